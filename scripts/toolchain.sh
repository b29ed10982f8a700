# Which Rust builds for the browser, and how it gets there. Sourced, never run.
#
# Two ways lead to the target: rustup's download server, and, where that cannot be reached, Debian's own rustc
# with a standard library built from its source. The second is taken without a question when the first fails.

has_target() { ls "$("$@" --print sysroot 2>/dev/null)/lib/rustlib/$WASM/lib/"libstd-*.rlib >/dev/null 2>&1; }

# Whether a compiler has the source of its standard library: the release is built with its own, for size.
has_source() { [ -d "$("$@" --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library" ]; }

# Builds the standard library for the browser once and lays it beside Debian's compiler.
debian_std() {
  local crate=$TOOLS/std lib=/usr/lib/rustlib/$WASM/lib
  rm -rf "$crate" && mkdir -p "$crate/src" && : >"$crate/src/lib.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$crate/Cargo.toml"
  # embed-bitcode: without it a later build with lto = true stops at "Can't find section .llvmbc".
  attempt "Debian's standard library could not be built for $WASM: crates.io must be reachable once" \
    env -C "$crate" RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS="-Cembed-bitcode=yes" CARGO_TARGET_DIR="$crate/target" \
    /usr/bin/cargo build --release --target $WASM -Z build-std=std,panic_abort,panic_unwind,test,proc_macro
  root mkdir -p "$lib"
  find "$crate/target/$WASM/release/deps" -name '*.rlib' ! -name 'libempty-*' -exec cp {} "$TOOLS/std/" \;
  root cp "$TOOLS"/std/*.rlib "$lib/"
  rm -rf "$crate"
}

debian_toolchain() {
  apt_install rustc-web cargo-web rust-web-src lld-19
  has_target /usr/bin/rustc || debian_std
  rustup toolchain link debian /usr
}

# Leaves the toolchain for everything but the page in NATIVE_TOOLCHAIN.
find_native() {
  has rustup || fail "✗ rustup is missing: see https://rustup.rs, then run this again"
  NATIVE_TOOLCHAIN=$RUST
  if ! rustup run $RUST rustc --version >/dev/null 2>&1; then
    timeout 300 rustup toolchain install $RUST --profile minimal -c clippy -c rustfmt >/dev/null 2>&1 ||
      NATIVE_TOOLCHAIN=$(rustup show active-toolchain 2>/dev/null | cut -d' ' -f1)
    [ -n "$NATIVE_TOOLCHAIN" ] || fail "✗ there is no Rust, and none could be downloaded: rustup toolchain install $RUST"
  fi
}

# Leaves the toolchain for the page in WASM_TOOLCHAIN, beside the other.
find_toolchain() {
  find_native
  WASM_TOOLCHAIN=$NATIVE_TOOLCHAIN
  # The release is built with its own standard library, for size; without its source it is built with the ready one.
  has_source rustup run "$NATIVE_TOOLCHAIN" rustc ||
    timeout 120 rustup component add --toolchain "$NATIVE_TOOLCHAIN" rust-src >/dev/null 2>&1 || true
  # DUETIME_TOOLCHAIN=debian takes the second way although the first is open: for trying it out.
  if [ "${DUETIME_TOOLCHAIN:-}" != debian ]; then
    has_target rustup run "$NATIVE_TOOLCHAIN" rustc && return
  fi
  if has_target rustup run debian rustc; then WASM_TOOLCHAIN=debian; return; fi
  say "▸ rustup target add $WASM"
  if [ "${DUETIME_TOOLCHAIN:-}" != debian ] && timeout 120 rustup target add --toolchain "$NATIVE_TOOLCHAIN" $WASM >/dev/null 2>&1; then return; fi
  say "  rustup's download server did not answer: taking Debian's packages instead"
  has apt-get || fail "✗ neither rustup's download server nor apt-get is there: install the target $WASM by hand"
  step "Debian's rustc and its standard library for $WASM (about 2 min)" debian_toolchain
  WASM_TOOLCHAIN=debian
}

# for_wasm command…: runs it with the toolchain of the page.
for_wasm() {
  if [ "$WASM_TOOLCHAIN" = debian ]; then
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19 RUSTUP_TOOLCHAIN=debian "$@"
  else
    RUSTUP_TOOLCHAIN=$WASM_TOOLCHAIN "$@"
  fi
}

# What turns a build of ours into one with its own standard library. Cargo asks for it through the environment, so that
# no settings have to be committed.
STD=(RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size)

# The crates that the standard library itself is made of: the builds run offline, and need them too.
std_crates() {
  has_source for_wasm rustc || return 0
  local fetch=(for_wasm env "${STD[@]}" cargo fetch --locked --quiet --target $WASM)
  "${fetch[@]}" --offline >/dev/null 2>&1 ||
    step "the crates of the standard library" attempt "the crates of the standard library did not come: crates.io, or the registry that cargo is configured for, must be reachable once" "${fetch[@]}"
}
