#include "docx/relationships.h"

#include <pugixml.hpp>
#include <set>

#include "base/error.h"
#include "base/unicode.h"
#include "docx/content_types.h"
#include "docx/part_names.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kTransitional =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

// Types that are not under either address.
constexpr struct {
  std::string_view last_step;
  std::string_view address;
} kOthers[] = {
    {"core-properties",
     "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"},
    {"thumbnail", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"},
    {"vbaProject", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"},
    {"stylesWithEffects", "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"},
    {"commentsExtended", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"},
    {"people", "http://schemas.microsoft.com/office/2011/relationships/people"},
    {"commentsIds", "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds"},
    {"commentsExtensible", "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible"},
};

bool is_relationship(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name == "Relationship" || name.ends_with(":Relationship");
}

bool is_external(const pugi::xml_node& node) {
  return std::string_view(node.attribute("TargetMode").value()) == "External";
}

}  // namespace

const char* const kNoRelationships =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

std::string relationship_type(std::string_view last_step, bool strict) {
  if (last_step.find("://") != std::string_view::npos) return std::string(last_step);
  for (const auto& other : kOthers)
    if (other.last_step == last_step) return std::string(other.address);
  return std::string(strict ? kStrict : kTransitional) + std::string(last_step);
}

std::vector<ReadRelationship> read_relationships(const Part& part, std::string_view source,
                                                 const std::string& file) {
  const std::string where = file + ", " + part.name();
  const std::string_view root = part.root().name();
  if (root != "Relationships" && !root.ends_with(":Relationships"))
    throw Error(ErrorCode::format, {where},
                "its outermost element is <" + std::string(root) + ">; expected <Relationships>");
  std::vector<ReadRelationship> out;
  std::set<std::string> ids;
  LineColumn at;  // of `counted`: counting goes on from the last one
  std::uint32_t counted = 0;
  for (const pugi::xml_node& node : part.root().children()) {
    if (!is_relationship(node)) continue;
    const std::uint32_t begin = part.span(node).begin;
    const LineColumn more = line_column(std::string_view(part.bytes()).substr(counted), begin - counted);
    at = {at.line + more.line - 1, more.line == 1 ? at.column + more.column - 1 : more.column};
    counted = begin;

    ReadRelationship relationship;
    relationship.place = {where, at.line, at.column};
    relationship.written = node.attribute("Target").value();
    const std::string_view type = node.attribute("Type").value();
    relationship.strict = type.starts_with(kStrict);
    // A target that is nothing but a fragment leads to a place of the document, as that of a picture that is a link
    // to a bookmark, and not to a part.
    const bool is_place = relationship.written.starts_with('#');
    relationship.what = {node.attribute("Id").value(), std::string(type.substr(type.rfind('/') + 1)),
                         relationship.written, is_external(node) || is_place};
    if (!relationship.what.external) relationship.what.target = resolved_target(source, relationship.written);
    if (!ids.insert(relationship.what.id).second)
      throw Error(ErrorCode::format, relationship.place,
                  "two relationships have the id \"" + relationship.what.id + "\"; expected one");
    out.push_back(std::move(relationship));
  }
  return out;
}

std::string with_relationships(const Part& part, std::string_view source,
                               const std::vector<Relationship>& added,
                               const std::function<bool(const std::string&)>& removed, bool strict) {
  Splices splices;
  for (const pugi::xml_node& node : part.root().children())
    if (is_relationship(node) && !is_external(node) &&
        removed(part_key(resolved_target(source, node.attribute("Target").value()))))
      splices.remove(part.span(node).whole());
  std::string text;
  for (const Relationship& relationship : added) {
    text += "<{}Relationship Id=\"";
    append_escaped(text, relationship.id);
    text += "\" Type=\"";
    append_escaped(text, relationship_type(relationship.type, strict));
    text += "\" Target=\"";
    append_escaped(text,
                   relationship.external ? relationship.target : target_to(source, relationship.target));
    text += relationship.external ? "\" TargetMode=\"External\"/>" : "\"/>";
  }
  if (!text.empty()) append_to_root(part, text, splices);
  return splices.apply(part.bytes());
}

}  // namespace redraft::docx
