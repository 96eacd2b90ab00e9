#include "support/fill_form.h"

#include <gtest/gtest.h>

#include "docx/package.h"

namespace redraft::tests {

namespace {

constexpr const char* kMain = "word/document.xml";

std::string escaped(const std::string& words) {
  std::string out;
  docx::append_escaped(out, words);
  return out;
}

std::string run(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + escaped(words) + "</w:t></w:r>";
}

std::string paragraphs(const std::string& words) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = words.find('\n');; at = words.find('\n', from)) {
    out += "<w:p>" + run(words.substr(from, at - from)) + "</w:p>";
    if (at == std::string::npos) return out;
    from = at + 1;
  }
}

}  // namespace

std::string document_xml(const std::string& docx) {
  return docx::Package::from_bytes(docx, "form.docx").bytes(kMain);
}

std::string with_document_xml(const std::string& docx, const std::string& xml) {
  docx::Package::Changes changes;
  changes.parts.push_back({kMain, xml});
  return docx::Package::from_bytes(docx, "form.docx").write(changes);
}

std::string fill_form(const std::string& docx,
                      const std::vector<std::pair<std::string, std::string>>& words) {
  std::string xml = document_xml(docx);
  for (const auto& [tag, given] : words) {
    const std::size_t tag_at = xml.find("<w:tag w:val=\"" + tag + "\"/>");
    if (tag_at == std::string::npos) {
      ADD_FAILURE() << "no control " << tag;
      continue;
    }
    const std::string open = "<w:sdtContent>";
    const std::size_t begin = xml.find(open, tag_at) + open.size();
    const std::size_t end = xml.find("</w:sdtContent>", begin);
    const bool block = xml.compare(begin, 4, "<w:p") == 0;
    xml.replace(begin, end - begin, block ? paragraphs(given) : run(given));
    const std::string prompt = "<w:showingPlcHdr/>";
    if (const std::size_t at = xml.find(prompt, tag_at); at < begin) xml.erase(at, prompt.size());
  }
  return with_document_xml(docx, xml);
}

std::string change_document(const std::string& docx, const std::string& what, const std::string& by) {
  std::string xml = document_xml(docx);
  std::size_t count = 0;
  for (std::size_t at = xml.find(what); at != std::string::npos; at = xml.find(what, at + by.size()), ++count)
    xml.replace(at, what.size(), by);
  EXPECT_GT(count, 0U) << what;
  return with_document_xml(docx, xml);
}

std::string without_tags(const std::string& docx) {
  std::string xml = document_xml(docx);
  for (std::size_t at = xml.find("<w:tag "); at != std::string::npos; at = xml.find("<w:tag ", at))
    xml.erase(at, xml.find("/>", at) + 2 - at);
  for (std::size_t at = xml.find("<w:showingPlcHdr/>"); at != std::string::npos;
       at = xml.find("<w:showingPlcHdr/>", at))
    xml.erase(at, std::string("<w:showingPlcHdr/>").size());
  return with_document_xml(docx, xml);
}

std::string row_with(const std::string& document, const std::string& words) {
  const std::size_t at = document.find(words);
  if (at == std::string::npos) {
    ADD_FAILURE() << "no " << words;
    return {};
  }
  const std::size_t begin = document.rfind("<w:tr>", at);
  const std::string close = "</w:tr>";
  return document.substr(begin, document.find(close, at) + close.size() - begin);
}

}  // namespace redraft::tests
