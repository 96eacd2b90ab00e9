#include "report/insert_cases.h"

#include "docx/package.h"
#include "render/stage_bar.h"
#include "report/contents.h"
#include "report/fixed_marks.h"
#include "report/include.h"
#include "report/insert_here.h"
#include "report/made_guest.h"
#include "report/markdown.h"
#include "report/picture.h"

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

InsertCase markdown(const std::string& name, const docx::Package& host) {
  report::MarkdownOptions options;
  options.field = "modification.description";
  return {name, insert_here(host, [&](const report::InsertPlace& place, std::vector<Finding>& findings) {
                  return report::markdown_blocks(kMarkdown, place, options, findings);
                }).bytes};
}

// The stages of a modification, with a word that XML must write in another way.
InsertCase picture(const std::string& name, const WordParts& host) {
  using render::StageState;
  return {name, insert_here(host, report::picture(render::stage_bar(
                                      "MP088 Alerts & more", {{"Development Stage", StageState::done, ""},
                                                              {"Refinement Process", StageState::present, ""},
                                                              {"Report Phase", StageState::to_come, ""}})))
                    .bytes};
}

InsertCase contents(const std::string& name, const std::map<std::string, int>& pages) {
  const std::string toc =
      R"(<w:p><w:fldSimple w:instr=" TOC \o &quot;1-3&quot; \h "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>)";
  const std::string heading = "<w:pStyle w:val=\"Heading1\"/>";
  const WordParts host =
      report_host(toc + word_p("Summary", heading) + word_p("Words") + word_p("Impacts", heading));
  return {name, report::write_contents(word_package(host), pages).bytes};
}

WordParts host_with_pages(const std::string& body) {
  WordParts out = report_host(body);
  out.header = word_p("Header of the report");
  out.footer = word_p("Footer of the report");
  out.section =
      "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" "
      "r:id=\"rIdFooter\"/>" +
      out.section;
  return out;
}

InsertCase guest(const std::string& name, const WordParts& host, const report::IncludeOptions& options) {
  return {name,
          insert_here(host, report::include_document(word_package(made_guest(), "assessment.docx"), options))
              .bytes};
}

}  // namespace

std::vector<InsertCase> insert_cases() {
  std::vector<InsertCase> out;
  const std::string title = word_p("Modification Report", "<w:pStyle w:val=\"Heading1\"/>");
  out.push_back(markdown("markdown_in_styles",
                         word_package(report_host(title + here() + word_p("After")), "host.docx")));
  WordParts plain;
  plain.body = word_p("Without styles") + here();
  out.push_back(markdown("markdown_without_styles", word_package(plain, "host.docx")));
  out.push_back(markdown(
      "markdown_in_cell",
      word_package(
          report_host(
              "<w:tbl><w:tblPr><w:tblW w:w=\"9070\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol "
              "w:w=\"9070\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"9070\" w:type=\"dxa\"/></w:tcPr>" +
              here() + "</w:tc></w:tr></w:tbl>" + word_p("After")),
          "host.docx")));
  // A template as it is shipped.
  const docx::Package shipped = with_body(
      docx::Package::open(std::string(REDRAFT_SOURCE_DIR) + "/templates/reports/modification-report.docx"),
      title + word_p("Before") + here() + word_p("After"));
  out.push_back(markdown("markdown_in_template", shipped));
  out.push_back(
      {"guest_in_template",
       insert_here(shipped, report::include_document(word_package(made_guest(), "assessment.docx"))).bytes});
  const WordParts around = host_with_pages(title + word_p("Before") + here() + word_p("After"));
  report::IncludeOptions options;
  out.push_back(guest("guest_in_host_styles", around, options));
  options.styles = render::StylePolicy::guest;
  out.push_back(guest("guest_in_own_styles", around, options));
  options.own_pages = false;
  options.comments = false;
  out.push_back(guest("guest_on_host_pages", around, options));
  out.push_back(guest("guest_at_the_end", host_with_pages(title + word_p("Before") + here()), {}));
  out.push_back(guest("guest_twice", host_with_pages(here() + word_p("Between") + here()), {}));
  out.push_back(guest(
      "guest_in_cell",
      host_with_pages(
          "<w:tbl><w:tblPr><w:tblW w:w=\"9070\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol "
          "w:w=\"9070\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"9070\" w:type=\"dxa\"/></w:tcPr>" +
          here() + "</w:tc></w:tr></w:tbl>" + word_p("After")),
      {}));
  const docx::Package redline = word_package(made_guest(), "redline.docx");
  const std::string fixed = report::fixed_marks(redline).document.write({});
  out.push_back({"fixed_marks", fixed});
  out.push_back(
      {"fixed_marks_in_report",
       insert_here(around, report::include_document(docx::Package::from_bytes(fixed, "redline.docx")))
           .bytes});
  out.push_back(picture("picture_in_body", report_host(title + here() + word_p("After"))));
  out.push_back(picture(
      "picture_twice_and_in_cell",
      report_host(here() + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4500\"/></w:tblGrid><w:tr><w:tc>" +
                  here() + "</w:tc></w:tr></w:tbl>" + word_p("After"))));
  out.push_back(contents("contents_without_pages", {}));
  out.push_back(contents("contents_with_pages", {{"_Toc000000001", 1}, {"_Toc000000002", 1}}));
  return out;
}

}  // namespace redraft::tests
