// A package of any Office program (.xlsx, .pptx), for what is done in all of them alike. Word's are docx::Package.
#pragma once

#include <functional>
#include <string>

namespace redraft::docx {

struct OfficePart {
  std::string name;          ///< "docProps/core.xml"
  std::string content_type;  ///< "" when none is given
  std::string bytes;
};

/// The package with each part but [Content_Types].xml as `change` gives it back; what is the same is copied as it is
/// packed, in the order that it had, dates 1980-01-01. Throws Error{format} for what is no Office package (an encrypted
/// one is named as such), Error{limit}. `name` stands in messages.
std::string rewrite_office_package(std::string bytes, const std::string& name,
                                   const std::function<std::string(const OfficePart&)>& change);

}  // namespace redraft::docx
