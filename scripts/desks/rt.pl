# What a desk of Request Tracker needs for scripts/desk: a queue, custom fields, a user with a token. Run once, after rt-setup-database.
use strict;
use warnings;
use RT;
RT->LoadConfig();
RT->Init();

# Most methods of RT say whether it worked and what was wrong.
sub sure { my ($what, $ok, $message) = @_; die "$what: " . ($message // 'it failed') . "\n" unless $ok; return $ok; }

my $queue = RT::Queue->new(RT->SystemUser);
sure('queue', $queue->Create(Name => 'Support', Description => 'Cases from customers'));

for my $name ('Level', 'Reference', 'Target') {
    my $field = RT::CustomField->new(RT->SystemUser);
    sure($name, $field->Create(Name => $name, Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', MaxValues => 1));
    sure($name, $field->AddToObject($queue));
}

my $user = RT::User->new(RT->SystemUser);
sure('user', $user->Create(Name => 'relay', EmailAddress => 'relay@desk.example', Privileged => 1, Disabled => 0));
my @rights = qw(SeeQueue CreateTicket ShowTicket ModifyTicket CommentOnTicket ReplyToTicket SeeCustomField ModifyCustomField SetInitialCustomField);
for my $right (@rights) {
    sure($right, $user->PrincipalObj->GrantRight(Right => $right, Object => $queue));
}

my $token = RT::AuthToken->new(RT->SystemUser);
my ($ok, $message, $text) = $token->Create(Owner => $user->Id, Description => 'duetime-relay');
sure('token', $ok, $message);
print "$text\n";
