#!/usr/bin/env python3
"""Holds lib/ and tools/ to the floor table and to the house rules that a compiler does not see.

    python3 tests/layering/layering.py [ROOT]

Prints one line for each fault, `file:line: what is wrong; what was expected`, and fails when there is one.
docs/architecture.md shows the same table; a new folder is a line in FLOORS here and a line there.
"""

import re
import sys
from pathlib import Path

# Folder -> floor. A folder includes itself and lower floors, never a neighbour of its own floor.
FLOORS = {
    "base": 1,
    "profile": 2,
    "docx": 3, "legal": 3, "diff": 3, "process": 3,
    "redline": 4, "read": 4,
    "render": 5, "amend": 5, "review": 5,
    "report": 6, "check": 6,
    "workspace": 7,
    "jobs": 8,
    "tools": 9,
}

# Third-party header -> where it may be included. "" is any place. All of them stay in .cc files.
THIRD_PARTY = {
    "pugixml": ["lib/docx/"],
    "zip.h": ["lib/docx/"],
    "zipconf.h": ["lib/docx/"],
    "dtl": ["lib/diff/"],
    "CLI": ["tools/cli.cc"],
    "nlohmann": ["lib/base/json.cc"],
    "yaml.h": ["lib/base/yaml.cc"],
    "xlsxwriter.h": ["lib/render/workbook.cc"],
    "openssl": ["lib/base/sha256.cc"],
    "cmark-gfm.h": ["lib/report/markdown_tree.cc"],
    "cmark-gfm-core-extensions.h": ["lib/report/markdown_tree.cc"],
    "zlib.h": ["lib/report/canvas.cc"],
    "ft2build.h": ["lib/report/letters.cc"],
    "boost": [""],
    "unicode": [""],
    "fmt": [""],
}

# In lib/ only: the same inputs give the same bytes, in every locale, at every hour (law 6).
NOT_IN_LIB = {
    r"\bsetlocale\s*\(": "setlocale; the library has no locale",
    r'\blocale\s*[({]\s*""': 'std::locale(""); the library has no locale',
    r"\bsystem_clock\s*::\s*now\b": "system_clock::now; dates are given by the caller",
    r"(?<![\w.>])time\s*\(\s*(nullptr|NULL|0)\s*\)": "time(nullptr); dates are given by the caller",
    r"(?<![\w.>])rand\s*\(": "rand(); the same inputs give the same bytes",
    r"\brandom_device\b": "random_device; the same inputs give the same bytes",
}

WARN_LINES = 500
MOST_LINES = 700

