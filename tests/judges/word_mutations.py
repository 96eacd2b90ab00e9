"""One change of one thing in a Word package: which there are, and making one.

A place is named by its part's kind and its element under its parent, "styles w:style/w:basedOn @w:val", so that the same
kind of thing in two documents has one name. What is changed:

  other    an attribute's value: another that some document has for it, else a number one higher, a word with a letter more
  gone     an attribute, or an element with all in it
  words    a letter of a text
  bytes    a byte of a part that is no XML
  unwrapped  what stands in a link, control or smart tag stands there without it
  same     nothing: the part is written otherwise, attributes in another order
"""
import collections
import io
import posixpath
import re
import zipfile

from lxml import etree

from word_package import ON_OFF, PARSER, R_URI, SIDES, STRICT, W, short_name

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
WRAPPERS = frozenset(("w:hyperlink", "w:sdt", "w:smartTag", "w:customXml", "w:fldSimple"))
SWITCHED = {"tab": "space", "left": "center", "default": "even", "decimal": "lowerLetter"}
FLIPPED = {"1": "0", "0": "1", "true": "0", "false": "1", "on": "0", "off": "1"}
# What holds when it is not written: taking it away changes nothing. Element, its only attribute, its value.
HOLDS_ANYWAY = frozenset((
    ("w:numFmt", "decimal"), ("w:jc", "start"), ("w:lvlJc", "left"), ("w:suff", "tab"), ("w:isLgl", "0"), ("w:lvlRestart", ""), ("w:defaultTabStop", "720"),
    ("w:characterSpacingControl", "doNotCompress"), ("w:bookFoldPrinting", "0"), ("w:pos", "pageBottom"), ("w:pos", "docEnd"), ("w:pageBreakBefore", "0")))
Mutation = collections.namedtuple("Mutation", "name kind part path attribute")


def kind_of(part):
    """"word/header2.xml" is "header", "word/_rels/header2.xml.rels" "rels"."""
    if part.endswith(".rels"):
        return "rels"
    if part == "[Content_Types].xml":
        return "types"
    folder, name = posixpath.split(part)
    stem = re.sub(r"\d+$", "", posixpath.splitext(name)[0])
    last = posixpath.basename(folder)
    return stem if last in ("word", "docProps", "") else last


