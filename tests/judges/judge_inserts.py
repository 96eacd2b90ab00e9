#!/usr/bin/python3
"""Has the judges look at what goes into reports: judge_inserts.py INSERT_CASES PROGRAM [EVERY]

INSERT_CASES (tests/report/write_insert_cases.cc) puts Markdown and documents into reports, and prints tracked changes in
fixed colours: its own cases, and the redlines that PROGRAM makes of each EVERYth pair of tests/corpus. Each must pass the Open
XML SDK validator, be sound beyond it (ids, ranges, moves, relationships, references), and hold the words of what was put
in, all of them and in their order. Exit status 0, 1, or 77 for skipped.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import word_integrity
import word_package
from word_package import W

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus" / "make_corpus.py"
# Words that fixed colours add: of pictures, and the sign of a paragraph's mark.
ADDED = re.compile(r"\[picture [a-z ]+\] |\u00b6")


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)


def words(package):
    """Of the body, whatever the marks on them."""
    return "".join(e.text or "" for e in package.tree(package.main).iter(W + "t", W + "delText"))


def labelled(package):
    """Is a paragraph's mark deleted? Its automatic number is written into it then."""
    return any(mark.tag in (W + "del", W + "moveFrom")
               for p in package.tree(package.main).iter(W + "pPr") for mark in p.iterfind(f"{W}rPr/*"))


def unsound(made, source):
    known = {f for law in (word_integrity.ids, ) for f in law(source, [source, source])}
    known |= set(word_integrity.moves(source)) | set(word_integrity.text_elements(source))
    known |= set(word_integrity.ranges(source)) | set(word_integrity.relationships(source))
    found = [*word_integrity.ids(made, [source, source]), *word_integrity.ranges(made), *word_integrity.moves(made),
             *word_integrity.relationships(made), *word_integrity.dangling(made, [source]),
             *word_integrity.text_elements(made)]
    return [f for f in found if f not in known]


def judge(source_path, folder):
    """Sentences about the three files made of one."""
    source = word_package.Package(source_path)
    wanted = words(source)
    for kind in ("in", "own", "fixed"):
        name = f"{source_path.stem}-{kind}"
        path = folder / f"{name}.docx"
        if not path.exists():
            yield f"{name}: was not made"
            continue
        made = word_package.Package(path)
        for fault in unsound(made, source):
            yield f"{name}: {fault}"
        found = words(made)
        if kind == "fixed":
            if word_integrity.revisions(made):
                yield f"{name}: a tracked change is left"
            if not labelled(source) and ADDED.sub("", found) != wanted:
                yield f"{name}: other words than the redline has"
        elif found != f"Before{wanted}Between{wanted}After":
            yield f"{name}: other words than the document has"


def main(cases, program, every=12):
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        for name in ("corpus", "redlines", "made", "own"):
            (work / name).mkdir()
        run(CORPUS, work / "corpus")
        for before in sorted((work / "corpus").glob("*.before.docx"))[::int(every)]:
            name = before.name.removesuffix(".before.docx")
            run(program, "compare", before, before.with_name(f"{name}.after.docx"), "-o", work / "redlines" / f"{name}.docx")
        redlines = sorted((work / "redlines").glob("*.docx"))
        ran = run(cases, work / "made", *redlines)
        if ran.returncode != 0:
            faults.append(ran.stderr)
        for path in redlines:
            faults += judge(path, work / "made")
        ran = run(cases, work / "own")
        if ran.returncode != 0:
            faults.append(ran.stderr)
        # What the redlines themselves are told is not held against them.
        told = run("node", HERE / "validate.mjs", *redlines).stdout
        bad = {path.stem for path in redlines if f"/{path.name}:" in told}
        judged = [p for p in sorted((work / "made").glob("*.docx")) if p.stem.rpartition("-")[0] not in bad]
        judged += sorted((work / "own").glob("*.docx"))
        valid = run("node", HERE / "validate.mjs", *judged)
        if valid.returncode != 0:
            faults.append(valid.stdout + valid.stderr)
        print(f"{len(redlines)} redlines, {len(judged)} files, {len(faults)} faults")
        if not redlines or len(judged) < 10:
            faults.append("too few files to judge")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
