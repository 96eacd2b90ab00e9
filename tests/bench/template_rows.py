#!/usr/bin/env python3
"""A table of many rows from a template, by redraft and by docxtemplater in the same run: processor time, memory, growth.

    template_rows.py REDRAFT [--runs 5] [--rows 10000,100000] [--alone]

Each row has three cells of a paragraph and a field each. Both get the same data (JSON) and the same template but for the tags, and
must make a table of the same words; redraft must make the same bytes each time. With --alone docxtemplater is left out; otherwise it
is there after `npm ci` in this folder. Ends with status 1 when words or bytes differ, or redraft at 10,000 rows needs over 0.3 s or
120 MB.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MOST_SECONDS = 0.3
MOST_MEMORY = 120
HEADINGS = ["Reference", "Title", "Stage"]


def paragraph(words):
    return f'<w:p><w:pPr><w:spacing w:after="40"/></w:pPr><w:r><w:rPr><w:sz w:val="19"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def row(cells, head=False):
    first = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{first}" + "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>' for cell in cells) + "</w:tr>"


def write_template(path, cells):
    body = (f'<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>'
            + '<w:gridCol w:w="3000"/>' * 3 + f"</w:tblGrid>{row(HEADINGS, True)}{row(cells)}</w:tbl><w:p/>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml",
                     f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="{PACKAGE}content-types">'
                     '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
                     'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        out.writestr("_rels/.rels",
                     f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{PACKAGE}relationships">'
                     f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        out.writestr("word/document.xml",
                     f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{MAIN}"><w:body>{body}'
                     "<w:sectPr/></w:body></w:document>")


def write_data(path, rows):
    titles = ["Power Outage Alerts & their timing", "Section D Review: Amendments", "Firmware <library>", "Register of Parties"]
    stages = ["Development Stage", "Refinement Process", "Report Phase"]
    data = {"rows": [{"reference": f"MP{k:06}", "title": f"{titles[k % 4]} {k}", "stage": stages[k % 3]} for k in range(rows)]}
    path.write_text(json.dumps(data))


def run(words):
    """Seconds of processor, seconds elapsed, MB."""
    begin = time.monotonic()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, words))} ended with status {process.returncode}: {complaint.decode()[:2000]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024


def words_of(path):
    with zipfile.ZipFile(path) as package:
        return re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", package.read("word/document.xml").decode())


def measure(name, words, out, runs):
    taken, made = [], set()
    for _ in range(runs):
        taken.append(run(words))
        made.add(out.read_bytes())
    cpu, elapsed, memory = (list(column) for column in zip(*taken))
    print(f"  {name:16} {statistics.median(cpu):8.3f} s of processor {statistics.median(elapsed):8.3f} s elapsed {max(memory):8.0f} MB")
    return statistics.median(cpu), max(memory), len(made) == 1


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("redraft", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rows", default="10000,100000")
    parser.add_argument("--alone", action="store_true")
    given = parser.parse_args()
    here, redraft, fine = Path(__file__).resolve().parent, str(given.redraft.resolve()), True
    if not given.alone and not (here / "node_modules").is_dir():
        raise SystemExit(f"docxtemplater is not there; run npm ci in {here}, or give --alone")
    sizes, ours, theirs = [int(rows) for rows in given.rows.split(",")], [], []
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        write_template(at / "ours.docx", ["{{#each rows as row}}{{row.reference}}", "{{row.title}}", "{{row.stage}}{{/each}}"])
        write_template(at / "theirs.docx", ["{#rows}{reference}", "{title}", "{stage}{/rows}"])
        for rows in sizes:
            data, out, other = at / f"{rows}.json", at / f"ours-{rows}.docx", at / f"theirs-{rows}.docx"
            write_data(data, rows)
            print(f"{rows} rows, {data.stat().st_size / 1e6:.1f} MB of data")
            cpu, memory, same = measure(
                "redraft", [redraft, "template", "fill", str(at / "ours.docx"), "--data", str(data), "-o", str(out)], out, given.runs)
            ours.append((cpu, memory))
            print(f"  the same bytes each time: {'yes' if same else 'NO'}")
            fine &= same
            if not given.alone:
                theirs.append(measure("docxtemplater", ["node", str(here / "template_rows.mjs"), str(at / "theirs.docx"), str(data),
                                                        str(other)], other, max(1, given.runs // 2))[:2])
            words = words_of(out)
            whole = len(words) == 3 * rows + 3 and (given.alone or words == words_of(other))
            print(f"  all words are there{'' if given.alone else ', the same in both'}: {'yes' if whole else 'NO'}")
            fine &= whole
            if rows == 10000 and (cpu > MOST_SECONDS or memory > MOST_MEMORY):
                print(f"  over the budget of {MOST_SECONDS} s and {MOST_MEMORY} MB")
                fine = False
    for name, all_of in (("redraft", ours), ("docxtemplater", theirs)):
        if len(all_of) > 1:
            print(f"{name}: {sizes[-1] / sizes[0]:.0f} times the rows take {all_of[-1][0] / all_of[0][0]:.1f} times the processor and "
                  f"{all_of[-1][1] / all_of[0][1]:.1f} times the memory")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
