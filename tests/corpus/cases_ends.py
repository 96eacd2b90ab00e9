"""What a body ends in when it ends in no plain paragraph, with its last section changed: what goes at the end and what is
said of the section then stand at one place, in front of the last w:sectPr."""
from cases import case
from word_writer import LANDSCAPE, PAGE, Doc, control, p, table

FIRST = p("The body begins here.")
CONTROL = control(table([["In a control", "5"]]))
WRAPPED = control(p("In a control."))
TABLE = table([["Apples", "3"]])
BREAK = p("A section ends here.", mark=f"<w:sectPr>{PAGE}</w:sectPr>")
# Behind it, one of another kind: a body that ends in a paragraph on one side only cannot lose it (docs/word.md).
ENDS = {"control": (CONTROL, TABLE), "table": (TABLE, CONTROL), "break": (BREAK, TABLE)}
HEADER = {"default": p("Version one")}
CHANGES = {
    "section": {"section": LANDSCAPE, "headers": HEADER},
    "title-page": {"section": PAGE + "<w:titlePg/>", "headers": HEADER},
    "header": {"headers": {"default": p("Version two")}},
    "header-gone": {"headers": {}},
    "section-and-header": {"section": LANDSCAPE, "headers": {"default": p("Version two")}},
}

for name, (end, other) in ENDS.items():
    for what, change in CHANGES.items():
        case(f"end-{name}-{what}", f"the body ends in a {name}; {what} changed", "", Doc(FIRST + end, headers=HEADER), Doc(FIRST + end, **change))
        case(f"end-{name}-{what}-one-less", "the same, and what stood behind it went", "", Doc(FIRST + end + other, headers=HEADER), Doc(FIRST + end, **change))
        if name != "break":
            case(f"end-{name}-{what}-one-more", "the same, and it is new", "", Doc(FIRST + other, headers=HEADER), Doc(FIRST + other + end, **change))
    case(f"end-{name}-header-came-one-less", f"the body ends in a {name}; what stood behind it went, a header came", "", Doc(FIRST + end + other), Doc(FIRST + end, headers=HEADER))
TAGGED = WRAPPED.replace('w:val="party"', 'w:val="other"')
case("end-control-tags-section", "the control that the body ends in is another, the section turned", "", Doc(FIRST + WRAPPED), Doc(FIRST + TAGGED, section=LANDSCAPE))
case("end-control-around-section", "a control came around the last paragraphs, the section turned", "", Doc(FIRST + p("In a control.")), Doc(FIRST + WRAPPED, section=LANDSCAPE))
case("end-control-gone-section", "the control around the last paragraph went, the section turned", "", Doc(FIRST + WRAPPED), Doc(FIRST + p("In a control."), section=LANDSCAPE))
