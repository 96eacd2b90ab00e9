#!/usr/bin/env python3
"""Holds docs/formats.md to what the program prints, and docs/profiles.md to templates/profiles.

    formats_test.py SOURCE_FOLDER REDRAFT

Every table of fields under a heading of the chapter JSON describes one kind of object. Each JSON output of the
commands below is walked with these tables: a field that is printed and not described is a fault, and so is one that is
described, not optional and missing, one of the wrong type, and one that no output has.
"""

import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

SAMPLE = ["samples/secmp0049/legal-text.txt", "--to", "samples/secmp0049/baseline"]
MOVE = ["samples/move/legal-text.txt", "--to", "samples/move/baseline"]
FORMS = "samples/workspace/forms/"
WORKSPACE = ["--workspace", "samples/workspace", "--dry-run", "--format", "json"]
DRY = ["--workspace", "samples/workspace", "--format", "json", "--dry-run"]
# A workspace with one modification that may take the Fast Track: its gate is open, and the step freezes the solution.
READY = ["--workspace", "READY", "--format", "json"]
READY_MODIFICATION = """
number: DP001
title: A slip of the pen
process: sec-2019
problem: A body has a new name.
fast_track: {requested: 2019-10-01, by: Panel, unanimous: true}
decisions: [{id: fast, kind: fast-track, body: Panel, date: 2019-11-15}]
history: [{stage: development, date: 2019-10-01}]
"""
# Shape, command; OUT is a file in a scratch folder.
OUTPUTS = [
    ("redraft-code/1", ["show", "samples/secmp0049/baseline", "--format", "json"]),
    ("redraft-code/1", ["show", "samples/secmp0049/baseline", "G7.20", "--format", "json"]),
    ("redraft-explain/1", ["explain", SAMPLE[0], "--format", "json"]),
    ("redraft-explain/1", ["explain", *SAMPLE, "--format", "json"]),
    ("redraft-apply/1", ["apply", *SAMPLE, "-o", "AMENDED", "--report", "OUT"]),
    ("redraft-redline/1", ["redline", *SAMPLE, "-o", "OUT"]),
    ("redraft-redline/1", ["redline", *MOVE, "-o", "OUT"]),
    ("redraft-redline/1", ["compare", "samples/compare/before.txt", "samples/compare/after.txt", "--format", "json"]),
    ("redraft-redline/1", ["compare", "samples/compare-word/before.docx", "samples/compare-word/after.docx",
                           "--format", "json"]),
    ("redraft-redline/1", ["compare", "samples/compare-word/after.docx", "RESIZED", "--format", "json"]),
    ("redraft-consolidate/1", ["consolidate", *(f"samples/consolidate/{name}.docx" for name in ("base", "ann", "bob")),
                               "-o", "REVIEWED", "--format", "json"]),
    ("redraft-renumber/1", ["renumber", "samples/renumber/legal-text.txt", "--to", "samples/renumber/baseline",
                            "--format", "json"]),
    ("redraft-findings/1", ["check", "samples/secmp0049/baseline", "--format", "json"]),
    ("redraft-findings/1", ["check", SAMPLE[2], "--amended-by", SAMPLE[0], "--format", "json"]),
    ("redraft-findings/1", ["check", "samples/references/baseline", "--format", "json"]),
    ("redraft-changes/1", ["changes", "samples/word/reviewed.docx", "--format", "json"]),
    ("redraft-publish/1", ["publish", "MP902", "--workspace", "samples/publish", "--no-record", "-o", "PUBLISHED"]),
    ("redraft-template/1", ["template", "fields", "samples/template/letter.docx", "--format", "json"]),
    ("redraft-status/1", ["status", "--workspace", "samples/workspace", "--format", "json"]),
    ("redraft-status/1", ["status", "MP900", "--workspace", "samples/workspace", "--date", "2021-06-30", "--format", "json"]),
    ("redraft-status/1", ["status", "SECMP0049", "--workspace", "samples/workspace", "--format", "json"]),
    ("redraft-register/1", ["register", "--workspace", "samples/workspace", "--touches", "--since", "2018-08-22",
                            "--group", "path", "--format", "json"]),
    ("redraft-working-days/1", ["working-days", "2018-08-22", "--window", "self-governance-referral",
                                "--format", "json"]),
    ("redraft-comments/1", ["comments", "import", "MP900", FORMS + "comments.docx", *WORKSPACE]),
    ("redraft-responses/1", ["responses", "import", "MP900", FORMS + "response.docx", *WORKSPACE]),
    ("redraft-draft-proposal/1", ["forms", "draft-proposal", FORMS + "draft-proposal.docx", "--format", "json"]),
    ("redraft-new/1", ["new", "DP094", "--title", "T", "--raised", "2019-11-04", *DRY]),
    ("redraft-advance/1", ["advance", "DP088", "--to", "refinement", "--date", "2019-12-13", *DRY]),
    ("redraft-advance/1", ["advance", "DP001", "--to", "fast-track", "--date", "2019-11-15", *READY]),
    ("redraft-decide/1", ["decide", "MP900", "--kind", "implementation-date", "--new", "2021-11-04", "--body", "Panel",
                          "--date", "2021-05-28", *DRY]),
    ("redraft-correct/1", ["correct", "MP900", "--file", "legal-text.txt", "--old", "sound the Horn", "--new",
                           "sound the horn", "--approver", "A", "--date", "2021-06-25", *DRY]),
    ("redraft-modification/1", ["modification", "convert", "DP088", "--date", "2019-12-13", *DRY]),
    ("redraft-modification/1", ["modification", "split", "DP091", "--into", "DP094", "--into", "DP095", "--date",
                                "2019-12-13", *DRY]),
    ("redraft-modification/1", ["modification", "batch", "DP089", "DP093", *DRY]),
    ("redraft-timetable/1", ["timetable", "MP900", "--workspace", "samples/timetable", "--date", "2018-06-20",
                             "--delay", "sub-committees=60wd", "--format", "json"]),
    ("redraft-timetable/1", ["timetable", "MP900", "--workspace", "samples/timetable", "--format", "json"]),
    ("redraft-timetable/1", ["timetable", "SECMP0009", "--workspace", "samples/workspace", "--format", "json"]),
    ("redraft-diary/1", ["timetable", "--workspace", "samples/workspace", "--date", "2018-08-31", "--format", "json"]),
    ("redraft-tidy/1", ["tidy", "samples/tidy/secmp0049-as-extracted.txt", "--format", "json"]),
]
TYPES = {"text": str, "number": (int, float), "true or false": bool}


