"""The number that Word prints before a paragraph, from numbering.xml and the styles (ECMA-376 part 1, 17.9).

A second reading that shares no code with redraft. A label is counted in document order, one count an abstract
definition; a paragraph whose mark is deleted shows its number and does not advance the count.
"""
import re

from word_package import W, canonical

WORDS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen").split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
            "twelve": "twelfth"}
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
# What of a level is not its look: names that Word draws afresh, and links that are followed apart.
LEVEL_NOISE = tuple(W + name for name in ("pStyle", "lvlPicBulletId", "legacy"))


def roman(number):
    out = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out


def letters(number):
    """1 is a, 26 z, 27 aa, 28 bb, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def in_words(number):
    if number < 20:
        return WORDS[number]
    if number < 100:
        return TENS[number // 10] + ("-" + WORDS[number % 10] if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return WORDS[number // 100] + " hundred" + (" " + in_words(rest) if rest else "")
    return str(number)


def ordinal_words(number):
    head, dash, last = in_words(number).rpartition("-" if "-" in in_words(number) else " ")
    last = ORDINALS.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return head + dash + last


def ordinal(number):
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


FORMATS = {"decimal": str, "upperRoman": lambda n: roman(n).upper(), "lowerRoman": roman,
           "upperLetter": lambda n: letters(n).upper(), "lowerLetter": letters, "ordinal": ordinal,
           "cardinalText": lambda n: in_words(n).capitalize(), "ordinalText": lambda n: ordinal_words(n).capitalize(),
           "decimalZero": lambda n: f"{n:02}", "none": lambda n: "", "hex": lambda n: f"{n:X}",
           "decimalEnclosedParen": lambda n: f"({n})", "decimalEnclosedFullstop": lambda n: f"{n}."}


def value_of(parent, name, default=None):
    child = None if parent is None else parent.find(W + name)
    return default if child is None else child.get(W + "val", default)


def number_of(text, default=0):
    try:
        return int(text)
    except (TypeError, ValueError):
        return default


class Numbering:
    """The definitions of a document; `counter` makes the count of one story."""

    def __init__(self, package):
        root, styles = package.one("numbering"), package.one("styles")
        self.abstracts = {} if root is None else {a.get(W + "abstractNumId"): a for a in root.findall(W + "abstractNum")}
        self.nums = {} if root is None else {n.get(W + "numId"): n for n in root.findall(W + "num")}
        self.styles = {} if styles is None else {s.get(W + "styleId"): s for s in styles.findall(W + "style")}
        self.default_style = next((name for name, s in self.styles.items() if s.get(W + "type", "paragraph") == "paragraph"
                                   and s.get(W + "default") in ("1", "true", "on")), None)
        self.described = {}

    def abstract_id(self, num_id, seen=()):
        abstract = value_of(self.nums.get(num_id), "abstractNumId")
        style = value_of(self.abstracts.get(abstract), "numStyleLink")
        if style is not None and style not in seen:  # the list is defined by a numbering style
            linked = self.styles.get(style)
            other = value_of(None if linked is None else linked.find(f"{W}pPr/{W}numPr"), "numId")
            if other is not None and other != num_id:
                return self.abstract_id(other, seen + (style,)) or abstract
        return abstract

    def level(self, num_id, ilvl):
        """The w:lvl that holds for a list and level: the override's own, else the abstract definition's."""
        num = self.nums.get(num_id)
        if num is None:
            return None
        for override in num.findall(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(ilvl) and override.find(W + "lvl") is not None:
                return override.find(W + "lvl")
        abstract = self.abstracts.get(self.abstract_id(num_id))
        if abstract is None:
            return None
        return next((lvl for lvl in abstract.findall(W + "lvl") if lvl.get(W + "ilvl") == str(ilvl)), None)

    def start_override(self, num_id, ilvl):
        for override in self.nums[num_id].findall(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(ilvl):
                value = value_of(override, "startOverride")
                return None if value is None else number_of(value)
        return None

    def of_style(self, style_id):
        """(numId, ilvl) that a style and those it is based on give, either may be None."""
        num_id = ilvl = None
        seen = set()
        while style_id in self.styles and style_id not in seen:
            seen.add(style_id)
            style = self.styles[style_id]
            numbering = style.find(f"{W}pPr/{W}numPr")
            if numbering is not None:
                if num_id is None and value_of(numbering, "numId") is not None:
                    num_id = value_of(numbering, "numId")
                    ilvl = ilvl if ilvl is not None else self.level_of_style(num_id, style_id)
                ilvl = ilvl if ilvl is not None else value_of(numbering, "ilvl")
            style_id = value_of(style, "basedOn")
        return num_id, ilvl

    def level_of_style(self, num_id, style_id):
        abstract = self.abstracts.get(self.abstract_id(num_id))
        for lvl in [] if abstract is None else abstract.findall(W + "lvl"):
            if value_of(lvl, "pStyle") == style_id:
                return lvl.get(W + "ilvl")
        return None

    def of_paragraph(self, properties):
        """(numId, ilvl) in force for a paragraph, or None when it has no number."""
        style = value_of(properties, "pStyle", self.default_style)
        num_id, ilvl = self.of_style(style)
        direct = None if properties is None else properties.find(W + "numPr")
        if direct is not None:
            own = value_of(direct, "numId")
            if own is not None and own != num_id:
                num_id, ilvl = own, value_of(direct, "ilvl", ilvl)
            else:
                ilvl = value_of(direct, "ilvl", ilvl)
        if num_id in (None, "0") or num_id not in self.nums:
            return None
        return num_id, min(max(number_of(ilvl), 0), 8)

    def describe(self, numbering):
        """w:numPr as written, by what its list looks like at that level and not by its id."""
        num_id, ilvl = value_of(numbering, "numId"), value_of(numbering, "ilvl")
        key = (num_id, ilvl)
        if key not in self.described:
            if num_id is None:
                words = "of the style"
            elif num_id == "0":
                words = "none"
            elif self.level(num_id, number_of(ilvl)) is None:
                words = "refers to nothing"
            else:
                words = canonical(self.level(num_id, number_of(ilvl)), LEVEL_NOISE,
                                  lambda _, name, value: None if name in (W + "tplc", W + "tentative") else value)
            self.described[key] = f"level {ilvl} {words}"
        return self.described[key]


class Counter:
    """Counts through one story."""

    def __init__(self, numbering):
        self.numbering = numbering
        self.counts = {}  # abstract id: [count or None for each level]
        self.overridden = set()  # (numId, ilvl) whose start override has been used

    def label(self, properties, advances=True):
        found = self.numbering.of_paragraph(properties)
        if found is None:
            return ""
        num_id, ilvl = found
        level = self.numbering.level(num_id, ilvl)
        if level is None:
            return ""
        abstract = self.numbering.abstract_id(num_id)
        counts = self.counts.setdefault(abstract, [None] * 9)
        shown = list(counts)
        override = self.numbering.start_override(num_id, ilvl)
        starts_over = override is not None and (num_id, ilvl) not in self.overridden
        if starts_over:
            shown[ilvl] = override
        elif shown[ilvl] is None:
            shown[ilvl] = number_of(value_of(level, "start"), 0) if level.find(W + "start") is not None else 0
        else:
            shown[ilvl] += 1
        for above in range(ilvl):
            if shown[above] is None:
                shown[above] = self.start(num_id, above)
        for below in range(ilvl + 1, 9):
            restart = value_of(self.numbering.level(num_id, below), "lvlRestart")
            if restart is None or (number_of(restart) > 0 and ilvl < number_of(restart)):
                shown[below] = None
        if advances:
            self.counts[abstract] = shown
            if starts_over:
                self.overridden.add((num_id, ilvl))
        return self.printed(num_id, ilvl, level, shown)

    def start(self, num_id, ilvl):
        override = self.numbering.start_override(num_id, ilvl)
        return override if override is not None else number_of(value_of(self.numbering.level(num_id, ilvl), "start"), 0)

    def printed(self, num_id, ilvl, level, shown):
        if value_of(level, "numFmt", "decimal") == "bullet":
            return value_of(level, "lvlText", "")
        legal = level.find(W + "isLgl") is not None and level.find(W + "isLgl").get(W + "val", "1") not in ("0", "false", "off")

        def one(found):
            at = int(found[1]) - 1
            of = self.numbering.level(num_id, at)
            kind = value_of(of, "numFmt", "decimal")
            number = shown[at] if at <= ilvl and shown[at] is not None else self.start(num_id, at)
            if legal and kind != "none":
                kind = "decimal"
            return FORMATS.get(kind, lambda n: f"{kind}:{n}")(number)

        if value_of(level, "numFmt", "decimal") == "none":
            return re.sub("%[1-9]", "", value_of(level, "lvlText", ""))
        return re.sub("%([1-9])", one, value_of(level, "lvlText", ""))
