#include "docx/packages.h"

#include <algorithm>
#include <stdexcept>

namespace redraft::docx {

namespace {

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::string record(const NewPart& part, std::uint32_t crc) {
  std::string out;
  const auto size = static_cast<std::uint32_t>(part.bytes.size());
  put(out, 20, 2);  // version
  put(out, 0, 2);   // flags
  put(out, 0, 2);   // stored
  put(out, 0x00210000, 4);
  put(out, crc, 4);
  put(out, size, 4);
  put(out, size, 4);
  put(out, static_cast<std::uint32_t>(part.name.size()), 2);
  put(out, 0, 2);  // extra
  return out;
}

}  // namespace

std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         bool external) {
  return "<Relationship Id=\"" + id +
         "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
         "\" Target=\"" + target + (external ? "\" TargetMode=\"External\"/>" : "\"/>");
}

std::string content_types(const std::string& main) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
         "<Override PartName=\"/word/document.xml\" ContentType=\"" +
         main + "\"/></Types>";
}

std::vector<NewPart> small_parts(const std::string& relationships, const std::vector<NewPart>& more) {
  const std::string head =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::vector<NewPart> out = {
      {"[Content_Types].xml",
       content_types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")},
      {"_rels/.rels",
       head + relationship("rId1", "officeDocument", "word/document.xml") + "</Relationships>"},
      {"word/document.xml",
       "<w:document "
       "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p/></w:body>"
       "</w:document>"},
      {"word/_rels/document.xml.rels", head + relationships + "</Relationships>"},
  };
  for (const NewPart& part : more) {
    const auto found = std::ranges::find(out, part.name, &NewPart::name);
    if (found == out.end()) {
      out.push_back(part);
    } else {
      *found = part;
    }
  }
  return out;
}

std::string small_package(const std::string& relationships, const std::vector<NewPart>& more) {
  return write_package(small_parts(relationships, more));
}

std::string stored_zip(const std::vector<NewPart>& entries) {
  std::string out;
  std::string list;
  for (const NewPart& part : entries) {
    const std::string middle = record(part, checksum(part.bytes));
    list += "PK\x01\x02";
    put(list, 20, 2);
    list += middle;
    put(list, 0, 2);  // comment
    put(list, 0, 2);  // disk
    put(list, 0, 2);
    put(list, 0, 4);
    put(list, static_cast<std::uint32_t>(out.size()), 4);
    list += part.name;
    out += "PK\x03\x04" + middle + part.name + part.bytes;
  }
  const auto at = static_cast<std::uint32_t>(out.size());
  const auto count = static_cast<std::uint32_t>(entries.size());
  out += list + "PK\x05\x06";
  put(out, 0, 4);
  put(out, count, 2);
  put(out, count, 2);
  put(out, static_cast<std::uint32_t>(list.size()), 4);
  put(out, at, 4);
  put(out, 0, 2);
  return out;
}

std::uint32_t number_at(std::string_view zip, std::size_t at, int bytes) {
  std::uint32_t out = 0;
  for (int i = bytes - 1; i >= 0; --i)
    out = out << 8U | static_cast<unsigned char>(zip[at + static_cast<std::size_t>(i)]);
  return out;
}

void set_number(std::string& zip, std::size_t at, int bytes, std::uint32_t value) {
  std::string text;
  put(text, value, bytes);
  zip.replace(at, text.size(), text);
}

ZipRecord record_of(std::string_view zip, std::string_view name) {
  for (std::size_t at = zip.find("PK\x01\x02"); at != std::string_view::npos;
       at = zip.find("PK\x01\x02", at + 4)) {
    if (zip.substr(at + 46, number_at(zip, at + 28, 2)) != name) continue;
    ZipRecord out;
    out.central = at;
    out.local = number_at(zip, at + 42, 4);
    out.packed = number_at(zip, at + 20, 4);
    out.bytes = out.local + 30 + number_at(zip, out.local + 26, 2) + number_at(zip, out.local + 28, 2);
    return out;
  }
  throw std::runtime_error("no such entry");
}

std::string with_size(std::string zip, std::string_view name, std::uint32_t size) {
  const ZipRecord record = record_of(zip, name);
  set_number(zip, record.central + 24, 4, size);
  set_number(zip, record.local + 22, 4, size);
  return zip;
}

}  // namespace redraft::docx
