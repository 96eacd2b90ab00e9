#include "report/unseen.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "base/words.h"
#include "docx/part_names.h"
#include "report/field_instruction.h"
#include "report/found_words.h"
#include "report/local_links.h"
#include "report/part_tags.h"

namespace redraft::report {

namespace {

bool is_on(std::string_view tag) {
  const std::string_view value = attribute(tag, "val");
  return value != "0" && value != "false" && value != "off";
}

bool prints_who(const Instruction& field) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "AUTHOR", "USERNAME", "USERINITIALS", "USERADDRESS", "LASTSAVEDBY", "FILENAME", "TEMPLATE"};
  static constexpr std::array<std::string_view, 7> kProperties = {
      "AUTHOR", "LASTSAVEDBY", "MANAGER", "COMPANY", "FILENAME", "TEMPLATE", "HYPERLINKBASE"};
  const auto is_one = [](const auto& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (is_one(kNames, field.name)) return true;
  return (field.name == "DOCPROPERTY" || field.name == "INFO") &&
         is_one(kProperties, to_upper(field.first()));
}

// ---- styles

/// Ids of the styles whose words are hidden, by themselves or by what they are based on.
std::map<std::string, bool> hidden_styles(const docx::Package& package) {
  struct Style {
    std::optional<bool> hidden;
    std::string based_on;
  };
  std::map<std::string, Style> styles;
  const std::string part = package.related(package.main_part(), "styles");
  if (part.empty()) return {};
  std::string id;
  walk(
      package.bytes(part),
      [&](const Tag& tag) {
        if (tag.name == "style") id = tag.closes ? std::string() : std::string(attribute(tag.xml, "styleId"));
        if (id.empty() || tag.closes) return;
        if (tag.name == "basedOn") styles[id].based_on = attribute(tag.xml, "val");
        if (tag.name == "vanish") styles[id].hidden = is_on(tag.xml);
      },
      [](std::string_view) {});
  std::map<std::string, bool> out;
  for (const auto& [name, own] : styles) {
    const Style* style = &own;
    for (std::size_t steps = 0; !style->hidden && steps < styles.size(); ++steps) {
      const auto base = styles.find(style->based_on);
      if (base == styles.end()) break;
      style = &base->second;
    }
    if (style->hidden.value_or(false)) out[name] = true;
  }
  return out;
}

// ---- what is found

struct Field {
  std::string instruction;
  std::string shown;
  bool separated = false;
};

/// Reads one part for hidden words, and for fields and controls that print who wrote it.
class Reader {
 public:
  explicit Reader(const std::map<std::string, bool>& hidden) : styles_(hidden) {}

  void read(std::string_view xml, FoundWords& hidden, FoundWords& names) {
    walk(
        xml, [&](const Tag& tag) { on_tag(tag, hidden, names); },
        [&](std::string_view text) { on_text(unescaped(text)); });
  }

 private:
  struct Open {
    std::string_view name;
    bool hidden =
        false;  ///< of a run or a row, all that stands in it; of a paragraph, the words of its style
    std::string words;
    std::string bound;  ///< of a control: the property that it shows
  };

  void on_tag(const Tag& tag, FoundWords& hidden, FoundWords& names) {
    if (tag.closes) {
      if (!stack_.empty()) close(hidden, names);
      return;
    }
    start(tag, names);
    if (tag.empty) return;
    Open open;
    open.name = tag.name;
    if (tag.name == "r")
      for (const Open& one : stack_)
        if (one.name == "p") open.hidden = one.hidden;
    if (tag.name == "fldSimple") {
      fields_.push_back({unescaped(attribute(tag.xml, "instr")), {}, true});
    }
    stack_.push_back(std::move(open));
  }

  void start(const Tag& tag, FoundWords& names) {
    Open* run = around("r");
    const bool in_run_properties =
        stack_.size() > 1 && stack_.back().name == "rPr" && stack_[stack_.size() - 2].name == "r";
    const bool in_paragraph_properties = !stack_.empty() && stack_.back().name == "pPr";
    if (in_run_properties && run != nullptr) {
      if (tag.name == "vanish") run->hidden = is_on(tag.xml);
      if (tag.name == "rStyle" && is_hidden_style(tag.xml)) run->hidden = true;
    }
    if (!stack_.empty() && stack_.back().name == "trPr" && tag.name == "hidden")
      if (Open* row = around("tr")) row->hidden = is_on(tag.xml);
    if (in_paragraph_properties && tag.name == "pStyle")
      if (Open* paragraph = around("p")) paragraph->hidden = is_hidden_style(tag.xml);
    if (tag.name == "dataBinding")
      if (Open* control = around("sdt")) control->bound = bound_to(attribute(tag.xml, "xpath"));
    if (tag.name == "fldChar") on_field(attribute(tag.xml, "fldCharType"), names);
  }

