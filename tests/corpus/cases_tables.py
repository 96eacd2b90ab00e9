"""Tables: rows, cells, columns, spans, nesting, whole tables, and what stands at their edges."""
from cases import case
from word_writer import control, p, r, styled, table, tc, tr

A, Z = p("Before the table stand these words."), p("After the table stand these words.")
FRUIT = [["Item", "Charge", "Unit"], ["Meter reading", "12.00", "each"], ["Gateway test", "7.50", "hour"], ["Security audit", "99.00", "day"]]


def around(inner):
    return A + inner + Z


case("table-same", "equal tables", "empty", around(table(FRUIT)), around(table(FRUIT)))
case("cell-word", "a word changed in a cell", "0 rows", around(table(FRUIT)), around(table(FRUIT).replace("7.50", "8.25")))
case("cell-emptied", "a cell emptied", "0 rows", around(table(FRUIT)), around(table(FRUIT).replace(p("hour"), p())))
case("cell-filled", "an empty cell filled", "0 rows", around(table([["a", ""], ["c", "d"]])), around(table([["a", "b"], ["c", "d"]])))
case("row-inserted-middle", "a row inserted", "1 row", around(table(FRUIT)), around(table(FRUIT[:2] + [["Firmware check", "3.00", "item"]] + FRUIT[2:])))
case("row-inserted-first", "a row inserted before the first", "1 row", around(table(FRUIT)), around(table([["Annex", "of", "charges"]] + FRUIT)))
case("row-inserted-last", "a row inserted after the last", "1 row", around(table(FRUIT)), around(table(FRUIT + [["Firmware check", "3.00", "item"]])))
case("row-deleted-middle", "a row deleted", "1 row", around(table(FRUIT)), around(table(FRUIT[:2] + FRUIT[3:])))
case("row-deleted-last", "the last row deleted", "1 row", around(table(FRUIT)), around(table(FRUIT[:3])))
case("rows-two-deleted-one-changed", "rows deleted and another edited", "2 rows", around(table(FRUIT + FRUIT[1:2])), around(table(FRUIT[:1] + FRUIT[3:] + FRUIT[1:2]).replace("99.00", "100.00")))
case("row-moved", "a row moved", "", around(table(FRUIT)), around(table([FRUIT[0], FRUIT[2], FRUIT[3], FRUIT[1]])))
case("column-inserted", "a column inserted", "", around(table(FRUIT)), around(table([row[:1] + [f"new {n}"] + row[1:] for n, row in enumerate(FRUIT)])))
case("column-inserted-last", "a column inserted at the end", "", around(table(FRUIT)), around(table([row + [f"new {n}"] for n, row in enumerate(FRUIT)])))
case("column-deleted", "a column deleted", "", around(table(FRUIT)), around(table([row[:1] + row[2:] for row in FRUIT])))
case("column-deleted-last", "the last column deleted", "", around(table(FRUIT)), around(table([row[:2] for row in FRUIT])))
case("cell-inserted-one-row", "one row has a cell more", "", around(table(FRUIT)), around(table(FRUIT[:1] + [tr(FRUIT[1] + ["extra"])] + FRUIT[2:], 4)))
SPAN = tr([tc("Charges in all", '<w:gridSpan w:val="2"/>', 4800), tc("Unit")])
case("merged-across-word", "a word changed in a cell of two columns", "", around(table([SPAN] + FRUIT[1:], 3)), around(table([SPAN.replace("in all", "in total")] + FRUIT[1:], 3)))
case("merged-across-added", "two cells merged across", "", around(table(FRUIT)), around(table([tr([tc("Item Charge", '<w:gridSpan w:val="2"/>', 4800), tc("Unit")])] + FRUIT[1:], 3)))
case("merged-across-removed", "a merged cell split", "", around(table([SPAN] + FRUIT[1:], 3)), around(table(FRUIT)))
DOWN = [tr([tc("Group", '<w:vMerge w:val="restart"/>'), tc("one")]), tr([tc("", "<w:vMerge/>"), tc("two")]), tr([tc("", "<w:vMerge/>"), tc("three")])]
case("merged-down-word", "a word changed beside a cell merged down", "", around(table(DOWN, 2)), around(table([row.replace("two", "twice") for row in DOWN], 2)))
case("merged-down-row-inserted", "a row inserted within a cell merged down", "", around(table(DOWN, 2)), around(table(DOWN[:2] + [tr([tc("", "<w:vMerge/>"), tc("new")])] + DOWN[2:], 2)))
case("merged-down-row-deleted", "a row deleted within a cell merged down", "", around(table(DOWN, 2)), around(table(DOWN[:1] + DOWN[2:], 2)))
case("merged-down-first-deleted", "the row that begins a merged cell deleted", "", around(table([["top", "zero"]] + DOWN, 2)), around(table([["top", "zero"], tr([tc("Group", '<w:vMerge w:val="restart"/>'), tc("two")]), DOWN[2]], 2)))
case("merged-down-added", "cells merged down", "", around(table([["Group", "one"], ["", "two"], ["", "three"]])), around(table(DOWN, 2)))
INNER = table([["inner a", "inner b"], ["inner c", "inner d"]])
case("nested-word", "a word changed in a nested table", "", around(table([[INNER + p(), "x"], ["y", "z"]])), around(table([[INNER.replace("inner c", "inner core") + p(), "x"], ["y", "z"]])))
case("nested-row-inserted", "a row inserted in a nested table", "1 row", around(table([[INNER + p(), "x"], ["y", "z"]])), around(table([[table([["inner a", "inner b"], ["new one", "new two"], ["inner c", "inner d"]]) + p(), "x"], ["y", "z"]])))
case("nested-inserted", "a table inserted in a cell", "", around(table([["x", "y"]])), around(table([[p("x") + INNER + p(), "y"]])))
case("nested-deleted", "a table in a cell deleted", "", around(table([[p("x") + INNER + p(), "y"]])), around(table([["x", "y"]])))
case("table-inserted", "a whole table inserted", "", around(""), around(table(FRUIT)))
case("table-deleted", "a whole table deleted", "", around(table(FRUIT)), around(""))
case("table-replaced-by-text", "a table becomes paragraphs", "", around(table(FRUIT)), around(p("The charges are set by the Panel.")))
case("text-replaced-by-table", "paragraphs become a table", "", around(p("The charges are set by the Panel.")), around(table(FRUIT)))
case("table-first-inserted", "a table inserted as the first thing", "", Z, table(FRUIT) + Z)
case("table-first-deleted", "the first thing, a table, deleted", "", table(FRUIT) + Z, Z)
case("table-last-inserted", "a table inserted at the end", "", A + p(), A + table(FRUIT) + p())
case("table-last-deleted", "the last table deleted", "", A + table(FRUIT) + p(), A + p())
case("table-body-ends", "a body that ends in a table, with no paragraph after it", "", A + table(FRUIT), A + table(FRUIT).replace("each", "piece"))
case("tables-two-one-deleted", "one of two neighbouring tables deleted", "", A + table(FRUIT) + p("Between.") + table([["q", "w"], ["e", "r"]]) + Z, A + table(FRUIT) + p("Between.") + Z)
case("tables-adjacent", "a paragraph between two tables deleted and one stays", "", A + table(FRUIT) + p("Between.") + p() + table([["q", "w"]]) + Z, A + table(FRUIT) + p() + table([["q", "w"]]) + Z)
case("paragraph-before-table-deleted", "the paragraph before a table deleted", "", A + p("Goes away.") + table(FRUIT) + Z, A + table(FRUIT) + Z)
case("paragraph-before-table-inserted", "a paragraph inserted before a table", "", A + table(FRUIT) + Z, A + p("Comes in.") + table(FRUIT) + Z)
case("first-paragraph-before-table-deleted", "the only paragraph before a table deleted", "", A + table(FRUIT) + Z, table(FRUIT) + Z)
case("first-paragraph-before-table-inserted", "a paragraph inserted before a table that comes first", "", table(FRUIT) + Z, A + table(FRUIT) + Z)
case("paragraph-after-table-deleted", "the paragraph after a table deleted", "", A + table(FRUIT) + p("Goes away.") + Z, A + table(FRUIT) + Z)
case("cell-last-paragraph-deleted", "the last paragraph of a cell deleted", "", around(table([[p("one") + p("two"), "x"]])), around(table([[p("one"), "x"]])))
case("cell-last-paragraph-inserted", "a paragraph inserted at the end of a cell", "", around(table([[p("one"), "x"]])), around(table([[p("one") + p("two"), "x"]])))
case("cell-last-paragraph-styled", "the last paragraph of a cell, of another style, deleted", "", around(table([[p("one") + styled("Quote", "two"), "x"]])), around(table([[p("one"), "x"]])))
case("cell-first-paragraph-inserted", "a paragraph inserted at the start of a cell", "", around(table([[p("two"), "x"]])), around(table([[p("one") + p("two"), "x"]])))
case("cell-paragraph-split", "a paragraph of a cell split", "", around(table([["one two three four. five six seven eight.", "x"]])), around(table([[p("one two three four.") + p("five six seven eight."), "x"]])))
case("cell-table-then-paragraph", "a cell that ends in a table and an empty paragraph, words added", "", around(table([[INNER + p(), "x"]])), around(table([[INNER + p("more"), "x"]])))
DEFS = [[p(r(term, "<w:b/>")), f"means the {term.lower()} that is in force on the relevant date."] for term in
        ("Acceptance", "Agreement", "Alert", "Anomaly", "Appeal", "Audit", "Authority", "Baseline", "Breach", "Budget", "Charge", "Claim", "Clause", "Code")]
