// Runs of one paragraph with their tracked changes, written as text.
//
//   <w:r><w:t>Authority </w:t></w:r><w:del w:id="7"
//   w:author="..."><w:r><w:delText>may</w:delText></w:r></w:del>
//
// Words put one after another under the same mark share one run and one text.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace redraft::render::word {

enum class RunMark { none, inserted, deleted, moved_from, moved_to };

/// Ids and the attributes of tracked changes: one counter for the whole document.
class Revisions {
 public:
  /// `attributes` holds author and date, escaped, each with a space before it.
  explicit Revisions(std::string attributes) : attributes_(std::move(attributes)) {}

  /// Appends ` w:id="7" w:author="..." w:date="..."`; returns the id.
  int append(std::string& out);
  static void append_id(std::string& out, int id);
  bool dated() const { return attributes_.find(" w:date=") != std::string::npos; }

 private:
  std::string attributes_;
  int next_ = 1;
};

class Runs {
 public:
  /// `character_style` is a style id, or empty.
  Runs(std::string& out, Revisions& revisions, std::string_view character_style = {})
      : out_(out), revisions_(revisions), character_style_(character_style) {}

  /// Words; a tab becomes w:tab, white space with a line break in it one space. Empty words write nothing.
  void put(RunMark mark, std::string_view words);
  void tab(RunMark mark);
  /// Ends the last run; nothing is put after it.
  void finish();

 private:
  void enter(RunMark mark);
  void text(std::string_view words);
  void end_text();

  std::string& out_;
  Revisions& revisions_;
  std::string_view character_style_;
  bool open_ = false;
  bool in_text_ = false;
  RunMark mark_ = RunMark::none;
};

}  // namespace redraft::render::word
