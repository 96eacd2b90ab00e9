// What is known by a number or a name of its own in a document that comes into another whole: bookmarks, comments,
// tracked changes and moves, permissions, content controls. They get new ones, and what refers to them follows.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/document.h"
#include "render/word_additions.h"

namespace redraft::render {

class GuestMarks {
 public:
  /// Bookmarks get their new names here: a reference may stand before what it refers to.
  GuestMarks(const docx::Document& guest, WordIds& ids, WordAdditions& additions);

  /// The value of an attribute as it is in the host; `parent` is needed for nothing but w:id.
  std::string attribute(std::string_view element, std::string_view name, std::string_view value);
  /// Words of a field's instruction: REF, PAGEREF, NOTEREF, HYPERLINK \l and any other that names a bookmark.
  std::string instruction(std::string_view words) const;
  /// XML in which an instruction that Word cut within a bookmark's name, "_Ref1" and "00", stands in one piece.
  std::string with_whole_instructions(std::string_view xml) const;
  std::string bookmark(std::string_view name) const;

  /// Comments that were referred to, by their number in the guest.
  const std::set<std::string, std::less<>>& comments() const { return comments_; }
  std::string comment_id(std::string_view guest_id);

 private:
  std::string number(const std::string& family, std::string_view value);
  /// Of what begins and ends in two places. A number that the guest has twice is two: an end belongs to what began last.
  std::string opened(const std::string& family, std::string_view value);
  std::string closed(const std::string& family, std::string_view value);

  WordIds& ids_;
  std::map<std::string, std::string, std::less<>> bookmarks_;
  std::map<std::pair<std::string, std::string>, std::string> numbers_;
  std::map<std::pair<std::string, std::string>, std::vector<std::string>> open_;
  std::map<std::string, std::string, std::less<>> moves_;
  std::set<std::string, std::less<>> comments_;
};

}  // namespace redraft::render
