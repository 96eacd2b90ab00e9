"""Reads the sources of the report templates: kinds/NAME.txt and the parts/NAME.txt that they share.

A source begins with `key: value` lines and a line `---`. Then, a block a line, blank lines between paragraphs:

    ~ kind of document        = title          == subtitle
    # heading                 ## ### ####      #A annex heading, on a new page
    - item                    -- inner item    1. numbered item
    > note                    ! caption of the table that follows
    [Style Name] words        a paragraph in any other style
    {{#if x}} {{else}} {{/if}} {{#each xs as x}} {{/each}} {{> include x}} {{x | markdown}}    alone in their line
    :contents, :contents 2    a table of contents, which Word or redraft fills, of headings to that level
    :part NAME x=y            parts/NAME.txt, with each $x in it replaced by y
    // a remark, which goes nowhere

    :table STYLE widths="3 9 4>" caption="what it is called" description="what its columns hold"
    | Head | Head | Head |
    | {{#each xs as x}}{{x.a}} | words ¶ a second paragraph | {{x.n}}{{/each}} |
    :end

Widths are parts of the width of the text; `>` sets a column to the right, as numbers are. A row of one cell is as wide as
the table. `splits` behind the style lets long rows break over pages; `kept` keeps a short table on one page. `**words**` are strong and `*words*` emphatic, but not inside a tag.
`??words??` stand where something is not recorded: a draft marks them, as it does those of the filter `gap`.
"""
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
TAG = re.compile(r"\{\{[^{}]*\}\}")
GAP = re.compile(r"\?\?(.+?)\?\?")
BLOCK_TAG = re.compile(r"\{\{\s*(#|/|else\b|>)[^{}]*\}\}")
MARKS = [
    ("#### ", "Heading 4"), ("### ", "Heading 3"), ("## ", "Heading 2"), ("# ", "Heading 1"), ("#A ", "Annex Heading"),
    ("== ", "Subtitle"), ("= ", "Title"), ("~ ", "Document Kind"), ("> ", "Note"), ("! ", "Caption"),
    ("-- ", "List Bullet 2"), ("- ", "List Bullet"), ("1. ", "List Number"),
]


@dataclass
class Paragraph:
    style: str
    text: str


@dataclass
class Table:
    style: str
    widths: list
    right: list                                # per column: numbers, set to the right
    caption: str
    description: str
    heads: bool                                # the first row is a head row
    splits: bool = False                       # rows may break over pages
    kept: bool = False                         # it stands on one page, as long as it fits
    rows: list = field(default_factory=list)   # of cells, each a list of Paragraph


@dataclass
class Contents:
    depth: int                                 # of the headings that it lists


@dataclass
class Source:
    name: str
    facts: dict
    blocks: list


class Fault(Exception):
    """A source that cannot be read: file, line, what is wrong."""


def read(name):
    path = HERE / "kinds" / f"{name}.txt"
    head, line, body = path.read_text(encoding="utf-8").partition("\n---\n")
    if not line:
        raise Fault(f"{path.name}: has no line '---' below its facts")
    facts = {}
    for row in head.splitlines():
        key, colon, value = row.partition(":")
        if not colon:
            raise Fault(f"{path.name}: '{row}' is not 'key: value'")
        facts[key.strip()] = value.strip()
    lines = list(_lines(body, f"{name}.txt", head.count("\n") + 3, ()))
    return Source(name, facts, _blocks(lines))


def _lines(text, file, first, within, values=None):
    """(file, line number, words) with the parts in their places."""
    for number, line in enumerate(text.splitlines(), first):
        for key, value in (values or {}).items():
            line = re.sub(rf"\${key}\b", lambda _: value, line)
        if line.startswith("//"):
            continue
        if not line.startswith(":part "):
            yield file, number, GAP.sub(lambda words: _gap(words[1]), line.rstrip())
            continue
        name, *pairs = shlex.split(line)[1:]
        if name in within:
            raise Fault(f"{file}:{number}: part '{name}' is in itself")
        part = (HERE / "parts" / f"{name}.txt").read_text(encoding="utf-8")
        yield from _lines(part, f"parts/{name}.txt", 1, within + (name,), dict(pair.split("=", 1) for pair in pairs))


