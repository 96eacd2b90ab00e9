#!/usr/bin/env bash
# Builds the fuzzers (clang, libFuzzer) and runs each for some seconds, from its seeds in tests/fuzz/seeds.
# What it learns stays in build/fuzz/corpus; an input that breaks something is kept in build/fuzz/found.
#
#   tools/fuzz.sh [SECONDS [NAME...]]     default: 10, all of them; NAME is fuzz_label
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-10}
shift || true
if [[ ! $seconds =~ ^[0-9]+$ ]]; then
  sed -n '2,5s/^# \{0,1\}//p' "$0"
  exit 2
fi

# One build with the sanitizers: the libraries are compiled once for both.
if [[ ! -f build/sanitize/build.ninja ]]; then
  if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  cmake --preset sanitize >/dev/null
fi
cmake --build --preset sanitize --target fuzzers

mkdir -p build/fuzz/found build/fuzz/logs
export seconds
fuzz_one() {
  local name corpus
  name=$(basename "$1")
  corpus=build/fuzz/corpus/$name
  mkdir -p "$corpus"
  local -a seeds=()
  if [[ -d tests/fuzz/seeds/$name ]]; then seeds=("tests/fuzz/seeds/$name"); fi
  if "$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
    -artifact_prefix="build/fuzz/found/$name-" "$corpus" "${seeds[@]}" \
    >"build/fuzz/logs/$name.log" 2>&1; then
    echo "fuzz: $name: $(grep -oE 'Done [0-9]+ runs' "build/fuzz/logs/$name.log" || echo finished)"
  else
    grep -vE '^#[0-9]+[[:space:]]+(NEW|REDUCE|pulse)' "build/fuzz/logs/$name.log" | tail -n 60
    echo "fuzz: $name FAILED; the input is in build/fuzz/found"
    return 1
  fi
}
export -f fuzz_one

targets=()
if (($#)); then
  for name in "$@"; do targets+=("build/sanitize/tests/fuzz/$name"); done
else
  mapfile -t targets < <(find build/sanitize/tests/fuzz -maxdepth 1 -name 'fuzz_*' -type f -perm -u+x | sort)
fi
printf '%s\0' "${targets[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -c 'fuzz_one "$1"' _
