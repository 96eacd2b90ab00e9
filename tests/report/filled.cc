#include "report/filled.h"

#include "base/unicode.h"
#include "report/template_text.h"

namespace redraft::tests {

std::string FilledWord::part(const std::string& name) const {
  if (filled.bytes.empty()) return {};
  const docx::Package package = docx::Package::from_bytes(filled.bytes, "filled.docx");
  return package.has(name) ? package.bytes(name) : std::string();
}

std::string words_of(const std::string& xml) {
  const docx::XmlTree tree(xml);
  std::string out;
  for (std::uint32_t k = 0; k < tree.size(); ++k) {
    if (tree[k].name != "w:p") continue;
    if (!out.empty()) out += "\n";
    for (std::uint32_t inner = k + 1; inner < tree[k].end; ++inner) {
      if (tree[inner].name == "w:t") out += report::plain_words(tree.content(inner));
      if (tree[inner].name == "w:br") out += "/";
      if (tree[inner].name == "w:tab" && tree[tree[inner].parent].name == "w:r") out += "\t";
    }
  }
  return out;
}

std::string FilledWord::text() const { return words_of(document()); }

std::string FilledWord::messages() const {
  std::string out;
  for (const Finding& finding : filled.findings) out += finding.message + "\n";
  return out;
}

std::vector<std::string> FilledWord::checks() const {
  std::vector<std::string> out;
  for (const Finding& finding : filled.findings) out.push_back(finding.check);
  return out;
}

FilledWord fill_word(const WordParts& parts, const std::string& yaml, bool draft,
                     const report::Inserts& inserts) {
  const report::Template form = report::Template::read(word_package(parts, "form.docx"));
  const DataFile data = parse_yaml(yaml, "values.yaml");
  return {form.fill({data.root, "values.yaml", inserts, draft})};
}

FilledWord fill_body(const std::string& body, const std::string& yaml, bool draft) {
  WordParts parts;
  parts.body = body;
  return fill_word(parts, yaml, draft);
}

std::string runs(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& each : words) out += "<w:r><w:t>" + each + "</w:t></w:r>";
  return out;
}

std::string paragraph_of(const std::string& xml) { return "<w:p>" + xml + "</w:p>"; }

}  // namespace redraft::tests