class Fault(Exception):
    pass


def shapes_of(page):
    """Heading -> {field: (value, optional)}, from the tables `| field | value | meaning |`."""
    shapes, name, rows = {}, None, None
    for line in page.split("\n## JSON\n")[1].split("\n## ")[0].splitlines():
        if heading := re.match(r"#{3,4} (\S+)$", line):
            name, rows = heading[1], None
        elif line == "| field | value | meaning |":
            rows = shapes.setdefault(name, {})
        elif rows is not None and (row := re.match(r"\| `(\w+)` \| ([^|]+) \|", line)):
            value = row[2].strip()
            rows[row[1]] = (value.removesuffix(", optional"), value.endswith(", optional"))
        elif rows is not None and not line.startswith("|"):
            rows = None
    if not shapes:
        raise Fault("docs/formats.md holds no table of fields")
    shapes["Applied"] = {**shapes["Operation"], **shapes["Applied"]}
    return shapes


def check_value(value, kind, shapes, place, seen):
    if kind.startswith("list of "):
        if not isinstance(value, list):
            raise Fault(f"{place} is documented as a list and printed as {type(value).__name__}")
        for item in value:
            check_value(item, kind.removeprefix("list of "), shapes, place + "[]", seen)
    elif kind in TYPES:
        if not isinstance(value, TYPES[kind]) or (kind == "number" and isinstance(value, bool)):
            raise Fault(f"{place} is documented as {kind} and printed as {value!r}")
    else:
        check_object(value, kind.removeprefix("an ").removeprefix("a "), shapes, place, seen)


