#include "report/fixed_styles.h"

#include <fmt/format.h>

#include "docx/run_properties.h"
#include "docx/xml_pieces.h"

namespace redraft::report {

namespace {

struct Kind {
  std::string_view name;
  std::string_view id;
  profile::Marked marked;
  std::string_view line;
};

constexpr std::array<Kind, 5> kKinds = {{
    {"", "", profile::Marked::insertion, ""},
    {"Inserted Text", "InsertedText", profile::Marked::insertion, "<w:u w:val=\"single\"/>"},
    {"Deleted Text", "DeletedText", profile::Marked::deletion, "<w:strike/>"},
    {"Moved From", "MovedFrom", profile::Marked::move, "<w:dstrike/>"},
    {"Moved To", "MovedTo", profile::Marked::move, "<w:u w:val=\"double\"/>"},
}};

std::size_t index(FixedMark mark) { return static_cast<std::size_t>(mark); }

}  // namespace

FixedStyles::FixedStyles(render::WordAdditions& additions, const profile::Colours& colours)
    : additions_(additions) {
  for (std::size_t k = 1; k < kKinds.size(); ++k) {
    const profile::Rgb ink =
        profile::colour_of(colours, profile::Paper::light, kKinds[k].marked, profile::Layer::ink);
    colours_[k] = fmt::format("{:02X}{:02X}{:02X}", ink.red, ink.green, ink.blue);
  }
}

std::vector<std::string> FixedStyles::elements(FixedMark mark) const {
  return {"<w:color w:val=\"" + colours_[index(mark)] + "\"/>", std::string(kKinds[index(mark)].line)};
}

const std::string& FixedStyles::style(FixedMark mark) {
  std::string& id = ids_[index(mark)];
  if (!id.empty()) return id;
  const Kind& kind = kKinds[index(mark)];
  if (const docx::Style* const own = additions_.host.styles.find_name(docx::StyleType::character, kind.name))
    return id = own->id;
  id = kind.id;
  for (int k = 2; additions_.host.styles.find(id) != nullptr; ++k)
    id = std::string(kind.id) + std::to_string(k);
  std::string inside;
  for (const std::string& element : elements(mark)) inside = docx::with_run_properties(inside, {element});
  additions_.new_styles += "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"" + id +
                           "\"><w:name w:val=\"" + std::string(kind.name) + "\"/><w:rPr>" + inside +
                           "</w:rPr></w:style>";
  return id;
}

std::string FixedStyles::marked(std::string_view inside, FixedMark mark, Where where) {
  if (mark == FixedMark::none) return std::string(inside);
  // What would hide the mark goes: another colour, another line.
  const bool under = mark == FixedMark::inserted || mark == FixedMark::moved_to;
  std::string out = under ? docx::without_run_properties(inside, {"w:color", "w:u"})
                          : docx::without_run_properties(inside, {"w:color", "w:strike", "w:dstrike"});
  bool direct = where == Where::equation;
  for (const docx::XmlChild& child : docx::xml_children(inside)) direct = direct || child.name == "w:rStyle";
  if (direct) return docx::with_run_properties(out, elements(mark));
  std::vector<std::string> added = {"<w:rStyle w:val=\"" + style(mark) + "\"/>"};
  if (where == Where::table) added.push_back(elements(mark).front());
  return docx::with_run_properties(out, added);
}

}  // namespace redraft::report
