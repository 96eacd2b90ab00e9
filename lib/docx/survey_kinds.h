// What an element that marks a change means where it stands. Inside lib/docx only.
#pragma once

#include "docx/revisions.h"
#include "docx/tags.h"

namespace pugi {
class xml_node;
}

namespace redraft::docx {

/// Of w:rPrChange and its kin; `of_mark`: the rPr is that of a paragraph's mark.
RevisionKind kind_of_format(const pugi::xml_node& change, bool of_mark);
/// Of w:customXmlInsRangeStart and its kin, ends as well.
RevisionKind kind_of_tag_range(const pugi::xml_node& marker);
/// Of w:ins, w:del, w:moveFrom, w:moveTo.
RevisionKind kind_of_change(Tag change, Tag parent, Tag grandparent);

}  // namespace redraft::docx
