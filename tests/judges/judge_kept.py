#!/usr/bin/python3
"""Judges `compare --existing keep` on made-up pairs whose changes several people tracked.

    judge_kept.py PROGRAM [--count N] [--seed N] [--first N] [--keep FOLDER]

A pair of documents is compared, and each mark of the redline is given to one of three people, a move's halves to one of
them. Held against BEFORE once more, `--existing keep` must give

  tracked     a redline of the same texts in which no mark is under the new name, and each author has a date of theirs
  untracked   with words typed into AFTER with tracking off: the same, and those words under the new name, all of them and
              nothing that any of the three had marked

Accepting, rejecting and comparing are those of word_settle.py and word_compare.py. Exit status 0 when all laws hold, 1
when not; --keep writes the files of cases that fail.
"""
import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile

from lxml import etree

from random_word_pairs import make_pair, write_pair
from word_compare import compare_models
from word_integrity import id_values, repeated, revisions
from word_model import read_model
from word_package import W, Package
from word_settle import settle

PEOPLE = {"Ann Lee": "2018-10-05T17:00:00Z", "Bob Roe": "2018-11-06T09:30:00Z", "Carol Hart": "2019-01-02T03:04:05Z"}
NEW = "Nobody Tracked"
TYPED = "zealously"


def model(path, choice=None):
    package = Package(path)
    return read_model(settle(package, choice) if choice else package)


def differences(wanted, seen):
    return [f"{aspect}: {sentence}" for aspect, sentence in compare_models(wanted, seen).items()]


def run(program, *words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]}: exit status {done.returncode}: {done.stderr.strip()[-300:]}")
    return done.stderr


def rewrite(path, out, change):
    """Every part of Word's with its tree changed in place; the other entries as they are."""
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in archive.namelist():
            data = archive.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                tree = etree.fromstring(data)
                change(name, tree)
                data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            made.writestr(name, data)


def sign(rng):
    """Gives each mark to one of the people; what stands in one move's range to one, and a deletion and what replaces it."""
    def change(_, tree):
        last = None
        for element in tree.iter():
            if element.get(W + "author") is None:
                continue
            moves = "move" in etree.QName(element).localname
            replaces = element.tag == W + "ins" and last is not None and last.tag == W + "del" and element.getprevious() is last
            who = last.get(W + "author") if replaces else list(PEOPLE)[0] if moves else rng.choice(list(PEOPLE))
            element.set(W + "author", who)
            element.set(W + "date", PEOPLE[who])
            last = element
    return change


def type_words(rng, count):
    """Puts words into unmarked runs of the body, with tracking off."""
    def change(name, tree):
        if name != "word/document.xml":
            return
        # Not in text boxes: they stand there twice.
        texts = [one for one in tree.iter(W + "t") if next(one.iterancestors(W + "txbxContent"), None) is None and " " in (one.text or "").strip() and one.getparent().getparent().tag == W + "p"
                 and one.getparent().getparent().find(f"{W}pPr/{W}rPr/{W}moveTo") is None]
        for text in rng.sample(texts, min(count, len(texts))):
            head, space, tail = text.text.partition(" ")
            text.text = head + space + TYPED + " " + tail
            typed.append(text)
    typed = []
    return change, typed


def marked_words(package, author):
    """[(tag, words)] of the marks around words by this author."""
    out = []
    for _, element in revisions(package):
        if element.get(W + "author") == author:
            out.append((etree.QName(element).localname, "".join(element.itertext())))
    return out


def judge(program, folder, seed, number):
    rng = random.Random(f"{seed}/{number}")
    before, after, _ = make_pair(seed, number, edits=rng.choice((3, 6, 10)))
    write_pair(folder, "pair", before, after, number)
    old, tracked, sent, out = (folder / name for name in ("pair.before.docx", "tracked.docx", "sent.docx", "kept.docx"))
    run(program, "compare", old, folder / "pair.after.docx", "-o", tracked, "--author", "Somebody")
    rewrite(tracked, sent, sign(rng))
    faults = []

    def hold(kind, document, typed):
        said = " ".join(run(program, "compare", old, document, "--existing", "keep", "--author", NEW, "--date", "2020-01-01",
                            "-o", out).split())
        for choice, wanted in (("reject", model(old)), ("accept", model(document, "accept"))):
            faults.extend(f"{kind}: {choice} all: {one}" for one in differences(wanted, model(out, choice))[:2])
        package = Package(out)
        for what, values in id_values(package).items():
            if repeated(values) and not repeated(id_values(Package(document)).get(what, [])):
                faults.append(f"{kind}: {what} used twice")
        for _, element in revisions(package):
            author, date = element.get(W + "author"), element.get(W + "date")
            if author in PEOPLE and date != PEOPLE[author]:
                faults.append(f"{kind}: {author} with the date {date}")
        new = marked_words(package, NEW)
        if typed is None:
            faults.extend(f"{kind}: nobody's: {tag} '{words[:60]}'" for tag, words in new[:2])
            if ("every change is tracked" not in said) and "no tracked changes" not in said:
                faults.append(f"{kind}: the count says {said[:200]}")
            return
        seen = sum(words.count(TYPED) for tag, words in new if tag == "ins")
        if seen != typed:
            faults.append(f"{kind}: {typed} words were typed, {seen} are under the new name")
        odd = [(tag, words) for tag, words in new if TYPED not in words]
        faults.extend(f"{kind}: nobody's: {tag} '{words[:60]}'" for tag, words in odd[:2])

    hold("tracked", sent, None)
    if not faults:
        change, typed = type_words(rng, 3)
        untracked = folder / "untracked.docx"
        rewrite(sent, untracked, change)
        hold("untracked", untracked, len(typed))
    return faults


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=pathlib.Path)
    wanted = parser.parse_args(arguments)
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    failed = 0
    for number in range(wanted.first, wanted.first + wanted.count):
        with tempfile.TemporaryDirectory() as folder:
            try:
                faults = judge(wanted.program, pathlib.Path(folder), wanted.seed, number)
            except RuntimeError as fault:
                faults = [str(fault)]
            if faults:
                failed += 1
                print(f"pair {number}: " + "\n    ".join(faults[:4]))
                if wanted.keep:
                    shutil.copytree(folder, wanted.keep / f"kept-{number}", dirs_exist_ok=True)
    print(f"{wanted.count - failed} of {wanted.count} cases hold all laws")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
