// Sections as Word documents: whatever styles, lists and body hold, the document is read or refused; what is read is
// written with automatic numbering, and that is read too.
//
// The input is what w:styles, w:numbering and w:body hold, a line of three dashes between them.
#include <string>

#include "base/error.h"
#include "docx/package.h"
#include "fuzz.h"
#include "profile/profile.h"
#include "read/section_docx.h"
#include "render/code_docx.h"

namespace {

constexpr std::string_view kBetween = "\n---\n";
constexpr std::string_view kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string part(const std::string& root, std::string_view inner) {
  return "<w:" + root + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
         std::string(inner) + "</w:" + root + ">";
}

std::string link(const std::string& id, const std::string& type, const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + std::string(kOffice) + type + "\" Target=\"" + target +
         "\"/>";
}

std::string links(const std::string& inner) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner +
         "</Relationships>";
}

std::string_view take(std::string_view& text) {
  const std::size_t at = text.find(kBetween);
  const std::string_view out = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + kBetween.size());
  return out;
}

std::string package_of(std::string_view text) {
  const std::string_view styles = take(text);
  const std::string_view numbering = take(text);
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return redraft::docx::write_package(
      {{"[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
        "Extension=\"xml\" "
        "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" +
            type + "\"/></Types>"},
       {"_rels/.rels", links(link("rId1", "officeDocument", "word/document.xml"))},
       {"word/_rels/document.xml.rels",
        links(link("rId1", "styles", "styles.xml") + link("rId2", "numbering", "numbering.xml"))},
       {"word/styles.xml", part("styles", styles)},
       {"word/numbering.xml", part("numbering", numbering)},
       {"word/document.xml", part("document", "<w:body>" + std::string(text) + "</w:body>")}});
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using redraft::docx::Package;
  static const redraft::profile::Profile profile = redraft::profile::load_profile("sec");
  redraft::legal::Code code;
  try {
    const Package package =
        Package::from_bytes(package_of(redraft::fuzz::text_of(data, size)), "section-d.docx");
    code = redraft::read::read_section_docx(package, profile).code;
  } catch (const redraft::Error&) {
    return 0;
  }
  bool again = false;
  try {
    const Package written = Package::from_bytes(redraft::render::write_code_docx(code), "section-d.docx");
    redraft::read::read_section_docx(written, profile);
    again = true;
  } catch (const redraft::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  redraft::fuzz::require(again, "what is written is read");
  return 0;
}
