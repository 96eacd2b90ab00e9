// The legal text of a Redline as HTML: documents, folds, blocks, marks, findings beside their clause.
//
// Law 2 holds for the markup: within the words of a block, taking every <del> away leaves the amended text
// and taking every <ins> away the baseline. What the page adds to a block (where a move went, the instruction
// behind it) is in an element of class "note" or outside the block.
#pragma once

#include <cstddef>
#include <string>

#include "redline/redline.h"
#include "render/html_anchors.h"

namespace redraft::render {

/// All documents.
void append_documents(std::string& out, const redline::Redline& redline, const Anchors& anchors);

/// One finding, with its id, as it stands beside its clause or at the head of the page.
void append_finding(std::string& out, const redline::Redline& redline, std::size_t finding);

/// "Section D: Modification Process".
std::string document_title(const redline::Document& document);

/// "Error", "Warning", "Information".
std::string_view severity_word(Severity severity);

}  // namespace redraft::render
