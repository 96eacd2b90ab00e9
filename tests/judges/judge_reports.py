#!/usr/bin/python3
"""Has the judges look at every kind of report, made from samples/workspace: judge_reports.py PROGRAM

Each must pass the Open XML SDK validator, and LibreOffice must set its pages. On those no tag is left, no page is empty,
and no heading stands alone at the foot of a page. Exit status 0, 1, or 77 for skipped.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

HERE = pathlib.Path(__file__).resolve().parent
WORKSPACE = HERE.parent.parent / "samples" / "workspace"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADINGS = ("Heading", "AnnexHeading", "ContentsHeading", "LegalText")
AMBER = ["--classification", "amber"]
REPORTS = {
    "final": ["final", "SECMP0049", "--date", "2018-08-31"],
    "final-to-the-authority": ["final", "SECMP0049", "--for", "authority"],
    "final-of-all-there-is": ["final", "MP900", *AMBER],
    "final-of-an-earlier-day": ["final", "MP900", *AMBER, "--date", "2021-04-01"],
    "initial": ["initial", "MP900", *AMBER],
    "draft-of-little": ["final", "SECMP0009", "--draft"],
    "draft-proposal": ["draft-proposal", "DP092"],
    "draft-problem-statement": ["draft-problem-statement", "DP088"],
    "final-problem-statement": ["final-problem-statement", "MP900", *AMBER],
    "initial-assessment-report": ["initial-assessment-report", "MP900", *AMBER],
    "development-report": ["development-report", "MP900", *AMBER],
    "legal-text": ["legal-text", "SECMP0049", "--date", "2018-10-05"],
    "business-requirements": ["business-requirements", "MP900", *AMBER],
    "consultation": ["consultation", "MP900", "--consultation", "industry", *AMBER],
    "consultation-of-its-day": ["consultation", "MP900", "--consultation", "industry", *AMBER, "--date", "2020-07-06"],
    "consultation-of-little": ["consultation", "SECMP0005", "--draft"],
    "responses": ["responses", "MP900", "--consultation", "industry", *AMBER],
    "terms-of-reference": ["terms-of-reference", "MP900", *AMBER],
    "vote-paper": ["vote-paper", "MP900", *AMBER, "--date", "2021-04-15"],
    "decision": ["decision", "SECMP0049"],
    "decision-of-little": ["decision", "DP088", "--draft"],
    "authority-letter": ["authority-letter", "SECMP0049", "--date", "2018-08-31"],
    "comments": ["comments", "MP900", *AMBER],
    "subcommittee-paper": ["subcommittee-paper", "--committee", "OPSG", "--month", "2019-10"],
    "framework-tables": ["framework-tables", "sec-2019"],
    "register-extract": ["register-extract", "--leave-out"],
    "newsletter": ["newsletter", "--month", "2018-08", "--leave-out"],
}


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)


def plain(words):
    """Without the number of a heading, space and case: Word sets some in capitals."""
    return re.sub(r"\W+", "", re.sub(r"^(\d+\.|[A-Z]?\d+)\s", "", words.strip())).lower()


def headings_of(path):
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    out = set()
    for paragraph in body.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(W + "val").startswith(HEADINGS):
            out.add(plain("".join(text.text or "" for text in paragraph.iter(W + "t"))))
    return out - {""}


def faults_of_pages(name, path, pdf):
    faults = []
    headings = headings_of(path)
    pages = run("pdftotext", "-layout", pdf, "-").stdout.split("\f")[:-1]
    if not pages:
        return [f"{name}: LibreOffice sets no page of it"]
    for number, page in enumerate(pages, 1):
        lines = [line for line in page.splitlines() if line.strip()]
        foot = next((k for k, line in enumerate(lines) if line.strip().startswith("This document is classified")), None)
        body = lines[:foot] if foot is not None else lines[:-1]
        if not body:
            faults.append(f"{name}: page {number} is empty")
        elif plain(body[-1]) in headings and "Contents" not in (line.strip() for line in body):
            faults.append(f"{name}: page {number} ends with the heading '{body[-1].strip()}'")
        if "{{" in page or "}}" in page:
            faults.append(f"{name}: page {number} shows a tag")
        if not re.search(rf"Page {number} of {len(pages)}$", lines[-1] if lines else ""):
            faults.append(f"{name}: page {number} does not end with 'Page {number} of {len(pages)}'")
    return faults


def main(program):
    if not os.environ.get("REDRAFT_JUDGES"):
        print("skipped: outside judges run when REDRAFT_JUDGES=1 is set (tests/judges/README.md)")
        return 77
    faults = []
    with tempfile.TemporaryDirectory() as scratch:
        work = pathlib.Path(scratch)
        paths = {}
        for name, words in REPORTS.items():
            path = work / f"{name}.docx"
            made = run(program, "report", *words, "--workspace", WORKSPACE, "-o", path)
            if path.exists():
                paths[name] = path
            else:
                faults.append(f"{name}: not made: {made.stderr.strip()}")
        valid = run("node", HERE / "validate.mjs", *paths.values())
        if valid.returncode != 0:
            faults.append(valid.stdout + valid.stderr)
        run("soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf", "--outdir", work,
            *paths.values())
        for name, path in paths.items():
            pdf = path.with_suffix(".pdf")
            faults += faults_of_pages(name, path, pdf) if pdf.exists() else [f"{name}: LibreOffice does not open it"]
    print("\n".join(faults) if faults else f"{len(REPORTS)} reports, no fault")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
