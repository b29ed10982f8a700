# How the page is built for release. Sourced, never run; needs find_toolchain.
#
# A visitor loads every byte, so the standard library is compiled with the page: for size, and with a panic that stops
# at once instead of composing a message. The page notices a stop and shows how to reach support (public/boot.js).

release() {
  local sysroot flags std=()
  sysroot=$(for_wasm rustc --print sysroot)
  # No path of this machine in what is shipped.
  flags="--remap-path-prefix=$PWD=duetime --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
  flags+=" --remap-path-prefix=$sysroot=rust"
  # In chunks: src/ui/chunks says what is split off, and the splitter has to know who calls whom. Without these two it is one
  # program, which works as well (DUETIME_WHOLE=1).
  [ -n "${DUETIME_WHOLE:-}" ] || flags+=" --cfg=chunks -Clink-arg=--emit-relocs"
  # The same sums in a third of the code.
  flags+=' --cfg=sha2_backend_soft="compact"'
  if has_source for_wasm rustc; then
    flags+=" -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort"
    std=("${STD[@]}")
  elif [ -n "${CI:-}" ]; then
    # What is measured and shipped must not grow in silence.
    fail "✗ the source of the standard library is missing: rustup component add rust-src"
  else
    say "  without the source of the standard library the page is larger than it should be: rustup component add rust-src"
  fi
  node scripts/headers.mjs --check || fail "✗ the headers are not said the same everywhere"
  rm -rf dist
  for_wasm env "${std[@]}" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" trunk build --release --offline --locked
  # The badge is made with the library.
  [ ! -x scripts/library ] || { scripts/library dist-library && node scripts/badge.mjs dist dist-library; }
  # Last: it knows all files.
  node scripts/worker.mjs dist
}
