// The template with a Word comment at each fault, for people who would rather see it than read where it is.
#include <algorithm>

#include "docx/xml_pieces.h"
#include "docx/xml_tree.h"
#include "report/insert.h"
#include "report/template.h"
#include "report/template_compiled.h"

namespace redraft::report {

namespace {

constexpr std::string_view kRoot =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments "
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:comments>";

std::string comment(const std::string& id, const Finding& finding) {
  std::string out = "<w:comment w:id=\"" + id + "\" w:author=\"redraft\" w:initials=\"r\"><w:p><w:r><w:t>";
  docx::append_escaped(out, finding.message);
  return out + "</w:t></w:r></w:p></w:comment>";
}

}  // namespace

std::string Template::with_comments(const std::vector<Finding>& findings,
                                    const std::vector<Spot>& spots) const {
  const docx::Package& package = compiled_->package;
  const std::string& main = package.main_part();
  const auto body =
      std::ranges::find_if(compiled_->parts, [&](const TemplatePart& part) { return part.name() == main; });
  if (body == compiled_->parts.end()) return {};
  render::WordIds ids(package);
  docx::Splices splices;
  std::string comments;
  std::uint32_t number = 0;
  const docx::XmlTree& tree = body->tree();
  for (std::uint32_t k = 0; k < tree.size(); ++k) {
    if (tree[k].name != "w:p") continue;
    ++number;
    for (std::size_t f = 0; f < findings.size() && f < spots.size(); ++f) {
      if (spots[f].paragraph != number || spots[f].part != main) continue;
      const std::string id = ids.next();
      comments += comment(id, findings[f]);
      const std::uint32_t properties = tree.child(k, "w:pPr");
      const std::uint32_t begin =
          properties == tree.size() ? tree[k].span.open_end : tree[properties].span.end;
      splices.insert(begin, "<w:commentRangeStart w:id=\"" + id + "\"/>");
      splices.insert(
          tree[k].span.close_begin,
          "<w:commentRangeEnd w:id=\"" + id + "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>");
    }
  }
  if (splices.empty()) return {};
  docx::Package::Changes changes;
  changes.parts.push_back({main, splices.apply(body->bytes())});
  std::string name = package.related(main, "comments");
  std::string bytes;
  if (name.empty()) {
    name = main.substr(0, main.rfind('/') + 1) + "comments.xml";
    bytes = kRoot;
    docx::Relationship made;
    made.id = package.new_relationship_id(main, changes);
    made.type = "comments";
    made.target = name;
    changes.relationships.push_back({main, made});
    changes.content_types.push_back(
        {name, "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"});
  } else {
    bytes = package.bytes(name);
  }
  const docx::XmlTree known(bytes);
  if (known[0].span.empty_tag()) {
    const std::string open = docx::xml_start_tag(known.xml(0));
    bytes.replace(known[0].span.begin, known[0].span.end - known[0].span.begin,
                  open + comments + "</" + std::string(known[0].name) + ">");
  } else {
    bytes.insert(known[0].span.close_begin, comments);
  }
  changes.parts.push_back({name, std::move(bytes)});
  return package.write(changes);
}

}  // namespace redraft::report
