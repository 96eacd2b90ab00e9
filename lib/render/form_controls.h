// Cells of a form: what is printed, and content controls that hold what is filled in.
#pragma once

#include <string>
#include <string_view>

#include "process/form_marks.h"
#include "render/form_docx.h"

namespace redraft::render::word {

/// A paragraph; an empty text gives an empty one. `before` stands in front of its run: bookmarks.
void put_paragraph(std::string& out, std::string_view style, std::string_view words,
                   std::string_view before = {});

/// Writes controls with ids of their own: one for a document.
class FormControls {
 public:
  explicit FormControls(std::string& out) : out_(out) {}

  /// What a cell holds for an entry: paragraphs, or one control with them. `quiet`: empty ones show room, no words.
  void entry(const FormEntry& entry, const process::RowMark& row, bool locked, bool quiet,
             std::string_view bookmark = {});
  /// A control around one run, to be read and not written: it carries a tag.
  void tagged(std::string_view style, std::string_view words, const std::string& tag);

 private:
  void properties(const FormEntry& entry, const std::string& tag, bool locked, bool empty);
  void kind(const FormEntry& entry);
  void choices(const char* element, const std::vector<process::Choice>& choices);

  std::string& out_;
  int next_id_ = 1;
};

/// As it is printed: "16 August 2018" of a date, "Outstanding" of a choice.
std::string printed_value(const FormEntry& entry);

}  // namespace redraft::render::word
