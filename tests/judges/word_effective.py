"""Settings that say what holds anyway: `<w:jc w:val="left"/>` where nothing centres (ECMA-376 part 1, 17.7.2).

A second reading that shares no code with redraft. In a table its style has a say: what it says anything about, for whatever
part of the table, counts there. What is left out of a paragraph's or run's properties here is what a reader cannot see.
"""
import copy

from word_package import ON_OFF, SIDES, W

HOLDS = {"jc": "left", "keepNext": "0", "keepLines": "0", "pageBreakBefore": "0", "widowControl": "1", "contextualSpacing": "0",
         "suppressLineNumbers": "0", "suppressAutoHyphens": "0", "mirrorIndents": "0", "outlineLvl": "9"}
HOLDS_PART = {"spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto", "beforeAutospacing": "0", "afterAutospacing": "0"},
              "ind": {"left": "0", "right": "0", "firstLine": "0", "hanging": "0"}}
HOLDS_RUN = {"u": "none", "color": "auto", "sz": "20", "szCs": "20", "vertAlign": "baseline", "position": "0", "spacing": "0", "w": "100",
             "kern": "0", "highlight": "none"}
HOLDS_TABLE = {"tblPr": {"jc": "left", "tblLayout": "autofit"}, "trPr": {"cantSplit": "0", "tblHeader": "0", "hidden": "0"},
               "tcPr": {"vAlign": "top", "noWrap": "0", "tcFitText": "0", "hideMark": "0", "textDirection": "lrTb", "gridSpan": "1"}}
FONTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
TOGGLES = frozenset("b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint vanish".split())


def local(tag):
    return tag.rpartition("}")[2]


def one_value(element):
    value = element.get(W + "val", "1")
    return SIDES.get(ON_OFF.get(value, value), ON_OFF.get(value, value))


def parts(element):
    """{slot: value} of spacing or indents; a hanging first line is one set in by less than nothing."""
    written = {SIDES.get(local(name), local(name)): value for name, value in element.attrib.items()}
    out = {name: ON_OFF.get(value, value) if name.endswith("Autospacing") else value for name, value in written.items()}
    if {"line", "lineRule"} & set(written):
        out["line"] = out["lineRule"] = (written.get("line", ""), written.get("lineRule", "auto"))
    if {"firstLine", "hanging"} & set(written):
        hanging = written.get("hanging", "0")
        out["firstLine"] = out["hanging"] = "-" + hanging if hanging not in ("", "0") else written.get("firstLine", "0")
    return out


def fonts(element):
    """{letters: font} of w:rFonts; one of the theme goes before one by name."""
    return {letters: ("theme", element.get(W + theme)) if element.get(W + theme) is not None else element.get(W + letters)
            for letters, theme in FONTS.items() if not {W + theme, W + letters}.isdisjoint(element.attrib)}


def said(properties):
    """The names of settings in pPr, rPr, tblPr ...: "jc", "spacing.before", "rFonts.cs"."""
    for child in [] if properties is None else properties:
        name = local(child.tag)
        if name in HOLDS_PART and local(properties.tag) == "pPr":
            yield from (f"{name}.{slot}" for slot in parts(child))
        elif name == "rFonts":
            yield from (f"{name}.{letters}" for letters in fonts(child))
        else:
            yield name