def check_object(value, name, shapes, place, seen):
    if name not in shapes:
        raise Fault(f"{place} is documented as {name}, which has no table")
    if not isinstance(value, dict):
        raise Fault(f"{place} is documented as an object and printed as {value!r}")
    fields = shapes[name]
    for key in value:
        if key not in fields:
            raise Fault(f"{place}.{key} is printed and not documented under {name}")
    for key, (kind, optional) in fields.items():
        if key in value:
            seen.add((name, key))
            check_value(value[key], kind, shapes, f"{place}.{key}", seen)
        elif not optional:
            raise Fault(f"{place}.{key} is documented under {name} and not printed")


def profile_faults(source):
    """Keys that a profile has and docs/profiles.md has not, and the other way round."""
    documented = set(re.findall(r"^\| `(\w+)` \|", (source / "docs/profiles.md").read_text(), re.M))
    used, faults = set(), []
    for file in [*sorted((source / "templates/profiles").glob("*.yaml")), source / "tests/profile/own.yaml"]:
        documented.discard(file.stem)  # the table of profiles
        bare = re.sub(r'"[^"]*"|#.*', "", file.read_text())
        used |= set(re.findall(r"(?:^ *(?:- )?|[{,] *)(\w+):", bare, re.M))
    faults += [f"profiles hold {key}, which docs/profiles.md does not describe" for key in sorted(used - documented)]
    return faults + [f"docs/profiles.md describes {key}, which no profile holds" for key in sorted(documented - used)]


def output_of(redraft, words, scratch):
    out = scratch / "out.json"
    named = {"OUT": str(out), "AMENDED": str(scratch / "amended"), "REVIEWED": str(scratch / "reviewed.docx"),
             "READY": str(scratch / "ready"), "PUBLISHED": str(scratch / "published"),
             "RESIZED": str(scratch / "resized.docx")}
    ran = subprocess.run([redraft, *(named.get(w, w) for w in words)], capture_output=True, text=True, check=False)
    if ran.returncode > 1 and not ran.stdout:  # a gate that is not open is JSON and status 2
        raise Fault(f"redraft {' '.join(words)} ended with status {ran.returncode}: {ran.stderr}")
    if "PUBLISHED" in words:
        return json.loads((scratch / "published/manifest.json").read_text())
    return json.loads(out.read_text() if "OUT" in words else ran.stdout)


def resized(source, target):
    """The document with its picture at another size: what reads the same and is not."""
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(target, "w") as made:
        for name in given.namelist():
            made.writestr(name, given.read(name).replace(b'cx="1219200"', b'cx="2438400"'))


def main():
    source, redraft = Path(sys.argv[1]), str(Path(sys.argv[2]).resolve())
    shapes = shapes_of((source / "docs/formats.md").read_text())
    seen, faults = set(), []
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        (scratch / "samples").symlink_to((source / "samples").resolve())
        (scratch / "ready/modifications/DP001").mkdir(parents=True)
        (scratch / "ready/redraft.yaml").write_text("profile: sec\n")
        (scratch / "ready/modifications/DP001/modification.yaml").write_text(READY_MODIFICATION)
        resized(source / "samples/compare-word/after.docx", scratch / "resized.docx")
        for shape, words in OUTPUTS:
            try:
                value = output_of(redraft, [w.replace("samples/", f"{scratch}/samples/", 1) for w in words], scratch)
                if value.get("format") != shape:
                    raise Fault(f"the format is {value.get('format')!r}; expected {shape!r}")
                check_object(value, shape, shapes, "", seen)
            except Fault as fault:
                faults.append(f"redraft {' '.join(words)}\n    {fault}")
    described = {(name, key) for name, fields in shapes.items() for key in fields}
    faults += [f"{name}.{key} is documented and none of the outputs has it" for name, key in sorted(described - seen)]
    faults += profile_faults(source)
    for fault in faults:
        print(fault)
    print(f"{len(described)} fields of {len(shapes)} tables, {len(OUTPUTS)} outputs, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
