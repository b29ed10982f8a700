# What a desk of Redmine needs for scripts/desk: its tables and usual data, a project, custom fields, a user with a key. Run once.
ActiveRecord::Migration.verbose = false
ActiveRecord::Base.connection.migration_context.migrate
ActiveRecord::Base.descendants.each(&:reset_column_information)
Redmine::DefaultData::Loader.load('en')

Setting.rest_api_enabled = '1'
tracker = Tracker.find_by!(name: 'Support')
project = Project.create!(name: 'Support', identifier: 'support', is_public: true, tracker_ids: [tracker.id], enabled_module_names: ['issue_tracking'])
fields = %w[Level Reference].map do |name|
  IssueCustomField.create!(name: name, field_format: 'string', is_for_all: true, tracker_ids: [tracker.id])
end
role = Role.create!(name: 'Relay', permissions: %i[view_issues add_issues], issues_visibility: 'all')
user = User.new(firstname: 'Duetime', lastname: 'Relay', mail: 'relay@desk.example', language: 'en')
user.login = 'relay'
user.password = SecureRandom.hex(16)
user.save!
Member.create!(project: project, user: user, roles: [role])

# The forms of the tests name them.
found = [tracker.id, fields.map(&:id), IssuePriority.order(:position).pluck(:id)]
raise "other ids than usual: #{found}" unless found == [3, [1, 2], [1, 2, 3, 4, 5]]

puts user.api_key