def _gap(words):
    """Words that stand for what is not recorded, as tags; tags among them stay as they are."""
    bits = re.split(f"({TAG.pattern})", words)
    return "".join(bit if TAG.fullmatch(bit) or not bit else f'{{{{nothing | gap: "{bit}"}}}}' for bit in bits)


def _blocks(lines):
    blocks, at, words = [], 0, []

    def paragraph_ends():
        if words:
            blocks.append(Paragraph("Body", " ".join(words)))
            words.clear()

    while at < len(lines):
        file, number, line = lines[at]
        at += 1
        one = _paragraph_of(line)
        if not line:
            paragraph_ends()
        elif re.fullmatch(":contents( [1-4])?", line):
            paragraph_ends()
            blocks.append(Contents(int(line[9:] or "1")))
        elif line.startswith(":table "):
            paragraph_ends()
            table, at = _table(lines, at - 1)
            blocks.append(table)
        elif line.startswith(":"):
            raise Fault(f"{file}:{number}: '{line.split()[0]}' is not known")
        elif one:
            paragraph_ends()
            blocks.append(one)
        else:
            words.append(line.strip())
    paragraph_ends()
    return blocks


def _paragraph_of(line):
    """The paragraph that a line is by itself, or none where it is a line of body text."""
    if BLOCK_TAG.fullmatch(line.strip()):
        return Paragraph("Body" if line.lstrip("{ ").startswith(">") else "Template Tag", line.strip())
    if TAG.fullmatch(line):
        return Paragraph("Body", line)
    named = re.match(r"\[([A-Z][A-Za-z0-9 ]*)\] ?(.*)$", line)
    if named:
        return Paragraph(named[1], named[2])
    for mark, style in MARKS:
        if line.startswith(mark):
            return Paragraph(style, line[len(mark):])
    return None


def _table(lines, at):
    file, number, line = lines[at]
    words = shlex.split(line)
    options = dict(word.split("=", 1) for word in words[2:] if "=" in word)
    widths = options.get("widths", "").split()
    if not widths or not options.get("caption"):
        raise Fault(f"{file}:{number}: a table needs widths and a caption")
    table = Table(words[1], [float(width.rstrip(">")) for width in widths], [width.endswith(">") for width in widths],
                  options["caption"], options.get("description", options["caption"]), words[1] in ("report", "answer"), "splits" in words[2:], "kept" in words[2:])
    for at in range(at + 1, len(lines)):
        file, number, line = lines[at]
        if line == ":end":
            return table, at + 1
        if not line:
            continue
        cells = _cells(line)
        if cells is None or len(cells) not in (1, len(widths)):
            raise Fault(f"{file}:{number}: a row of this table has {len(widths)} cells or one: {line}")
        table.rows.append(cells)
    raise Fault(f"{file}:{number}: the table has no ':end'")


def _cells(line):
    if not (line.startswith("|") and line.endswith("|")):
        return None
    tags = []
    bare = TAG.sub(lambda tag: tags.append(tag[0]) or f"\x01{len(tags) - 1}\x01", line)
    cells = []
    for cell in bare[1:-1].split("|"):
        cell = re.sub("\x01(\\d+)\x01", lambda mark: tags[int(mark[1])], cell.strip())
        cells.append([_paragraph_in_cell(words.strip()) for words in cell.split("¶")])
    return cells


def _paragraph_in_cell(words):
    """Where no style is named, that of the column: ""."""
    one = _paragraph_of(words)
    return Paragraph("", words) if one is None or one.style == "Body" else one
