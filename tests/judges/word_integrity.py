"""Is a redline's package sound beyond what the validator sees? Ids, moves, relationships, notes, the right text elements.

Each check yields sentences; an empty list is a pass. What the inputs already had is not held against the redline.
"""
import collections
import posixpath

from lxml import etree

from word_package import M, MC, PARSER, R, W, W14, WP
from word_settle import KEPT, MARKS, XML_RANGES

RANGE_STARTS = tuple(W + name for name in ("moveFromRangeStart", "moveToRangeStart"))
RANGE_ENDS = tuple(W + name for name in ("moveFromRangeEnd", "moveToRangeEnd"))
REVISIONS = frozenset(MARKS) | frozenset(KEPT) | frozenset(RANGE_STARTS) | frozenset(
    [prefix + "Start" for prefix in XML_RANGES] +
    [W + name for name in ("cellIns", "cellDel", "cellMerge", "numberingChange")])
DELETED_TEXT = {W + "t": "w:t", W + "instrText": "w:instrText"}
OWNERS = (W + "rPr", W + "trPr", W + "numPr")


def all_elements(package):
    for name in package.word_parts():
        for element in package.tree(name).iter():
            yield name, element


def revisions(package):
    return [(name, element) for name, element in all_elements(package) if element.tag in REVISIONS]


def repeated(values):
    return {value: count for value, count in collections.Counter(values).items() if count > 1}


def in_fallback(element):
    return next(element.iterancestors(MC + "Fallback"), None) is not None


def id_values(package):
    """{what: [ids]} of everything whose ids must differ."""
    out = collections.defaultdict(list)
    for name, element in all_elements(package):
        tag = element.tag
        if tag in REVISIONS:
            out["w:id of changes"].append(element.get(W + "id"))
        if in_fallback(element):  # Word itself repeats the others there
            continue
        if tag == WP + "docPr":
            out["wp:docPr id"].append(element.get("id"))
        elif tag == W + "bookmarkStart":
            out["w:id of bookmarks"].append(element.get(W + "id"))
            out["bookmark name"].append(element.get(W + "name"))
        elif tag == W + "comment":
            out["w:id of comments"].append(element.get(W + "id"))
        elif tag in (W + "footnote", W + "endnote"):
            out[tag.rpartition("}")[2] + " w:id"].append(element.get(W + "id"))
        elif tag == W + "commentRangeStart":
            out["w:id of comment ranges"].append(element.get(W + "id"))
        if tag in (W + "p", W + "tr") and element.get(W14 + "paraId"):
            out["w14:paraId"].append(element.get(W14 + "paraId"))
    return out


def ids(redline, inputs):
    known = [id_values(package) for package in inputs]
    for what, values in id_values(redline).items():
        for value, count in repeated(values).items():
            if count > max(repeated(one[what]).get(value, 1) for one in known):
                yield f"{what} {value} is used {count} times"
        if what == "w14:paraId":
            for value in values:
                if not 0 < int(value, 16) < 0x80000000:
                    yield f"w14:paraId {value} is out of range"
    for name, element in revisions(redline):
        value = element.get(W + "id")
        if value is None or not value.lstrip("-").isdigit():
            yield f"{name}: {element.tag.rpartition('}')[2]} has w:id {value}"
        if element.tag not in (W + "tblGridChange", W + "numberingChange") and not element.get(W + "author"):
            yield f"{name}: {element.tag.rpartition('}')[2]} {value} has no author"


