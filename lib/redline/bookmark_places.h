// Bookmarks that a program made, by where they stand: which of BEFORE stands where which of AFTER does.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "docx/document.h"

namespace redraft::redline {

/// "_Toc123" and its kin: Word lets nobody type a name that begins with "_".
bool is_made_name(std::string_view name);

/// Each such name in a text, by place and size: after a blank, a quotation mark or "#", and to the next one.
void each_made_name(std::string_view text, const std::function<void(std::size_t, std::size_t)>& visit);

/// Names to tell alike. Several at one paragraph are one.
struct SameBookmarks {
  std::map<std::string, std::string> before;
  std::map<std::string, std::string> after;
  std::map<std::string, std::string>
      made_anew;  ///< of BEFORE, which AFTER lacks: the one of AFTER at the same place
};

/// Two paragraphs are the same place when they share a name, or when, in order, their words are the same or much the same.
/// One that moved is not: it stands struck where it was, and what leads to it must lead there when that is rejected.
SameBookmarks match_bookmarks(const docx::Document& before, const docx::Document& after);

}  // namespace redraft::redline
