#!/usr/bin/python3
"""Judges a comparison of two .docx: does accepting give AFTER, rejecting BEFORE, is it sound, does it mark little?

    judge_word_pairs.py [options] BEFORE.docx AFTER.docx REDLINE.docx
    judge_word_pairs.py [options] FOLDER      NAME.before.docx, NAME.after.docx and NAME.redline.docx for each pair

    --program PROGRAM   make NAME.redline.docx first: PROGRAM compare BEFORE AFTER -o REDLINE; also AFTER with itself
    --validator         no error of the Open XML SDK that the inputs have not (npm ci)
    --libreoffice       LibreOffice's words after Accept All and Reject All, empty paragraphs ignored
    --every N           of a folder, the two outside judges see each Nth pair only
    --json FILE         every verdict, for programs; --quiet prints only pairs that fail, and the totals
    --only TEXT         of a folder, only pairs whose name holds TEXT
    --known FILE        pairs that are known to fail, "NAME reason" a line: they may, and must leave the list when they hold

What the comparison said is read from NAME.listed (written by --program). FOLDER/manifest.json may say what is expected
of a pair: {"NAME": {"expect": "empty" | "listed" | "refused" | ..., "options": ["--no-moves"]}}; README.md has the words.
Exit status 0 when all laws hold in all pairs, 1 when not.
"""
import argparse
import collections
import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import libreoffice_limits
import word_integrity
import word_noise
from word_compare import ASPECTS, TEXT, compare_models
from word_model import Paragraph, read_model, walk
from word_package import Package
from word_settle import settle

HERE = pathlib.Path(__file__).resolve().parent


class Verdict:
    """{law: [sentences]} of one pair; a law without sentences holds."""

    def __init__(self, name):
        self.name, self.laws, self.figures, self.seconds = name, {}, {}, 0.0

    def add(self, law, sentences):
        self.laws.setdefault(law, []).extend(sentences)

    def failed(self):
        return {law: sentences for law, sentences in self.laws.items() if sentences}


def accepted_model(path):
    """An input as a comparison takes it: its own tracked changes accepted."""
    return read_model(settle(Package(path), "accept"))


def said(name, differences):
    return [f"{aspect}: {difference}" for aspect, difference in differences.items()]


def folded(model, ignored):
    """The model without what the comparison was told to ignore."""
    for name in list(model.stories):
        if "notes" in ignored and name.startswith(("footnote", "endnote")) or \
                "headers" in ignored and name.startswith(("header", "footer")):
            del model.stories[name]
    for block in (b for blocks in model.stories.values() for b in walk(blocks) if isinstance(b, Paragraph)):
        if "notes" in ignored:
            block.atoms[:] = [atom for atom in block.atoms if not atom.text.startswith(("{footnote", "{endnote"))]
        for at, atom in enumerate(block.atoms):
            text = atom.text.casefold() if "case" in ignored else atom.text
            text = re.sub(r"\s+", " ", text) if "whitespace" in ignored else text
            if "field-results" in ignored:
                text = re.sub(r"(\{field [^|]*\|).*?\|field\}", r"\1", text)
            block.atoms[at] = atom._replace(text=text)
    return model


IGNORED_ASPECTS = {"formatting": ("run", "paragraph", "mark", "table", "section"), "numbering": ("numbering", "labels"),
                   "headers": ("headers",), "notes": ("notes",), "field-results": ("run", "links")}


def judge_pair(name, before_path, after_path, redline_path, listed="", expect="", ignored=()):
    verdict = Verdict(name)
    began = time.monotonic()
    before, after = accepted_model(before_path), accepted_model(after_path)
    redline = Package(redline_path)
    accepted = read_model(settle(Package(redline_path), "accept"))
    rejected = read_model(settle(Package(redline_path), "reject"))
    left_out = {aspect for one in ignored for aspect in IGNORED_ASPECTS.get(one, ())}
    aspects = [aspect for aspect in ASPECTS if aspect not in left_out]
    for side, wanted, seen in (("accept", after, accepted), ("reject", before, rejected)):
        if side == "reject" and ignored:
            found = compare_models(folded(copy.deepcopy(wanted), ignored), folded(seen, ignored), aspects)
        else:
            found = compare_models(wanted, seen)
        text = {aspect: words for aspect, words in found.items() if aspect in TEXT}
        verdict.add(f"{side} text", said(name, text))
        verdict.add(f"{side} formatting", said(name, {a: w for a, w in found.items() if a not in TEXT}))
    if expect == "listed" and listed.strip():  # no mark can carry it, and the reader was told
        for law in ("reject text", "reject formatting"):
            verdict.figures["excused"] = verdict.figures.get("excused", []) + verdict.laws[law]
            verdict.laws[law] = []
    verdict.add("anchors kept", anchors(after, accepted))
    judge_presence(verdict, before, after, redline, listed, expect, ignored)
    for law, sentences in word_integrity.faults(redline, (Package(before_path), Package(after_path))).items():
        verdict.add(law, sentences)
    marked = read_model(redline)
    figures, too_much, retyped = word_noise.measure(redline, marked, before, after)
    verdict.figures.update(figures)
    verdict.add("noise", too_much)
    verdict.add("retyped", retyped)
    judge_expectation(verdict, redline, expect)
    verdict.seconds = time.monotonic() - began
    return verdict


