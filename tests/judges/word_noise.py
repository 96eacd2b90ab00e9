"""How much a redline marks, against the least that it could.

Words are what white space separates, of every story, a paragraph a line. The least is what an in-order word diff with
paragraphs aligned marks: the smallest of git's word diffs. A move counts at both its ends.
"""
import collections
import os
import pathlib
import re
import subprocess
import tempfile

from word_integrity import OWNERS, in_fallback
from word_model import Paragraph, walk
from word_package import M, W
from word_settle import MARKS

ALGORITHMS = ("--diff-algorithm=myers", "--minimal", "--patience", "--histogram")
QUIET = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
SIDES = {"before": ("", "del"), "after": ("", "ins")}


NOTE = re.compile(r"\{(footnote|endnote)( own mark)?\}")


def paragraphs(model):
    """Every paragraph once, a note after the paragraph that refers to it: a note goes where its reference goes."""
    count = collections.Counter()
    for name in model.own_stories:
        if name.startswith(("footnote", "endnote")):
            continue
        for block in walk(model.stories[name]):
            if not isinstance(block, Paragraph):
                continue
            yield block
            for found in NOTE.finditer(block.text()):
                count[found[1]] += 1
                for inner in walk(model.stories.get(f"{found[1]} {count[found[1]]}", [])):
                    if isinstance(inner, Paragraph):
                        yield inner


def one_word(text):
    """An atom's inside, such as a field's instruction, is not words that a reader counts."""
    return re.sub(r"\{\w[^{}|]*", lambda found: found[0].replace(" ", "_"), text)


def text_lines(model):
    return [" ".join(one_word(block.text()).split()) for block in paragraphs(model)]


def marked_words(model):
    """Words that a redline's marks touch: those deleted and those inserted, moves at both ends."""
    total = 0
    for shown in SIDES.values():
        inside = touched = False
        for block in paragraphs(model):
            for text, state in [(one_word(atom.text), atom.state) for atom in block.atoms] + [("\n", block.state)]:
                if state not in shown:
                    continue
                for character in text:
                    if character.isspace():
                        total += inside and touched
                        inside = touched = False
                    else:
                        inside, touched = True, touched or state != ""
        total += inside and touched
    return total


