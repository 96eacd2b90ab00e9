#!/bin/bash
# Has the judge of Word pairs look at what the program makes: judge_word.sh corpus|random|edited PROGRAM [COUNT [EVERY]]
# corpus: every pair of tests/corpus; random: COUNT made-up pairs; edited: COUNT times each document of samples
# or of $REDRAFT_JUDGE_DOCUMENTS, with chance edits. The validator and LibreOffice see each EVERYth.
# What the program accepts and rejects is judged on the same files. Exit status 0 agreed, 1 not, 77 skipped.
set -u
what=$1
program=$2
count=${3:-150}
every=${4:-6}
here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${REDRAFT_JUDGES:-}" ]; then
  echo "skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case $what in
  corpus)
    "$here/../corpus/make_corpus.py" "$work" || exit 1
    known=(--known "$here/../corpus/known_failures.txt")
    ;;
  random)
    "$here/random_word_pairs.py" "$work" "$count" --seed "${REDRAFT_JUDGE_SEED:-1}" || exit 1
    known=(--known "$here/../corpus/known_random_failures.txt")
    ;;
  edited)
    for seed in $(seq "$count"); do
      "$here/edited_word_pairs.py" "${REDRAFT_JUDGE_DOCUMENTS:-$here/../../samples}" "$work/$seed" --seed "$seed" || exit 1
      for pair in "$work/$seed"/*.docx; do mv "$pair" "$work/$seed-${pair##*/}"; done
    done
    known=(--known "$here/../corpus/known_edited_failures.txt")
    ;;
  *)
    echo "usage: judge_word.sh corpus|random|edited PROGRAM [COUNT [EVERY]]" >&2
    exit 2
    ;;
esac
status=0
"$here/judge_word_pairs.py" --program "$program" --quiet --validator --libreoffice --every "$every" "${known[@]}" "$work" || status=1
if "$program" accept --help > /dev/null 2>&1; then
  "$here/judge_word_settle.py" "$program" "$work" ${known[1]:+"${known[1]}"} || status=1
fi
exit $status
