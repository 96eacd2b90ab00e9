#include "docx/xml_prefixes.h"

#include "docx/namespaces.h"

namespace redraft::docx {

XmlPrefixes::XmlPrefixes() {
  index("");  // number 0, so that a fresh near_ answers with it
  bind("xml", "http://www.w3.org/XML/1998/namespace");
  undo_.clear();
}

std::uint32_t XmlPrefixes::index(std::string_view prefix) {
  std::size_t slot = 0;
  if (!prefix.empty())
    slot = (static_cast<unsigned char>(prefix.front()) + 7U * static_cast<unsigned char>(prefix.back()) +
            13U * prefix.size()) %
           near_.size();
  const std::uint32_t near = near_[slot];
  if (near < bindings_.size() && bindings_[near].prefix == prefix) return near;
  const auto [found, added] = by_text_.try_emplace(prefix, static_cast<std::uint32_t>(bindings_.size()));
  if (added) bindings_.push_back({prefix, 0, false});
  near_[slot] = found->second;
  return found->second;
}

const XmlPrefixes::Binding& XmlPrefixes::find(std::string_view prefix) { return bindings_[index(prefix)]; }

void XmlPrefixes::bind(std::string_view prefix, std::string_view address) {
  const std::uint32_t at = index(prefix);
  Binding& binding = bindings_[at];
  undo_.emplace_back(at, binding);
  if (address.empty()) {
    binding.address = 0;
    binding.unusual = false;
    return;
  }
  auto known = addresses_.find(address);
  if (known == addresses_.end()) {
    known = addresses_.emplace(address, static_cast<std::uint32_t>(addresses_.size() + 1)).first;
    texts_.push_back(&known->first);
  }
  binding.address = known->second;
  const std::string_view usual = usual_prefix(address);
  binding.unusual = usual.empty() ? is_usual_prefix(prefix) : usual != prefix;
}

void XmlPrefixes::undo(std::uint32_t mark) {
  while (undo_.size() > mark) {
    bindings_[undo_.back().first] = undo_.back().second;
    undo_.pop_back();
  }
}

}  // namespace redraft::docx
