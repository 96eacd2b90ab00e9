#include "redline/word_keys.h"

#include <algorithm>
#include <set>

#include "redline/bookmark_places.h"
#include "redline/picture_lengths.h"

namespace redraft::redline {

namespace {

constexpr std::size_t kLikeEnough = 64;  // pictures that differ in lengths alone: of more, each is its own

bool holds_names(std::string_view key) {
  return key.starts_with("field ") || key.starts_with("instruction ") || key.starts_with("w:hyperlink ");
}

void tell_names(WordKeys& keys, const BookmarkNames& names) {
  if (names.empty()) return;
  for (std::uint32_t k = 0; k < keys.size(); ++k) {
    if (!holds_names(keys[k])) continue;
    std::string told = with_names(keys[k], names);
    if (told != keys[k]) keys.tell(k, std::move(told));
  }
}

std::set<std::string> named_in(const WordKeys& keys) {
  std::set<std::string> out;
  for (std::uint32_t k = 0; k < keys.size(); ++k)
    if (holds_names(keys[k]))
      each_made_name(keys[k],
                     [&](std::size_t at, std::size_t size) { out.insert(keys[k].substr(at, size)); });
  return out;
}

// Pictures by all that they are but their lengths; each is told as the first one met that is as long.
class Pictures {
 public:
  void tell(WordKeys& keys) {
    for (std::uint32_t k = 0; k < keys.size(); ++k) {
      if (!std::string_view(keys[k]).starts_with("drawing ")) continue;
      PictureLengths own = picture_lengths(keys[k]);
      if (own.lengths.empty()) continue;
      std::vector<Known>& known = known_[own.rest];
      const auto same = std::find_if(known.begin(), known.end(),
                                     [&](const Known& one) { return as_long(one.lengths, own.lengths); });
      if (same != known.end()) {
        if (same->key != keys[k]) keys.tell(k, same->key);
      } else if (known.size() < kLikeEnough) {
        known.push_back({keys[k], std::move(own.lengths)});
      }
    }
  }

 private:
  struct Known {
    std::string key;
    std::vector<double> lengths;
  };
  std::unordered_map<std::string, std::vector<Known>> known_;
};

}  // namespace

SameKeys match_keys(const docx::Document& before, const docx::Document& after) {
  SameKeys out{WordKeys(before), WordKeys(after), {}};
  const std::set<std::string> old_names = named_in(out.before);
  const std::set<std::string> new_names = named_in(out.after);
  if (old_names != new_names) {
    const SameBookmarks same = match_bookmarks(before, after);
    tell_names(out.before, same.before);
    tell_names(out.after, same.after);
    out.names = same.made_anew;
  }
  Pictures pictures;
  pictures.tell(out.after);
  pictures.tell(out.before);
  return out;
}

KeyClasses map_keys(const SameKeys& keys) {
  KeyClasses out;
  std::unordered_map<std::string_view, std::uint32_t> index;
  for (std::uint32_t k = 0; k < keys.after.size(); ++k)
    out.after.push_back(index.emplace(keys.after[k], k).first->second);
  for (std::uint32_t k = 0; k < keys.before.size(); ++k) {
    const auto found = index.find(keys.before[k]);
    out.before.push_back(found == index.end() ? docx::kNone : found->second);
  }
  return out;
}

std::string with_names(std::string_view text, const BookmarkNames& names) {
  std::string out;
  std::size_t from = 0;
  each_made_name(text, [&](std::size_t at, std::size_t size) {
    const auto found = names.find(std::string(text.substr(at, size)));
    if (found == names.end()) return;
    out += text.substr(from, at - from);
    out += found->second;
    from = at + size;
  });
  return out.append(text.substr(from));
}

}  // namespace redraft::redline
