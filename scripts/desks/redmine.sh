# Redmine with a project, custom fields and a user with a key. Sourced by scripts/desk.
NAME=Redmine
packages() {
  # Debian would make a database that nobody needs here.
  dpkg -s redmine >/dev/null 2>&1 || ! has debconf-set-selections ||
    echo "redmine redmine/instances/default/dbconfig-install boolean false" | root debconf-set-selections
  apt_install redmine redmine-sqlite puma
}
step "Redmine, Debian's packages" packages

PORT=${DUETIME_REDMINE_PORT:-8087}
# A copy, whose instance is here: the package keeps its own where only root writes.
cp -r /usr/share/redmine "$FOLDER/app"
rm "$FOLDER/app/instances"
INSTANCE=$FOLDER/app/instances/default
mkdir -p "$INSTANCE"/{config,files,log,plugin_assets,tmp}
printf 'production:\n  adapter: sqlite3\n  database: %s/redmine.sqlite\n' "$FOLDER" >"$INSTANCE/config/database.yml"
head -c 48 /dev/urandom | base64 -w 0 >"$INSTANCE/config/secret_key.txt"
export RAILS_ENV=production REDMINE_INSTANCE=default
here=$PWD
set_up() { (umask 077 && cd "$FOLDER/app" && bin/rails runner "$here/scripts/desks/redmine.rb" >"$FOLDER/key"); }
step "its database" attempt "Redmine could not be set up" set_up

(cd "$FOLDER/app" && exec puma --quiet --bind "tcp://127.0.0.1:$PORT" --threads 2:4 --environment production config.ru) >"$FOLDER/log" 2>&1 &
SERVER=$!
step "its start" up --user "$(cat "$FOLDER/key"):duetime" "http://127.0.0.1:$PORT/projects/support.json"

export DUETIME_REDMINE=http://127.0.0.1:$PORT DUETIME_REDMINE_KEY=$FOLDER/key
TOLD=(DUETIME_REDMINE DUETIME_REDMINE_KEY)
