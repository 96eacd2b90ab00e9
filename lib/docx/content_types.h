// [Content_Types].xml: what each part is, by its name or by its extension (ECMA-376 part 2, 6.2.3).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {

inline constexpr const char* kContentTypesPart = "[Content_Types].xml";

class ContentTypes {
 public:
  ContentTypes() = default;
  /// Throws Error{format} when the part is no list of content types.
  ContentTypes(const Part& part, const std::string& file);

  std::string of(std::string_view part) const;  ///< "" when none is given

 private:
  std::map<std::string, std::string, std::less<>> defaults_;   // by extension, lower case
  std::map<std::string, std::string, std::less<>> overrides_;  // by part_key
};

/// The part with overrides added (unless there is one for the name) and those of removed parts taken out.
std::string with_content_types(const Part& part, const std::vector<Package::Changes::NewContentType>& added,
                               const std::vector<std::string>& removed);

/// The place in which more elements go into the root of a part, behind those that it has; for a root without
/// content, `<Types/>`, the tag is opened. `text` gets the prefix of the root's name ("ns0:") where it has `{}`.
void append_to_root(const Part& part, const std::string& text, Splices& splices);

}  // namespace redraft::docx