def anchors(after, accepted):
    """AFTER's bookmarks and comments are there and cover the same words."""
    for (kind, name), covered in after.anchors.items():
        if (kind, name) not in accepted.anchors:
            yield f"{kind} {name} is lost"
        elif accepted.anchors[kind, name] != covered:
            yield f"{kind} {name} covered '{covered[:60]}', now '{accepted.anchors[kind, name][:60]}'"


def judge_presence(verdict, before, after, redline, listed, expect, ignored):
    """Differing models never give an empty redline, or it is listed; equal ones always do."""
    differ = compare_models(before, after)
    changes = word_integrity.revisions(redline)
    hidden = sorted(what for what in set(before.listed) & set(after.listed) if before.listed[what] != after.listed[what])
    if not differ and changes:
        verdict.add("empty", [f"equal models, but {len(changes)} marks, first "
                              f"w:{changes[0][1].tag.rpartition('}')[2]} in {changes[0][0]}"])
    if expect == "empty-ignored":
        verdict.add("empty", [f"all of it is ignored, but there are {len(changes)} marks"] if changes else [])
    if differ and not changes and not listed.strip() and not ignored:
        verdict.add("reported", ["the models differ, the redline is empty and nothing is listed; " + said("", differ)[0]])
    if hidden and not listed.strip():
        verdict.add("reported", [f"{', '.join(hidden[:3])} differ and nothing is listed"])
    if expect == "empty" and differ:
        verdict.add("expected", ["the pair was meant to be equal: " + said("", differ)[0]])


def judge_expectation(verdict, redline, expect):
    """`N moves`, `no ins`, `rows`: what the author of the pair wants to see in the marks."""
    marks = [element for _, element in word_integrity.revisions(redline) if not word_integrity.in_fallback(element)]
    tags = collections.Counter(element.tag.rpartition("}")[2] for element in marks)
    rows = sum(1 for e in marks if e.getparent().tag.endswith("}trPr") and e.tag.endswith(("}ins", "}del")))
    moves = tags["moveFromRangeStart"]
    for wish in filter(None, (part.strip() for part in expect.split(","))):
        found = re.fullmatch(r"(\d+) (moves?|rows?|pPrChange|rPrChange|sectPrChange|tblPrChange|trPrChange|tcPrChange)", wish)
        if found:
            kind = found[2].rstrip("s") if found[2].endswith("s") else found[2]
            seen = moves if kind == "move" else rows if kind == "row" else tags[kind]
            if seen != int(found[1]):
                verdict.add("expected", [f"{wish} wanted, {seen} seen"])
        elif wish.startswith("no ") and tags[wish[3:]]:
            verdict.add("expected", [f"{wish} wanted, {tags[wish[3:]]} seen"])
        elif wish.startswith("some ") and not tags[wish[5:]] and not (wish == "some move" and moves) \
                and not (wish == "some row" and rows):
            verdict.add("expected", [f"{wish} wanted, none seen"])


# A folder of pairs


class Pair:
    def __init__(self, folder, name, entry):
        self.name, self.entry = name, entry
        suffix = entry.get("suffix", ".docx")
        self.before, self.after = folder / f"{name}.before{suffix}", folder / f"{name}.after{suffix}"
        self.redline, self.said = folder / f"{name}.redline.docx", folder / f"{name}.listed"
        self.own = folder / f"{name}.self.docx"
        self.expect = entry.get("expect", "")
        options = entry.get("options", [])
        self.ignored = options[options.index("--ignore") + 1].split(",") if "--ignore" in options else ()

    def listed(self):
        return self.said.read_text(encoding="utf-8") if self.said.exists() else ""


def pairs_of(folder, only):
    manifest = folder / "manifest.json"
    entries = json.loads(manifest.read_text(encoding="utf-8")) if manifest.exists() else {}
    names = sorted(file.name.partition(".before.")[0] for file in folder.iterdir()
                   if ".before." in file.name and not file.name.startswith("."))
    return [Pair(folder, name, entries.get(name, {})) for name in names if only in name]


