#!/bin/bash
# Has one judge look at the .docx cases: judge_docx.sh validator|settle|libreoffice PROGRAM
# PROGRAM writes the cases (write_docx_cases.cc), REDRAFT_JUDGE_CASES of them by chance (100). Exit status 0 agreed, 1 not, 77 skipped.
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
"$program" "$work" "${REDRAFT_JUDGE_CASES:-100}" || exit 1

case $judge in
  validator)
    # A judge that cannot say no is none: it must refuse a package whose document holds a run in the body.
    mkdir "$work/no"
    "$here/break_docx.py" "$work/words_changed.docx" "$work/no/broken.docx" || exit 1
    if node "$here/validate.mjs" "$work/no/broken.docx" > /dev/null; then
      echo "the validator passes a broken document"
      exit 1
    fi
    # One process a file: the random cases are many, so a part of them.
    node "$here/validate.mjs" $(ls "$work"/*.docx | grep -v 'random_[0-9]*[1-9]\.docx')
    ;;
  settle)
    "$here/settle_docx.py" reject --styles --out "$work" "$work"/*.docx || exit 1
    "$here/settle_docx.py" accept --styles --out "$work" "$work"/*.docx || exit 1
    "$here/compare_settled.py" "$work" styles
    ;;
  libreoffice)
    "$here/libreoffice_settle.py" reject --out "$work" "$work"/*.docx || exit 1
    "$here/libreoffice_settle.py" accept --out "$work" "$work"/*.docx || exit 1
    "$here/compare_settled.py" "$work" words  # LibreOffice has styles of its own: docs/word.md
    ;;
  *)
    echo "usage: judge_docx.sh validator|settle|libreoffice PROGRAM" >&2
    exit 2
    ;;
esac