class Least:
    """git's answer for two models: words, regions of change, and lines that it too strikes and retypes."""

    def __init__(self, before, after):
        left, right = text_lines(before), text_lines(after)
        self.words = self.regions = 0
        self.retyped = collections.Counter()
        if left == right:
            return
        with tempfile.TemporaryDirectory(prefix="least-") as folder:
            for name, lines in (("a", left), ("b", right)):
                pathlib.Path(folder, name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
            found = []
            for algorithm in ALGORITHMS:
                words, regions = read_word_diff(run_git(folder, "--word-diff=porcelain", algorithm))
                found.append((words, regions))
                self.retyped |= read_line_diff(run_git(folder, algorithm))
            self.words = min(words for words, _ in found)
            self.regions = max(regions for words, regions in found if words == self.words)


def run_git(folder, *options):
    made = subprocess.run(["git", "diff", "--no-index", "--no-color", "--no-ext-diff", "-U0", *options, "a", "b"], cwd=folder,
                          env=QUIET, capture_output=True, check=False)
    return made.stdout.decode("utf-8", "replace").split("\n")


def read_word_diff(lines):
    """Words marked, and regions: stretches without a kept word, one more for each further paragraph in them."""
    words = regions = 0
    begun = inside = False
    for line in lines:
        if line.startswith("@@"):
            begun, inside = True, False
        elif begun and line[:1] in ("+", "-"):
            if line[1:].strip():
                words += len(line[1:].split())
                regions += not inside
                inside = True
        elif begun and line[:1] in (" ", "~"):
            inside = False
    return words, regions


def read_line_diff(lines):
    gone, come = collections.Counter(), collections.Counter()
    begun = False
    for line in lines:
        if line.startswith("@@"):
            begun = True
        elif begun and line[:1] in ("+", "-") and line[1:].strip():
            (come if line[0] == "+" else gone)[line[1:].strip()] += 1
    return gone & come


def retyped_paragraphs(model, least, marks_more):
    """Texts struck at one place and typed at another, not as a move, though they could have been kept.

    That is so when nothing kept lies between the two places, and, in a redline that marks more than it must, when a
    paragraph of eight words or more (fewer are no move) is retyped oftener than git does it. Rows have no moves, so a row that moves, or goes to another table, is
    struck and typed.
    """
    places = collections.defaultdict(lambda: {"del": [], "ins": []})
    kept = [0]  # paragraphs with kept words, up to each
    for at, block in enumerate(paragraphs(model)):
        kept.append(kept[-1] + any(not atom.state and atom.text.strip() for atom in block.atoms))
        if block.container_state and not block.table:
            continue  # a note goes with its reference; Word cannot move it
        states = {atom.state for atom in block.atoms if atom.text.strip()}
        text = " ".join(block.text().split())
        if len(states) == 1 and text and not any(atom.moved for atom in block.atoms):
            state = states.pop()
            if state in ("del", "ins") and block.state == state:
                places[text][state].append((at, block.table if block.container_state else 0))
    for text, sides in places.items():
        near = any(kept[max(gone, come) + 1] == kept[min(gone, come)] and table == other
                   for come, other in sides["ins"] for gone, table in sides["del"])
        far = min(sum(not table for _, table in sides[side]) for side in ("del", "ins"))
        if near or marks_more and len(text.split()) >= 8 and far > least.retyped[text]:
            yield text


def retyped_words(model):
    """Words struck and at once retyped the same, links included; things that are not text are left out."""
    out = []
    for block in paragraphs(model):
        groups = []
        for atom in block.atoms:
            state = "" if atom.moved else atom.state
            if not groups or groups[-1][0] != state:
                groups.append((state, []))
            groups[-1][1].append((atom.text, atom.link))
        for (one, left), (other, right) in zip(groups, groups[1:]):
            words = "".join(text for text, _ in left)
            if {one, other} == {"ins", "del"} and words.strip() and "{" not in words and \
                    words == "".join(text for text, _ in right) and {l for _, l in left} == {l for _, l in right}:
                out.append(words)
    return out


def change_elements(package):
    """w:ins, w:del and halves of moves around words, in the stories that hold text; of a tracked row the row alone."""
    count = 0
    for name in package.word_parts():
        rows = set()
        for element in package.tree(name).iter(*MARKS):
            parent = element.getparent().tag
            if parent == W + "trPr":
                rows.add(element.getparent().getparent())
                count += 1
            elif parent not in OWNERS and parent != M + "ctrlPr" and not in_fallback(element):
                count += not any(row in rows for row in element.iterancestors(W + "tr"))
    return count


def measure(package, model, before, after):
    """The figures of one redline, and the sentences about what is too much."""
    least = Least(before, after)
    figures = {"marked": marked_words(model), "least": least.words, "elements": change_elements(package),
               "regions": least.regions}
    too_much = []
    limit = least.words * 1.10 if least.words >= 200 else least.words + 20
    if figures["marked"] > limit:
        too_much.append(f"{figures['marked']} words marked where {least.words} suffice (at most {int(limit)})")
    if figures["elements"] > 2.5 * figures["regions"] + 10:
        too_much.append(f"{figures['elements']} ins/del elements for {figures['regions']} regions of change")
    retyped = []
    for text in retyped_paragraphs(model, least, figures["marked"] > least.words):
        retyped.append(f"a paragraph struck and retyped with identical text: '{text[:60]}'")
    retyped += [f"words struck and retyped with identical text: '{words[:60]}'" for words in retyped_words(model)]
    return figures, too_much, retyped
