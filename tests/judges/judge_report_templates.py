#!/usr/bin/python3
"""Has the judges look at the templates of reports as they stand: judge_report_templates.py

Each must pass the Open XML SDK validator, tags and all, since an analyst opens it in Word; and LibreOffice must open it
and find in its text every tag of its body. Exit status 0, 1, or 77 for skipped.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
REPORTS = HERE.parent.parent / "templates" / "reports"


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)


def tags(text):
    return sorted(re.findall(r"\{\{.*?\}\}", text))


def body_of(path):
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml").decode()
    words = re.findall(r"<w:t[^>]*>([^<]*)</w:t>", xml)
    return "\n".join(words).replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")


def main():
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    faults = []
    paths = sorted(REPORTS.glob("*.docx"))
    if not paths:
        faults.append(f"{REPORTS}: holds no template")
    valid = run("node", HERE / "validate.mjs", *paths)
    if valid.returncode != 0:
        faults.append(valid.stdout + valid.stderr)
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        run("soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
            "--outdir", work, *paths)
        for path in paths:
            text = work / f"{path.stem}.txt"
            if not text.exists():
                faults.append(f"{path.name}: LibreOffice does not open it")
            elif tags(text.read_text(encoding="utf-8-sig")) != tags(body_of(path)):
                faults.append(f"{path.name}: LibreOffice does not show the tags that it holds")
    print("\n".join(faults) if faults else f"{len(paths)} templates, no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
