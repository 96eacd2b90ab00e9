#!/usr/bin/python3
"""Judges `consolidate` on made-up documents, each with copies that chance has edited.

    judge_copies.py PROGRAM [--count N] [--seed N] [--first N] [--keep FOLDER] [--only disjoint|any|tables]

Three kinds of case. `disjoint`: each copy edits blocks of its own, with a block between that nobody edits. No conflict
may be listed, accepting all must give all edits, and accepting one reviewer's with the others' rejected that copy.
`any`: the copies edit whatever they like. By every policy rejecting all must give the base; accepting what stands of a
copy of which nothing is in conflict must give that copy, and by `first` so must the first copy, always. `tables`: the same
with rows and columns of one table above all; and whatever is accepted, its rows must be of one length.
Settling and comparing are those of word_settle.py and word_compare.py, but for accepting by author, which redraft does.
Exit status 0 when all laws hold, 1 when not; --keep writes the files of cases that fail.
"""
import argparse
import copy
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import random_word_document as made
from random_word_pairs import (Nothing, delete_blocks, edit_case, edit_image, edit_link, edit_note, edit_numbers, edit_row,
                               edit_special, edit_words, edit_column, format_part, format_run, insert_paragraphs, make_pair,
                               split_paragraph, EDITS)
from word_compare import compare_models
from word_model import read_model
from word_package import Package, W
from word_settle import settle

OWN_EDITS = [edit_words] * 4 + [edit_numbers, edit_case, split_paragraph, insert_paragraphs, delete_blocks, format_run, format_part,
                                edit_row, edit_note, edit_special, edit_image, edit_link]
TABLE_EDITS = [edit_row] * 3 + [edit_column] * 2 + [edit_words, insert_paragraphs]
NAMES = ("Ann Lee", "Bob Roe", "Carol Hart")


def model(path, choice=None):
    package = Package(path)
    return read_model(settle(package, choice) if choice else package)


def differences(wanted, seen):
    return [f"{aspect}: {sentence}" for aspect, sentence in compare_models(wanted, seen).items()]


