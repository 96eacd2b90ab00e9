"""The list that the case files fill: case(name, what it shows, what is expected, BEFORE, AFTER)."""
from word_writer import Doc

CASES = {}


class Case:
    def __init__(self, shows, expect, before, after, options, suffix):
        self.shows, self.expect, self.before, self.after = shows, expect, before, after
        self.options, self.suffix = options, suffix


def case(name, shows, expect, before, after, options=(), suffix=".docx"):
    """`before` and `after` are a Doc, or the body of one. The words of `expect` are in tests/judges/README.md."""
    assert name not in CASES, name
    before, after = (Doc(one) if isinstance(one, str) else one for one in (before, after))
    CASES[name] = Case(shows, expect, before, after, list(options), suffix)
