#include "redline/picture_descriptions.h"

#include <algorithm>

#include "docx/picture.h"
#include "redline/word_not_compared.h"

namespace redraft::redline {

namespace {

constexpr std::size_t kNamed = 3;  // of many, so many are told

std::string told(const std::pair<std::string, std::string>& one) {
  const auto quoted = [](const std::string& words) {
    return words.empty() ? std::string("empty") : "'" + words + "'";
  };
  return quoted(one.first) + " in the earlier document and " + quoted(one.second) + " in the later";
}

std::string description(const docx::Picture& picture) {
  if (picture.title.empty() || picture.title == picture.alternative) return picture.alternative;
  return picture.title + ": " + picture.alternative;
}

}  // namespace

void PictureDescriptions::compare(const docx::Document& before, const docx::Story& before_story,
                                  const docx::Item& x, const docx::Document& after,
                                  const docx::Story& after_story, const docx::Item& y) {
  if (before.part_of(before_story).bytes(x.xml) == after.part_of(after_story).bytes(y.xml)) return;
  std::string was = description(docx::picture_of(before, before_story, x));
  std::string is = description(docx::picture_of(after, after_story, y));
  if (was != is) differ_.emplace_back(std::move(was), std::move(is));
}

void PictureDescriptions::list(const docx::Document& after, std::vector<Finding>& findings) const {
  if (differ_.empty()) return;
  std::string message = differ_.size() == 1
                            ? "the description of a picture is "
                            : "the descriptions of " + std::to_string(differ_.size()) + " pictures differ: ";
  for (std::size_t k = 0; k < std::min(differ_.size(), kNamed); ++k)
    message += (k > 0 ? ", " : "") + told(differ_[k]);
  if (differ_.size() > kNamed) message += " and " + std::to_string(differ_.size() - kNamed) + " more";
  findings.push_back(not_compared(after, message));
}

}  // namespace redraft::redline