def ranges(redline):
    """Bookmarks and comment ranges that begin and end."""
    for name in redline.word_parts():
        root = redline.tree(name)
        for start, end in (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd")):
            begun = collections.Counter(e.get(W + "id") for e in root.iter(W + start) if not in_fallback(e))
            ended = collections.Counter(e.get(W + "id") for e in root.iter(W + end) if not in_fallback(e))
            for value in sorted(set(begun) ^ set(ended), key=str):
                yield f"{name}: w:{start if value in begun else end} {value} has no other end"


def moves(redline):
    names = {start: {} for start in RANGE_STARTS}
    for name in redline.word_parts():
        yield from moves_of_part(name, redline.tree(name), names)
    froms, tos = (names[start] for start in RANGE_STARTS)
    for missing in sorted(set(froms) ^ set(tos)):
        yield f"move {missing} has only its {'from' if missing in froms else 'to'} half"


def moves_of_part(name, root, names):
    opened = {}  # range id: (kind, name)
    for element in root.iter():
        tag = element.tag
        if tag in RANGE_STARTS:
            move, ident = element.get(W + "name"), element.get(W + "id")
            if not move:
                yield f"{name}: a move range {ident} has no name"
            elif move in names[tag]:
                yield f"{name}: move {move} begins twice"
            names[tag][move or ""] = ident
            if not element.get(W + "author") or not element.get(W + "date"):
                yield f"{name}: the start of move {move} lacks author or date, which its schema requires"
            if any(kind == tag for kind, _ in opened.values()):
                yield f"{name}: move {move} begins within another"
            opened[ident] = (tag, move)
        elif tag in RANGE_ENDS:
            ident = element.get(W + "id")
            begun = opened.pop(ident, None)
            if begun is None or begun[0] != tag.replace("End", "Start"):
                yield f"{name}: a move range ends ({ident}) that did not begin"
            if element.get(W + "name") is not None:
                yield f"{name}: the end of move range {ident} has a name"
        elif tag in (W + "moveFrom", W + "moveTo"):
            kind = tag + "RangeStart"
            if element.getparent().tag == W + "rPr":
                continue  # a mark stands at the end of its paragraph: moved_marks
            if not any(of == kind for of, _ in opened.values()):
                yield f"{name}: w:{tag.rpartition('}')[2]} {element.get(W + 'id')} stands outside a move range"
            for inner in element.iter():
                if inner is not element and inner.tag in MARKS:
                    yield f"{name}: w:{inner.tag.rpartition('}')[2]} is nested in a half of a move"
                    break
            for up in element.iterancestors():
                if up.tag in MARKS:
                    yield f"{name}: a half of a move is nested in w:{up.tag.rpartition('}')[2]}"
                    break
    for ident, (_, move) in opened.items():
        yield f"{name}: the range of move {move} ({ident}) does not end in its part"
    yield from moved_marks(name, root)


def moved_marks(name, root):
    """The mark of a paragraph counts as standing at its end: a range that goes on there has it, and no other."""
    opened = set()
    for element in root.iter():
        if element.tag in RANGE_STARTS:
            opened.add(element.get(W + "id"))
        elif element.tag in RANGE_ENDS:
            opened.discard(element.get(W + "id"))
        if element.tag != W + "p" or next(element.iterancestors(W + "p"), None) is not None:
            continue
        after = set(opened)
        for inner in element.iter(*RANGE_STARTS, *RANGE_ENDS):
            (after.add if inner.tag in RANGE_STARTS else after.discard)(inner.get(W + "id"))
        mark = element.find(f"{W}pPr/{W}rPr")
        carried = [] if mark is None else [child for child in mark if child.tag in MARKS]
        if not after and any(child.tag in (W + "moveFrom", W + "moveTo") for child in carried):
            yield f"{name}: a moved paragraph mark outside a move range: '{''.join(element.itertext(W + 't'))[:40]}'"
        halves = [child for child in element if child.tag in (W + "moveFrom", W + "moveTo")]
        words = [child for child in element if child.tag in (W + "r", W + "ins", W + "del", W + "hyperlink")]
        if halves and not words and after and not carried:
            yield f"{name}: a paragraph moved whole whose mark says nothing: '{''.join(element.itertext(W + 't'))[:40]}'"


def relationships(redline):
    for name in redline.parts:
        if not name.endswith(".xml") or "/_rels/" in name or name == "/[Content_Types].xml":
            continue
        links = redline.relationships(name)
        for ident, (_, target, external) in links.items():
            if not external and target not in redline.parts:
                yield f"{name}: relationship {ident} points at {target}, which is not there"
        try:
            tree = redline.tree(name)
        except etree.XMLSyntaxError:  # a file that happens to lie in the zip: nothing leads to it
            continue
        for element in tree.iter():
            for key, value in element.attrib.items():
                if key.startswith(R) and value and value not in links:
                    yield f"{name}: {key.rpartition('}')[2]}={value} of {element.tag.rpartition('}')[2]} is no relationship"
    types = etree.fromstring(redline.parts["/[Content_Types].xml"], PARSER)
    defaults = {e.get("Extension", "").lower() for e in types if e.tag.endswith("}Default")}
    overrides = [e.get("PartName") for e in types if e.tag.endswith("}Override")]
    for value in repeated(overrides):
        yield f"content type of {value} is given twice"
    for value in overrides:
        if value not in redline.parts:
            yield f"a content type is given for {value}, which is not there"
    for name in redline.parts:
        if name != "/[Content_Types].xml" and name not in overrides and \
                posixpath.splitext(name)[1][1:].lower() not in defaults:
            yield f"{name} has no content type"
    for name in redline.repeated_entries:
        yield f"the archive holds {name} twice"


def references(package):
    """Notes, comments, lists and styles that are referred to and not defined."""
    missing = collections.Counter()

    def defined(kind, tag, key):
        root = package.one(kind)
        return set() if root is None else {e.get(W + key) for e in root.iter(W + tag)}

    known = {"footnoteReference": ("footnote", defined("footnotes", "footnote", "id")),
             "endnoteReference": ("endnote", defined("endnotes", "endnote", "id")),
             "commentReference": ("comment", defined("comments", "comment", "id")),
             "numId": ("list", defined("numbering", "num", "numId") | {"0"}),
             "pStyle": ("style", defined("styles", "style", "styleId")),
             "rStyle": ("style", defined("styles", "style", "styleId")),
             "tblStyle": ("style", defined("styles", "style", "styleId"))}
    for name, element in all_elements(package):
        tag = element.tag.rpartition("}")[2]
        if tag in known and element.tag.startswith(W):
            value = element.get(W + "id") or element.get(W + "val")
            what, values = known[tag]
            if value not in values:
                missing[f"{what} {value} is referred to and not there"] += 1
    return missing


def dangling(redline, inputs):
    allowed = collections.Counter()
    for package in inputs:
        allowed |= references(package)
    return [sentence for sentence in references(redline) if sentence not in allowed]


def text_elements(redline):
    """w:delText under w:del and nowhere else, w:t under w:moveFrom; w:delInstrText likewise."""
    for name, element in all_elements(redline):
        tag = element.tag
        if tag in DELETED_TEXT and next(element.iterancestors(W + "del"), None) is not None:
            box = next(element.iterancestors(W + "txbxContent", W + "del"), None)
            if box is not None and box.tag == W + "del":
                yield f"{name}: {DELETED_TEXT[tag]} in w:del: '{(element.text or '')[:40]}'"
        elif tag in (W + "delText", W + "delInstrText") and next(element.iterancestors(W + "del"), None) is None:
            yield f"{name}: w:{tag.rpartition('}')[2]} outside w:del: '{(element.text or '')[:40]}'"
        if tag in MARKS and element.getparent().tag not in OWNERS and element.getparent().tag != M + "ctrlPr" and \
                next(element.iter(W + "p", W + "tbl"), None) is not None and element.getparent().tag in (W + "body", W + "tc"):
            yield f"{name}: w:{tag.rpartition('}')[2]} around whole paragraphs"


def kept_bytes(redline, host):
    """A part without marks keeps its bytes; in a marked one every unmarked block of the host is as it was."""
    if revisions(host):
        return  # its own marks were settled first
    may_grow = {name for kind in ("styles", "numbering") for name in host.related(host.main, kind)}
    for name, data in host.parts.items():
        if name.endswith(".rels") or name == "/[Content_Types].xml" or redline.parts.get(name) == data:
            continue
        if name not in redline.parts:
            yield f"{name} of AFTER is gone"
        elif name not in redline.word_parts() or not any(e.tag in REVISIONS for e in redline.tree(name).iter()):
            if name != host.main and name not in may_grow and not name.endswith(("/comments.xml", "/footnotes.xml", "/endnotes.xml")):
                yield f"{name} has no marks and other bytes than in AFTER"
        else:
            yield from kept_blocks(name, redline.tree(name), host.tree(name))


def kept_blocks(name, root, host):
    known = {etree.tostring(block, method="c14n", exclusive=True) for block in host.iter(W + "p")}
    before_gone = False  # the last paragraph takes its mark from the one before, which is marked
    for block in root.iter(W + "p"):
        own, marked = before_gone, next(block.iter(*REVISIONS), None) is not None
        before_gone = block.find(f"{W}pPr/{W}rPr/{W}del") is not None
        if own or marked or any(up.tag in (W + "tr", W + "p") for up in block.iterancestors()):
            continue
        if etree.tostring(block, method="c14n", exclusive=True) not in known:
            yield f"{name}: an unmarked paragraph is not as in AFTER: '{''.join(block.itertext(W + 't'))[:60]}'"


def faults(redline, inputs):
    """{law: [sentences]}"""
    return {"ids": list(ids(redline, inputs)), "ranges": [f for f in ranges(redline)
                                                          if not any(f in ranges(p) for p in inputs)],
            "moves": list(moves(redline)),
            "relationships": [f for f in relationships(redline) if not any(f in relationships(p) for p in inputs)],
            "bytes": list(kept_bytes(redline, inputs[1])), "references": dangling(redline, inputs), "text elements": list(text_elements(redline))}
