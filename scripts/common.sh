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

# Tools live outside the project, once for all clones, each in a folder that is named after its version.
TOOLS=${DUETIME_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/duetime}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$PWD/target}
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}
export PATH="$TOOLS/trunk-$TRUNK/bin:$TOOLS/wasm-bindgen-$WASM_BINDGEN/bin:$TOOLS/npm/node_modules/.bin:$PATH"

STARTED=$SECONDS
say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '\033[1;31m%s\033[0m\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# step "what is done" command…: says it, does it, says how long it took.
step() {
  local what=$1 from=$SECONDS
  shift
  say "▸ $what"
  "$@" || fail "✗ $what failed after $((SECONDS - from)) s"
  say "  $((SECONDS - from)) s"
}

root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian's packages, only those that are missing; the lists are refreshed at most once a run.
apt_install() {
  local missing=() p
  for p in "$@"; do dpkg -s "$p" >/dev/null 2>&1 || missing+=("$p"); done
  [ ${#missing[@]} = 0 ] && return
  [ -n "${APT_FRESH:-}" ] || { root apt-get update -qq; APT_FRESH=1; }
  DEBIAN_FRONTEND=noninteractive root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
