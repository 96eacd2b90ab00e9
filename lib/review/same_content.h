// Do two copies put in the very same thing? Inside lib/review only.
//
// The one that is the same as another's stands once, and the other is not written: so this says yes only of what is the
// same in every respect that a copy's words can carry - words and how they are set, atoms with the notes and boxes that
// they lead to, where links go, how paragraphs, cells, rows and tables are set. What cannot be shown to be the same is
// held to be different: two reviewers asked to choose lose nothing.
#pragma once

#include <cstdint>

#include "docx/document.h"

namespace redraft::review {

class SameContent {
 public:
  SameContent(const docx::Document& x, const docx::Document& y) : x_(x), y_(y) {}

  /// Words and atoms, with what stands in the notes and boxes that they lead to.
  bool words(const docx::Story& a, docx::Range in_a, const docx::Story& b, docx::Range in_b) const;
  /// How words that both copies have from the base are set: what they lead to is compared where it stands.
  bool formats(const docx::Story& a, docx::Range in_a, const docx::Story& b, docx::Range in_b) const;
  /// How two paragraphs and their marks are set, and the sections that they end.
  bool marks(const docx::Story& a, std::uint32_t paragraph_a, const docx::Story& b,
             std::uint32_t paragraph_b) const;
  /// A table, row, cell, control or paragraph with all that stands in it.
  bool blocks(const docx::Story& a, std::uint32_t node_a, const docx::Story& b, std::uint32_t node_b) const;
  /// All of a note, box, header or footer.
  bool stories(const docx::Story& a, const docx::Story& b) const;

 private:
  bool items(const docx::Story& a, docx::Range in_a, const docx::Story& b, docx::Range in_b, bool deep) const;
  bool led_to(const docx::Story& a, const docx::Item& i, const docx::Story& b, const docx::Item& j) const;
  bool wrappers(const docx::Story& a, std::uint32_t i, const docx::Story& b, std::uint32_t j) const;
  bool children(const docx::Story& a, std::uint32_t parent_a, const docx::Story& b,
                std::uint32_t parent_b) const;
  bool pages(const docx::Story& a, std::uint32_t paragraph_a, const docx::Story& b,
             std::uint32_t paragraph_b) const;

  const docx::Document& x_;
  const docx::Document& y_;
};

}  // namespace redraft::review
