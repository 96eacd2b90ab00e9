#include "read/shown.h"

#include <array>

#include "read/section_text.h"

namespace redraft::tests {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

std::vector<std::string> shown(const legal::Document& document) {
  static constexpr std::array<const char*, 8> kNames = {"title", "part", "heading", "clause",
                                                        "item",  "text", "def",     "elision"};
  std::vector<std::string> out;
  for (const legal::Paragraph& p : document.paragraphs) {
    std::string line = p.depth > 0 ? std::to_string(p.depth) + " " : "";
    line += kNames.at(static_cast<std::size_t>(p.kind));
    if (!p.label.empty()) line += " " + p.label.text;
    if (!p.term.empty()) line += " " + p.term + " =";
    if (!p.text.empty()) line += " " + p.text;
    out.push_back(std::move(line));
  }
  return out;
}

legal::Document read_one(const std::string& text, const std::string& file) {
  return read::read_section_text(text, sec(), {file}).documents.at(0);
}

}  // namespace redraft::tests
