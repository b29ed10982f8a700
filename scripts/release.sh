# How the page is built for release. Sourced, never run; needs find_toolchain.
#
# A visitor loads every byte, so the standard library is compiled with the page: for size, and with a panic that stops
# at once instead of composing a message. The page notices a stop and shows how to reach support (public/boot.js).

release() {
  local sysroot flags
  sysroot=$(for_wasm rustc --print sysroot)
  # No path of this machine in what is shipped.
  flags="--remap-path-prefix=$PWD=duetime --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
  flags+=" --remap-path-prefix=$sysroot=rust"
  if [ -d "$sysroot/lib/rustlib/src/rust/library" ]; then
    flags+=" -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort"
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
    export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  else
    say "  without the source of the standard library the page is larger than it should be: add rust-src"
  fi
  rm -rf dist
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags" for_wasm trunk build --release --offline --locked
  unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES
}
