#!/usr/bin/env python3
"""Whole commands on a generated code of 10k, 100k and 1M words, 5% of its clauses edited: time, memory, and what git marks.

    whole_commands.py REDRAFT REDRAFT_GENERATE [--runs 9] [--words 10000,100000,1000000]

Of each command: the median of processor time (user and system), the median of elapsed time, and the most memory. Checked on the way:
the new side of the redline is AFTER, the old side BEFORE, `apply` gives AFTER, and the words marked are within 1.10 times what
`git diff --word-diff` marks.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def run(words, good=(0, 1)):
    """Seconds of processor, seconds elapsed, MB."""
    begin = time.monotonic()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        raise SystemExit(f"{' '.join(map(str, words))} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024


def settled(text, new):
    if new:
        text = re.sub(r"\{--.*?--\}", "", text, flags=re.S)
        text = re.sub(r"\{\+\+(.*?)\+\+\}", r"\1", text, flags=re.S)
        return re.sub(r"\{~~.*?~>(.*?)~~\}", r"\1", text, flags=re.S)
    text = re.sub(r"\{\+\+.*?\+\+\}", "", text, flags=re.S)
    text = re.sub(r"\{--(.*?)--\}", r"\1", text, flags=re.S)
    return re.sub(r"\{~~(.*?)~>.*?~~\}", r"\1", text, flags=re.S)


def git_marks(before, after):
    lines = subprocess.run(["git", "diff", "--no-index", "--word-diff=porcelain", "-U0", before, after],
                           capture_output=True, text=True, check=False).stdout.splitlines()
    return sum(len(line[1:].split()) for line in lines[5:] if line[:1] in "+-")


def redraft_marks(text):
    marked = re.findall(r"\{\+\+(.*?)\+\+\}|\{--(.*?)--\}|\{~~(.*?)~>(.*?)~~\}", text, flags=re.S)
    return sum(len(side.split()) for mark in marked for side in mark)


def same(a, b, what):
    print(f"  {what}: {'yes' if a == b else 'NO'}")
    return a == b


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("redraft", type=Path)
    parser.add_argument("generate", type=Path)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--words", default="10000,100000,1000000")
    given = parser.parse_args()
    redraft, fine = str(given.redraft.resolve()), True
    for words in given.words.split(","):
        with tempfile.TemporaryDirectory() as folder:
            at = Path(folder)
            made = subprocess.run([given.generate, folder, words], capture_output=True, text=True, check=True)
            print(made.stdout.strip())
            before, after, script, base = (str(at / n) for n in ("before.txt", "after.txt", "legal-text.txt", "baseline"))
            commands = {
                "show --format outline": ["show", base],
                "compare -o .txt": ["compare", before, after, "-o", str(at / "redline.txt")],
                "compare -o .html": ["compare", before, after, "-o", str(at / "redline.html")],
                "compare -o .docx": ["compare", before, after, "-o", str(at / "redline.docx")],
                "compare -o .json": ["compare", before, after, "-o", str(at / "redline.json")],
                "explain --to": ["explain", script, "--to", base],
                "apply -o .txt": ["apply", script, "--to", base, "-o", str(at / "amended.txt")],
                "redline -o .docx": ["redline", script, "--to", base, "-o", str(at / "amended.docx")],
                "redline -o .html": ["redline", script, "--to", base, "-o", str(at / "amended.html")],
                "check": ["check", base, "-o", str(at / "findings.json")],
                "check --amended-by": ["check", base, "--amended-by", script, "-o", str(at / "new.json")],
            }
            for name, command in commands.items():
                runs = [run([redraft, *command]) for _ in range(given.runs)]
                cpu, elapsed, memory = (list(column) for column in zip(*runs))
                print(f"  {name:24} {statistics.median(cpu) * 1000:8.0f} ms of processor {statistics.median(elapsed) * 1000:8.0f} ms elapsed"
                      f" {max(memory):8.0f} MB")
            text = (at / "redline.txt").read_text()
            old, new = Path(before).read_text(), Path(after).read_text()
            fine &= same(settled(text, True), new, "the new side of the redline is AFTER")
            fine &= same(settled(text, False), old, "the old side of the redline is BEFORE")
            fine &= same((at / "amended.txt").read_text(), new, "apply gives AFTER")
            git, ours = git_marks(before, after), redraft_marks(text)
            print(f"  words marked: {ours}, by git {git}, ratio {ours / max(git, 1):.3f}")
            fine &= ours <= 1.10 * git + 20
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
