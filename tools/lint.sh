#!/usr/bin/env bash
# Formatting and clang-tidy. Prints what it finds and fails when it finds anything.
#
#   tools/lint.sh                  format of every file; clang-tidy over what changed in lib/ and tools/ since the base
#   tools/lint.sh --all            clang-tidy over every file
#   tools/lint.sh --fix            formats in place instead of complaining, and leaves clang-tidy out
#   tools/lint.sh --format         the format only
#   --base REV                     the base; default: see below
#   --minutes N                    starts no further clang-tidy after N minutes, and says what was left
#
# The base is $REDRAFT_CI_BASE, else where HEAD left origin/main, else (HEAD is on it, as when CI runs on
# what has landed) the last commit older than HEAD by twelve hours: a landing brings many commits, and no
# ref tells where it began. A history that is younger than that is checked whole, newest files first.
# A changed header is checked through the .cc beside it, or through the first one that includes it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

what=changed
base=${REDRAFT_CI_BASE:-}
minutes=0
while (($#)); do
  case $1 in
    --all | --fix | --format) what=${1#--} ;;
    --base)
      base=${2:?--base needs a revision}
      shift
      ;;
    --minutes)
      minutes=${2:?--minutes needs a number}
      shift
      ;;
    --help | -h)
      sed -n '2,14s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *)
      echo "lint: unknown option $1; see tools/lint.sh --help" >&2
      exit 2
      ;;
  esac
  shift
done

# A checkout that belongs to another user is read all the same.
git() { command git -c safe.directory='*' "$@"; }

if ! command -v clang-format-14 >/dev/null || ! command -v clang-tidy-14 >/dev/null; then
  tools/setup.sh --build --tests
fi

mapfile -t sources < <(git ls-files '*.cc' '*.h' | while read -r file; do [[ ! -e $file ]] || echo "$file"; done)
if [[ $what == fix ]]; then
  clang-format-14 -i "${sources[@]}"
  exit 0
fi
echo "lint: format of ${#sources[@]} files"
badly=()
for file in "${sources[@]}"; do
  clang-format-14 --dry-run -Werror "$file" || badly+=("$file")
done
if ((${#badly[@]})); then echo "lint: ${#badly[@]} files are not formatted; tools/lint.sh --fix formats them"; fi
if [[ $what == format ]]; then exit $((${#badly[@]} > 0)); fi

# The files to look at: git's names, newest change first where it matters.
if [[ $what == changed && -z $base ]]; then
  head=$(git rev-parse HEAD)
  base=$(git merge-base origin/main HEAD 2>/dev/null || true)
  if [[ -z $base || $base == "$head" ]]; then
    noon=$(($(git log -1 --format=%ct) - 12 * 3600))
    base=$(git rev-list -1 --first-parent --until="$noon" HEAD)
  fi
fi
if [[ $what == all || -z $base ]]; then
  mapfile -t changed < <(git log --format= --name-only -- '*.cc' '*.h' | awk '!seen[$0]++')
  echo "lint: clang-tidy over all files"
else
  mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" -- '*.cc' '*.h')
  echo "lint: clang-tidy over what changed since $(git log -1 --format='%h %s' "$base")"
fi

# clang's own compile commands: GCC's hold warnings that clang does not know.
if [[ ! -f build/sanitize/compile_commands.json ]]; then
  if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  cmake --preset sanitize >/dev/null
fi
declare -A compiled=()
while read -r file; do compiled[${file#"$PWD/"}]=1; done \
  < <(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' build/sanitize/compile_commands.json)

declare -A chosen=()
files=()
choose() {
  if [[ -n ${compiled[$1]:-} && -z ${chosen[$1]:-} ]]; then
    chosen[$1]=1
    files+=("$1")
  fi
}
for file in "${changed[@]}"; do
  # The tests are looked at by --all, in the nightly run: macros make them slow and hardly a user meets them.
  if [[ $what == changed && $file != lib/* && $file != tools/* ]]; then continue; fi
  if [[ $file == *.h && -z ${compiled[${file%.h}.cc]:-} ]]; then
    file=$(git grep -lF "#include \"${file#lib/}\"" -- '*.cc' | head -n 1 || true)
    if [[ -z $file ]]; then continue; fi
  fi
  file=${file%.h}
  choose "${file%.cc}.cc"
done

logs=build/tidy
rm -rf "$logs"
mkdir -p "$logs"
export logs deadline=0
if ((minutes)); then deadline=$(($(date +%s) + minutes * 60)); fi

tidy_one() {
  local log=$logs/${1//\//-}
  if ((deadline && $(date +%s) >= deadline)); then
    echo "$1" >"$log.left"
  elif ! clang-tidy-14 -p build/sanitize --quiet "$1" >"$log.log" 2>"$log.err"; then
    echo "$1" >"$log.failed"
    cat "$log.log"
    grep -E 'error:' "$log.err" || true
  fi
}
export -f tidy_one
if ((${#files[@]})); then
  printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -c 'tidy_one "$1"' _
fi

left=$(find "$logs" -name '*.left' | wc -l)
failed=$(find "$logs" -name '*.failed' | wc -l)
echo "lint: clang-tidy: ${#files[@]} files, $failed with findings, $left not reached in $minutes minutes"
if ((left)); then
  find "$logs" -name '*.left' -exec cat {} + | sed 's/^/lint: left for the nightly run: /'
fi
((failed == 0 && ${#badly[@]} == 0))
