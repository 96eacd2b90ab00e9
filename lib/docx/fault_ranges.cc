#include "docx/fault_ranges.h"

#include "docx/xml_pieces.h"

namespace redraft::docx {

void RangeFaults::element(std::string_view xml, std::size_t at) {
  const std::string_view name = xml_name(xml);
  if (name == "w:bookmarkStart") return begin_bookmark(xml, at);
  if (name == "w:bookmarkEnd") return end(bookmark, xml, at);
  if (name == "w:commentRangeStart") return begin(comment, xml, at);
  if (name == "w:commentRangeEnd") return end(comment, xml, at);
  if (name == "w:permStart") return begin(permission, xml, at);
  if (name == "w:permEnd") return end(permission, xml, at);
}

void RangeFaults::begin_bookmark(std::string_view xml, std::size_t at) {
  const std::string id(xml_attribute(xml, "w:id"));
  const std::string name(xml_attribute(xml, "w:name"));
  if (!names_.insert(name).second)
    twice_.add(at, "the bookmark '" + name + "' begins here a second time; the first one counts");
  if (const auto known = open_[bookmark].find(id); known != open_[bookmark].end())
    twice_.add(at, "the bookmark '" + name + "' has the id " + id + " of the bookmark '" +
                       known->second.name + "', which has not ended; where the two end is not certain");
  open_[bookmark][id] = {at, name};
}

void RangeFaults::begin(Kind kind, std::string_view xml, std::size_t at) {
  open_[kind][std::string(xml_attribute(xml, "w:id"))] = {at, {}};
}

void RangeFaults::end(Kind kind, std::string_view xml, std::size_t at) {
  const std::string id(xml_attribute(xml, "w:id"));
  if (open_[kind].erase(id) > 0) return;
  static constexpr std::array what = {"a bookmark", "the range of a comment", "a permission"};
  open_ends_.add(at, std::string(what.at(kind)) + " ends here (id " + id + ") that did not begin");
}

void RangeFaults::take(std::vector<Finding>& out) {
  for (const Kind kind : {bookmark, comment, permission})
    for (const auto& [id, one] : open_[kind])
      open_ends_.add(one.at, (kind == bookmark  ? "the bookmark '" + one.name + "'"
                              : kind == comment ? "the range of comment " + id
                                                : "the permission " + id) +
                                 " begins here and does not end");
  twice_.take(out);
  open_ends_.take(out);
}

}  // namespace redraft::docx
