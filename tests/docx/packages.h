// Packages for tests: good ones in few words, and zips that no program would write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.h"

namespace redraft::docx {

/// [Content_Types].xml, _rels/.rels, word/document.xml and word/_rels/document.xml.rels, the last with `relationships`
/// in it; then `more`, where a part of the same name takes the place of the first.
std::vector<NewPart> small_parts(const std::string& relationships = {},
                                 const std::vector<NewPart>& more = {});
std::string small_package(const std::string& relationships = {}, const std::vector<NewPart>& more = {});

/// `<Relationship .../>` of a transitional type.
std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                         bool external = false);

/// [Content_Types].xml with one content type for word/document.xml.
std::string content_types(const std::string& main);

/// A zip of stored entries with any names, as given.
std::string stored_zip(const std::vector<NewPart>& entries);

/// Where the record of an entry stands, in the list at the end of a zip and in front of its bytes.
struct ZipRecord {
  std::size_t central = 0;
  std::size_t local = 0;
  std::uint32_t packed = 0;
  std::size_t bytes = 0;  ///< where what is packed begins
};
ZipRecord record_of(std::string_view zip, std::string_view name);

std::uint32_t number_at(std::string_view zip, std::size_t at, int bytes);
void set_number(std::string& zip, std::size_t at, int bytes, std::uint32_t value);

/// Claims another inflated size, in both records.
std::string with_size(std::string zip, std::string_view name, std::uint32_t size);

}  // namespace redraft::docx
