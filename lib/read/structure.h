// From raw paragraphs to the provisions of one document: which list a label stands in, what belongs to what.
//
// A label of two readings is read by its list: "(i)" after "(h)" is the letter, after a text that ends with
// a colon the roman number; the label after it decides when both fit. Text without a label belongs to the
// provision at whose margin it stands or, where nothing is indented, to the provision whose list it follows.
#pragma once

#include <string_view>
#include <vector>

#include "legal/code.h"
#include "profile/profile.h"
#include "read/raw_text.h"

namespace redraft::read {

/// Appends the paragraphs to the document; uids stay 0. `text` is what the spans point into.
void build_structure(std::string_view text, const std::vector<RawParagraph>& raw, const LabelScope& scope,
                     const profile::Profile& profile, legal::Document& document);

}  // namespace redraft::read
