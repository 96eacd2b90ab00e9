// What the atoms, links and controls of two documents are, told alike where no reader sees a difference.
//
// - Names of bookmarks that a program made (`_Toc...`, `_Ref...`, all that begin with "_", which nobody can type in Word)
//   count by where they lead: a contents list that Word made anew leads to the same headings under other names.
// - Lengths of a picture count where they differ by half a point or more: programs round them, each in its own way.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/document.h"

namespace redraft::redline {

/// Document::keys, some of them told otherwise.
class WordKeys {
 public:
  explicit WordKeys(const docx::Document& document) : keys_(&document.keys) {}
  const std::string& operator[](std::uint32_t index) const {
    const auto found = told_.find(index);
    return found == told_.end() ? (*keys_)[index] : found->second;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(keys_->size()); }
  void tell(std::uint32_t index, std::string key) { told_[index] = std::move(key); }

 private:
  const std::vector<std::string>* keys_;
  std::unordered_map<std::uint32_t, std::string> told_;
};

using BookmarkNames = std::map<std::string, std::string>;

struct SameKeys {
  WordKeys before;
  WordKeys after;
  BookmarkNames names;  ///< of BEFORE, which AFTER lacks: to the one that AFTER has at the same place
};

SameKeys match_keys(const docx::Document& before, const docx::Document& after);

/// Keys of both sides by class: keys that are told alike are one.
struct KeyClasses {
  std::vector<std::uint32_t>
      before;  ///< index before -> class; kNone: the other document has none that is told so
  std::vector<std::uint32_t> after;  ///< index after -> class
};
KeyClasses map_keys(const SameKeys& keys);

/// An instruction of a field, an anchor or a key with the names of bookmarks in it exchanged.
std::string with_names(std::string_view text, const BookmarkNames& names);

}  // namespace redraft::redline
