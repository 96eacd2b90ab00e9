"""A .docx as its parts: trees, relationships, content types, and one canonical writing of an element.

Part of a second reading of ECMA-376 that shares no code with redraft (python3 and lxml only). Strict documents are
read as transitional ones, so that a strict and a transitional copy of one text have equal models.
"""
import hashlib
import posixpath
import re
import zipfile

from lxml import etree

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M_URI = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC_URI = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14_URI = "http://schemas.microsoft.com/office/word/2010/wordml"
W, R, M, MC, W14 = ("{%s}" % uri for uri in (W_URI, R_URI, M_URI, MC_URI, W14_URI))
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

STRICT = [(old.encode(), new.encode()) for old, new in (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", W_URI),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", R_URI),
    ("http://purl.oclc.org/ooxml/officeDocument/math", M_URI),
    ("http://purl.oclc.org/ooxml/drawingml/main", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("http://purl.oclc.org/ooxml/drawingml/picture", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP[1:-1]))]

# Elements that are on when they stand without w:val (ECMA-376 part 1, 17.17.4 ST_OnOff).
TOGGLES = frozenset(W + name for name in (
    "b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint vanish webHidden specVanish snapToGrid rtl "
    "cs oMath keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing mirrorIndents "
    "suppressOverlap cantSplit tblHeader hidden bidiVisual noWrap tcFitText hideMark titlePg rtlGutter formProt "
    "noEndnote isLgl evenAndOddHeaders mirrorMargins").split())
ON_OFF = {"1": "1", "true": "1", "on": "1", "0": "0", "false": "0", "off": "0"}
ON_OFF_ATTRIBUTES = frozenset(W + name for name in ("beforeAutospacing", "afterAutospacing", "noHBand", "noVBand",
                                                    "firstRow", "lastRow", "firstColumn", "lastColumn"))
SIDED = frozenset(W + name for name in ("tcMar", "tblCellMar", "tblBorders", "tcBorders"))  # start and end are sides here
SIDES = {"start": "left", "end": "right"}
SHORT = {W_URI: "w", R_URI: "r", M_URI: "m", MC_URI: "mc", W14_URI: "w14", WP[1:-1]: "wp",
         "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
         "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
         "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps"}
PARSER = etree.XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)


class Package:
    """The parts of one file. `tree` parses a part once and keeps it: settle changes the trees in place."""

    def __init__(self, path):
        self.path = str(path)
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            self.repeated_entries = sorted({name for name in names if names.count(name) > 1})
            self.parts = {"/" + name.lstrip("/"): archive.read(name) for name in names if not name.endswith("/")}
        self.trees = {}
        self.links = {}
        mains = self.related("/", "officeDocument")
        if not mains:
            raise ValueError(f"{path}: no main part")
        self.main = mains[0]

    def tree(self, name):
        if name not in self.trees:
            data = self.parts[name]
            if b"purl.oclc.org" in data:
                for old, new in STRICT:
                    data = data.replace(b'"' + old + b'"', b'"' + new + b'"')
                    data = data.replace(b"'" + old + b"'", b"'" + new + b"'")
            self.trees[name] = etree.fromstring(data, PARSER)
        return self.trees[name]

    def relationships(self, part):
        """{id: (last word of the type, target, external)} of a part, "/" being the package itself."""
        if part in self.links:
            return self.links[part]
        folder, name = posixpath.split(part)
        source = "/_rels/.rels" if part == "/" else f"{folder.rstrip('/')}/_rels/{name}.rels"
        out = {}
        if source in self.parts:
            for link in etree.fromstring(self.parts[source], PARSER):
                external = link.get("TargetMode") == "External"
                target = link.get("Target", "")
                if not external:
                    target = posixpath.normpath(posixpath.join("/" if part == "/" else folder, target))
                out[link.get("Id")] = (link.get("Type", "").rpartition("/")[2], target, external)
        self.links[part] = out
        return out

    def related(self, part, kind):
        return [target for word, target, external in self.relationships(part).values()
                if word == kind and not external and target in self.parts]

    def one(self, kind):
        """The tree of the main part's only part of that kind, or None."""
        names = self.related(self.main, kind)
        return self.tree(names[0]) if names else None

    def word_parts(self):
        """Names of all parts that can hold tracked changes, the main part first."""
        out = [self.main]
        for kind in ("header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering", "glossaryDocument"):
            out += [name for name in sorted(set(self.related(self.main, kind))) if name not in out]
        return out

    def content_hash(self, part, link_id):
        """What a relationship points at, by content: a hash of the part's bytes, or the outside address."""
        found = self.relationships(part).get(link_id)
        if found is None:
            return "dangling"
        _, target, external = found
        if external:
            return target
        return hashlib.sha256(self.parts[target]).hexdigest()[:12] if target in self.parts else "missing"

    def write(self, path):
        """The package with its trees as they now stand."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                if name in self.trees:
                    data = etree.tostring(self.trees[name], xml_declaration=True, encoding="UTF-8", standalone=True)
                archive.writestr(zipfile.ZipInfo(name.lstrip("/")), data)


def short_name(tag):
    uri, _, local = tag[1:].rpartition("}") if tag[0] == "{" else ("", "", tag)
    return f"{SHORT.get(uri, uri)}:{local}" if uri else local


def is_noise(name):
    """Attributes that say nothing of the text: editing sessions and ids that Word draws afresh."""
    local = name.rpartition("}")[2]
    return local.startswith("rsid") or name in (W14 + "paraId", W14 + "textId") or local in ("anchorId", "editId")


def canonical(element, leave_out=(), attribute=None):
    """One writing for equal elements: attributes sorted, on/off values alike, strict sides named as transitional ones.

    `leave_out` holds tags to skip; `attribute(element, name, value)` may replace a value (None drops it).
    """
    tag = element.tag
    parent = element.getparent()
    name = short_name(tag)
    if parent is not None and parent.tag in SIDED:
        name = "w:" + SIDES.get(name[2:], name[2:])
    written = []
    for key, value in element.attrib.items():
        if is_noise(key):
            continue
        if tag in TOGGLES and key == W + "val" or key in ON_OFF_ATTRIBUTES:
            value = ON_OFF.get(value, value)
            if value == "1" and tag in TOGGLES:
                continue
        if tag == W + "jc":
            value = SIDES.get(value, value)
        if attribute is not None:
            value = attribute(element, key, value)
            if value is None:
                continue
        key = short_name(key)
        if tag == W + "ind":
            key = re.sub("^w:(start|end)", lambda found: "w:" + SIDES[found[1]], key)
        written.append(f'{key}="{value}"')
    inner = [canonical(child, leave_out, attribute) for child in element if child.tag not in leave_out]
    blank = not element.text or not element.text.strip() and not tag.endswith("}t")
    text = "" if blank else element.text
    start = " ".join([name] + sorted(written))
    return f"<{start}>{text}{''.join(inner)}</>" if inner or text else f"<{start}/>"


def known_choice(alternate):
    """The branch of mc:AlternateContent that a reader of today shows: the first Choice it knows, else the Fallback."""
    for choice in alternate.findall(MC + "Choice"):
        uris = [choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split()]
        if all(uri.startswith(("http://schemas.microsoft.com/office/", "http://schemas.openxmlformats.org/"))
               for uri in uris):
            return choice
    return alternate.find(MC + "Fallback")
