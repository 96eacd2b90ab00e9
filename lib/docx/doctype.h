// No part of a Word package has a DOCTYPE (ECMA-376 part 2, 8.1.4): what is copied unread must not bring entities along.
#pragma once

#include "docx/package.h"

namespace redraft::docx {

/// Throws Error{format} for the first part, whichever it is, that is XML by its name or its content type and has one, and
/// for one in UTF-16 that cannot be read. Graphics (image/svg+xml) and web pages are copied with theirs.
void refuse_doctypes(const Package& package);

}  // namespace redraft::docx
