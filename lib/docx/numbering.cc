#include "docx/numbering.h"

#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "base/hash.h"
#include "base/unicode.h"
#include "docx/normal_form.h"
#include "docx/part.h"
#include "docx/values.h"

namespace redraft::docx {

namespace {

using Levels = std::array<std::optional<Level>, kLevels>;

struct Definition {
  Levels levels;
  std::string style_link;      // the list style whose definition this is
  std::string num_style_link;  // the list style to find the definition through
};

struct Override {
  int level = 0;
  std::optional<int> start;
  std::optional<Level> whole;
};

struct Instance {
  int abstract_id = 0;
  std::vector<Override> overrides;
};

// "001, 002, 003, ...": as many digits as the first one has; 0 when it is no such list.
int digits_of(std::string_view format) {
  std::size_t digits = 0;
  while (digits < format.size() && format[digits] >= '0' && format[digits] <= '9') ++digits;
  const bool zeros =
      digits > 1 && digits < 9 && format.substr(0, digits - 1).find_first_not_of('0') == std::string::npos;
  return zeros && format[digits - 1] == '1' ? static_cast<int>(digits) : 0;
}

// Word 2010 and later put a custom format into a choice, with a plain one to fall back on (17.9.17).
void read_format(const pugi::xml_node& node, Level& out) {
  pugi::xml_node format = node.child("w:numFmt");
  const pugi::xml_node alternate = node.child("mc:AlternateContent");
  if (alternate) format = alternate.child("mc:Choice").child("w:numFmt");
  const int digits = digits_of(format.attribute("w:format").value());
  if (std::string_view(format.attribute("w:val").value()) == "custom") {
    if (digits > 0) {
      out.format = NumberFormat::decimal_zero;
      out.digits = digits;
      return;
    }
    if (alternate) format = alternate.child("mc:Fallback").child("w:numFmt");
  }
  if (format) out.format = number_format(format.attribute("w:val").value());
}

// The character of a bullet is one of a symbol font, in its private part of Unicode; a reader knows it as a dot.
std::string bullet_of(std::string_view text) {
  std::size_t at = 0;
  const char32_t first = text.empty() ? U'\uF0B7' : next_code_point(text, at);
  return first >= 0xE000 && first <= 0xF8FF ? "\u2022" : std::string(text);
}

using PictureBullets = std::map<std::string_view, std::string>;  // by id: a digest of how each looks

// Of those of one id the first counts. A digest, for any number of levels may have the same large one.
PictureBullets picture_bullets(const pugi::xml_node& root, const Resolve& resolve) {
  PictureBullets out;
  for (const pugi::xml_node& bullet : root.children("w:numPicBullet")) {
    const auto [at, added] = out.try_emplace(bullet.attribute("w:numPicBulletId").value());
    if (!added) continue;
    std::string look;
    for (const pugi::xml_node& drawing : bullet.children())
      if (drawing.type() == pugi::node_element) look += normal_element(drawing, resolve);
    at->second = " picture " + std::to_string(look.size()) + ":" + std::to_string(fnv1a(look));
  }
  return out;
}

// What a look is made from beside the level itself.
struct Pictures {
  const Resolve& resolve;
  PictureBullets bullets;
};

// What of a number a reader sees beside its words. A bullet is the character as written: bullet_of makes several one.
std::string look_of(const pugi::xml_node& node, const Pictures& pictures) {
  const std::string_view side = node.child("w:lvlJc").attribute("w:val").value();
  std::string out = std::string(side.empty() ? "left" : left_or_right(side));
  if (const pugi::xml_node properties = node.child("w:pPr"))
    out += " pPr{" + normal_properties(properties, pictures.resolve) + "}";
  if (const pugi::xml_node properties = node.child("w:rPr"))
    out += " rPr{" + normal_properties(properties, pictures.resolve) + "}";
  if (std::string_view(node.child("w:numFmt").attribute("w:val").value()) == "bullet")
    out += std::string(" ") + node.child("w:lvlText").attribute("w:val").value();
  const pugi::xml_node picture = node.child("w:lvlPicBulletId");
  if (!picture) return out;
  const auto bullet = pictures.bullets.find(picture.attribute("w:val").value());
  return bullet == pictures.bullets.end() ? out : out + bullet->second;
}

Level read_level(const pugi::xml_node& node, const Pictures& pictures) {
  Level out;
  out.start = child_number(node, "w:start").value_or(0);
  read_format(node, out);
  const std::string_view suffix = child_value(node, "w:suff");
  out.suffix = suffix == "space" ? Suffix::space : suffix == "nothing" ? Suffix::nothing : Suffix::tab;
  const pugi::xml_node text = node.child("w:lvlText");
  if (!switch_attribute(text, "w:null", false)) out.text = text.attribute("w:val").value();
  if (out.format == NumberFormat::bullet) out.text = bullet_of(out.text);
  out.indent = left_indent(node.child("w:pPr"));
  out.style = child_value(node, "w:pStyle");
  out.restart = child_number(node, "w:lvlRestart");
  out.legal = child_switch(node, "w:isLgl").value_or(false);
  out.look = look_of(node, pictures);
  return out;
}

std::optional<int> level_index(const pugi::xml_node& node) {
  const std::optional<int> at = number_attribute(node, "w:ilvl");
  return at && *at >= 0 && *at < kLevels ? at : std::nullopt;
}

Definition read_definition(const pugi::xml_node& node, const Pictures& pictures) {
  Definition out;
  out.style_link = child_value(node, "w:styleLink");
  out.num_style_link = child_value(node, "w:numStyleLink");
  for (const pugi::xml_node& level : node.children("w:lvl"))
    if (const auto at = level_index(level))
      out.levels[static_cast<std::size_t>(*at)] = read_level(level, pictures);
  return out;
}

Instance read_instance(const pugi::xml_node& node, const Pictures& pictures) {
  Instance out;
  out.abstract_id = child_number(node, "w:abstractNumId").value_or(-1);
  for (const pugi::xml_node& override_node : node.children("w:lvlOverride")) {
    const auto at = level_index(override_node);
    if (!at) continue;
    Override one{*at, child_number(override_node, "w:startOverride"), {}};
    if (const pugi::xml_node level = override_node.child("w:lvl")) one.whole = read_level(level, pictures);
    out.overrides.push_back(std::move(one));
  }
  return out;
}

class Resolver {
 public:
  Resolver(const pugi::xml_node& root, const Styles& styles, const Resolve& resolve) : styles_(styles) {
    const Pictures pictures{resolve, picture_bullets(root, resolve)};
    for (const pugi::xml_node& node : root.children("w:abstractNum"))
      if (const auto id = number_attribute(node, "w:abstractNumId"))
        definitions_.emplace(*id, read_definition(node, pictures));
    for (const pugi::xml_node& node : root.children("w:num"))
      if (const auto id = number_attribute(node, "w:numId"))
        instances_.emplace(*id, read_instance(node, pictures));
    for (const auto& [id, definition] : definitions_)
      if (!definition.style_link.empty()) by_style_.emplace(definition.style_link, id);
  }

