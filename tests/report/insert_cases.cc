#include "report/insert_cases.h"

#include "report/insert_here.h"
#include "report/markdown.h"

namespace redraft::tests {

namespace {

constexpr const char* kMarkdown = R"(## What is the issue?

The **Smart Energy Code** (SEC) says in *Section D* what a `Modification` is[^1], and ~~the Panel~~ the
Change Board votes on it. See [the Code](https://smartenergycodecompany.co.uk/) or <https://example.com/a?b=c&d>.
First line  
and a second.

### Costs

1. Central costs
   - of the DCC
   - of the SECAS
     1. its effort
     2. its systems

   These were asked for in November.
2. Party costs[^2]

The other list begins anew:

1. one
2. two

> The Panel agreed that this Modification better facilitates the General SEC Objectives.
>
> > It was unanimous.

| Party Category | In favour | Against | Comment |
|:---------------|----------:|:-------:|---------|
| Large Suppliers | 12 | 1 | They support the solution, but ask that the implementation date be **not** before the November release |
| Small Suppliers | 3 | 0 | None |
| Network Parties and Other SEC Parties | 1,204 | 10 | See<br>below |

| A second table |
|---|
| that stays apart |

---

- [x] Refined
- [ ] Approved

```
Section D3.11
    (a) must
```

[^1]: As defined in Section A1.1, see [the Code](https://example.com/notes).

    - with a list
    - of two
[^2]: Not yet known.
)";

InsertCase markdown(const std::string& name, const WordParts& host) {
  report::MarkdownOptions options;
  options.field = "modification.description";
  return {name, insert_here(host, [&](const report::InsertPlace& place, std::vector<Finding>& findings) {
                  return report::markdown_blocks(kMarkdown, place, options, findings);
                }).bytes};
}

}  // namespace

std::vector<InsertCase> insert_cases() {
  std::vector<InsertCase> out;
  const std::string title = word_p("Modification Report", "<w:pStyle w:val=\"Heading1\"/>");
  out.push_back(markdown("markdown_in_styles", report_host(title + here() + word_p("After"))));
  WordParts plain;
  plain.body = word_p("Without styles") + here();
  out.push_back(markdown("markdown_without_styles", plain));
  out.push_back(markdown(
      "markdown_in_cell",
      report_host(
          "<w:tbl><w:tblPr><w:tblW w:w=\"9070\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol "
          "w:w=\"9070\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"9070\" w:type=\"dxa\"/></w:tcPr>" +
          here() + "</w:tc></w:tr></w:tbl>" + word_p("After"))));
  return out;
}

}  // namespace redraft::tests
