#!/usr/bin/env bash
# Proves that a newcomer's two commands work: makes a bare Debian 12 with debootstrap, clones this checkout's
# HEAD into it, and runs there, each twice and timed: tools/quickstart.sh, tools/test.sh. The second
# run of each must install, configure and compile nothing.
#
#   sudo tools/prove-bare.sh [--with-ci] [FOLDER]
#
# FOLDER (default: a new one under TMPDIR) gets base/ (the bare system, used again when it is there), root/
# (the copy that the proof ran in) and a log of each run. --with-ci runs .ci/run first, on a copy of its own.
#
# The mirror is the one of this machine's apt sources; its apt proxy, proxy variables, certificates and
# npm registry are taken along, because without them nothing in the bare system could reach a package.
# Needs root, debootstrap and git.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
checkout=$PWD

with_ci=no
folder=
for argument in "$@"; do
  case $argument in
    --with-ci) with_ci=yes ;;
    --help | -h)
      sed -n '2,13s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *) folder=$argument ;;
  esac
done
((EUID == 0)) || {
  echo "prove-bare: debootstrap and chroot need root" >&2
  exit 2
}
command -v debootstrap >/dev/null || apt-get install -y debootstrap
if [[ -z $folder ]]; then folder=$(mktemp -d "${TMPDIR:-/tmp}/prove-bare.XXXXXX"); fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)

suite=bookworm
mirror=$(apt-get indextargets --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)' 2>/dev/null |
  awk -F'|' -v suite=$suite '$2 == suite && $3 == "main" { print $1; exit }')
mirror=${mirror:-http://deb.debian.org/debian}

if [[ ! -e $folder/base/.made ]]; then
  echo "prove-bare: debootstrap of $suite from $mirror"
  rm -rf "${folder:?}/base"
  debootstrap --variant=minbase "$suite" "$folder/base" "$mirror" >"$folder/debootstrap.log" 2>&1 ||
    {
      tail "$folder/debootstrap.log" >&2
      exit 1
    }
  touch "$folder/base/.made"
fi

# Only what reaches the network is taken from this machine, nothing that is installed on it. Settings
# are asked for by name, so that no password of an .npmrc or of apt's comes along.
environment=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
take_network_along() {
  local root=$1 name value bundle=
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  {
    echo "deb $mirror $suite main"
    if [[ $mirror == */debian || $mirror == */debian/ ]]; then echo "deb $mirror $suite-updates main"; fi
  } >"$root/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::(http|https|ftp)::(proxy|CaInfo)' -i \
    >"$root/etc/apt/apt.conf.d/90network" || true
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
    if [[ -n ${!name:-} ]]; then environment+=("$name=${!name}"); fi
  done
  for name in NODE_EXTRA_CA_CERTS SSL_CERT_FILE; do
    if [[ -z $bundle && -f ${!name:-} ]]; then bundle=${!name}; fi
  done
  if [[ -z $bundle && -f /etc/ssl/certs/ca-certificates.crt ]]; then
    bundle=/etc/ssl/certs/ca-certificates.crt
  fi
  if [[ -n $bundle ]]; then # under a name that ca-certificates, when it is installed, does not write
    mkdir -p "$root/usr/local/etc"
    cp -L "$bundle" "$root/usr/local/etc/host-certificates.crt"
    for name in NODE_EXTRA_CA_CERTS GIT_SSL_CAINFO; do
      environment+=("$name=/usr/local/etc/host-certificates.crt")
    done
  fi
  if command -v npm >/dev/null; then
    for name in registry proxy https-proxy; do
      value=$(npm config get "$name" 2>/dev/null || true)
      if [[ -n $value && $value != null && $value != undefined ]]; then
        echo "$name=$value" >>"$root/root/.npmrc"
      fi
    done
  fi
}

make_root() {
  rm -rf "${folder:?}/${1:?}"
  cp -a "$folder/base" "$folder/$1"
  environment=("${environment[@]:0:3}")
  take_network_along "$folder/$1"
  printf '#!/bin/sh\nexit 101\n' >"$folder/$1/usr/sbin/policy-rc.d" # packages start no services
  chmod +x "$folder/$1/usr/sbin/policy-rc.d"
  git -c safe.directory='*' clone -q --no-hardlinks "$checkout" "$folder/$1/root/redraft"
}

# Runs a command in the root, in namespaces of its own: mounts and stray processes end with it.
in_root() {
  local root=$folder/$1
  shift
  unshare --mount --pid --fork bash -c '
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    exec chroot "$@"' bash "$root" env -i "${environment[@]}" \
    bash -c 'cd /root/redraft && exec "$@"' bash "$@" </dev/null
}

summary=()
run() {
  local root=$1 log=$folder/$2.log began=$SECONDS status=0
  shift 2
  echo "prove-bare: $* (log: $log)"
  in_root "$root" "$@" >"$log" 2>&1 || status=$?
  summary+=("$(printf '%4d s  exit %d  %s' $((SECONDS - began)) "$status" "$*")")
  if ((status)); then
    tail -n 40 "$log"
    printf '%s\n' "${summary[@]}"
    exit 1
  fi
}

# The log of a second run shows no package installed, nothing configured and nothing compiled.
did_nothing_twice() {
  if grep -E '^setup: (missing|apt-get|npm ci)|configuring|Building CXX|Linking CXX' "$folder/$1.log"; then
    echo "prove-bare: $1 did work twice" >&2
    exit 1
  fi
}

if [[ $with_ci == yes ]]; then
  make_root ci
  run ci ci env CI=true bash .ci/run
  tail -n 1 "$folder/ci.log"
fi
make_root root
run root quickstart-1 tools/quickstart.sh
run root quickstart-2 tools/quickstart.sh
did_nothing_twice quickstart-2
run root test-1 tools/test.sh
run root test-2 tools/test.sh
did_nothing_twice test-2
printf '%s\n' "${summary[@]}"
tail -n 1 "$folder/test-2.log"
