#!/usr/bin/env python3
"""Holds docs/modification.md to docs/modification.schema.json.

    modification_page.py SOURCE_FOLDER [--rewrite]

The page is written by hand down to its marker; below it stand the tables of keys, which are made of the schema: a table for
each kind of value, in the order in which the kinds are first met. --rewrite makes them anew.
"""

import json
import sys
from pathlib import Path

MARKER = "<!-- The tables below are made of modification.schema.json by tests/formats/modification_page.py --rewrite. -->\n"
TITLES = {"": "modification.yaml", "comments_file": "comments.yaml", "responses_file": "responses/NAME.yaml"}


def cell(words):
    return words.replace("|", "\\|").replace("\n", " ")


class Page:
    def __init__(self, schema):
        self.schema = schema
        self.defs = schema["$defs"]
        self.waiting = []
        self.known = set()

    def heading(self, name):
        return TITLES.get(name, name.replace("_", " "))

    def link(self, name):
        if name not in self.known:
            self.known.add(name)
            self.waiting.append(name)
        anchor = self.heading(name).replace(" ", "-").replace(".", "").replace("/", "").lower()
        return f"[{self.heading(name)}](#{anchor})"

    def kind(self, rule, name):
        """What a value is, in words; objects get a table of their own under `name`."""
        if "$ref" in rule:
            of = rule["$ref"].removeprefix("#/$defs/")
            target = self.defs[of]
            return self.link(of) if target.get("type") == "object" else self.kind(target, of)
        if "anyOf" in rule:
            return "one, or a list: " + self.kind(rule["anyOf"][0], name)
        if "enum" in rule:
            return ", ".join(f"`{word}`" for word in rule["enum"])
        kind = rule["type"]
        if isinstance(kind, list):
            return "text" if "string" in kind else " or ".join(kind)
        if kind == "array":
            return "list of " + self.kind(rule["items"], name)
        if kind == "object" and "properties" in rule:
            self.defs.setdefault(name, rule)
            return self.link(name)
        if kind == "object":
            return "keys with values"
        if rule.get("format") == "date":
            return "date"
        return {"string": "text", "boolean": "true or false", "integer": "whole number", "number": "number"}[kind]

    def described(self, rule):
        if "description" in rule:
            return rule["description"]
        if "$ref" in rule:
            return self.described(self.defs[rule["$ref"].removeprefix("#/$defs/")])
        return ""

    def table(self, name, rule):
        out = [f"## {self.heading(name)}", ""]
        if name and "description" in rule:
            out += [rule["description"][0].upper() + rule["description"][1:] + ".", ""]
        out += ["| key | holds | meaning |", "|---|---|---|"]
        for key, inner in rule["properties"].items():
            needed = " **must be there**" if key in rule.get("required", []) else ""
            kind = self.kind(inner, f"{name}_{key}" if name else key)
            out.append(f"| `{key}` | {cell(kind)} | {cell(self.described(inner))}{needed} |")
        return "\n".join(out) + "\n"

    def text(self):
        tables = [self.table("", self.schema)]
        for first in ("comments_file", "responses_file"):
            self.link(first)
        while self.waiting:
            name = self.waiting.pop(0)
            tables.append(self.table(name, self.defs[name]))
        missing = sorted(name for name, rule in self.defs.items()
                         if rule.get("type") == "object" and name not in self.known)
        if missing:
            raise SystemExit(f"the schema defines {', '.join(missing)}, which no key holds")
        return "\n".join(tables)


def main():
    source = Path(sys.argv[1])
    page = source / "docs/modification.md"
    schema = json.loads((source / "docs/modification.schema.json").read_text())
    head, marker, tables = page.read_text().partition(MARKER)
    if not marker:
        raise SystemExit(f"{page} has no marker; expected the line\n{MARKER}")
    wanted = "\n" + Page(schema).text()
    if "--rewrite" in sys.argv[2:]:
        page.write_text(head + marker + wanted)
        return 0
    if tables == wanted:
        return 0
    for number, (is_now, should_be) in enumerate(zip(tables.splitlines(), wanted.splitlines()), 1):
        if is_now != should_be:
            print(f"docs/modification.md, line {number} below the marker is\n  {is_now}\nexpected\n  {should_be}")
            break
    else:
        print("docs/modification.md is longer or shorter than the schema")
    print("tests/formats/modification_page.py SOURCE_FOLDER --rewrite makes the tables anew")
    return 1


if __name__ == "__main__":
    sys.exit(main())
