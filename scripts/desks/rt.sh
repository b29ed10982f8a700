# Request Tracker 5 with a queue, custom fields and a user with a token. Sourced by scripts/desk.
NAME="Request Tracker"
# msmtp-mta, which sends nothing by itself, so that no mail server is installed and started for RT.
step "Request Tracker 5, Debian's packages" apt_install msmtp-mta request-tracker5 rt5-db-sqlite rt5-standalone

PORT=${DUETIME_RT_PORT:-8086}
export RT_SITE_CONFIG=$FOLDER/RT_SiteConfig.pm RT_SITE_CONFIG_DIR=$FOLDER/config
mkdir "$RT_SITE_CONFIG_DIR" "$FOLDER/mason" "$FOLDER/session"
cat >"$RT_SITE_CONFIG" <<EOF
Set(\$rtname, 'desk.example');
Set(\$Organization, 'desk.example');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $PORT);
Set(\$WebPath, '');
Set(\$WebBaseURL, 'http://127.0.0.1:$PORT');
Set(\$WebURL, 'http://127.0.0.1:$PORT/');
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$FOLDER/rt.sqlite');
Set(\$MasonDataDir, '$FOLDER/mason');
Set(\$MasonSessionDir, '$FOLDER/session');
Set(\$Timezone, 'UTC');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
# Mail is written to a file of the folder: nobody gets any.
Set(\$MailCommand, 'testfile');
1;
EOF

# The password of RT's own root, which nobody needs here.
head -c 24 /dev/urandom | base64 >"$FOLDER/root"
step "its database" attempt "the database of RT could not be made" rt-setup-database-5 --action init --root-password-file "$FOLDER/root"
(umask 077 && perl -I/usr/share/request-tracker5/lib scripts/desks/rt.pl >"$FOLDER/token") || fail "✗ RT could not be set up"

TMPDIR=$FOLDER /usr/share/request-tracker5/libexec/rt-server --host 127.0.0.1 --port "$PORT" >"$FOLDER/log" 2>&1 &
SERVER=$!
step "its start" up -H "Authorization: token $(cat "$FOLDER/token")" "http://127.0.0.1:$PORT/REST/2.0/rt"

export DUETIME_RT=http://127.0.0.1:$PORT DUETIME_RT_TOKEN=$FOLDER/token
TOLD=(DUETIME_RT DUETIME_RT_TOKEN)