def run_program(program, pair, verdict):
    """Runs the comparison; False when there is nothing to judge."""
    options = pair.entry.get("options", [])
    pair.redline.unlink(missing_ok=True)
    try:
        made = subprocess.run([program, "compare", str(pair.before), str(pair.after), "-o", str(pair.redline), *options],
                              capture_output=True, text=True, check=False, timeout=120)
    except subprocess.TimeoutExpired:
        verdict.add("runs", ["no end after 120 s"])
        return False
    pair.said.write_text(made.stdout + made.stderr, encoding="utf-8")
    if pair.expect == "refused":
        if made.returncode != 2 or pair.redline.exists() or not made.stderr.strip():
            verdict.add("runs", [f"should be refused with status 2, a message and no file; status {made.returncode}"])
        return False
    if made.returncode not in (0, 1) or not pair.redline.exists():
        verdict.add("runs", [f"exit status {made.returncode}: {made.stderr.strip()[:300]}"])
        return False
    verdict.add("runs", [])
    if options:
        return True
    first = pair.redline.read_bytes()
    subprocess.run([program, "compare", str(pair.before), str(pair.after), "-o", str(pair.redline)], capture_output=True,
                   check=False, timeout=120)
    verdict.add("same bytes", [] if pair.redline.read_bytes() == first else ["a second run gives other bytes"])
    subprocess.run([program, "compare", str(pair.after), str(pair.after), "-o", str(pair.own)], capture_output=True,
                   check=False, timeout=120)
    own = word_integrity.revisions(Package(pair.own)) if pair.own.exists() else None
    verdict.add("self-compare", ["it fails"] if own is None else
                [f"{len(own)} marks between AFTER and itself"] if own else [])
    return True


def judge_validator(pairs, verdicts):
    def errors(files):
        made = subprocess.run(["node", str(HERE / "validate.mjs"), "--json", *map(str, files)], capture_output=True,
                              text=True, check=False)
        out = {one["file"]: collections.Counter(e["description"] for e in one["errors"])
               for one in map(json.loads, made.stdout.splitlines())}
        if made.returncode not in (0, 1) or len(out) != len(set(map(str, files))):
            sys.exit(f"the validator cannot run: {made.stderr}")
        return out

    seen = errors([pair.redline for pair in pairs]) if pairs else {}
    inputs = [pair for pair in pairs if seen[str(pair.redline)]]
    known = errors([f for pair in inputs for f in (pair.before, pair.after)]) if inputs else {}
    for pair in pairs:
        new = seen[str(pair.redline)] - known.get(str(pair.before), collections.Counter()) \
            - known.get(str(pair.after), collections.Counter())
        verdicts[pair.name].add("validator", [f"{count} times: {words[:200]}" for words, count in new.items()])


class LibreOffice:
    """One LibreOffice for many files; started again when a file ends it."""

    def __enter__(self):
        from libreoffice_settle import Office  # needs the bridge of Debian's python

        self.kind = Office
        self.office = Office().__enter__()
        return self

    def __exit__(self, *ended):
        self.office.__exit__(*ended)

    def lines(self, path, choice):
        """Its paragraphs without the empty ones; None when LibreOffice does not survive the file."""
        for _ in range(2):
            try:
                # A content control around a paragraph ends in a carriage return of its own.
                return [line.rstrip("\r") for line in self.office.settle(path, choice) if line.strip()]
            except Exception:  # whatever the bridge throws: try once more in a fresh process
                self.office.__exit__(None, None, None)
                self.office = self.kind().__enter__()
        return None


def judge_libreoffice(pairs, verdicts):
    with LibreOffice() as office, tempfile.TemporaryDirectory() as folder:
        for pair in pairs:
            verdict = verdicts[pair.name]
            limit = libreoffice_limits.reason(Package(pair.redline))
            if limit:
                verdict.figures["LibreOffice"] = f"does not know {limit}"
                continue
            settled = pathlib.Path(folder, "input.docx")
            wanted = {}
            for choice, source in (("accept", pair.after), ("reject", pair.before)):
                if word_integrity.revisions(Package(source)):  # its own marks are not what is judged
                    settle(Package(source), "accept").write(settled)
                    source = settled
                wanted[choice] = office.lines(source, "accept")
            if None in wanted.values():
                verdict.figures["LibreOffice"] = "does not survive the inputs"
                continue
            for choice in ("accept",) if pair.ignored else ("accept", "reject"):
                seen = office.lines(pair.redline, choice)
                verdict.add(f"LibreOffice {choice}", ["it does not survive the redline"] if seen is None else
                            [] if seen == wanted[choice] else [first_line(wanted[choice], seen)])