  const std::map<int, Instance>& instances() const { return instances_; }

  // The definition that holds the levels: through the list style when it only names one. The style has a w:num, whose
  // definition says that it is this style's; where that is broken, the definition that says so is taken.
  const Definition* find(int& id) const {
    std::set<int> seen;
    while (true) {
      const auto at = definitions_.find(id);
      if (at == definitions_.end()) return nullptr;
      const Definition& definition = at->second;
      if (definition.num_style_link.empty() || !seen.insert(id).second) return &definition;
      const std::optional<int> next = through(definition.num_style_link);
      if (!next || *next == id || definitions_.count(*next) == 0) return &definition;
      id = *next;
    }
  }

 private:
  std::optional<int> through(const std::string& style_id) const {
    const Style* style = styles_.find(style_id);
    if (style != nullptr && style->num.num_id)
      if (const auto at = instances_.find(*style->num.num_id); at != instances_.end())
        return at->second.abstract_id;
    const auto at = by_style_.find(style_id);
    return at == by_style_.end() ? std::nullopt : std::optional(at->second);
  }

  const Styles& styles_;
  std::map<int, Definition> definitions_;
  std::map<int, Instance> instances_;
  std::map<std::string, int> by_style_;
};

}  // namespace

Numbering Numbering::read(const Part* numbering, const Styles& styles, std::string_view file,
                          std::vector<Finding>& findings, const Resolve& resolve) {
  Numbering out;
  if (numbering == nullptr) return out;
  const Resolver resolver(numbering->root(), styles, resolve ? resolve : as_written());
  for (const auto& [id, instance] : resolver.instances()) {
    List list;
    list.abstract_id = instance.abstract_id;
    const Definition* definition = resolver.find(list.abstract_id);
    if (definition == nullptr) {
      out.without_definition_.emplace(id, instance.abstract_id);
      continue;
    }
    list.levels = definition->levels;
    for (const Override& one : instance.overrides) {
      const auto at = static_cast<std::size_t>(one.level);
      if (one.whole) list.levels[at] = one.whole;
      if (!one.start) continue;
      if (!list.levels[at]) list.levels[at] = Level{};
      list.levels[at]->start = *one.start;
      list.starts_anew[at] = true;
    }
    out.put(id, std::move(list));
  }
  if (out.lists_.count(0) > 0) {
    // 0 says "no list" wherever a paragraph names it (17.9.18); a list of that id cannot be reached.
    Finding finding;
    finding.check = "numbering-missing";
    finding.severity = Severity::info;
    finding.place = {std::string(file) + ", " + numbering->name()};
    finding.message = "a list has the id 0, which means 'no list'; no paragraph can be in it";
    findings.push_back(std::move(finding));
    out.lists_.erase(0);
    out.keys_.erase(0);
  }
  return out;
}

const Numbering::List* Numbering::list(int num_id) const {
  const auto at = lists_.find(num_id);
  return at == lists_.end() ? nullptr : &at->second;
}

const Level* Numbering::level(int num_id, int level) const {
  const List* found = list(num_id);
  if (found == nullptr || level < 0 || level >= kLevels) return nullptr;
  const std::optional<Level>& out = found->levels[static_cast<std::size_t>(level)];
  return out ? &*out : nullptr;
}

std::vector<int> Numbering::ids() const {
  std::vector<int> out;
  for (const auto& [id, list] : lists_) out.push_back(id);
  return out;
}

std::optional<ListPlace> Numbering::place(const NumPr& direct, std::string_view style,
                                          const Styles& styles) const {
  const Styles::InheritedNumPr inherited =
      direct.num_id && direct.level ? Styles::InheritedNumPr{} : styles.inherited_num(style);
  const std::optional<int> id = direct.num_id ? direct.num_id : inherited.num.num_id;
  if (!id || *id == 0) return std::nullopt;
  std::optional<int> level = direct.level;
  if (!level) {
    // The level that names the paragraph's style or one that it is based on, the nearest first.
    const List* found = list(*id);
    for (const Style* s = styles.paragraph_style(style); found != nullptr && s != nullptr && !level;
         s = styles.base(*s))
      for (std::size_t k = 0; k < kLevels && !level; ++k)
        if (found->levels[k] && found->levels[k]->style == s->id) level = static_cast<int>(k);
  }
  if (!level) level = inherited.num.level;
  return ListPlace{*id, std::clamp(level.value_or(0), 0, kLevels - 1)};
}

std::uint64_t Numbering::definition_key(int num_id) const {
  const auto at = keys_.find(num_id);
  return at == keys_.end() ? 0 : at->second;
}

void Numbering::put(int num_id, List list) {
  keys_[num_id] = key_of(list);
  lists_.insert_or_assign(num_id, std::move(list));
}

std::uint64_t Numbering::key_of(const List& list) {
  std::string bytes;
  const auto put = [&](int value) {
    for (int shift = 0; shift < 32; shift += 8)
      bytes += static_cast<char>(static_cast<unsigned>(value) >> shift & 0xFFU);
  };
  for (const std::optional<Level>& level : list.levels) {
    put(level ? 1 : 0);
    if (!level) continue;
    put(level->start);
    put(static_cast<int>(level->format));
    put(level->format == NumberFormat::decimal_zero ? level->digits : 0);
    put(static_cast<int>(level->text.size()));
    bytes += level->text;
    put(static_cast<int>(level->suffix));
    put(level->restart.value_or(-1));
    put(level->legal ? 1 : 0);
  }
  const std::uint64_t hash = fnv1a(bytes);
  return hash == 0 ? 1 : hash;
}

std::string Numbering::fault(int num_id) const {
  if (has(num_id)) return "";
  if (const auto at = without_definition_.find(num_id); at != without_definition_.end())
    return "list " + std::to_string(num_id) + " is of the definition " + std::to_string(at->second) +
           ", which is not there";
  return "list " + std::to_string(num_id) + " is not there";
}

}  // namespace redraft::docx
