#!/usr/bin/python3
"""Has the judges look at codes written as Word documents with automatic numbering: judge_code_docx.py PROGRAM

For every baseline and amended text of the samples, and the texts below: `redraft show -o X.docx`. The .docx must pass
the Open XML SDK validator; LibreOffice, which counts its lists by itself, must show the words and labels of the text
in their order; and `redraft show X.docx` must give the text again. Exit status 0, 1, or 77 for skipped.
"""
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "samples"

# Numbers that lists do not print by themselves: gaps, inserted forms, lists that skip a level.
HARD = {
    "section-d": """Section D: Modification Process

D2 PATHS

D2.4 The Panel shall:

    (c) decide:

        (iv) at once; and

        (v) well; and

    (d) tell,

    in each case in writing.

D2A THE SUB-COMMITTEE

D2A.1 It shall:

    (za) sit;

    (a) stand; and

    (aa) go.

D2A.2 Not used

D3 REST

D3.1 The Panel may:

    (i) rest; or

    (ii) sleep:

        (a) soundly.

D3.2 It may:

    (a) wake.

D3.2A It may:

    (a) rise.
""",
    "appendix-qa": """Appendix QA: Incidents

3. Incidents

3.1 The DCC shall:

    (a) help; and

    (b) report.

3.1.1 At once.

3.1.2 In writing:

    (a) by letter.

4. Reports

4.2 Not used
""",
    "section-a": """Section A: Definitions

A1 DEFINITIONS

A1.1 The following expressions have these meanings:

Lamp    means:

    (a) a light:

        (i) of oil; or

        (ii) of gas; or

    (b) a fire.

Oil    means oil.

Wick    means:

    (a) a thread.
""",
}


def texts():
    for name in ("baseline", "want/amended"):
        yield from sorted(SAMPLES.glob(f"*/{name}/*.txt"))


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)


def main(program):
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    faults = 0
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        wanted = {}
        sources = [s for s in texts() if s.name != "readme.txt"]
        for name, text in HARD.items():
            folder = work / "hard"
            folder.mkdir(exist_ok=True)
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            sources.append(folder / f"{name}.txt")
        for number, source in enumerate(sources):
            folder = work / str(number)  # the name of the file may be all that says which document it is
            folder.mkdir()
            out = folder / f"{source.stem}.docx"
            text = run(program, "show", source, "--format", "txt")
            made = run(program, "show", source, "-o", out)
            if made.returncode != 0 or text.returncode != 0:
                print(f"{source}: {made.stderr}{text.stderr}")
                return 1
            again = run(program, "show", out, "--format", "txt")
            if again.stdout != text.stdout:
                print(f"{source}: is another text when it is read from its .docx")
                print("\n".join(list(difflib.unified_diff(text.stdout.split("\n"), again.stdout.split("\n"), lineterm=""))[:12]))
                faults += 1
            (work / f"{number}.docx").write_bytes(out.read_bytes())
            wanted[number] = (source, text.stdout.split())
        files = [work / f"{number}.docx" for number in wanted]
        validated = run("node", HERE / "validate.mjs", *files)
        if validated.returncode != 0:
            print(validated.stdout + validated.stderr)
            faults += 1
        run("soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to",
            "txt:Text (encoded):UTF8", "--outdir", work / "seen", *files)
        for number, (source, words) in wanted.items():
            shown = work / "seen" / f"{number}.txt"
            seen = shown.read_text(encoding="utf-8-sig").split() if shown.exists() else ["nothing"]
            if seen != words:
                at = next((i for i, (a, b) in enumerate(zip(words, seen)) if a != b), min(len(words), len(seen)))
                print(f"{source} by LibreOffice: word {at + 1} differs: wanted '{' '.join(words[at:at + 8])}', "
                      f"seen '{' '.join(seen[at:at + 8])}'")
                faults += 1
        print(f"{len(wanted)} codes, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