def first_line(wanted, seen):
    at = next((i for i, (a, b) in enumerate(zip(wanted, seen)) if a != b), min(len(wanted), len(seen)))
    return f"line {at + 1}: wanted '{' / '.join(wanted[at:at + 2])[:160]}', seen '{' / '.join(seen[at:at + 2])[:160]}'"


def judge_folder(folder, wanted):
    pairs = pairs_of(folder, wanted.only)
    verdicts, judged = {}, []
    for pair in pairs:
        verdict = verdicts[pair.name] = Verdict(pair.name)
        if wanted.program and not run_program(wanted.program, pair, verdict):
            continue
        if pair.expect == "refused":
            continue
        if not pair.redline.exists():
            verdict.add("runs", ["there is no redline"])
            continue
        try:
            made = judge_pair(pair.name, pair.before, pair.after, pair.redline, pair.listed(), pair.expect,
                              pair.ignored)
        except Exception as fault:  # a redline that cannot be read fails, the rest goes on
            verdict.add("readable", [f"{type(fault).__name__}: {fault}"])
            if wanted.trace:
                raise
            continue
        made.laws = {**verdict.laws, **made.laws}
        verdicts[pair.name] = made
        judged.append(pair)
    sample = judged[::wanted.every]
    if wanted.validator:
        judge_validator(sample, verdicts)
    if wanted.libreoffice:
        judge_libreoffice(sample, verdicts)
    return list(verdicts.values())


def report(verdicts, wanted):
    totals, failures = collections.Counter(), collections.Counter()
    sums = collections.Counter()
    known = read_known(wanted.known)
    # Of what an outside judge finds, only pairs that it has seen can say that it finds it no longer.
    stale = [v.name for v in verdicts if v.name in known and not v.failed()
             and (not known[v.name].startswith("LibreOffice") or "LibreOffice reject" in v.laws)]
    bad = [v.name for v in verdicts if v.name not in known and v.failed()]
    for verdict in verdicts:
        failed = verdict.failed()
        totals.update(verdict.laws.keys())
        failures.update(failed.keys())
        sums.update({key: value for key, value in verdict.figures.items() if isinstance(value, int)})
        if failed or not wanted.quiet:
            state = "holds" if not failed else f"fails, as known: {known[verdict.name]}" if verdict.name in known else "FAILS"
            print(f"{verdict.name}: {state} {verdict.figures or ''}")
        for law, sentences in failed.items():
            for sentence in sentences[:wanted.most]:
                print(f"    {law}: {sentence}")
    good = sum(1 for verdict in verdicts if not verdict.failed())
    print(f"{good} of {len(verdicts)} pairs hold all laws; " + ", ".join(
        f"{law} {totals[law] - failures[law]}/{totals[law]}" for law in totals))
    if sums["least"]:
        print(f"marked {sums['marked']} words where {sums['least']} suffice ({sums['marked'] / sums['least']:.3f}); "
              f"{sums['elements']} ins/del elements for {sums['regions']} regions "
              f"({sums['elements'] / max(1, sums['regions']):.2f})")
    if wanted.json:
        pathlib.Path(wanted.json).write_text(json.dumps({"format": "redraft-judge/1", "pairs": [
            {"name": v.name, "holds": not v.failed(), "laws": v.laws, "figures": v.figures, "seconds": round(v.seconds, 3)}
            for v in verdicts]}, indent=1, ensure_ascii=False), encoding="utf-8")
    for name in stale:
        print(f"{name}: holds now, and is still on the list of those that fail")
    return 0 if verdicts and not bad and not stale else 1


def read_known(path):
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return {line.split(None, 1)[0]: line.split(None, 1)[1] for line in lines if line.strip() and not line.startswith("#")}


def main(arguments):
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    for flag in ("--validator", "--libreoffice", "--quiet", "--trace"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--program")
    parser.add_argument("--json")
    parser.add_argument("--listed", default="")
    parser.add_argument("--expect", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--known", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--most", type=int, default=3)
    wanted = parser.parse_args(arguments)
    if len(wanted.paths) == 3:
        name = wanted.paths[2].name
        listed = pathlib.Path(wanted.listed).read_text(encoding="utf-8") if wanted.listed else ""
        verdicts = {name: judge_pair(name, *wanted.paths, listed, wanted.expect)}
        pair = Pair(wanted.paths[2].parent, name, {})
        pair.before, pair.after, pair.redline = wanted.paths
        if wanted.validator:
            judge_validator([pair], verdicts)
        if wanted.libreoffice:
            judge_libreoffice([pair], verdicts)
        return report(list(verdicts.values()), wanted)
    if len(wanted.paths) != 1 or not wanted.paths[0].is_dir():
        parser.error("expected BEFORE AFTER REDLINE, or a folder")
    return report(judge_folder(wanted.paths[0], wanted), wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