TOKEN = re.compile(
    r"""//[^\n]*                                  # a comment
      | /\*.*?\*/
      | R"(?P<delimiter>[^()\s\\]{0,16})\(.*?\)(?P=delimiter)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])*'    # not the ' of 1'000
    """,
    re.VERBOSE | re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?P<open>[<"])(?P<name>[^>"\n]+)[>"]', re.MULTILINE)
LAYER = re.compile(r"^redraft_layer\(\s*(?P<name>\w+)(?P<rest>[^)]*)\)", re.MULTILINE)
CMAKE_WORDS = {"SOURCES", "USES", "LIBS"}


def blank(text):
    return re.sub(r"[^\n]", " ", text)


def code_of(text, strings):
    """The text with comments, and unless `strings` the literals too, as blanks: lines stay where they are."""
    def replace(match):
        words = match.group()
        if words.startswith("/"):
            return blank(words)
        # An empty literal stays, so that locale("") can be seen; any other is words, not code.
        return words if strings or words == '""' else blank(words)
    return TOKEN.sub(replace, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def folder_of(path):
    """lib/read/tidy/tidy.h -> read; tools/main.cc -> tools."""
    parts = path.split("/")
    return parts[1] if parts[0] == "lib" else "tools"


def folder_of_include(name, path):
    """The folder that a quoted include names, or None when it names no place under lib/ or tools/."""
    first, _, rest = name.partition("/")
    if not rest:
        return folder_of(path)
    if first in FLOORS:
        return first
    return folder_of(path) if path.startswith("tools/") else None


def check_include(path, name, quoted):
    folder = folder_of(path)
    first = name.split("/")[0].removesuffix(".hpp")
    if first in THIRD_PARTY and not (quoted and first in FLOORS):
        if not path.endswith(".cc"):
            return f"includes <{name}> in a header; third-party headers stay in .cc files"
        places = THIRD_PARTY[first]
        if not any(path.startswith(place) for place in places):
            return f"includes <{name}>; only {' and '.join(places)} may"
        return None
    if not quoted:
        return None
    target = folder_of_include(name, path)
    if target is None or ".." in name:
        return f'includes "{name}"; expected a path from lib/, such as "base/error.h"'
    if folder not in FLOORS or target == folder:
        return None
    if FLOORS[target] == FLOORS[folder]:
        return (f'includes "{name}"; {folder} and {target} are neighbours on floor {FLOORS[folder]}, '
                "and a folder includes lower floors only")
    if FLOORS[target] > FLOORS[folder]:
        return (f'includes "{name}"; {target} is on floor {FLOORS[target]}, above {folder} '
                f"on floor {FLOORS[folder]}")
    return None


def check_source(path, text):
    """Yields (line, message) for each fault of one file."""
    with_strings = code_of(text, strings=True)
    code = code_of(text, strings=False)
    for match in INCLUDE.finditer(with_strings):
        message = check_include(path, match["name"], match["open"] == '"')
        if message:
            yield line_of(text, match.start("name")), message
    for match in re.finditer(r"\busing\s+namespace\b", code):
        yield line_of(text, match.start()), "using namespace; name what is used"
    if path.startswith("lib/"):
        for pattern, message in NOT_IN_LIB.items():
            for match in re.finditer(pattern, code):
                yield line_of(text, match.start()), "uses " + message
    lines = text.count("\n")
    if lines > MOST_LINES:
        yield lines, f"the file has {lines} lines; at most {MOST_LINES}, better {WARN_LINES}"


def check_layers(path, text):
    """USES of redraft_layer() follows the same table."""
    for match in LAYER.finditer(text):
        name = match["name"]
        if name not in FLOORS:
            yield line_of(text, match.start()), f"redraft_layer({name}); the floor table has no such folder"
            continue
        section = None
        for word in match["rest"].split():
            if word in CMAKE_WORDS:
                section = word
            elif section == "USES" and FLOORS.get(word, 99) >= FLOORS[name]:
                yield (line_of(text, match.start()),
                       f"redraft_layer({name} USES {word}); {word} is not below floor {FLOORS[name]}")


def check_tree(root):
    """(faults, warnings, number of files), each fault and warning a line of text."""
    faults, warnings, count = [], [], 0
    for folder in sorted(p for p in (root / "lib").iterdir() if p.is_dir()):
        if folder.name not in FLOORS:
            faults.append(f"lib/{folder.name}:1: a folder that the floor table does not have")
    files = [p for top in ("lib", "tools") for p in sorted((root / top).rglob("*"))]
    for file in files:
        path = file.relative_to(root).as_posix()
        if file.name == "CMakeLists.txt":
            check = check_layers
        elif file.suffix in (".cc", ".h"):
            check = check_source
            count += 1
        else:
            continue
        text = file.read_text(encoding="utf-8")
        faults += [f"{path}:{line}: {message}" for line, message in sorted(check(path, text))]
        if check is check_source and WARN_LINES < text.count("\n") <= MOST_LINES:
            warnings.append(f"{path}:{text.count(chr(10))}: warning: over {WARN_LINES} lines; better two files")
    return faults, warnings, count


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    faults, warnings, count = check_tree(root)
    for line in warnings + faults:
        print(line)
    print(f"layering: {count} files, {len(faults)} faults, {len(warnings)} warnings")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
