// Packages: a zip of any bytes, or a good zip with any bytes as one of the parts that hold it together. It is read or
// refused; what is read is written, read again, and holds the same parts.
#include <string>

#include "base/error.h"
#include "docx/package.h"
#include "fuzz.h"

namespace {

using redraft::docx::Limits;
using redraft::docx::NewPart;
using redraft::docx::Package;
using redraft::fuzz::require;

std::string good_but(std::size_t which, std::string bytes) {
  const std::string address = "http://schemas.openxmlformats.org/";
  std::vector<NewPart> parts = {
      {"[Content_Types].xml",
       "<Types xmlns=\"" + address +
           "package/2006/content-types\"><Default Extension=\"xml\" "
           "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/"
           "></Types>"},
      {"_rels/.rels", "<Relationships xmlns=\"" + address +
                          "package/2006/relationships\"><Relationship Id=\"a\" Type=\"" + address +
                          "officeDocument/2006/relationships/officeDocument\" "
                          "Target=\"word/document.xml\"/></Relationships>"},
      {"word/_rels/document.xml.rels", "<Relationships/>"},
      {"word/document.xml", "<a/>"},
  };
  parts[which].bytes = std::move(bytes);
  return redraft::docx::write_package(parts);
}

bool read_again(const Package& package, const std::string& written, const Limits& limits, bool all) {
  try {
    const Package again = Package::from_bytes(written, "again.docx", limits);
    if (all && again.parts() != package.parts()) return false;
    for (const std::string& part : again.parts())
      if (package.has(part) && all && again.bytes(part) != package.bytes(part)) return false;
    return true;
  } catch (const redraft::Error&) {
    return false;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string rest(redraft::fuzz::text_of(data + 1, size - 1));
  const std::string zip = data[0] % 4 == 3 ? rest : good_but(data[0] % 4, rest);
  Limits limits;
  limits.part_bytes = limits.total_bytes = 4'000'000;
  limits.parts = 200;
  try {
    const Package package = Package::from_bytes(zip, "input.docx", limits);
    for (const std::string& part : package.parts()) static_cast<void>(package.bytes(part));
    require(package.has(package.main_part()), "a package has its main part");
    for (const std::string& part : package.parts())
      for (const redraft::docx::Relationship& relationship : package.relationships(part))
        require(relationship.external || package.has(relationship.target), "a target is there");
    require(read_again(package, package.write({}), limits, true), "a copy holds the same parts");

    Package::Changes changes;
    const std::string id = package.new_relationship_id(package.main_part(), changes);
    require(package.relationship(package.main_part(), id) == nullptr, "a new id is not in use");
    if (package.has("word/new one.xml")) return 0;
    changes.parts = {{"word/new one.xml", "<a/>"}};
    changes.relationships = {{package.main_part(), {id, "comments", "word/new one.xml", false}}};
    changes.content_types = {{"word/new one.xml", "application/xml"}};
    require(read_again(package, package.write(changes), limits, false), "a changed copy is read");
  } catch (const redraft::Error&) {
  }
  return 0;
}
