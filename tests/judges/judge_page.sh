#!/bin/bash
# Has a browser look at the sample pages: judge_page.sh PROGRAM REDRAFT
# PROGRAM writes the pages (write_pages.cc), REDRAFT that of two Word documents. Exit status 0 no fault, 1 faults, 77 skipped.
set -u
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${REDRAFT_JUDGES:-}" ]; then
  echo "skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/page-needs.md)"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" "$work" || exit 1
word=$here/../../samples/compare-word
"$2" compare "$word/before.docx" "$word/after.docx" --summary -o "$work/compare-word.html" || exit 1
node "$here/page.mjs" "$work"/*.html
