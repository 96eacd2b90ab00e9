#include "report/local_links.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "report/field_instruction.h"
#include "report/part_tags.h"

namespace redraft::report {

namespace {

/// The file that a field leads to; "" when it leads to none.
std::string file_of(const Instruction& field) {
  static constexpr std::array<std::string_view, 4> kFields = {"HYPERLINK", "INCLUDEPICTURE", "INCLUDETEXT",
                                                              "RD"};
  // These name a program first, and live by its file wherever that is: LINK Excel.Sheet.12 "C:\\x.xlsx".
  if (field.name == "LINK" || field.name == "DDE" || field.name == "DDEAUTO")
    return field.arguments.size() > 1 && !field.arguments[1].empty() ? field.arguments[1] : field.name;
  if (std::find(kFields.begin(), kFields.end(), field.name) == kFields.end()) return {};
  return is_local_address(field.first()) ? field.first() : std::string();
}

/// Ids of links of pictures that stand in the document as well: `<a:blip r:embed="rId4" r:link="rId5"/>`.
std::set<std::string, std::less<>> held_here_too(std::string_view xml) {
  std::set<std::string, std::less<>> held;
  std::set<std::string, std::less<>> alone;
  walk(
      xml,
      [&](const Tag& tag) {
        if (tag.closes) return;
        const std::string_view id = attribute(tag.xml, "link");
        if (!id.empty()) (attribute(tag.xml, "embed").empty() ? alone : held).emplace(id);
      },
      [](std::string_view) {});
  for (const std::string& id : alone) held.erase(id);
  return held;
}

/// What is to be cut out of a part.
class Cuts {
 public:
  void cut(std::size_t begin, std::size_t end) { spans_.emplace_back(begin, end); }

  std::string made(const std::string& xml) {
    std::sort(spans_.begin(), spans_.end());
    std::string out;
    std::size_t at = 0;
    for (const auto& [begin, end] : spans_) {
      if (begin > at) out.append(xml, at, begin - at);
      at = std::max(at, end);
    }
    return out.append(xml, at);
  }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> spans_;
};

class Unlinker {
 public:
  Unlinker(const std::string& xml, const LocalLinks& links) : xml_(xml), links_(links) {}

  Unlinked made() {
    walk(
        xml_, [&](const Tag& tag) { tag.closes ? close(tag) : start(tag); },
        [&](std::string_view text) {
          if (!stack_.empty() && stack_.back().name == "instrText" && !fields_.empty())
            fields_.back().instruction += unescaped(text);
        });
    Unlinked out{cuts_.made(xml_), std::move(elsewhere_), {}};
    if (!links_.ids.empty()) out.still_named = named_in(out.xml);
    return out;
  }

 private:
  struct Open {
    std::string_view name;
    std::size_t begin = 0;
    bool drop_tags = false;  ///< what it holds stays
    bool drop_whole = false;
    bool of_field = false;
  };
  struct OpenField {
    std::string instruction;
    std::vector<std::pair<std::size_t, std::size_t>> marks;
  };

  std::set<std::string, std::less<>> named_in(const std::string& xml) const {
    std::set<std::string, std::less<>> out;
    walk(
        xml,
        [&](const Tag& tag) {
          for (const docx::XmlAttribute& one : docx::xml_attributes(tag.xml))
            if (one.name.find(':') != std::string_view::npos && links_.holds(one.value))
              out.emplace(one.value);
        },
        [](std::string_view) {});
    return out;
  }

  void start(const Tag& tag) {
    Open open{tag.name, tag.begin, false, false, false};
    const bool of_link = links_.holds(attribute(tag.xml, "id"));
    if (tag.name == "hyperlink" && of_link) open.drop_tags = true;
    if (tag.name == "fldSimple") open.drop_tags = leads_to_a_file(unescaped(attribute(tag.xml, "instr")));
    if (tag.name.starts_with("hlink") && of_link) open.drop_whole = true;  // hlinkClick, hlinkHover ...
    if (tag.name == "fldChar") {
      if (attribute(tag.xml, "fldCharType") == "begin") fields_.emplace_back();
      ends_field_ = attribute(tag.xml, "fldCharType") == "end";
      open.of_field = true;
    }
    if (tag.name == "instrText") open.of_field = true;
    drop_attributes(tag);
    if (open.drop_tags) cuts_.cut(tag.begin, tag.end);
    if (!tag.empty) {
      stack_.push_back(open);
      return;
    }
    end(open, tag.end);
  }

  void close(const Tag& tag) {
    if (stack_.empty()) return;
    const Open open = stack_.back();
    stack_.pop_back();
    if (open.drop_tags) cuts_.cut(tag.begin, tag.end);
    end(open, tag.end);
  }

  void end(const Open& open, std::size_t at) {
    if (open.drop_whole) cuts_.cut(open.begin, at);
    if (!open.of_field || fields_.empty()) return;
    fields_.back().marks.emplace_back(open.begin, at);
    if (open.name != "fldChar" || !ends_field_) return;
    if (leads_to_a_file(fields_.back().instruction))
      for (const auto& [begin, past] : fields_.back().marks) cuts_.cut(begin, past);
    fields_.pop_back();
  }

  bool leads_to_a_file(const std::string& instruction) {
    std::string file = file_of(read_instruction(instruction));
    if (file.empty()) return false;
    elsewhere_.push_back(std::move(file));
    return true;
  }

  /// `r:link` of a picture that stands here too, and the address that a shape of VML leads to.
  void drop_attributes(const Tag& tag) {
    for (const docx::XmlAttribute& one : docx::xml_attributes(tag.xml)) {
      const bool link = local_name(one.name) == "link" && links_.holds(one.value);
      // Not r:href, which is an id.
      const bool href = local_name(one.name) == "href" && !one.name.starts_with("r:") &&
                        is_local_address(unescaped(one.value));
      if (!link && !href) continue;
      if (href) elsewhere_.push_back(unescaped(one.value));
      const std::size_t begin = static_cast<std::size_t>(one.xml.data() - xml_.data());
      cuts_.cut(begin - 1, begin + one.xml.size());  // with the space before it
    }
  }

  const std::string& xml_;
  const LocalLinks& links_;
  Cuts cuts_;
  std::vector<Open> stack_;
  std::vector<OpenField> fields_;
  std::vector<std::string> elsewhere_;
  bool ends_field_ = false;
};

}  // namespace

bool is_local_address(std::string_view target) {
  static constexpr std::array<std::string_view, 9> kElsewhere = {
      "http:", "https:", "mailto:", "ftp:", "ftps:", "tel:", "sip:", "news:", "urn:"};
  const std::string low = to_lower(std::string(trim(target)));
  if (low.empty() || low.front() == '#') return false;
  return std::none_of(kElsewhere.begin(), kElsewhere.end(),
                      [&](std::string_view scheme) { return low.starts_with(scheme); });
}

LocalLinks local_links(const docx::Package& package, const std::string& part) {
  LocalLinks out;
  std::optional<std::set<std::string, std::less<>>> held;
  const auto stands_here_too = [&](const std::string& id) {
    if (!held) held = held_here_too(package.bytes(part));
    return held->find(id) != held->end();
  };
  for (const docx::Relationship& one : package.relationships(part)) {
    if (!one.external || !is_local_address(one.target)) continue;
    if (one.type != "hyperlink" && !(one.type == "image" && stands_here_too(one.id))) continue;
    out.ids.insert(one.id);
    out.targets.push_back(one.target);
  }
  return out;
}

Unlinked without_local_links(const std::string& xml, const LocalLinks& links) {
  return Unlinker(xml, links).made();
}

}  // namespace redraft::report
