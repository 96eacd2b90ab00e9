#!/usr/bin/env bash
# Installs what is missing, builds, and runs the tests. Ends with ctest's closing line.
#
#   tools/test.sh              all tests but the nightly ones
#   tools/test.sh --quick      without the judges (LibreOffice, Chromium, the validator from npm)
#   tools/test.sh --nightly    the nightly ones too
#   --preset NAME              a preset of CMakePresets.json; default dev
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=dev
nightly=no
judges=yes
while (($#)); do
  case $1 in
    --quick) judges=no ;;
    --nightly) nightly=yes ;;
    --preset)
      preset=${2:?--preset needs a name}
      shift
      ;;
    --help | -h)
      sed -n '2,7s/^# \{0,1\}//p' "$0"
      exit 0
      ;;
    *)
      echo "test: unknown option $1; expected --quick, --nightly or --preset NAME" >&2
      exit 2
      ;;
  esac
  shift
done

if [[ $judges == yes ]]; then
  tools/setup.sh --build --tests --judges
  export REDRAFT_JUDGES=1 # a judge that is not there fails its tests, instead of skipping them
else
  tools/setup.sh --build --tests
fi

build=build/$preset
if [[ ! -f $build/build.ninja ]]; then
  echo "test: configuring $build"
  if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  cmake --preset "$preset" >/dev/null
fi
echo "test: building $build"
cmake --build --preset "$preset"

# A regular expression over labels; ^...$ keeps "judge" from matching "judgement".
leave_out=()
if [[ $nightly == no ]]; then leave_out+=(nightly); fi
if [[ $judges == no ]]; then leave_out+=(judge); fi
arguments=()
if ((${#leave_out[@]})); then arguments=(-LE "^($(IFS='|' && echo "${leave_out[*]}"))\$"); fi

log=$build/ctest.log
status=0
ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)" "${arguments[@]}" 2>&1 |
  tee "$log" || status=$?
grep -E '^[0-9]+% tests passed' "$log" | tail -n 1 || true
exit "$status"
