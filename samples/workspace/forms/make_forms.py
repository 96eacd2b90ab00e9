#!/usr/bin/env python3
"""Makes comments.docx, response.docx and draft-proposal.docx: forms as redraft writes them, filled in as a person would.

    make_forms.py REDRAFT

All that they say is invented, as MP900 is, but the Draft Proposal, which is DP088 as the new proposals paper to the
Operations Group (29 October 2019, section 2) tells it.
"""
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
RESPONSE = {
    "respondent": "Wanda Unreal",
    "organisation": "Unreal Gas Networks",
    "category": "Gas Networks",
    "view": "For",
    "reasons": "Fewer ships would be lost.\nThe oil is cheap enough.",
    "answer:C1": "Yes.",
    "lead-time": "Three months, to order the wicks.",
}
COMMENTS = {
    "comment:c1:response": "In the afternoon.\nAnd on Sundays.",
    "comment:c3:reservation": "Resolved",
    "new:1:committee": "OPSG",
    "new:1:date": "16 June 2020",
    "new:1:text": "Who pays for the wicks?",
}
PROPOSAL = {
    "title": "Power to raise modifications",
    "proposer": "Simon Trivella",
    "organisation": "British Gas",
    "problem": "Currently there are no provisions for SECAS to raise a Draft Proposal.\n"
               "The constraints act as a blocker to the efficient progression of changes.",
    "parts-affected": "Section D",
    "operational-impacts": "None is anticipated, as all subsequent Draft Proposals will be presented to all "
                           "Sub-Committees once raised.",
}


def fill(path, fields):
    """Puts words into the content controls of a form, and takes the mark of an empty one from them."""
    with zipfile.ZipFile(path) as package:
        parts = [(entry, package.read(entry)) for entry in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, content in parts:
            if entry.filename == "word/document.xml":
                content = filled(content.decode(), fields).encode()
            package.writestr(entry, content)


def filled(xml, fields):
    for name, words in fields.items():
        pattern = re.compile(r'(<w:tag w:val="%s"/>.*?<w:sdtContent>)(.*?)(</w:sdtContent>)' % re.escape(name if ":" in name and not name.startswith("answer:") else name + ":value"), re.S)
        runs = [f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r>' for line in words.split("\n")]
        match = pattern.search(xml)
        style = '<w:pPr><w:pStyle w:val="TableText"/></w:pPr>'
        inside = "".join(f"<w:p>{style}{run}</w:p>" for run in runs) if match[2].startswith("<w:p>") else "".join(runs)
        head = match[1].replace("<w:showingPlcHdr/>", "")
        xml = xml[: match.start()] + head + inside + match[3] + xml[match.end():]
    return xml


def main():
    redraft = sys.argv[1]
    comments, response, proposal = (HERE / f"{name}.docx" for name in ("comments", "response", "draft-proposal"))
    subprocess.run([redraft, "responses", "export", "MP900", "--consultation", "industry", "--workspace",
                    HERE.parent, "-o", response], check=True)
    subprocess.run([redraft, "forms", "draft-proposal", "-o", proposal], check=True)
    subprocess.run([redraft, "comments", "export", "MP900", "--classification", "amber", "--date", "2020-06-10",
                    "--workspace", HERE.parent, "-o", comments], check=True)
    fill(comments, COMMENTS)
    fill(response, RESPONSE)
    fill(proposal, PROPOSAL)


if __name__ == "__main__":
    main()
