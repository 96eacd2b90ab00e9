"""What stands inside the result of a field, and is one thing with it: notes, links, formatting."""
from cases import case
from word_writer import Doc, field, footnote, link, note, p, r

QUOTE = " QUOTE x "
LINKS = {"link1": "https://example.org/old", "link2": "https://example.org/new"}


def simple(result):
    return f'<w:fldSimple w:instr="{QUOTE}">{result}</w:fldSimple>'


def inside(made, result):
    return p(r("See ") + made(result) + r(" now."))


def complex_field(result):
    return field(QUOTE, result)


def doc(made, result, words="First note."):
    return Doc(inside(made, result), footnotes={1: note(words)})


for name, made in (("complex", complex_field), ("simple", simple)):
    noted = r("the words") + footnote(1)
    linked = r("the ") + link("link1", "page") + r(" there")
    case(f"field-{name}-note-word", f"a word changed in a note whose reference stands inside a {name} field", "some del", doc(made, noted), doc(made, noted, "First remark."))
    case(f"field-{name}-note-field-struck", f"a {name} field with a note inside went", "", doc(made, noted), Doc(p("See now.")))
    case(f"field-{name}-note-gone", f"the note inside a {name} field went, its words stay", "", doc(made, noted), Doc(inside(made, r("the words"))))
    case(f"field-{name}-note-came", f"a note came inside a {name} field", "", Doc(inside(made, r("the words"))), doc(made, noted))
    case(f"field-{name}-note-moved", f"a paragraph with a {name} field and a note inside it moved", "", Doc(p(r("This paragraph carries a field with a note in it and moves: ") + made(noted)) + p("The second stays where it is.") + p("The third stays.") + p("The fourth stays."), footnotes={1: note("First note.")}),
         Doc(p("The second stays where it is.") + p("The third stays.") + p(r("This paragraph carries a field with a note in it and moves: ") + made(noted)) + p("The fourth stays."), footnotes={1: note("First note.")}))
    case(f"field-{name}-link-target", f"the target of a link inside a {name} field changed", "some del", Doc(inside(made, linked), links=LINKS), Doc(inside(made, linked.replace("link1", "link2")), links=LINKS))
    case(f"field-{name}-link-gone", f"a link inside a {name} field became plain words", "some del", Doc(inside(made, linked), links=LINKS), Doc(inside(made, r("the page there"))))
    case(f"field-{name}-link-struck", f"a {name} field with a link inside went", "", Doc(inside(made, linked), links=LINKS), Doc(p("See now.")))
case("field-result-bold", "the result of a field made bold, its instruction as it was", "1 rPrChange", Doc(inside(complex_field, r("the words"))), Doc(inside(complex_field, r("the words", "<w:b/>"))))
