#include "docx/format_tables.h"

#include <charconv>
#include <pugixml.hpp>
#include <utility>

#include "base/hash.h"

namespace redraft::docx {

namespace {

std::string digest(std::string_view bytes) {
  return std::to_string(bytes.size()) + ":" + std::to_string(fnv1a(bytes));
}

// What is inside the element, without what the element must not pass on.
std::string inner_xml(const Part& part, const pugi::xml_node& properties) {
  std::string out;
  for (const pugi::xml_node child : properties.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string_view name = child.name();
    if (name == "w:ins" || name == "w:del" || name == "w:moveFrom" || name == "w:moveTo" ||
        name == "w:rPrChange" || name == "w:pPrChange" || name == "w:rPr" || name == "w:sectPr" ||
        name == "w:sectPrChange" || name == "w:tblPrChange" || name == "w:trPrChange" ||
        name == "w:tcPrChange" || name == "w:tblGridChange" || name == "w:tblPrExChange" ||
        name == "w:cellIns" || name == "w:cellDel" || name == "w:cellMerge")
      continue;
    out += part.bytes(part.span(child).whole());
  }
  return out;
}

}  // namespace

FormatTables::FormatTables(Document& document, const Package& package, NumberingKey numbering)
    : document_(document), package_(package), numbering_(std::move(numbering)) {
  resolve_ = [this](std::string_view attribute, std::string_view value) {
    if (attribute.ends_with("Style")) {
      const Style* style = document_.styles.find(value);
      return style == nullptr ? "?" + std::string(value) : style_key(*style);
    }
    if (attribute != "w:numId") return target(value);
    std::uint32_t id = 0;
    std::from_chars(value.data(), value.data() + value.size(), id);
    return numbering_ ? numbering_(id) : std::string(value);
  };
  document_.run_formats.emplace_back();
  document_.paragraph_formats.emplace_back();
  document_.section_formats.emplace_back();
  document_.block_formats.emplace_back();
  document_.keys.emplace_back();
  runs_.by_key.emplace("", 0);
  paragraphs_.by_key.emplace("", 0);
  sections_.by_key.emplace("", 0);
  blocks_.by_key.emplace("", 0);
  keys_.emplace("", 0);
  from_paragraph_ = [this](const pugi::xml_node& setting, std::string_view attribute) {
    if (attribute.empty() && inherited_.names_default(setting)) return true;
    return inherited_.says_nothing_in_paragraph(setting, attribute, style_, arounds_[around_].say);
  };
  from_run_ = [this](const pugi::xml_node& setting, std::string_view attribute) {
    return (attribute.empty() && inherited_.names_default(setting)) ||
           inherited_.says_nothing_in_run(setting, attribute, style_, arounds_[around_].say);
  };
  from_table_ = [this](const pugi::xml_node& setting, std::string_view attribute) {
    return attribute.empty() && Inherited::says_nothing_in_table(setting, arounds_[around_].say);
  };
  arounds_.emplace_back();
  arounds_[0].key = "in ";
  runs_here_ = &runs_by_bytes_[""];
}

std::uint32_t FormatTables::in_paragraph(std::string_view style) {
  style_ = document_.styles.paragraph_style(style);
  std::string where = arounds_[around_].key;
  if (style_ != nullptr) where += style_key(*style_);
  runs_here_ = &runs_by_bytes_[where];
  return key(std::move(where));
}

std::uint32_t FormatTables::enter_table(std::string_view style) {
  const Style* own = document_.styles.find(style);
  if (own == nullptr || own->type != StyleType::table) own = document_.styles.default_of(StyleType::table);
  const std::string name = own == nullptr ? std::string() : style_key(*own);
  const auto [known, added] =
      arounds_[around_].inner.emplace(name, static_cast<std::uint32_t>(arounds_.size()));
  const std::uint32_t inner = known->second;
  if (added) {
    Around next;
    next.key = "in a " + (name.empty() ? "table" : name) + " " + arounds_[around_].key;
    next.say = arounds_[around_].say;
    inherited_.add_table(own, next.say);
    arounds_.push_back(std::move(next));
  }
  return std::exchange(around_, inner);
}

void FormatTables::enter(const Part& part) { part_ = &part; }

std::uint32_t FormatTables::format(const pugi::xml_node& properties, Table& table,
                                   std::vector<Format>& formats, ByBytes& by_bytes,
                                   const LeaveOut& leave_out) {
  if (!properties) return 0;
  const std::string_view bytes = part_->bytes(part_->span(properties).whole());
  if (const auto known = by_bytes.find(bytes); known != by_bytes.end()) return known->second;
  std::string key = normal_properties(properties, resolve_, leave_out);
  std::string exact = leave_out ? normal_properties(properties, resolve_) : key;
  // The same properties may be written in several ways; the first way stands for all of them.
  const bool same = exact == key;
  const auto [at, added] =
      table.by_key.emplace(same ? key : exact + " is " + key, static_cast<std::uint32_t>(formats.size()));
  if (added)
    formats.push_back(
        {std::move(key), inner_xml(*part_, properties), same ? std::string() : std::move(exact)});
  // Relationships mean something else in another part: what holds one is not remembered by its bytes.
  if (bytes.find("r:") == std::string_view::npos) by_bytes.emplace(bytes, at->second);
  return at->second;
}

std::uint32_t FormatTables::run(const pugi::xml_node& properties) {
  return format(properties, runs_, document_.run_formats, *runs_here_, from_run_);
}

std::uint32_t FormatTables::paragraph(const pugi::xml_node& properties) {
  return format(properties, paragraphs_, document_.paragraph_formats, arounds_[around_].paragraphs,
                from_paragraph_);
}

std::uint32_t FormatTables::section(const pugi::xml_node& properties) {
  return format(properties, sections_, document_.section_formats, sections_.by_bytes);
}

std::uint32_t FormatTables::block(const pugi::xml_node& properties) {
  return format(properties, blocks_, document_.block_formats, arounds_[around_].blocks, from_table_);
}

std::uint32_t FormatTables::key(std::string key) {
  const auto [at, added] = keys_.emplace(std::move(key), static_cast<std::uint32_t>(document_.keys.size()));
  if (added) document_.keys.push_back(at->first);
  return at->second;
}

std::uint32_t FormatTables::mixed(const std::string& key) {
  const auto [at, added] =
      runs_.by_key.emplace("mixed " + key, static_cast<std::uint32_t>(document_.run_formats.size()));
  if (added) document_.run_formats.push_back({at->first, {}});
  return at->second;
}

std::string FormatTables::normal(const pugi::xml_node& element) const {
  return normal_element(element, resolve_);
}

std::string FormatTables::target(std::string_view relationship_id) const {
  const Relationship* relation = package_.relationship(part_->name(), relationship_id);
  if (relation == nullptr) return "?" + std::string(relationship_id);
  if (relation->external) return "@" + relation->target;
  const auto known = digests_.find(relation->target);
  if (known != digests_.end()) return known->second;
  return digests_.emplace(relation->target, digest(package_.bytes(relation->target))).first->second;
}

}  // namespace redraft::docx