class Effective:
    def __init__(self, numbering, styles):
        self.numbering, self.styles = numbering, numbering.styles
        defaults = None if styles is None else styles.find(W + "docDefaults")
        self.defaults = {kind: None if defaults is None else defaults.find(f"{W}{kind}Default/{W}{kind}") for kind in ("pPr", "rPr")}
        self.default_of = {}
        for ident, style in self.styles.items():
            if style.get(W + "default") in ("1", "true", "on"):
                self.default_of[style.get(W + "type", "paragraph")] = ident

    def chain(self, ident, kind):
        """The properties of a style and of those it is based on, nearest first; of one type."""
        seen, first = set(), None
        while ident in self.styles and ident not in seen:
            seen.add(ident)
            style = self.styles[ident]
            first = first or style.get(W + "type", "paragraph")
            if style.get(W + "type", "paragraph") != first:
                return
            if style.find(W + kind) is not None:
                yield style.find(W + kind)
            base = style.find(W + "basedOn")
            ident = None if base is None else base.get(W + "val")

    def in_table(self, outer, properties):
        """What the styles of the tables around say anything about: {("pPr", "jc"), ...}."""
        style = None if properties is None else properties.find(W + "tblStyle")
        ident = None if style is None else style.get(W + "val")
        if ident not in self.styles or self.styles[ident].get(W + "type") != "table":
            ident = self.default_of.get("table")
        out, seen = set(outer or ()), set()
        while ident in self.styles and ident not in seen and self.styles[ident].get(W + "type") == "table":
            seen.add(ident)
            style = self.styles[ident]
            for holder in (style, *style.findall(W + "tblStylePr")):
                for kind in ("pPr", "rPr", "tblPr", "trPr", "tcPr"):
                    out.update((kind if kind in ("pPr", "rPr") else "table", name) for name in said(holder.find(W + kind)))
            base = style.find(W + "basedOn")
            ident = None if base is None else base.get(W + "val")
        return frozenset(out)

    def without_usual(self, properties, tables):
        """tblPr, trPr or tcPr without the children that say what holds anyway."""
        out = copy.deepcopy(properties)
        for child in list(out):
            name, value = local(child.tag), child.get(W + "type", "") if local(child.tag) == "tblLayout" else one_value(child)
            mirrored = name == "jc" and out.find(W + "bidiVisual") is not None
            if HOLDS_TABLE.get(local(out.tag), {}).get(name) == value and len(child.attrib) <= 1 and not mirrored and ("table", name) not in tables:
                out.remove(child)
        return out

    def names_default(self, element):
        kind = {W + "pStyle": "paragraph", W + "rStyle": "character"}.get(element.tag)
        return kind is not None and self.default_of.get(kind) == element.get(W + "val")

    def paragraph_style(self, properties):
        found = None if properties is None else properties.find(W + "pStyle")
        ident = "" if found is None else found.get(W + "val")
        style = self.styles.get(ident)
        return ident if style is not None and style.get(W + "type", "paragraph") == "paragraph" else self.default_of.get("paragraph")

    def of_paragraph(self, properties, element, tables):
        """None when the setting says nothing; else the names of attributes that do not."""
        name = local(element.tag)
        if self.names_default(element):
            return None
        style = self.paragraph_style(properties)
        sources = [*self.chain(style, "pPr"), *[one for one in (self.defaults["pPr"],) if one is not None]]
        if name in HOLDS and len(element.attrib) <= 1:
            if name == "jc" and properties.find(W + "bidi") is not None or ("pPr", name) in tables:
                return ()
            found = next((one.find(element.tag) for one in sources if one.find(element.tag) is not None), None)
            return None if one_value(element) == (HOLDS[name] if found is None else one_value(found)) else ()
        if name not in HOLDS_PART:
            return ()
        if name == "ind" and (properties.find(W + "numPr") is not None or self.numbering.of_style(style)[0] is not None):
            return ()
        nothing = []
        own = parts(element)
        for attribute in element.attrib:
            slot = SIDES.get(local(attribute), local(attribute))
            if slot not in HOLDS_PART[name] or ("pPr", f"{name}.{slot}") in tables:
                continue
            holds = ("240", "auto") if slot in ("line", "lineRule") else HOLDS_PART[name][slot]
            inherited = next((parts(one.find(element.tag))[slot] for one in sources
                              if one.find(element.tag) is not None and slot in parts(one.find(element.tag))), holds)
            if own[slot] == inherited:
                nothing.append(attribute)
        return None if nothing and len(nothing) == len(element.attrib) else tuple(nothing)

    def run_styles(self, paragraph, properties):
        found = properties.find(W + "rStyle")
        own = self.default_of.get("character") if found is None else found.get(W + "val")
        if own in self.styles and self.styles[own].get(W + "type") != "character":
            own = None
        return self.chain(own, "rPr"), self.chain(self.paragraph_style(paragraph), "rPr")

    def fonts_of_run(self, paragraph, properties, element, tables):
        """The attributes of w:rFonts that say nothing."""
        nothing, own = set(), fonts(element)
        for letters, font in own.items():
            sources = [source for chain in self.run_styles(paragraph, properties) for source in chain]
            sources += [one for one in (self.defaults["rPr"],) if one is not None]
            named = (fonts(source.find(element.tag)) for source in sources if source.find(element.tag) is not None)
            inherited = next((one[letters] for one in named if letters in one), None)
            if font == inherited and ("rPr", f"rFonts.{letters}") not in tables:
                nothing |= {W + letters, W + FONTS[letters]}
        return nothing

    def run_says_nothing(self, paragraph, properties, element, tables):
        if self.names_default(element):
            return True
        name = local(element.tag)
        if ("rPr", name) in tables or len(element.attrib) > 1:
            return False

        def first(sources):
            return next((one_value(one.find(element.tag)) for one in sources if one.find(element.tag) is not None), None)

        by_run, by_paragraph = (first(chain) for chain in self.run_styles(paragraph, properties))
        by_default = first([one for one in (self.defaults["rPr"],) if one is not None])
        if name in TOGGLES:
            on = by_default == "1" or (by_run == "1") != (by_paragraph == "1")
            return one_value(element) == ("1" if on else "0")
        if name not in HOLDS_RUN:
            return False
        return one_value(element) == next(value for value in (by_run, by_paragraph, by_default, HOLDS_RUN[name]) if value is not None)
