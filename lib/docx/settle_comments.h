// What other parts hold of a comment that went: who is done with it, its lasting ids. Inside lib/docx only.
#pragma once

#include <string>

#include "docx/package.h"
#include "docx/part.h"
#include "docx/settle_walk.h"

namespace redraft::docx {

/// Takes the entries of the comments `gone` out of commentsExtended, commentsIds and commentsExtensible
/// ([MS-DOCX] 2.5.4): they name a comment by the w14:paraId of its last paragraph.
void forget_comments(const Package& package, const std::string& main, const Part& comments, const Ids& gone,
                     Package::Changes& out);

}  // namespace redraft::docx
