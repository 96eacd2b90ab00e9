#include "jobs/show.h"
#include "render/code_text.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_show(const Args& args, const Streams& streams) {
  const jobs::Shown shown = jobs::show(args.one("CODE"), args.one("CITATION"), args.one("profile", "sec"));
  const std::string format =
      output_format(args, {"txt", "json", "outline"}, args.has("CITATION") ? "txt" : "outline");
  std::string out;
  if (format == "json") {
    out = render::code_json(shown.code, shown.references, {}).dump() + "\n";
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
  return {"show",
          "the structure of a code as it was read: outline, text or JSON",
          "Reads section text and shows how it was understood: parts, clauses, items, definitions, and the "
          "references\n"
          "with the provisions that they lead to. With a CITATION, that provision alone.",
          "redraft show samples/secmp0049/baseline\n"
          "redraft show samples/secmp0049/baseline G7.20\n"
          "redraft show samples/references/baseline --format json",
          {{"CODE", "a .txt file of section text, or a folder of them", true},
           {"CITATION", "a provision, such as D3.11(a), 'Section D' or 'Appendix AG 3.2.4'", false}},
          {output_option("where to write; default: standard output"),
           format_option({"outline", "txt", "json"}, "outline (the default), txt or json"), profile_option()},
          run_show};
}

}  // namespace redraft::tools