def read(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def parsed(data):
    if data.lstrip()[:1] != b"<" and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        for old, new in STRICT:
            data = data.replace(b'"' + old + b'"', b'"' + new + b'"')
        return etree.fromstring(data, PARSER)
    except etree.XMLSyntaxError:
        return None


class Values:
    """Which values an attribute has anywhere, so that another one can be chosen that makes sense."""

    def __init__(self):
        self.seen = collections.defaultdict(set)

    def add(self, element, name, value):
        self.seen[element.tag, name].add(value)

    def other(self, rng, element, name):
        value = element.get(name)
        same = {value, ON_OFF.get(value, value), SIDES.get(value, value)}
        choices = sorted(one for one in self.seen[element.tag, name]
                         if not {one, ON_OFF.get(one, one), SIDES.get(one, one)} & same)
        if value in FLIPPED and not choices:
            return FLIPPED[value]
        if choices and not name.startswith("{" + R_URI):
            return rng.choice(choices)
        if value in SWITCHED:
            return SWITCHED[value]
        if re.fullmatch(r"-?\d+", value):
            return str(int(value) + 1)
        if re.fullmatch(r"[0-9A-Fa-f]{6}", value):
            return "336699" if value.upper() != "336699" else "993366"
        return value + "x"


def holds_anyway(element):
    """Does the element say only what holds without it?"""
    name = short_name(element.tag)
    if name in ("w:clrSchemeMapping",):
        return True  # all documents here map each colour to itself
    if name in ("w:footnotePr", "w:endnotePr") and element.getparent() is not None and short_name(element.getparent().tag) == "w:settings":
        return all(short_name(child.tag) in ("w:footnote", "w:endnote") or holds_anyway(child) for child in element)
    if name == "w:numFmt" and short_name(element.getparent().tag) == "w:endnotePr":
        return list(element.attrib.values()) == ["lowerRoman"]
    if name in ("a:ea", "a:cs"):
        return element.get("typeface") == ""
    return len(element.attrib) == 1 and (name, next(iter(element.attrib.values()))) in HOLDS_ANYWAY


def shown(element, names):
    """Is a style or a level of a list one that some text has? What nothing has shows nowhere."""
    at = element
    while at is not None and short_name(at.tag) not in ("w:style", "w:abstractNum"):
        at = at.getparent()
    if at is None:
        return True
    if short_name(at.tag) == "w:style":
        return at.get(f"{W}styleId") in names or at.get(f"{W}default") == "1"
    level = element
    while level is not at and short_name(level.tag) != "w:lvl":
        level = level.getparent()
    number = at.get(f"{W}abstractNumId")
    lists = {num.get(f"{W}numId") for num in at.getparent().findall(f"{W}num") if num.find(f"{W}abstractNumId").get(f"{W}val") == number}
    return any((one, level.get(f"{W}ilvl")) in names or (one, None) in names or level is at and any(
        isinstance(name, tuple) and name[0] == one for name in names) for one in lists)


def names_used(parts):
    """Styles and (list, level) that some text or style names."""
    out = set()
    for part, data in parts.items():
        tree = parsed(data) if part.startswith("word/") and part.endswith(".xml") and kind_of(part) != "numbering" else None
        for element in [] if tree is None else tree.iter(etree.Element):
            name = short_name(element.tag)
            if name in ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn"):
                out.add(element.get(f"{W}val"))
            elif name == "w:numPr":
                values = {short_name(child.tag): child.get(f"{W}val") for child in element}
                out.add((values.get("w:numId"), values.get("w:ilvl", "0")))
    return out


def mutations(parts, values):
    """Every mutation of a package, by part."""
    names = names_used(parts)
    own = set()  # bookmarks that Word makes for itself, by number
    for part, data in parts.items():
        kind = kind_of(part)
        tree = parsed(data)
        if tree is None:
            yield Mutation(f"{kind}{posixpath.splitext(part)[1]}", "bytes", part, None, None)
            continue
        yield Mutation(f"same {kind}", "same", part, None, None)
        for path, element in enumerate(tree.iter(etree.Element)):
            if short_name(element.tag) == "w:bookmarkStart" and element.get(f"{W}name", "_").startswith("_"):
                own.add(element.get(f"{W}id"))
            if short_name(element.tag) in ("w:bookmarkStart", "w:bookmarkEnd") and element.get(f"{W}id") in own:
                continue
            if kind in ("styles", "numbering") and not shown(element, names):
                continue
            if any(above.tag == FALLBACK for above in element.iterancestors()):
                continue  # for programs that do not know what stands beside it
            parent = element.getparent()
            above = short_name(parent.tag) + "/" if parent is not None else ""
            if parent is not None and short_name(parent.tag) == "w:rPr" and parent.getparent() is not None:
                above = short_name(parent.getparent().tag) + "/w:rPr/"  # of words, a mark, a style, a level
            name = f"{kind} {above}{short_name(element.tag)}"
            if element.get("Type") and kind == "rels":
                name = f"rels {element.get('Type').rpartition('/')[2]}"
            for attribute, value in element.attrib.items():
                values.add(element, attribute, value)
                yield Mutation(f"{name} @{short_name(attribute)}", "other", part, path, attribute)
                if not holds_anyway(element):
                    yield Mutation(f"{name} @{short_name(attribute)}", "gone", part, path, attribute)
            if parent is not None and not holds_anyway(element):
                yield Mutation(name, "gone", part, path, None)
            if short_name(element.tag) in WRAPPERS:
                yield Mutation(name, "unwrapped", part, path, None)
            if element.text and element.text.strip():
                yield Mutation(name, "words", part, path, None)


def mutated(parts, mutation, rng, values):
    """The package with it made; None when that changes nothing."""
    data = parts[mutation.part]
    if mutation.kind == "bytes":
        at = rng.randrange(len(data)) if data else 0
        return {**parts, mutation.part: data[:at] + bytes((data[at] ^ 1,)) + data[at + 1:]} if data else None
    tree = parsed(data)
    if mutation.kind == "same":
        for element in tree.iter(etree.Element):
            kept = list(element.attrib.items())
            element.attrib.clear()
            for name, value in reversed(kept):
                element.set(name, value)
        return {**parts, mutation.part: etree.tostring(tree, encoding="UTF-8").replace(b"/>", b" />")}
    element = list(tree.iter(etree.Element))[mutation.path]
    if mutation.kind == "words":
        at = next(at for at, letter in enumerate(element.text) if not letter.isspace())
        letter = element.text[at]
        other = "z" if letter != "z" else "y"
        element.text = element.text[:at] + (str((int(letter) + 1) % 10) if letter.isascii() and letter.isdigit() else other) + element.text[at + 1:]
    elif mutation.kind == "unwrapped":
        inner = next((child for child in element if short_name(child.tag) == "w:sdtContent"), element)
        for child in list(inner):
            if not short_name(child.tag).endswith("Pr"):
                element.addprevious(child)
        element.getparent().remove(element)
    elif mutation.kind == "other":
        element.set(mutation.attribute, values.other(rng, element, mutation.attribute))
    elif mutation.attribute is not None:
        del element.attrib[mutation.attribute]
    else:
        element.getparent().remove(element)  # with what stands behind it, which is white space
    made = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return None if made == etree.tostring(parsed(data), xml_declaration=True, encoding="UTF-8", standalone=True) \
        else {**parts, mutation.part: made}


def packed(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()