case("definitions-inserted", "a definition inserted among near-equal rows", "1 row", around(table(DEFS)), around(table(DEFS[:6] + [[p(r("Auditor", "<w:b/>")), "means the auditor that is in force on the relevant date."]] + DEFS[6:])))
case("definitions-deleted", "a definition deleted among near-equal rows", "1 row", around(table(DEFS)), around(table(DEFS[:8] + DEFS[9:])))
case("definitions-renamed", "a defined term renamed", "0 rows", around(table(DEFS)), around(table(DEFS).replace(">Budget<", ">Annual Budget<")))
case("definitions-many", "definitions inserted, deleted and edited", "", around(table(DEFS)), around(table(DEFS[:2] + DEFS[3:7] + [[p(r("Award", "<w:b/>")), "means an award made under Section C."]] + DEFS[7:]).replace("the claim that", "any claim that")))
case("rows-equal", "one more of many equal rows", "1 row", around(table([["n/a", "n/a"]] * 9)), around(table([["n/a", "n/a"]] * 10)))
case("rows-numbered", "near-equal rows, two inserted", "2 rows", around(table([[str(n), f"Step {n % 4}", "the User shall send the Service Request"] for n in range(20)])), around(table([[str(n), f"Step {n % 4}", "the User shall send the Service Request"] for n in range(8)] + [["8A", "Check", "the DCC shall check the Service Request"], ["8B", "Reply", "the DCC shall reply to the User"]] + [[str(n), f"Step {n % 4}", "the User shall send the Service Request"] for n in range(8, 20)])))
case("row-split-by-text", "words moved from one cell to the next", "", around(table([["one two three four five six", ""], ["x", "y"]])), around(table([["one two three", "four five six"], ["x", "y"]])))

