#!/usr/bin/python3
"""Has the judges look at forms to be filled in: judge_forms.py PROGRAM

Every form, empty and filled, must pass the Open XML SDK validator. LibreOffice must open it, and what it gives back as
.docx must be read as the file itself is: the same rows, the same words. Exit status 0, 1, or 77 for skipped.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
WORKSPACE = HERE.parent.parent / "samples" / "workspace"
FORMS = WORKSPACE / "forms"


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)


def reading(program, kind, path):
    """What is read from a form, as JSON; its own name taken out."""
    words = {
        "comments": ["comments", "import", "MP900", path, "--workspace", WORKSPACE, "--dry-run", "--format", "json"],
        "response": ["responses", "import", "MP900", path, "--workspace", WORKSPACE, "--dry-run", "--format", "json"],
        "draft-proposal": ["forms", "draft-proposal", path, "--format", "json"],
    }[kind]
    ran = run(program, *words)
    return ran.stdout.replace(str(path), "FORM") + ran.stderr.replace(str(path), "FORM")


def main(program):
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        files = {}
        for kind in ("comments", "response", "draft-proposal"):
            files[f"{kind}-filled"] = kind
            shutil.copy(FORMS / f"{kind}.docx", work / f"{kind}-filled.docx")
            files[f"{kind}-empty"] = kind
        in_workspace = ["--workspace", WORKSPACE]
        run(program, "comments", "export", "MP900", "--classification", "amber", *in_workspace, "-o", work / "comments-empty.docx")
        run(program, "responses", "export", "MP900", "--consultation", "industry", *in_workspace, "-o", work / "response-empty.docx")
        run(program, "forms", "draft-proposal", "-o", work / "draft-proposal-empty.docx")
        paths = [work / f"{name}.docx" for name in files]
        valid = run("node", HERE / "validate.mjs", *paths)
        if valid.returncode != 0:
            faults.append(valid.stdout + valid.stderr)
        back = work / "back"
        run("soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "docx", "--outdir", back, *paths)
        for name, kind in files.items():
            if not (back / f"{name}.docx").exists():
                faults.append(f"{name}: LibreOffice does not open it")
                continue
            own = reading(program, kind, work / f"{name}.docx")
            returned = reading(program, kind, back / f"{name}.docx")
            if own != returned:
                faults.append(f"{name}: LibreOffice gives it back otherwise\n--- own\n{own}\n--- back\n{returned}")
        # A judge that cannot say no is none: the filled forms must differ from the empty ones.
        for kind in ("comments", "response", "draft-proposal"):
            if reading(program, kind, work / f"{kind}-filled.docx") == reading(program, kind, work / f"{kind}-empty.docx"):
                faults.append(f"{kind}: the filled form reads as the empty one")
    for fault in faults:
        print(fault)
    print(f"{len(files)} forms, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
