#!/usr/bin/env python3
"""Runs the commands that README.md and the pages of docs/ show, and holds the output shown to what is printed.

    readme_test.py SOURCE_FOLDER REDRAFT [--rewrite] [PAGE...]

A block fenced ```console holds commands, each a line that begins with "$ ", and below each what it prints (standard output
and standard error). A line "..." stands for any lines, also none; at the end of a line " ..." for the rest of it. The
commands run in a scratch folder that holds samples/ and has redraft on its PATH, one block after the other, so that a
later block may use what an earlier one wrote. --rewrite prints what would be there in full.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PAGES = ["README.md", "docs/calendar.md", "docs/formats.md", "docs/profiles.md", "docs/timetable.md"]


def blocks_of(page):
    """[(line, [(command, [wanted line, ...]), ...])]"""
    blocks, steps, start = [], None, 0
    for number, line in enumerate(page.splitlines(), 1):
        if steps is None:
            if line == "```console":
                steps, start = [], number
        elif line == "```":
            blocks.append((start, steps))
            steps = None
        elif line.startswith("$ "):
            steps.append((line[2:], []))
        elif steps:
            if steps[-1][0].endswith("\\") and not steps[-1][1] and line.startswith("> "):
                steps[-1] = (steps[-1][0][:-1] + line[2:], [])
            else:
                steps[-1][1].append(line)
        else:
            raise SystemExit(f"line {number}: a block begins with output; expected a line that begins with '$ '")
    return blocks


def pattern_of(wanted):
    out = ""
    for line in wanted:
        if line == "...":
            out += r"(?:[^\n]*\n)*?"
        elif line.endswith(" ..."):
            out += re.escape(line[:-4]) + r"[^\n]*\n"
        else:
            out += re.escape(line) + "\n"
    return out


def run(command, folder, redraft):
    environment = {k: v for k, v in os.environ.items() if k not in ("SOURCE_DATE_EPOCH", "NO_COLOR")}
    environment["PATH"] = f"{folder}/.bin:{environment['PATH']}"
    ran = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True, check=False)
    return ran.stdout, ran.returncode


def main():
    words = [w for w in sys.argv[1:] if w != "--rewrite"]
    rewrite = len(words) + 1 < len(sys.argv)
    source, redraft = Path(words[0]).resolve(), Path(words[1]).resolve()
    faults = commands = 0
    for name in words[2:] or PAGES:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "samples").symlink_to(source / "samples")
            (Path(folder) / ".bin").mkdir()
            (Path(folder) / ".bin/redraft").symlink_to(redraft)
            status = 0
            for line, steps in blocks_of((source / name).read_text()):
                for command, wanted in steps:
                    commands += 1
                    got, status = run(f"(exit {status}); {command}", folder, redraft)
                    if got and not got.endswith("\n"):
                        got += "\n"
                    fits = re.fullmatch(pattern_of(wanted), got) is not None
                    if rewrite:
                        print(f"$ {command}\n{got}", end="")
                    elif not fits:
                        faults += 1
                        print(f"{name}:{line}: $ {command}\nis shown to print\n{chr(10).join(wanted)}\nand prints\n{got}")
    if commands == 0:
        print("no ```console block was found")
        faults = 1
    print(f"{commands} commands, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