class Case:
    def __init__(self, program, folder):
        self.program, self.folder, self.faults = program, folder, []

    def run(self, policy, count):
        out = self.folder / f"out-{policy}.docx"
        words = [self.program, "consolidate", self.folder / "base.docx"]
        for k in range(count):
            path = self.folder / f"copy{k}.docx"
            words += [path, "--author", f"{path}={NAMES[k]}"]
        done = subprocess.run([*map(str, words), "--policy", policy, "--format", "json", "-o", str(out)], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            self.faults.append(f"{policy}: exit status {done.returncode}: {done.stderr.strip()[-300:]}")
            return None, None
        return out, json.loads(done.stdout)

    def hold(self, law, wanted, seen):
        self.faults += [f"{law}: {sentence}" for sentence in differences(wanted, seen)][:2]

    def only(self, out, author):
        """The document with one reviewer's changes accepted and all others rejected."""
        path = self.folder / "one.docx"
        done = subprocess.run([self.program, "accept", str(out), "--author", author, "-o", str(path)], capture_output=True)
        return model(path if done.returncode == 0 else out, "reject")  # not: there are no changes of theirs


def disjoint(program, folder, seed, number):
    rng = random.Random(f"{seed}/{number}")
    base = made.make(rng, rng.choice((6, 10, 16)))
    for block in base["blocks"]:
        if block.get("section"):
            block["section"] = None
    count = rng.choice((2, 3))
    # The last block shares its mark with what is put in behind it: nobody's. Every other block is nobody's either.
    owners = [rng.randrange(count) if at % 2 == 1 and at + 1 < len(base["blocks"]) else None for at in range(len(base["blocks"]))]
    copies = [[] for _ in range(count)]
    merged = []
    for at, block in enumerate(base["blocks"]):
        mine = [copy.deepcopy(block)]
        if owners[at] is not None:
            part = {**base, "blocks": mine, "headers": {}}
            try:
                rng.choice(OWN_EDITS)(rng, part)
            except Nothing:
                pass
            mine = part["blocks"]
        for k in range(count):
            copies[k] += copy.deepcopy(mine) if owners[at] == k else [copy.deepcopy(block)]
        merged += copy.deepcopy(mine)
    made.render(base).write(folder / "base.docx")
    made.render({**base, "blocks": merged}).write(folder / "merged.docx")
    for k in range(count):
        made.render({**base, "blocks": copies[k]}, random.Random(k)).write(folder / f"copy{k}.docx")
    case = Case(program, folder)
    out, listed = case.run("report", count)
    if out is None:
        return case.faults
    if listed["conflicts"]:
        one = listed["conflicts"][0]
        case.faults.append(f"a conflict where there is none: {one['place']} {one['sides'][0]['does']} / {one['sides'][1]['does']}")
        return case.faults
    case.hold("reject all", model(folder / "base.docx"), model(out, "reject"))
    case.hold("accept all", model(folder / "merged.docx"), model(out, "accept"))
    if not listed["same"]:
        for k in range(count):
            case.hold(f"only {NAMES[k]}", model(folder / f"copy{k}.docx"), case.only(out, NAMES[k]))
    return case.faults


def anything(program, folder, seed, number):
    base, first, _ = make_pair(f"{seed}-any", number, edits=3)
    rng = random.Random(f"{seed}/{number}/any")
    second = copy.deepcopy(base)
    for _ in range(rng.choice((1, 2, 4))):
        try:
            rng.choice(EDITS)(rng, second)
        except Nothing:
            pass
    return by_all_policies(program, folder, base, first, second)


def tables(program, folder, seed, number):
    rng = random.Random(f"{seed}/{number}/tables")
    base = made.make(rng, 4)
    base["blocks"].insert(2, made.table(rng, base["features"]))
    copies = [copy.deepcopy(base), copy.deepcopy(base)]
    for one in copies:
        for _ in range(rng.choice((1, 2, 3))):
            try:
                rng.choice(TABLE_EDITS)(rng, one)
            except Nothing:
                pass
    return by_all_policies(program, folder, base, *copies)


def uneven(package):
    """Tables with rows that take unlike numbers of columns."""
    faults = []
    for table in package.tree(package.main).iter(W + "tbl"):
        widths = set()
        for row in table.iterchildren(W + "tr"):
            spans = [cell.find(W + "tcPr/" + W + "gridSpan") for cell in row.iterchildren(W + "tc")]
            widths.add(sum(1 if span is None else int(span.get(W + "val")) for span in spans))
        if len(widths) > 1:
            faults.append(f"a table with rows of {sorted(widths)} columns")
    return faults


def by_all_policies(program, folder, base, first, second):
    made.render(base).write(folder / "base.docx")
    made.render(first, random.Random(1)).write(folder / "copy0.docx")
    made.render(second, random.Random(2)).write(folder / "copy1.docx")
    even = not any(uneven(Package(folder / name)) for name in ("base.docx", "copy0.docx", "copy1.docx"))
    case = Case(program, folder)
    for policy in ("report", "first", "both"):
        out, listed = case.run(policy, 2)
        if out is None:
            continue
        if any(one["check"] != "review-conflict" for one in listed["findings"]):
            continue  # not compared, and listed
        case.hold(f"{policy}: reject all", model(folder / "base.docx"), model(out, "reject"))
        if even:
            case.faults += [f"{policy}: accept all: {fault}" for fault in uneven(settle(Package(out), "accept"))]
            for name in NAMES[:2]:
                case.only(out, name)
                path = folder / "one.docx"
                case.faults += [f"{policy}: only {name}: {fault}" for fault in (uneven(settle(Package(path), "reject")) if path.exists() else [])]
        if policy != "report":
            case.hold(f"{policy}: only the first", model(folder / "copy0.docx"), case.only(out, NAMES[0]))
        if not listed["conflicts"] and not listed["same"]:
            for k in range(2):
                case.hold(f"{policy}: only {NAMES[k]}", model(folder / f"copy{k}.docx"), case.only(out, NAMES[k]))
    return case.faults


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--only", choices=("disjoint", "any", "tables"))
    wanted = parser.parse_args(arguments)
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    failed = total = 0
    for kind, judge in (("disjoint", disjoint), ("any", anything), ("tables", tables)):
        if wanted.only not in (None, kind):
            continue
        for number in range(wanted.first, wanted.first + wanted.count):
            with tempfile.TemporaryDirectory() as folder:
                total += 1
                faults = judge(wanted.program, pathlib.Path(folder), wanted.seed, number)
                if not faults:
                    continue
                failed += 1
                print(f"{kind} {number}: " + "\n    ".join(faults[:4]))
                if wanted.keep:
                    shutil.copytree(folder, wanted.keep / f"{kind}-{number}", dirs_exist_ok=True)
    print(f"{total - failed} of {total} cases hold all laws")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