case("row-height", "a row's height changed", "1 trPrChange, no ins, no del", around(table([tr(["a", "b"]), ["c", "d"]], 2)), around(table([tr(["a", "b"], '<w:trHeight w:val="600"/>'), ["c", "d"]], 2)))
case("row-header", "a row becomes a header row", "1 trPrChange, no ins, no del", around(table([tr(["a", "b"]), ["c", "d"]], 2)), around(table([tr(["a", "b"], "<w:tblHeader/>"), ["c", "d"]], 2)))
case("cell-shaded", "a cell shaded", "1 tcPrChange, no ins, no del", around(table([["a", "b"]])), around(table([[tc("a", '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'), "b"]])))
case("cell-wider", "widths changed", "no ins, no del", around(table([["a", "b"]])), around(table([[tc("a", width=3600), tc("b", width=1200)]]).replace('<w:gridCol w:w="2400"/><w:gridCol w:w="2400"/>', '<w:gridCol w:w="3600"/><w:gridCol w:w="1200"/>')))
case("table-centred", "a table's alignment changed", "1 tblPrChange, no ins, no del", around(table([["a", "b"]])), around(table([["a", "b"]], properties='<w:jc w:val="center"/>')))
case("table-style", "a table's style changed", "1 tblPrChange, no ins, no del", around(table([["a", "b"]])), around(table([["a", "b"]]).replace('<w:tblStyle w:val="TableGrid"/>', '<w:tblStyle w:val="TableNormal"/>')))
case("table-exceptions", "a row's table exceptions changed", "no ins, no del", around(table([tr(["a", "b"]), ["c", "d"]], 2)), around(table([tr(["a", "b"]).replace("<w:tr>", '<w:tr><w:tblPrEx><w:jc w:val="center"/></w:tblPrEx>'), ["c", "d"]], 2)))
SET_APART = '<w:tr><w:tblPrEx><w:jc w:val="center"/></w:tblPrEx><w:trPr><w:cantSplit/></w:trPr>'
case("table-exceptions-and-row-gone", "a row loses its exceptions and its settings", "no ins, no del", around(table([tr(["a", "b"]).replace("<w:tr>", SET_APART), ["c", "d"]], 2)), around(table([tr(["a", "b"]), ["c", "d"]], 2)))
case("table-exceptions-and-row-come", "a row gets exceptions and settings", "no ins, no del", around(table([tr(["a", "b"]), ["c", "d"]], 2)), around(table([tr(["a", "b"]).replace("<w:tr>", SET_APART), ["c", "d"]], 2)))
case("table-look-and-words", "shading and words of one row, another row inserted", "1 row", around(table(FRUIT)), around(table(FRUIT[:2] + [["Firmware check", "3.00", "item"]] + [[tc("Gateway test", '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'), "8.00", "hour"]] + FRUIT[3:])))

