#!/usr/bin/python3
"""Does `redraft accept` and `redraft reject` settle as the second reading does? judge_word_settle.py PROGRAM FOLDER [KNOWN]

FOLDER is one that judge_word_pairs.py has filled: its redlines, and the inputs that hold tracked changes of their own.
KNOWN lists pairs that fail as it is ("NAME reason" a line): they are left out. Compared are the models, all aspects, bookmarks and comments too; and no mark may be left.
"""
import pathlib
import subprocess
import sys
import tempfile

from word_compare import compare_models
from word_integrity import revisions
from word_model import read_model
from word_package import Package
from word_settle import settle


def judge(program, path, choice, out):
    made = subprocess.run([program, choice, str(path), "-o", str(out)], capture_output=True, text=True, check=False)
    if made.returncode not in (0, 1) or not out.exists():
        return [f"exit status {made.returncode}: {made.stderr.strip()[:200]}"]
    wanted, seen = read_model(settle(Package(path), choice)), read_model(Package(out))
    faults = [f"{aspect}: {words}" for aspect, words in compare_models(wanted, seen).items()]
    for name, covered in wanted.anchors.items():
        if covered and seen.anchors.get(name) != covered:  # an empty one may go with its paragraph
            faults.append(f"{name} covers '{covered[:60]}', seen '{str(seen.anchors.get(name))[:60]}'")
    left = revisions(Package(out))
    if left:
        faults.append(f"{len(left)} marks are left, first w:{left[0][1].tag.rpartition('}')[2]} in {left[0][0]}")
    return faults


def main(program, folder, known=None):
    judged = failed = 0
    left_out = {line.split()[0] for line in pathlib.Path(known).read_text(encoding="utf-8").splitlines() if line} if known else set()
    with tempfile.TemporaryDirectory() as work:
        out = pathlib.Path(work, "settled.docx")
        for path in sorted(pathlib.Path(folder).glob("*.doc?")):
            if ".self." in path.name or path.suffix == ".dotx" or path.name.partition(".")[0] in left_out:
                continue
            try:
                if not revisions(Package(path)):
                    continue
            except Exception as fault:  # a broken input is another test's matter
                print(f"{path.name}: {fault}")
                continue
            for choice in ("accept", "reject"):
                out.unlink(missing_ok=True)
                faults = judge(program, path, choice, out)
                judged += 1
                failed += bool(faults)
                for fault in faults[:2]:
                    print(f"{path.name} {choice}: {fault}")
    print(f"{judged - failed} of {judged} settled alike")
    return 0 if judged and not failed else 1


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
