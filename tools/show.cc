#include "jobs/show.h"
#include "render/code_docx.h"
#include "render/code_text.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_show(const Args& args, const Streams& streams) {
  const jobs::Shown shown = jobs::show(args.one("CODE"), args.one("CITATION"), args.one("profile", "sec"));
  const std::string format =
      output_format(args, {"txt", "json", "outline", "docx"}, args.has("CITATION") ? "txt" : "outline");
  report(workspace::warnings(shown.findings), streams);
  if (format == "docx") {
    emit_document(args, streams, render::write_code_docx(shown.code), shown.inputs);
    return kDone;
  }
  std::string out;
  if (format == "json") {
    out = render::code_json(shown.code, shown.references, shown.findings).dump() + "\n";
  } else if (format == "outline") {
    out = render::write_outline(shown.code, shown.references);
  } else if (shown.provision.found()) {
    out = render::write_provision(shown.code.documents[shown.provision.document], shown.provision.paragraph);
  } else {
    for (const legal::Document& document : shown.code.documents) {
      if (!out.empty()) out += '\n';
      out += render::write_section_text(document);
    }
  }
  emit(args, streams, out, shown.inputs);
  return kDone;
}

}  // namespace

Command show_command() {
  return {
      "show",
      "the structure of a code as it was read: outline, text, JSON or a Word document",
      "Reads section text or Word documents and shows how they were understood: parts, clauses, items, "
      "definitions,\n"
      "and the references with the provisions that they lead to. With a CITATION, that provision alone. As a "
      ".docx the\n"
      "code is a clean document with automatic numbering.",
      "redraft show samples/secmp0049/baseline\n"
      "redraft show samples/secmp0049/baseline G7.20\n"
      "redraft show samples/references/baseline --format json\n"
      "redraft show samples/secmp0049/baseline/section-d.txt -o section-d.docx",
      {{"CODE", "section text (.txt) or a Word document (.docx), or a folder of them", true},
       {"CITATION", "a provision, such as D3.11(a), 'Section D' or 'Appendix AG 3.2.4'", false}},
      {output_option("where to write; default: standard output"),
       format_option({"outline", "txt", "json", "docx"}, "outline (the default), txt, json or docx"),
       profile_option()},
      run_show};
}

}  // namespace redraft::tools
