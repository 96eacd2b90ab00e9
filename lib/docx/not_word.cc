#include "docx/not_word.h"

#include <algorithm>
#include <pugixml.hpp>

#include "base/error.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kWanted = "; expected a Word document (.docx)";

// Names in the folder of a compound file are UTF-16.
bool holds_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

std::string compound_file(std::string_view bytes) {
  if (holds_stream(bytes, "EncryptedPackage"))
    return "it is encrypted (password-protected); take the password off in Word and save it again";
  if (holds_stream(bytes, "WordDocument"))
    return "it is a document of Word 97-2003 (.doc); save it as .docx in Word";
  return "it is an old binary Office file" + std::string(kWanted);
}

bool starts_with_word(std::string_view bytes, std::string_view lower) {
  return bytes.size() >= lower.size() &&
         std::ranges::equal(bytes.substr(0, lower.size()), lower, {},
                            [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
}

}  // namespace

std::string other_format(std::string_view bytes) {
  if (bytes.starts_with("PK")) return {};
  if (bytes.empty()) return "it is empty" + std::string(kWanted);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compound_file(bytes);
  if (bytes.starts_with("{\\rtf")) return "it is a Rich Text document (.rtf); save it as .docx in Word";
  if (bytes.starts_with("%PDF-")) return "it is a PDF" + std::string(kWanted);

  std::string_view text = bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start != std::string_view::npos) text.remove_prefix(start);
  if (starts_with_word(text, "<!doctype html") || starts_with_word(text, "<html"))
    return "it is a web page (.html)" + std::string(kWanted);
  if (text.starts_with("<?xml") && text.substr(0, 2000).find("pkg:package") != std::string_view::npos)
    return "it is a document in one XML file (Flat OPC); save it as .docx in Word";
  if (text.starts_with("<?xml")) return "it is an XML file" + std::string(kWanted);
  return "it is no zip" + std::string(kWanted);
}

std::string other_package(std::string_view content_type) {
  const auto holds = [&](std::string_view word) { return content_type.find(word) != std::string_view::npos; };
  if (holds("spreadsheetml") || holds("ms-excel"))
    return "it is a spreadsheet (.xlsx)" + std::string(kWanted);
  if (holds("presentationml") || holds("ms-powerpoint"))
    return "it is a presentation (.pptx)" + std::string(kWanted);
  return {};
}

void require_body(const Package& package, const Part& main) {
  if (std::string_view(main.root().name()) == "w:document" && main.root().child("w:body")) return;
  throw Error(ErrorCode::format, {package.name() + ", " + main.name()},
              "is no Word document; expected w:document with a w:body");
}

}  // namespace redraft::docx