  void on_field(std::string_view kind, FoundWords& names) {
    if (kind == "begin") fields_.push_back({});
    if (fields_.empty()) return;
    if (kind == "separate") fields_.back().separated = true;
    if (kind == "end") end_field(names);
  }

  void end_field(FoundWords& names) {
    const Field field = std::move(fields_.back());
    fields_.pop_back();
    const Instruction instruction = read_instruction(field.instruction);
    if (prints_who(instruction) && !trim(field.shown).empty())
      names.add(std::string(trim(field.shown)) + " (" + instruction.name + ")");
    if (!fields_.empty() && fields_.back().separated) fields_.back().shown += field.shown;
  }

  void on_text(const std::string& text) {
    if (stack_.empty()) return;
    const std::string_view inside = stack_.back().name;
    if (inside == "instrText" && !fields_.empty()) fields_.back().instruction += text;
    if (inside != "t") return;
    if (!fields_.empty() && fields_.back().separated) fields_.back().shown += text;
    if (Open* cover = hidden_around()) cover->words += text;
    for (Open& one : stack_)
      if (!one.bound.empty()) one.words += text;
  }

  void close(FoundWords& hidden, FoundWords& names) {
    const Open open = std::move(stack_.back());
    stack_.pop_back();
    if (hides(open)) hidden.add(open.words);
    if (open.name == "p")
      if (Open* cover = hidden_around(); cover != nullptr && !cover->words.empty()) cover->words += ' ';
    if (open.name == "fldSimple" && !fields_.empty()) end_field(names);
    if (!open.bound.empty() && !trim(open.words).empty())
      names.add(std::string(trim(open.words)) + " (" + open.bound + ")");
  }

  static bool hides(const Open& open) { return open.hidden && (open.name == "r" || open.name == "tr"); }

  /// The outermost run or row around that is hidden: a text box in a hidden run is hidden with all its paragraphs.
  Open* hidden_around() {
    const auto at = std::find_if(stack_.begin(), stack_.end(), hides);
    return at == stack_.end() ? nullptr : &*at;
  }

  Open* around(std::string_view name) {
    const auto at =
        std::find_if(stack_.rbegin(), stack_.rend(), [&](const Open& one) { return one.name == name; });
    return at == stack_.rend() ? nullptr : &*at;
  }

  bool is_hidden_style(std::string_view tag) const {
    return styles_.find(std::string(attribute(tag, "val"))) != styles_.end();
  }

  /// "creator" of ".../cp:coreProperties[1]/dc:creator[1]"; "" of what says nothing of who wrote it.
  static std::string bound_to(std::string_view xpath) {
    for (const std::string_view name : {"creator", "lastModifiedBy", "Manager", "Company"})
      if (xpath.find(std::string(":") + std::string(name)) != std::string_view::npos)
        return std::string(name);
    return {};
  }

  const std::map<std::string, bool>& styles_;
  std::vector<Open> stack_;
  std::vector<Field> fields_;
};

bool is_erased(const docx::Relationship& one) {
  static constexpr std::array<std::string_view, 4> kErased = {"attachedTemplate", "mailMergeSource",
                                                              "recipientData", "mailMergeHeaderSource"};
  return std::find(kErased.begin(), kErased.end(), one.type) != kErased.end();
}

Finding unresolved(const docx::Package& package, const std::string& message) {
  return error_at("scrub-unresolved", {package.name()}, "", message);
}

}  // namespace

std::vector<Finding> find_unseen(const docx::Package& package) {
  const std::map<std::string, bool> styles = hidden_styles(package);
  FoundWords hidden;
  FoundWords names;
  FoundWords linked;
  for (const std::string& part : package.parts()) {
    if (!docx::is_xml_part(part) || part.ends_with(".rels")) continue;
    if (is_text_part(part, package.content_type(part)))
      Reader(styles).read(package.bytes(part), hidden, names);
    const LocalLinks links = local_links(package, part);
    for (const docx::Relationship& one : package.relationships(part))
      if (one.external && is_local_address(one.target) && !is_erased(one) && !links.holds(one.id))
        linked.add(one.target);
  }
  std::vector<Finding> out;
  if (hidden.any())
    out.push_back(unresolved(package, "holds hidden words: " + hidden.str() +
                                          "; expected them shown or deleted before it is published"));
  if (names.any())
    out.push_back(unresolved(
        package, "prints who wrote it or what its file was called, in a field or a control: " + names.str() +
                     "; expected plain words, or nothing, in their place before it is published"));
  if (linked.any())
    out.push_back(unresolved(package, "shows what stands in a file of its writer's: " + linked.str() +
                                          "; expected it in the document itself before it is published"));
  return out;
}

}  // namespace redraft::report
