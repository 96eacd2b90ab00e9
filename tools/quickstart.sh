#!/usr/bin/env bash
# The first thing to run after a checkout: installs what is missing, builds the program and does its main
# job on a worked sample. Ends with where the redlines and the findings are.
#
#   tools/quickstart.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1:-} in
  "") ;;
  --help | -h)
    sed -n '2,5s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
  *)
    echo "quickstart: unknown option $1; expected none" >&2
    exit 2
    ;;
esac

tools/setup.sh --build

if [[ ! -f build/release/build.ninja ]]; then
  echo "quickstart: configuring build/release"
  cmake --preset release >/dev/null
fi
echo "quickstart: building build/release"
cmake --build --preset release --target redraft
redraft=build/release/tools/redraft

sample=samples/secmp0049
out=out/secmp0049
mkdir -p "$out"

# Runs redraft; 1 means done, with findings at error level, and is no failure. $1 is what it makes.
make_output() {
  local made=$1 status=0
  shift
  if [[ -e $made && -z $(find "$sample" "$redraft" -newer "$made" -print -quit) ]]; then
    echo "quickstart: $made is up to date"
    return
  fi
  echo "quickstart: redraft $*"
  "$redraft" "$@" || status=$?
  if ((status > 1)); then
    echo "quickstart: redraft $1 failed with status $status" >&2
    exit 1
  fi
  touch "$made"
}

for format in docx html txt; do
  make_output "$out/redline.$format" \
    redline "$sample/legal-text.txt" --to "$sample/baseline" -o "$out/redline.$format"
done
make_output "$out/amended" apply "$sample/legal-text.txt" --to "$sample/baseline" -o "$out/amended"
make_output "$out/findings.txt" \
  check "$sample/baseline" --amended-by "$sample/legal-text.txt" -o "$out/findings.txt"
make_output "$out/findings.json" \
  check "$sample/baseline" --amended-by "$sample/legal-text.txt" --format json -o "$out/findings.json"

cat <<END

The redline, for Word:       $out/redline.docx
The redline, for a browser:  $out/redline.html
The redline, as text:        $out/redline.txt
The amended text:            $out/amended/
The findings:                $out/findings.txt, $out/findings.json

$(grep -c '"check":' "$out/findings.json" || true) findings; the first of them:
$(head -n 8 "$out/findings.txt")

Next: $redraft --help, and README.md.
END
