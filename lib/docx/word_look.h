// How words look on a page, as far as one shows it.
#pragma once

namespace redraft::docx {

/// Styles and direct formatting together.
struct WordLook {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  bool capitals = false;
  bool small_capitals = false;
  bool raised = false;
  bool lowered = false;

  bool operator==(const WordLook&) const = default;
};

}  // namespace redraft::docx