case("row-in-control", "a row in a content control, a word changed", "0 rows", around(table([control(tr(["a", "b"])), ["c", "d"]], 2)), around(table([control(tr(["a", "beta"])), ["c", "d"]], 2)))
case("row-in-control-deleted", "a row in a content control deleted", "", around(table([["c", "d"], control(tr(["a", "b"])), ["e", "f"]], 2)), around(table([["c", "d"], ["e", "f"]], 2)))
case("cell-in-control", "a cell in a content control, a word changed", "0 rows", around(table([tr([control(tc("a")), "b"]), ["c", "d"]], 2)), around(table([tr([control(tc("alpha")), "b"]), ["c", "d"]], 2)))
HELD = [control(tc(words), ident=ident) for words, ident in (("day", 101), ("week", 102))]
case("cell-in-control-removed", "a column of cells in content controls removed", "", around(table([tr(["a", "b", HELD[0]]), tr(["c", "d", HELD[1]])], 3)), around(table([["a", "b"], ["c", "d"]])))
case("cell-in-control-added", "a column of cells in content controls put in", "", around(table([["a", "b"], ["c", "d"]])), around(table([tr(["a", "b", HELD[0]]), tr(["c", "d", HELD[1]])], 3)))
case("cell-in-control-row-removed", "a row with a cell in a content control removed", "1 rows", around(table([tr(["a", HELD[0]]), tr(["c", HELD[1]])], 2)), around(table([tr(["a", HELD[0]])], 2)))
ROWS = [tr(row) for row in FRUIT]
case("row-put-into-control", "a row put into a content control", "no ins, no del", around(table(ROWS, 3)), around(table([ROWS[0], control(ROWS[1]), *ROWS[2:]], 3)))
case("rows-put-into-control", "two rows put into a content control, a word changed in one of them", "0 rows", around(table(ROWS, 3)), around(table([ROWS[0], control(ROWS[1] + ROWS[2].replace("7.50", "8.25")), ROWS[3]], 3)))
case("rows-put-into-control-row-inserted", "rows put into a content control, a row with them that is new", "1 row", around(table(ROWS, 3)), around(table([ROWS[0], control(ROWS[1] + tr(["Firmware check", "3.00", "item"]) + ROWS[2]), ROWS[3]], 3)))
case("rows-put-into-control-last", "the last rows of a table put into a content control", "no ins, no del", around(table(ROWS, 3)), around(table([*ROWS[:2], control("".join(ROWS[2:]))], 3)))
case("rows-put-into-repeating", "rows put into a repeating section, each into a control of its own in it", "no ins, no del", around(table(ROWS, 3)), around(table([ROWS[0], control("".join(control(row, ident=200 + k, tag="item") for k, row in enumerate(ROWS[1:])), tag="rows")], 3)))
case("row-empty-put-into-control", "an empty row put into a content control", "no ins, no del", around(table([ROWS[0], tr(["", "", ""]), ROWS[1]], 3)), around(table([ROWS[0], control(tr(["", "", ""])), ROWS[1]], 3)))
case("row-taken-out-of-control", "a content control taken away from around rows", "no ins, no del", around(table([ROWS[0], control(ROWS[1] + ROWS[2]), ROWS[3]], 3)), around(table(ROWS, 3)))
case("row-taken-out-of-control-edited", "the same, the first of them deleted, another edited, one put in behind", "listed", around(table([ROWS[0], control(ROWS[1] + ROWS[2] + ROWS[3]), tr(["x", "y", "z"])], 3)), around(table([ROWS[0], ROWS[2], ROWS[3].replace("99.00", "98.00"), tr(["Firmware check", "3.00", "item"]), tr(["x", "y", "z"])], 3)))
case("row-control-other-tag", "a content control of another tag around the same row", "no ins, no del", around(table([ROWS[0], control(ROWS[1], tag="meter", ident=7), *ROWS[2:]], 3)), around(table([ROWS[0], control(ROWS[1], tag="gateway", ident=8), *ROWS[2:]], 3)))
case("row-control-elsewhere", "the content control stands around the next rows now, and began with what has gone", "listed", around(table([ROWS[0], control(ROWS[1] + ROWS[2]), ROWS[3]], 3)), around(table([ROWS[0], control(ROWS[2] + ROWS[3], tag="other", ident=9)], 3)))
case("cell-put-into-control", "a cell put into a content control", "no ins, no del, no cellIns, no cellDel", around(table(FRUIT)), around(table([FRUIT[0], tr([FRUIT[1][0], control(tc(FRUIT[1][1])), FRUIT[1][2]]), *FRUIT[2:]])))
case("cell-empty-put-into-control", "an empty cell put into a content control, filled with a prompt", "no cellIns, no cellDel", around(table([["Name", ""], ["Date", ""]])), around(table([tr(["Name", control(tc("Click to enter a name."))]), ["Date", ""]], 2)))
case("cells-put-into-control", "two cells put into one content control, a word changed in one", "no cellIns, no cellDel", around(table(FRUIT)), around(table([FRUIT[0], tr([FRUIT[1][0], control(tc("12.50") + tc(FRUIT[1][2]))]), *FRUIT[2:]])))
case("cell-taken-out-of-control", "a content control taken away from around a cell", "no ins, no del, no cellIns, no cellDel", around(table([FRUIT[0], tr([control(tc(FRUIT[1][0])), *FRUIT[1][1:]]), *FRUIT[2:]])), around(table(FRUIT)))
case("cell-control-other-tag", "content controls of other tags around the cells of a row", "no ins, no del, no cellIns, no cellDel", around(table([tr([control(tc("a"), tag="one", ident=7), control(tc("b"), tag="two", ident=8)])], 2)), around(table([tr([control(tc("a"), tag="three", ident=9), control(tc("b"), tag="two", ident=8)])], 2)))
case("cell-control-next", "the content control stands around the next cell now", "no ins, no del, no cellIns, no cellDel", around(table([tr([control(tc("a")), "b", "c"])], 3)), around(table([tr(["a", control(tc("b")), "c"])], 3)))
case("cell-put-into-control-column-added", "a column put in, and another of its cells put into a content control", "0 rows", around(table(FRUIT)), around(table([FRUIT[0][:1] + ["Year"] + FRUIT[0][1:], tr([FRUIT[1][0], "2026", control(tc(FRUIT[1][1])), FRUIT[1][2]]), *[row[:1] + ["2027"] + row[1:] for row in FRUIT[2:]]], 4)))
case("row-and-cell-put-into-control", "a row put into a content control, and a cell of it into another", "no ins, no del, no cellIns, no cellDel", around(table(FRUIT)), around(table([ROWS[0], control(tr([FRUIT[1][0], control(tc(FRUIT[1][1]), ident=11), FRUIT[1][2]])), *ROWS[2:]], 3)))
case("table-in-control", "a table in a content control, a row inserted", "1 row", around(control(table(FRUIT))), around(control(table(FRUIT + [["x", "y", "z"]]))))
case("table-200-rows", "200 rows, edits all over", "", around(table([[f"{n}", f"Charge group {n % 12}", f"{n * 13 % 101}.00"] for n in range(200)])), around(table([[f"{n}", f"Charge {'class' if n % 31 == 7 else 'group'} {n % 12}", f"{n * 13 % 101}.00"] for n in range(200) if n % 41 != 3])))
case("table-split", "a table split in two by a paragraph", "", around(table(FRUIT)), around(table(FRUIT[:2], 3) + p("Between them.") + table(FRUIT[2:], 3)))
case("table-joined", "two tables joined", "", around(table(FRUIT[:2]) + p("Between them.") + table(FRUIT[2:])), around(table(FRUIT)))
case("table-moved", "a table moved past a paragraph", "", A + p("The paragraph that changes places with the table, long enough.") + table(FRUIT) + Z, A + table(FRUIT) + p("The paragraph that changes places with the table, long enough.") + Z)

