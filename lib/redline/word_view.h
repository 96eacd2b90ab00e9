// The Redline of two Word documents, as pages and texts show it: drawn from their WordRedline, which the tracked .docx
// is written from.
//
// The marks are those of the WordRedline, told as a reader tells them: a last paragraph that went is a paragraph
// deleted, though Word can only join it with the one before (redline/word_region.h).
#pragma once

#include "docx/document.h"
#include "redline/redline.h"
#include "redline/word_redline.h"

namespace redraft::redline {

struct WordViewOptions {
  bool formatting = true;  ///< as it was compared
  bool numbering = true;   ///< a label that differs is a change; else the one after stands for both
  bool pictures = false;   ///< with the bytes of pictures, for a page
};

/// The body first, then headers and footers, text boxes, footnotes, endnotes: "Header of section 1, first page",
/// "Footnote 3". The numbers of notes are those of AFTER.
Redline view_of(const WordRedline& redline, const docx::Document& before, const docx::Document& after,
                const WordViewOptions& options = {});

}  // namespace redraft::redline
