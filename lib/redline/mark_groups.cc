#include "redline/mark_groups.h"

namespace redraft::redline {

namespace {

class Grouper {
 public:
  Grouper(const Redline& redline, const Block& block, std::vector<MarkGroup>& out)
      : redline_(redline), block_(block), out_(out) {}

  void run(const Segments& segments, bool in_term) {
    for (std::size_t k = 0; k < segments.size();) {
      const std::size_t begin = k;
      if (segments[k].mark == Mark::none) {
        if (!segments[k].reset.empty()) {
          while (k < segments.size() && segments[k].mark == Mark::none &&
                 segments[k].reset == segments[begin].reset)
            ++k;
          out_.push_back({ChangeKind::format, in_term, begin, k});
        } else {
          ++k;
        }
        continue;
      }
      const auto skip = [&](Mark mark) {
        while (k < segments.size() && segments[k].mark == mark) ++k;
      };
      skip(segments[begin].mark);
      const std::size_t middle = k;
      if (segments[begin].mark == Mark::deleted) skip(Mark::inserted);
      ChangeKind kind = segments[begin].mark == Mark::inserted ? ChangeKind::insert
                        : k > middle                           ? ChangeKind::replace
                                                               : ChangeKind::remove;
      // White space where a paragraph was split or joined is part of that.
      const bool at_break =
          (begin == 0 && block_.goes_on) || (k == segments.size() && block_.end != Mark::none);
      if (!in_term && at_break && is_space(segments, begin, k)) continue;
      if (const auto own = kind_of_objects(segments, begin, k)) kind = *own;
      out_.push_back({kind, in_term, begin, k});
    }
  }

 private:
  static bool is_space(const Segments& segments, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k)
      if (segments[k].text.find_first_not_of(" \t\n") != std::string::npos) return false;
    return true;
  }

  // A picture that came, went or was replaced, and nothing else.
  std::optional<ChangeKind> kind_of_objects(const Segments& segments, std::size_t begin,
                                            std::size_t end) const {
    bool images = true;
    bool notes = true;
    for (std::size_t k = begin; k < end; ++k) {
      if (!segments[k].object) return std::nullopt;
      const ObjectKind kind = redline_.objects[*segments[k].object].kind;
      images = images && (kind == ObjectKind::image || kind == ObjectKind::drawing);
      notes = notes && (kind == ObjectKind::footnote || kind == ObjectKind::endnote);
    }
    if (images) return ChangeKind::image;
    if (notes) return ChangeKind::note;
    return std::nullopt;
  }

  const Redline& redline_;
  const Block& block_;
  std::vector<MarkGroup>& out_;
};

}  // namespace

std::vector<MarkGroup> mark_groups(const Redline& redline, const Block& block) {
  std::vector<MarkGroup> out;
  if (block.status != Status::kept) return out;
  Grouper grouper(redline, block, out);
  grouper.run(block.term, true);
  grouper.run(block.text, false);
  return out;
}

}  // namespace redraft::redline
