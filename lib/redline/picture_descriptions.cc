#include "redline/picture_descriptions.h"

#include <algorithm>
#include <string_view>

#include "docx/picture.h"
#include "redline/word_listing.h"
#include "redline/word_not_compared.h"

namespace redraft::redline {

namespace {

// Those that the other has not.
std::string without(const std::vector<std::string>& own, const std::vector<std::string>& others) {
  std::string out;
  for (const std::string& one : own)
    if (std::find(others.begin(), others.end(), one) == others.end())
      out += (out.empty() ? "'" : " and '") + cut_short(one) + "'";
  return out.empty() ? "none" : out;
}

}  // namespace

void PictureDescriptions::compare(const docx::Document& before, const docx::Story& before_story,
                                  const docx::Item& x, const docx::Document& after,
                                  const docx::Story& after_story, const docx::Item& y) {
  const std::string_view was = before.part_of(before_story).bytes(x.xml);
  const std::string_view is = after.part_of(after_story).bytes(y.xml);
  if (was == is) return;
  const std::vector<std::string> old = docx::descriptions_in(was);
  const std::vector<std::string> now = docx::descriptions_in(is);
  if (std::is_permutation(old.begin(), old.end(), now.begin(), now.end())) return;
  differ_.push_back(without(old, now) + " in the earlier document and " + without(now, old) +
                    " in the later");
}

void PictureDescriptions::list(const docx::Document& after, std::vector<Finding>& findings) const {
  if (differ_.empty()) return;
  findings.push_back(not_compared(
      after,
      (differ_.size() == 1 ? "the description of a picture is "
                           : "the descriptions of " + std::to_string(differ_.size()) + " pictures differ: ") +
          some_of(differ_)));
}

}  // namespace redraft::redline
