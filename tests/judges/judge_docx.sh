#!/bin/bash
# Has one judge look at the .docx cases: judge_docx.sh validator|settle|libreoffice PROGRAM
# PROGRAM writes the cases (write_docx_cases.cc). Exit status 0 agreed, 1 not, 77 skipped.
set -u
judge=$1
program=$2
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${REDRAFT_JUDGES:-}" ]; then
  echo "skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" "$work" || exit 1

failed=0
# Compares what a judge sees with what the author of the case wrote: SEEN WANTED NAME.
agree() {
  if ! diff -u --label "$3 as written" --label "$3 as $judge sees it" "$2" "$1"; then failed=1; fi
}

case $judge in
  validator)
    node "$here/validate.mjs" "$work"/*.docx || failed=1
    ;;
  settle)
    for file in "$work"/*.docx; do
      name=${file%.docx}
      "$here/settle_docx.py" reject --styles "$file" > "$work/seen" || failed=1
      agree "$work/seen" "$name.before" "$(basename "$name") before"
      "$here/settle_docx.py" accept --styles "$file" > "$work/seen" || failed=1
      agree "$work/seen" "$name.after" "$(basename "$name") after"
    done
    ;;
  libreoffice)
    "$here/libreoffice_settle.py" reject --out "$work" "$work"/*.docx || exit 1
    "$here/libreoffice_settle.py" accept --out "$work" "$work"/*.docx || exit 1
    for file in "$work"/*.docx; do
      name=${file%.docx}
      for side in before:reject after:accept; do
        # Styles are not compared: LibreOffice names its own. Known differences are listed beside the cases.
        sed 's/^[^|]*|//' "$name.${side%:*}" > "$work/wanted"
        agree "$name.${side#*:}" "$work/wanted" "$(basename "$name") ${side%:*}"
      done
    done
    ;;
  *)
    echo "usage: judge_docx.sh validator|settle|libreoffice PROGRAM" >&2
    exit 2
    ;;
esac
exit $failed
