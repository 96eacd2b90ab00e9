#!/usr/bin/python3
"""What LibreOffice settles wrongly by itself, and so cannot judge.

    libreoffice_limits.py        has LibreOffice settle a minimal file of each, written by hand: status 1 when it has learnt one

`reason(package)` names the first that a redline holds, or None. docs/word.md lists them.
"""
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus"))

import word_writer as w  # noqa: E402
from word_package import W  # noqa: E402
from word_settle import MARKS  # noqa: E402

BY = 'w:author="A" w:date="2026-01-01T00:00:00Z"'
INSERTED = f'<w:ins w:id="1" {BY}>{w.r("new ")}</w:ins>'
INSERTED_MARK = f'<w:ins w:id="2" {BY}/>'


def in_control(root):
    """A change within a content control around paragraphs, rows or cells."""
    return any(next(change.iterancestors(W + "sdt"), None) is not None for change in root.iter(*MARKS))


def around_control(root):
    """A content control whose tags alone came or went."""
    return next(root.iter(W + "customXmlInsRangeStart", W + "customXmlDelRangeStart"), None) is not None


def in_nested_field(root):
    """A change within a field whose instruction holds another."""
    depth, nested, changed = [], False, False
    for element in root.iter(W + "fldChar", *MARKS):
        if element.tag == W + "fldChar":
            kind = element.get(W + "fldCharType")
            if kind == "begin":
                nested = nested or "instruction" in depth
                depth.append("instruction")
            elif depth and kind == "separate":
                depth[-1] = "result"
            elif depth:
                depth.pop()
        else:
            changed = True
    return nested and changed


def commented(root):
    """Accept All and Reject All end LibreOffice's process where a document without a window has comments."""
    return next(root.iter(W + "commentReference"), None) is not None


# name: (does a redline hold it, minimal body, lines after Reject All as Word gives them)
LIMITS = {
    "a change within a content control": (in_control, w.p("w") + w.control(
        w.p(INSERTED + w.r("a"), mark=INSERTED_MARK) + w.p(INSERTED + w.r("b"), mark=INSERTED_MARK)) + w.p("x"), ["w", "abx"]),
    "a content control whose tags are tracked": (around_control, w.p("w") + f'<w:customXmlInsRangeStart w:id="1" {BY}/>' + w.control(
        '<w:customXmlInsRangeEnd w:id="1"/>' + w.p("a") + f'<w:customXmlInsRangeStart w:id="2" {BY}/>') + '<w:customXmlInsRangeEnd w:id="2"/>'
        + w.p("x"), ["w", "a", "x"]),
    "a change beside a field within a field": (in_nested_field, w.p(
        w.fld("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>" + w.field(" PAGE ", "1") + "<w:r><w:instrText> = 1 a b </w:instrText></w:r>"
        + w.fld("separate") + w.r("a") + w.fld("end") + INSERTED), ["a"]),
    "comments": (commented, None, None),
}


def reason(package):
    root = package.tree(package.main)
    return next((name for name, (holds, _, _) in LIMITS.items() if holds(root)), None)


def main():
    from libreoffice_settle import Office

    learnt = 0
    with Office() as office, tempfile.TemporaryDirectory() as folder:
        for name, (_, body, wanted) in LIMITS.items():
            if body is None:
                continue
            path = pathlib.Path(folder, "limit.docx")
            w.Doc(body).write(path)
            seen = office.settle(path, "reject")
            print(f"{name}: wanted {wanted}, LibreOffice gives {seen}")
            learnt += seen == wanted
    return 1 if learnt else 0


if __name__ == "__main__":
    sys.exit(main())
