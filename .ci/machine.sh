# shellcheck shell=bash
# What ./run and ./test both ask of the machine. They source this file at the top of the checkout.

# Both count on this folder; one set elsewhere is set aside.
export CARGO_TARGET_DIR="$PWD/target"

say() { printf '%s\n' "$*" >&2; }

# need PACKAGE[:COMMAND]…: installs what is missing of Debian's packages, or prints the one line to type and gives up.
# Where a command is named, it will do, wherever it came from.
need() {
  command -v dpkg-query >/dev/null || return 0
  local missing=() as=() wanted package command
  for wanted; do
    package=${wanted%%:*} command=${wanted#*:}
    [ "$command" != "$wanted" ] && command -v "$command" >/dev/null && continue
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    as=(sudo -n)
    if ! sudo -n true 2>/dev/null; then
      say "Debian packages are missing. Please type this, then start again:"
      say "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
      exit 1
    fi
  fi
  say "Installing ${missing[*]}"
  "${as[@]}" apt-get update -q >&2 || true
  if ! "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2; then
    say "apt-get could not install ${missing[*]}"
    exit 1
  fi
}

# The toolchain that rust-toolchain.toml names.
toolchain() {
  # shellcheck source=/dev/null
  command -v cargo >/dev/null || { [ -f "$HOME/.cargo/env" ] && . "$HOME/.cargo/env"; }
  if ! command -v cargo >/dev/null; then
    say "Rust is missing: see https://rustup.rs"
    exit 1
  fi
  command -v rustup >/dev/null || return 0
  local channel
  channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
  if ! rustup toolchain list | grep -q "^$channel"; then
    say "Installing Rust $channel"
    rustup toolchain install "$channel" --profile minimal --component rustfmt --component clippy >&2 || exit 1
  fi
}

# Whether the browser half can be compiled; tries to get what it needs once.
wasm_target() {
  local target=wasm32-unknown-unknown
  [ -d "$(rustc --print sysroot)/lib/rustlib/$target" ] && return
  command -v rustup >/dev/null && rustup target add "$target" >&2
}

# digest PATH…: one number over the names and the content of all files there.
digest() { find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1; }

# One number over everything that the program and its site are built from.
sources() { digest Cargo.toml Cargo.lock rust-toolchain.toml app server locales content/pages style; }

# stands FILE STAMP: whether FILE was built from the sources of that stamp, and nothing has built it since.
stands() { [ -f "$1" ] && [ "$(cat "$1.stamp" 2>/dev/null)" = "$2" ] && ! [ "$1" -nt "$1.stamp" ]; }

# bundle COMMAND…: has the bundle build target/site; without the browser half when its target is refused.
bundle() {
  if wasm_target; then
    "$@"
  else
    say "The target wasm32-unknown-unknown is not to be had: the browser half is left out. Every page works without it."
    "$@" --no-browser
  fi
}
