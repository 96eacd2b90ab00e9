// Files that are given for a Word package and are something else: named, so that a person knows what to do.
#pragma once

#include <string>
#include <string_view>

#include "docx/package.h"
#include "docx/part.h"

namespace redraft::docx {

/// By its first bytes: "it is a PDF; expected ..."; "" for a zip.
std::string other_format(std::string_view bytes);

/// By the content type of the main part, for what is an Office package but none of Word's.
std::string other_package(std::string_view content_type);

/// Throws Error{format} unless the root of the main part is a w:document with a w:body.
void require_body(const Package& package, const Part& main);

}  // namespace redraft::docx
