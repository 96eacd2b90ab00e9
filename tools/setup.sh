#!/usr/bin/env bash
# Installs what is missing, and nothing else: Debian packages with apt-get, the judges' npm packages
# with npm ci. Needs root or sudo only when a package is missing.
#
#   tools/setup.sh --build     what the program is built from
#   tools/setup.sh --tests     clang, its sanitizers, the linters, a second validator of JSON Schema
#   tools/setup.sh --judges    LibreOffice, Chromium, Node and the validator: they judge the output
#
# tools/quickstart.sh and tools/test.sh call it; nobody has to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# "a|b": either will do; the first is installed when neither is there.
build_packages=(g++ cmake ninja-build pkg-config git python3
  libpugixml-dev libzip-dev libdtl-dev libboost-regex-dev libicu-dev libfmt-dev libcli11-dev
  # one a line: several people add to it
  nlohmann-json3-dev
  libxlsxwriter-dev
  libyaml-dev
  libssl-dev
  libcmark-gfm-dev
  libcmark-gfm-extensions-dev
  zlib1g-dev
  libfreetype-dev
  fonts-liberation
  libgtest-dev
  libbenchmark-dev)
test_packages=(clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev llvm-14 lld libvalijson-dev)
judge_packages=("libreoffice-writer-nogui|libreoffice-writer" python3-uno python3-lxml chromium
  poppler-utils fonts-liberation fonts-dejavu ca-certificates)

say() { printf 'setup: %s\n' "$*"; }

die() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

usage() { sed -n '2,8s/^# \{0,1\}//p' "$0"; }

# Debian's own Node (18) will do, and so will a newer one from elsewhere, if it brings npm.
have_node() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    (($(node -p 'process.versions.node.split(".")[0]') >= 18))
}

installed() {
  [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Prints the packages of its arguments that are not installed.
missing_of() {
  local choice package
  for choice in "$@"; do
    for package in ${choice//|/ }; do
      if installed "$package"; then continue 2; fi
    done
    printf '%s\n' "${choice%%|*}"
  done
}

install_packages() {
  local -a missing
  mapfile -t missing < <(missing_of "$@")
  if ((${#missing[@]} == 0)); then
    say "all $# packages are there"
    return
  fi
  local -a as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      die "not root and no sudo; as root run: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "missing: ${missing[*]}"
  mkdir -p build
  local log=build/setup.log
  say "apt-get update"
  "${as_root[@]}" apt-get update -qq >"$log" 2>&1 ||
    say "apt-get update did not get every list ($log); going on with those there are"
  say "apt-get install, ${#missing[@]} packages and what they need (log: $log)"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends --no-remove -o DPkg::Lock::Timeout=300 "${missing[@]}" \
    >>"$log" 2>&1 </dev/null || {
    tail -n 20 "$log" >&2
    die "apt-get install failed; the whole log is $log"
  }
}

# npm writes node_modules/.package-lock.json last, so it is newer than the lock only after a whole install.
install_npm_packages() {
  local folder=tests/judges
  [[ -f $folder/package.json ]] || return 0
  if [[ $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]]; then
    say "the npm packages of $folder are there"
    return
  fi
  say "npm ci in $folder"
  (cd "$folder" && timeout 600 npm ci --no-audit --no-fund --loglevel=error </dev/null) ||
    die "npm ci failed in $folder"
}

want=()
judges=no
(($#)) || set -- --build
for option in "$@"; do
  case $option in
    --build) want+=("${build_packages[@]}") ;;
    --tests) want+=("${test_packages[@]}") ;;
    --judges)
      judges=yes
      want+=("${judge_packages[@]}")
      have_node || want+=(nodejs npm)
      ;;
    --help | -h)
      usage
      exit 0
      ;;
    *) die "unknown option $option; expected --build, --tests or --judges" ;;
  esac
done

if command -v dpkg-query >/dev/null; then
  install_packages "${want[@]}"
else
  say "this is no Debian; going on with what there is, which must hold: ${want[*]}"
fi
if [[ $judges == yes ]]; then install_npm_packages; fi
