# What every script here shares: the pins, the folders, and a way to say what is being done and how long it took.
# Sourced, never run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Pins. wasm-bindgen is read from Cargo.lock, so that library and command can never differ.
RUST=1.95.0
TRUNK=0.21.14
BINARYEN=132.0.0
WASM_BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
WASM=wasm32-unknown-unknown
# Splits the program into chunks, before wasm-bindgen: scripts/chunks.
WASM_SPLIT=0.2.4
# Looks at the dependencies: scripts/deny, which does without where it cannot be had.
DENY=0.20.2
# Tries the package for JavaScript, where npm has it.
DENO=2.9.6
# Drives Firefox: the journeys, which do without where it cannot be had.
GECKO=0.37.1

# Tools live outside the project, once for all clones, each in a folder that is named after its version.
TOOLS=${DUETIME_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/duetime}
# Servers that the examples of hosting/ are tried with: unpacked, never installed.
export SERVERS=$TOOLS/servers
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
export PATH="$PWD/scripts/chunks:$TOOLS/trunk-$TRUNK/bin:$TOOLS/wasm-split-$WASM_SPLIT/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN/bin:$TOOLS/deny-$DENY/bin:$TOOLS/geckodriver-$GECKO/bin:$TOOLS/npm/node_modules/.bin:$PATH"

STARTED=$SECONDS
say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '\033[1;31m%s\033[0m\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# step "what is done" command…: says it, does it, says how long it took.
step() {
  local what=$1 from=$SECONDS
  shift
  say "▸ $what"
  "$@" || fail "✗ $what: failed after $((SECONDS - from)) s"
  say "  $((SECONDS - from)) s"
}

# attempt "what is missing, and what to do" command…: quiet where it works; else the last that it printed, that one
# sentence, and where the whole output is. A missing download is nobody's stack trace, and a full disk is no missing one.
attempt() {
  local sentence=$1 log free
  shift
  log=$(mktemp "${TMPDIR:-/tmp}/duetime-XXXXXX")
  if "$@" >"$log" 2>&1; then rm -f "$log"; return; fi
  tail -5 "$log" | cut -c1-300 >&2
  free=$(df -Pm "$PWD" "$TOOLS" "${TMPDIR:-/tmp}" 2>/dev/null | awk 'NR > 1 && (!least || $4 < least) { least = $4 } END { print least + 0 }')
  [ "$free" -ge 500 ] || fail "✗ the disk is full ($free MB are left): building needs about 4 GB, all tests 15 GB"
  fail "✗ $sentence (what it printed is in $log)"
}

root() {
  if [ "$(id -u)" = 0 ]; then "$@"; return; fi
  has sudo || fail "✗ this needs root, and sudo is not there: run as root: $*"
  sudo "$@"
}

# The lists of Debian's packages, as they are today.
apt_lists() {
  [ -n "${APT_FRESH:-}" ] || { attempt "the lists of Debian's packages did not come: check the network, then run this again" root apt-get update -qq; APT_FRESH=1; }
}

# Debian's packages in a folder of their own, for what must not be installed: a server would start by itself on this machine.
apt_unpack() {
  local folder=$1 work
  shift
  has apt-get && has dpkg-deb || fail "✗ missing here: $*. Install them with this system's own package manager, then run this again"
  work=$(mktemp -d)
  apt_lists
  attempt "these packages did not come: $*; check the network, then run this again" env -C "$work" apt-get download -qq "$@"
  mkdir -p "$folder"
  for package in "$work"/*.deb; do dpkg-deb -x "$package" "$folder"; done
  rm -r "$work"
}

# Debian's packages, only those that are missing; the lists are refreshed at most once a run.
apt_install() {
  local missing=() p
  for p in "$@"; do dpkg -s "$p" >/dev/null 2>&1 || missing+=("$p"); done
  [ ${#missing[@]} = 0 ] && return
  has apt-get || fail "✗ missing here: ${missing[*]}. Install them with this system's own package manager, then run this again"
  apt_lists
  attempt "these packages did not come: ${missing[*]}; check the network, then run this again" \
    root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# A C compiler links what cargo builds.
linker() { has cc || step "a C compiler, which links what cargo builds" apt_install gcc libc6-dev; }

# crates MANIFEST: every crate that its Cargo.lock names, so that the builds that follow need no network. Where all are
# there already, nothing is asked of the network either.
crates() {
  local fetch=(env RUSTUP_TOOLCHAIN="$NATIVE_TOOLCHAIN" cargo fetch --locked --quiet --manifest-path "$1")
  "${fetch[@]}" --offline >/dev/null 2>&1 ||
    step "the crates of $1" attempt "the crates did not come: crates.io, or the registry that cargo is configured for, must be reachable once" "${fetch[@]}"
}