# A schedule with a table that stands elsewhere now: one move, the heading and the empty paragraph in it too.
def clauses(number):
    return "".join(p(f"Clause {number}.{k} says that Party {'ABCDEF'[k]} shall do thing {number * 7 + k} in the time that {'abcdef'[k]}{number} sets out.") for k in range(6))


def schedule(inner):
    return p("Schedule") + p("This schedule sets the charges that the Parties pay for each of the services below.") + p() + inner + p("The charges are reviewed every year by the Panel and published.")


HERE, THERE = clauses(1) + "%s" + clauses(2) + clauses(3), clauses(1) + clauses(2) + "%s" + clauses(3)
case("schedule-with-table-moved", "a schedule with a table moved", "1 move, 8 rows", HERE % schedule(table(FRUIT)), THERE % schedule(table(FRUIT)))
case("schedule-with-table-moved-up", "a schedule with a table moved up", "1 move, 8 rows", THERE % schedule(table(FRUIT)), HERE % schedule(table(FRUIT)))
case("schedule-with-table-moved-edited", "the same, a word changed in a cell and a row put in", "1 move, 9 rows", HERE % schedule(table(FRUIT)), THERE % schedule(table(FRUIT[:2] + [["Firmware check", "3.00", "item"]] + FRUIT[2:]).replace("7.50", "8.25")))
case("schedule-with-table-moved-column", "the same, with a column more", "1 move", HERE % schedule(table(FRUIT)), THERE % schedule(table([row + ["new"] for row in FRUIT])))
case("schedule-with-tables-moved", "a schedule with two tables, one in the other's cell, moved", "1 move", HERE % schedule(table([[INNER + p(), "Words beside the inner table"], ["Charges of the year", "Paid in advance by the User"]])), THERE % schedule(table([[INNER.replace("inner c", "inner core") + p(), "Words beside the inner table"], ["Charges of the year", "Paid in advance by the User"]])))
case("table-moved-far", "a table alone moved", "1 move, 8 rows", HERE % table(FRUIT), THERE % table(FRUIT))
case("table-in-control-moved", "a table in a content control moved: it comes and goes as a whole", "", HERE % control(table(FRUIT)), THERE % control(table(FRUIT)))
case("schedule-with-table-moved-behind-table", "a schedule moved to where a table stands", "", clauses(1) + schedule(table(FRUIT)) + clauses(2) + table([["q", "w"]]) + clauses(3), clauses(1) + clauses(2) + table([["q", "w"]]) + schedule(table(FRUIT)) + clauses(3))
