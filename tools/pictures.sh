#!/usr/bin/env bash
# Makes the pictures of README.md and docs/ from real runs on samples/: the redline page as Chromium shows it,
# and pages of the Word redline and of a report as LibreOffice prints them. Needs what tools/setup.sh --judges installs.
#
#   tools/pictures.sh [REDRAFT]     the program; default build/release/tools/redraft
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1:-} in
  --help | -h)
    sed -n '2,5s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac
redraft=${1:-build/release/tools/redraft}
[[ -x $redraft ]] || {
  echo "pictures: there is no program $redraft; build it with tools/quickstart.sh, or name it" >&2
  exit 2
}

sample=samples/secmp0049
into=docs/pictures
most=200000 # bytes of a picture
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$into"

for format in html docx; do
  status=0
  "$redraft" redline "$sample/legal-text.txt" --to "$sample/baseline" -o "$work/redline.$format" 2>/dev/null ||
    status=$?
  ((status <= 1)) || exit "$status" # 1: done, with findings at error level
done

node tests/judges/screenshot.mjs "$work/redline.html" "$into/page.png" --width 1240 --height 580 --hash C7.2
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" \
  "$work/redline.docx" >/dev/null 2>&1
# The upper part of the first page, without its margins: A4 is 827 by 1169 pixels at 100 to the inch.
pdftoppm -png -r 100 -f 1 -l 1 -x 60 -y 85 -W 700 -H 620 -singlefile "$work/redline.pdf" "$into/word"

# Two Word documents compared, with a table, notes, a picture and a move.
"$redraft" compare samples/compare-word/before.docx samples/compare-word/after.docx -o "$work/compared.docx" \
  --author 'Jane Roe' 2>/dev/null
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" \
  "$work/compared.docx" >/dev/null 2>&1
pdftoppm -png -r 100 -f 1 -l 1 -x 90 -y 30 -W 680 -H 870 -singlefile "$work/compared.pdf" "$into/compared"

# A report, from what the workspace records: its first page; and a timetable.
"$redraft" report final SECMP0049 --workspace samples/workspace --date 2018-08-31 --pages --pdf \
  -o "$work/final.docx" 2>/dev/null
pdftoppm -png -r 90 -f 1 -l 1 -x 60 -y 60 -W 625 -H 960 -singlefile "$work/final.pdf" "$into/report"
"$redraft" timetable MP900 --workspace samples/timetable --date 2018-06-20 -o "$into/timetable.svg" 2>/dev/null

for picture in "$into"/*.png; do
  bytes=$(stat -c %s "$picture")
  echo "$picture: $bytes bytes"
  ((bytes <= most)) || {
    echo "pictures: $picture is over $most bytes" >&2
    exit 1
  }
done
