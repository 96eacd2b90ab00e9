#include "base/error.h"
#include "base/nearest.h"
#include "jobs/amendment.h"
#include "render/code_text.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

int run_show(const Args& args, const Streams& streams) {
  const profile::Profile profile = profile::load_profile(args.one("profile", "sec"));
  const workspace::CodeSource source = workspace::load_code(args.one("CODE"), profile);
  const legal::CodeIndex index(source.code);
  const std::string format = output_format(args, {"txt", "json", "outline"}, args.has("CITATION") ? "txt" : "outline");
  legal::Code shown = source.code;
  if (args.has("CITATION")) {
    std::string citation = args.one("CITATION");
    legal::Location at = index.find(citation);
    // "Section D3.11" and "D3.11" are one.
    if (!at.found() && citation.compare(0, 8, "Section ") == 0) at = index.find(citation.substr(8));
    if (!at.found()) {
      std::string near;
      std::vector<std::string> known;
      for (std::size_t d = 0; d < source.code.documents.size(); ++d)
        for (const std::string& c : index.citations(d)) known.push_back(c);
      for (const std::string& n : nearest(citation, known, 3)) near += (near.empty() ? "" : ", ") + n;
      throw Error(ErrorCode::target, {args.one("CODE")},
                  "there is no " + citation + (near.empty() ? "" : "; the nearest are " + near));
    }
    const legal::Document& document = source.code.documents[at.document];
    if (format == "txt") {
      emit(args, streams, render::write_provision(document, at.paragraph), source.files);
      return kDone;
    }
    // A document with this provision alone.
    legal::Document part = document;
    const bool whole = document.paragraphs[at.paragraph].kind == legal::ParagraphKind::title;
    const std::size_t end = whole ? document.paragraphs.size() : legal::subtree_end(document, at.paragraph);
    for (std::size_t i = 0; i < part.paragraphs.size(); ++i) {
      legal::Paragraph& p = part.paragraphs[i];
      const bool above = i < at.paragraph && legal::within(document, at.paragraph, i);
      if (i >= at.paragraph && i < end) continue;
      if (!above) p = legal::Paragraph{};
    }
    std::vector<std::size_t> moved(part.paragraphs.size(), legal::kNone);
    std::vector<legal::Paragraph> kept;
    for (std::size_t i = 0; i < part.paragraphs.size(); ++i) {
      if (part.paragraphs[i].uid == 0) continue;
      moved[i] = kept.size();
      legal::Paragraph p = part.paragraphs[i];
      if (p.parent != legal::kNone) p.parent = moved[p.parent];
      kept.push_back(std::move(p));
    }
    part.paragraphs = std::move(kept);
    shown.documents.assign(1, std::move(part));
  }
  const legal::CodeIndex shown_index(shown);
  std::vector<legal::Reference> references;
  if (args.has("CITATION")) {
    // Bound in the whole code, listed for the part.
    for (std::size_t i = 0; i < shown.documents[0].paragraphs.size(); ++i) {
      const legal::Paragraph& p = shown.documents[0].paragraphs[i];
      for (const legal::Citation& c : legal::find_citations(p.text, profile)) {
        legal::Location from;
        for (std::size_t d = 0; d < source.code.documents.size(); ++d)
          for (std::size_t k = 0; k < source.code.documents[d].paragraphs.size(); ++k)
            if (source.code.documents[d].paragraphs[k].uid == p.uid) from = {d, k};
        legal::Reference r = legal::bind(c, from, source.code, index);
        r.from = {0, i};
        references.push_back(std::move(r));
      }
    }
  } else {
    references = legal::find_references(shown, shown_index, profile);
  }
  std::string out;
  if (format == "json") {
    out = render::code_json(shown, references, {}).dump() + "\n";
  } else if (format == "txt") {
    for (const legal::Document& document : shown.documents) {
      if (!out.empty()) out += '\n';
      out += render::write_section_text(document);
    }
  } else {
    out = render::write_outline(shown, references);
  }
  emit(args, streams, out, source.files);
  return kDone;
}

}  // namespace

Command show_command() {
  return {"show",
          "the structure of a code as it was read: outline, text or JSON",
          "Reads section text and shows how it was understood: parts, clauses, items, definitions, and the references\n"
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
