#include "report/markdown.h"

#include "docx/package.h"
#include "docx/styles.h"

namespace redraft::report {

namespace {

std::string run(std::string_view words, const std::string& properties) {
  std::string out = "<w:r>";
  if (!properties.empty()) out += "<w:rPr>" + properties + "</w:rPr>";
  out += "<w:t xml:space=\"preserve\">";
  docx::append_escaped(out, words);
  return out + "</w:t></w:r>";
}

}  // namespace

std::string markdown_blocks(std::string_view markdown, const InsertPlace& place,
                            const MarkdownOptions& options, std::vector<Finding>& findings) {
  (void)findings;
  std::string style = options.paragraph_style;
  if (const docx::Style* body = place.host.styles.find_name(docx::StyleType::paragraph, "Body");
      style.empty() && body != nullptr)
    style = body->id;
  std::string out;
  while (!markdown.empty()) {
    const std::size_t end = markdown.find("\n\n");
    const std::string_view words = markdown.substr(0, end);
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 2);
    if (words.find_first_not_of(" \n\r\t") == std::string_view::npos) continue;
    out += "<w:p>";
    if (!style.empty()) out += "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
    out += run(words, {}) + "</w:p>";
  }
  return out;
}

std::string markdown_runs(std::string_view markdown, const InsertPlace& place, const MarkdownOptions& options,
                          std::vector<Finding>& findings) {
  (void)place;
  (void)findings;
  return run(markdown, options.run_properties);
}

}  // namespace redraft::report
