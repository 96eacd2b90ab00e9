// The .rels parts: which part leads to which (ECMA-376 part 2, 6.5).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {

/// The relationships of `source` as its .rels part has them, targets resolved but not looked up.
struct ReadRelationship {
  Relationship what;
  bool strict = false;  ///< its type has an address of ISO/IEC 29500-1 strict
  std::string written;  ///< the target as written
  Place place;
};
/// Throws Error{format} when the part is none, or an id stands twice.
std::vector<ReadRelationship> read_relationships(const Part& part, std::string_view source,
                                                 const std::string& file);

/// The address of a type by its last step: "comments", "commentsExtended"; what has "://" stays.
std::string relationship_type(std::string_view last_step, bool strict);

/// An empty .rels part.
extern const char* const kNoRelationships;

/// The .rels part of `source` with relationships added and those to removed parts (by part_key) taken out.
std::string with_relationships(const Part& part, std::string_view source,
                               const std::vector<Relationship>& added,
                               const std::function<bool(const std::string&)>& removed, bool strict);

}  // namespace redraft::docx
