#!/usr/bin/python3
"""Has the judges look at what the program makes of the worked samples: judge_samples.py PROGRAM

For every samples/NAME with a legal text and a baseline: `redraft redline` to .docx and .html. The .docx must
pass the Open XML SDK validator; with all changes accepted, in LibreOffice and by settle_docx.py, it must hold the
words of samples/NAME/want/amended, with all rejected those of the baseline, both read from the sample's own files
and not from the program. Two of the pages go through the browser. Exit status 0, 1, or 77 for skipped.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"
PAGES = ("secmp0049", "move")  # the large one, and one with moves and renumberings


def order(file):
    """Sections, Schedules, Appendices; A before B before AA."""
    kind, _, ident = file.stem.partition("-")
    return ("section", "schedule", "appendix").index(kind), len(ident), ident


def words_of_folder(folder):
    files = sorted((f for f in folder.iterdir() if f.suffix == ".txt"), key=order)
    return " ".join(f.read_text(encoding="utf-8") for f in files).split()


def differ(name, side, judge, wanted, seen):
    if wanted == seen:
        return 0
    at = next((i for i, (a, b) in enumerate(zip(wanted, seen)) if a != b), min(len(wanted), len(seen)))
    print(f"{name}, {side} by {judge}: word {at + 1} differs: "
          f"wanted '{' '.join(wanted[at:at + 8])}', seen '{' '.join(seen[at:at + 8])}'")
    return 1


def main(program):
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    faults = judged = 0
    with tempfile.TemporaryDirectory() as work:
        names, pages = [], []
        for sample in sorted(SAMPLES.iterdir()):
            if not (sample / "want" / "amended").is_dir():
                continue
            out = pathlib.Path(work) / f"{sample.name}.docx"
            command = [program, "redline", str(sample / "legal-text.txt"), "--to", str(sample / "baseline"), "-o"]
            for target in (out, out.with_suffix(".html")):
                made = subprocess.run(command + [str(target)], capture_output=True, text=True, check=False)
                if made.returncode > 1:
                    print(f"{sample.name}: {made.stderr}")
                    return 1
            names.append(sample.name)
            if sample.name in PAGES:
                pages.append(str(out.with_suffix(".html")))
        files = [f"{work}/{name}.docx" for name in names]
        faults += subprocess.run(["node", HERE / "validate.mjs", *files], check=False).returncode != 0
        faults += subprocess.run(["node", HERE / "page.mjs", *pages], check=False).returncode != 0
        for judge in ("libreoffice_settle.py", "settle_docx.py"):
            for side, folder in (("accept", "want/amended"), ("reject", "baseline")):
                subprocess.run([HERE / judge, side, "--out", work, *files], check=True)
                for name in names:
                    seen = (pathlib.Path(work) / f"{name}.{side}").read_text(encoding="utf-8").split()
                    faults += differ(name, side, judge, words_of_folder(SAMPLES / name / folder), seen)
                    judged += 1
    print(f"{judged} sides of {len(names)} samples judged, {faults} faults")
    return 0 if judged and not faults else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
