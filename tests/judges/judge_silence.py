#!/usr/bin/python3
"""Judges whether `redraft compare` is ever silent: each thing in a package is changed, one at a time, and must be told.

    judge_silence.py PROGRAM [options] [FILE.docx ...]        without files: the corpus and a document with all parts

    --count N     so many of the mutations, drawn by chance; else --each of every kind of place
    --each N      how many of every kind of place and change (1)
    --seed N      other chances
    --only TEXT   only places whose name holds TEXT
    --keep DIR    keeps the pairs that were silent
    --all         also prints what was told, and how

A document is compared with itself mutated (word_mutations.py), in either direction. The answer must be a tracked change, a
difference listed, or a refusal; or the place must be on the list of what no reader sees, with its reason
(unseen.txt); or the formatting that was changed must be what a style or the program says anyway, as the second reader
(word_model.py) finds it. What is on that list and is told nevertheless is printed too: a difference shown that nobody can see
(--strict: is a failure). Exit status 0 when nothing passed in silence, 1 when something did.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import zipfile

from word_compare import compare_models
from word_model import read_model
from word_mutations import Values, kind_of, mutated, mutations, packed, read
from word_package import Package
from word_settle import settle

HERE = pathlib.Path(__file__).resolve().parent
# Of a small document the texts alone: most of what stands beside them nothing in it uses.
TEXTS = ("document", "header", "footer", "footnotes", "endnotes", "comments")
CHANGE = re.compile(rb"<w:(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|customXml(Ins|Del)RangeStart|\w+Change)[ >/]")
# A number that leads to nothing may become another one; so may a reference to a note that says the same.
NOTHING_TO_SEE = ("numbering-refers-to-nothing", "footnote-equal-texts")
FAULT_OF_SIDE = re.compile(r"\[word-[\w-]+\]\n.*\d\.(before|after)\.docx, ")
FORMATTING = re.compile(r"(document|header|footer|footnotes|endnotes) (w:\w+/)?w:(p|r|tbl|tr|tc)Pr/.*")
PARTS_WITH_CHANGES = re.compile(r"word/[^/]*\.xml$")


def unseen():
    """[(pattern of a place, reason)] of unseen.txt: "styles w:style/w:rsid*    why"."""
    out = []
    for line in (HERE / "unseen.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            place, reason = re.split(r"\t+| {2,}", line.strip(), maxsplit=1)
            pattern = re.escape(place)
            for sign, meaning in ((r"\*", ".*"), (r"\|", "|"), (r"\(", "("), (r"\)", ")")):
                pattern = pattern.replace(sign, meaning)
            out.append((re.compile(pattern), reason))
    return out


def sources(files, folder):
    if not files:
        subprocess.run([HERE.parent / "corpus" / "make_corpus.py", folder], check=True, stdout=subprocess.DEVNULL)
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        files = [path for path in sorted(folder.glob("*.before.*"))
                 if manifest[path.name.partition(".before.")[0]]["expect"] != "refused"
                 and path.name.partition(".")[0] not in NOTHING_TO_SEE]
        samples = HERE.parent.parent / "samples"
        files += [samples / "compare-word" / "before.docx", samples / "compare-word" / "after.docx",
                  *sorted(samples.glob("workspace/**/*.docx"))]
        from full_word_document import write
        write(folder / "full.docx")
        files.insert(0, folder / "full.docx")
    out = {}
    for path in files:
        try:
            out[path] = read(path)
        except zipfile.BadZipFile:
            continue
    return out


def marks(data):
    with zipfile.ZipFile(data) as archive:
        return sum(len(CHANGE.findall(archive.read(name))) for name in archive.namelist() if PARTS_WITH_CHANGES.match(name))


def told(program, folder, number, before, after):
    """How a difference was told: "marked", "listed", "refused"; "" when it was not."""
    paths = [folder / f"{number}.{side}.docx" for side in ("before", "after", "redline")]
    paths[0].write_bytes(packed(before))
    paths[1].write_bytes(packed(after))
    made = subprocess.run([program, "compare", *map(str, paths[:2]), "-o", str(paths[2])], capture_output=True, text=True,
                          check=False, timeout=120)
    if "fault of the program" in made.stderr:
        return "failed: " + made.stderr.strip()
    if made.returncode not in (0, 1):
        return "refused" if made.returncode == 2 and made.stderr.strip() else f"failed with {made.returncode}"
    said = made.stdout + made.stderr
    listed = [line for line in said.splitlines() if "not-compared" in line or "compare-" in line]
    # A fault of one side that is mended is told as well: a cell without a paragraph, a note that is not there.
    faults = collections.Counter(FAULT_OF_SIDE.findall(said))
    listed += [side for side in ("before", "after") if faults[side] > min(faults["before"], faults["after"])]
    if marks(paths[2]):
        return "marked"
    return "listed" if listed else ""


def is_said_anyway(mutation, folder, number):
    """Is it formatting, and do both sides look alike to the second reader?"""
    if not FORMATTING.fullmatch(mutation.name):
        return False
    before, after = (read_model(settle(Package(folder / f"{number}.{side}.docx"), "accept")) for side in ("before", "after"))
    return not compare_models(before, after)


def chosen(found, wanted, rng):
    by_name = collections.defaultdict(list)
    for path, mutation in found:
        if wanted.only in f"{mutation.name} {mutation.kind}":
            by_name[mutation.name, mutation.kind].append((path, mutation))
    out = []
    for key in sorted(by_name):
        out += rng.sample(by_name[key], min(wanted.each, len(by_name[key])))
    return rng.sample(out, min(wanted.count, len(out))) if wanted.count else out


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    for option, default in (("--count", 0), ("--each", 1), ("--seed", 1)):
        parser.add_argument(option, type=int, default=default)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--strict", action="store_true")
    wanted = parser.parse_intermixed_args(arguments)
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        return judge(wanted, pathlib.Path(folder))


def judge(wanted, folder):
    packages = sources(wanted.files, folder)
    values = Values()
    found = [(path, mutation) for path, parts in packages.items() for mutation in mutations(parts, values)
             if wanted.files or path.name == "full.docx" or kind_of(mutation.part) in TEXTS]
    todo = chosen(found, wanted, random.Random(wanted.seed))
    reasons = unseen()

    def one(number_and_place):
        number, (path, mutation) = number_and_place
        rng = random.Random(f"{wanted.seed}/{mutation.name}/{mutation.kind}/{path.name}")
        after = mutated(packages[path], mutation, rng, values)
        if after is None:
            return None
        sides = [packages[path], after]
        if rng.random() < 0.5:
            sides.reverse()
        return told(wanted.program, folder, number, *sides)

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(one, enumerate(todo)))
    counts = collections.Counter()
    failed = False
    for number, ((path, mutation), answer) in enumerate(zip(todo, answers)):
        if answer is None:
            continue
        name = f"{mutation.name} {mutation.kind}"
        reason = next((reason for pattern, reason in reasons if pattern.fullmatch(mutation.name) or pattern.fullmatch(name)), "")
        if not answer and not reason and is_said_anyway(mutation, folder, number):
            reason = "said anyway"
        counts[answer or ("unseen" if reason else "silent")] += 1
        if answer.startswith("failed") or not answer and not reason or answer and reason:
            wrong = answer.startswith("failed") or not answer
            failed = failed or wrong or wanted.strict
            print(f"{answer or 'silent'}: {name}   ({path.name}){'; on the list: ' + reason if reason else ''}")
            if wanted.keep and not answer:
                wanted.keep.mkdir(parents=True, exist_ok=True)
                for side in ("before", "after"):
                    (folder / f"{number}.{side}.docx").rename(wanted.keep / f"{number}.{side}.docx")
        elif wanted.all:
            print(f"{answer or 'unseen'}: {name}   ({path.name})")
    print(", ".join(f"{count} {what}" for what, count in sorted(counts.items())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
