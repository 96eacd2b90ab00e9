// Builds a Redline by hand, for tests: words are written with their marks as CriticMarkup,
// "the {--Modification--}{++Draft++} Proposal", and changes, citations and counts follow from the blocks.
#pragma once

#include <string>
#include <string_view>

#include "redline/redline.h"

namespace redraft::test {

/// "{++new++}" and "{--old--}" become segments.
redline::Segments marked(std::string_view words);

class SampleBuilder {
 public:
  SampleBuilder(std::string before, std::string after);

  SampleBuilder& document(std::string name, std::string title);
  SampleBuilder& title(std::string_view words);
  SampleBuilder& part(const std::string& label, std::string_view words);
  SampleBuilder& heading(std::string_view words);
  SampleBuilder& clause(const std::string& label, std::string_view words);
  SampleBuilder& item(int depth, const std::string& label, std::string_view words);
  SampleBuilder& text(int depth, std::string_view words);
  SampleBuilder& definition(std::string_view term, std::string_view meaning);
  SampleBuilder& elision();

  /// Of the block added last.
  SampleBuilder& inserted();
  SampleBuilder& deleted();
  SampleBuilder& was(const std::string& label, const std::string& citation);  ///< renumbered
  SampleBuilder& because(std::string reason);
  SampleBuilder& move_starts();  ///< it stood here
  SampleBuilder& move_ends();    ///< it stands here now; ends and starts pair in order
  SampleBuilder& uncited();      ///< as a text without numbers has it

  SampleBuilder& finding(Finding finding);
  redline::Redline done();

 private:
  redline::Block& add(redline::Role role, int depth, const std::string& label, std::string_view words);
  redline::Block& last() { return redline_.documents.back().blocks.back(); }
  redline::BlockRef here() const;
  void list_changes(redline::BlockRef at);

  redline::Redline redline_;
  std::string clause_;
  std::string items_[5];
  std::size_t moves_started_ = 0;
  std::size_t moves_ended_ = 0;
};

}  // namespace redraft::test
