#include "docx/list_words.h"

#include "docx/counter.h"

namespace redraft::docx {

namespace {

// The first number of a level: "1.1", "(a)"; "" of a list that is not there.
std::string sample(const Numbering& numbering, ListPlace place) {
  const Level* level = numbering.level(place.num_id, place.level);
  if (level == nullptr) return {};
  return level->format == NumberFormat::bullet ? "bullets" : Counter(numbering).next(place);
}

std::string a_list(const Numbering& numbering, ListPlace place) {
  const std::string first = sample(numbering, place);
  if (first == "bullets") return "a bulleted list";
  return first.empty() ? "a list" : "a list numbered " + first;
}

}  // namespace

std::string list_words(const Numbering& before, std::optional<ListPlace> x, const Numbering& after,
                       std::optional<ListPlace> y) {
  if (x && x->num_id == 0) x.reset();
  if (y && y->num_id == 0) y.reset();
  if (!x && !y) return "list settings changed";
  if (!x) return "put into " + a_list(after, *y);
  if (!y) return "taken out of " + a_list(before, *x);
  std::string out;
  if (x->level != y->level)
    out = "list level " + std::to_string(x->level + 1) + " to " + std::to_string(y->level + 1);
  const std::string was = sample(before, *x);
  const std::string is = sample(after, *y);
  if (was != is) {
    const auto words = [](const std::string& one) { return one.empty() ? std::string("no number") : one; };
    out += (out.empty() ? "list numbered " : ", numbered ") + words(was) + " to " + words(is);
  }
  if (!out.empty()) return out;
  const Level* one = before.level(x->num_id, x->level);
  const Level* other = after.level(y->num_id, y->level);
  if (one != nullptr && other != nullptr && one->look != other->look)
    return "how the numbers of its list are set";
  return is.empty() ? "another list" : "another list, numbered " + is + " likewise";
}

}  // namespace redraft::docx
