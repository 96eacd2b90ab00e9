// Bookmarks, ranges of comments and permissions that do not begin or do not end, as they are met in the tags of a part.
// Inside lib/docx only.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "docx/fault_list.h"

namespace redraft::docx {

class RangeFaults {
 public:
  RangeFaults(const Package& package, const Part& part)
      : twice_(package, part, "word-bookmark-twice"), open_ends_(package, part, "word-range-open") {}

  /// An element that begins at `at`: an end of such a range, others count for nothing.
  void element(std::string_view xml, std::size_t at);
  /// Where the part ends.
  void take(std::vector<Finding>& out);

 private:
  enum Kind : std::size_t { bookmark, comment, permission };
  struct Begun {
    std::size_t at = 0;
    std::string name;
  };
  void begin_bookmark(std::string_view xml, std::size_t at);
  void begin(Kind kind, std::string_view xml, std::size_t at);
  void end(Kind kind, std::string_view xml, std::size_t at);

  FaultsOfKind twice_, open_ends_;
  std::array<std::map<std::string, Begun>, 3> open_;  // by kind
  std::unordered_set<std::string> names_;             // of bookmarks that began
};

}  // namespace redraft::docx
