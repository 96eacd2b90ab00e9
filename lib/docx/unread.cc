#include "docx/unread.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "docx/equation_text.h"
#include "docx/picture.h"
#include "docx/relationships.h"

namespace redraft::docx {

namespace {

constexpr std::string_view kLink = "link to ";

std::string centimetres(int pixels) {
  std::string out = fmt::format("{:.1f}", pixels * 2.54 / 96);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  return out;
}

Unread of_drawing(const Package& package, const std::string& part, std::string_view xml) {
  Unread out;
  const Picture picture = picture_in(package, part, xml);
  if (!picture.alternative.empty()) {
    out.say("described '" + picture.alternative + "'");
  } else if (!picture.name.empty()) {
    out.say("named '" + picture.name + "'");
  }
  if (picture.width > 0 && picture.height > 0)
    out.say("size " + centimetres(picture.width) + " x " + centimetres(picture.height) + " cm");
  if (!picture.part.empty()) out.contents = package.bytes(picture.part);
  return out;
}

Unread of_equation(std::string_view xml) {
  pugi::xml_document parsed;
  parsed.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single,
                     pugi::encoding_utf8);
  Unread out;
  out.say("equation " + equation_text(parsed.document_element()));
  return out;
}

void say_instruction(Unread& out, std::string_view instruction) {
  const std::string one = fold_space(instruction);
  if (const std::string_view words = trim(one); !words.empty()) out.say("field " + std::string(words));
}

void say_link(Unread& out, std::string_view target, std::string_view anchor) {
  if (target.empty() && anchor.empty()) return;
  std::string words(kLink);
  if (target.empty()) return out.say(words + "the bookmark " + std::string(anchor));
  out.say(words + std::string(target) + (anchor.empty() ? "" : "#" + std::string(anchor)));
}

// "field REF _Ref1 \h|3.1|" and "instruction TOC \o": what stands behind the first word.
void say_key(Unread& out, std::string_view key) {
  const std::size_t space = key.find(' ');
  if (space == std::string_view::npos) return;
  key.remove_prefix(space);
  say_instruction(out, key.substr(0, key.find('|')));
}

// "w:hyperlink https://a.example#anchor"
void say_wrappers(Unread& out, const Document& document, const Story& story, std::uint32_t wrapper) {
  for (; wrapper != kNone; wrapper = story.wrappers[wrapper].parent) {
    const Wrapper& one = story.wrappers[wrapper];
    if (one.name != "w:hyperlink") continue;
    std::string_view key = document.keys[one.key];
    key.remove_prefix(std::min(key.size(), one.name.size() + 1));
    if (key.starts_with('@')) key.remove_prefix(1);  // outside the package
    const std::size_t hash = key.rfind('#');
    say_link(out, key.substr(0, hash), hash == std::string_view::npos ? "" : key.substr(hash + 1));
  }
}

std::string without(const std::vector<std::string>& these, const std::vector<std::string>& those) {
  std::string out;
  for (const std::string& words : these)
    if (std::find(those.begin(), those.end(), words) == those.end()) out += (out.empty() ? "" : ", ") + words;
  return out;
}

Unread links_of(const Unread& all) {
  Unread out;
  for (const std::string& words : all.said)
    if (words.starts_with(kLink)) out.said.push_back(words);
  return out;
}

}  // namespace

void Unread::say(std::string words) {
  if (std::find(said.begin(), said.end(), words) == said.end()) said.push_back(std::move(words));
}

void Unread::add(Unread other) {
  for (std::string& words : other.said) say(std::move(words));
  contents += other.contents;
}

Unread unread(const Document& document, const Story& story, Range text) {
  Unread out;
  const auto first = std::partition_point(story.items.begin(), story.items.end(),
                                          [&](const Item& i) { return i.text.end <= text.begin; });
  const Part& part = document.part_of(story);
  for (auto item = first; item != story.items.end() && item->text.begin < text.end; ++item) {
    if (item->text.empty()) continue;
    say_wrappers(out, document, story, item->wrapper);
    switch (item->kind) {
      case ItemKind::drawing:
        out.add(of_drawing(document.package(), part.name(), part.bytes(item->xml)));
        break;
      case ItemKind::equation: out.add(of_equation(part.bytes(item->xml))); break;
      case ItemKind::field:
      case ItemKind::field_mark: say_key(out, document.keys[item->key]); break;
      default: break;
    }
  }
  return out;
}

void UnreadPlaces::read(const Part& part, const pugi::xml_node& node, Places& out) const {
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    const std::string_view name = child.name();
    const Range range = part.span(child).whole();
    const auto put = [&](Kind kind, std::string words = {}) {
      out.list.push_back({kind, range, std::move(words)});
      out.longest = std::max(out.longest, range.size());
    };
    if (name == "w:drawing" || name == "w:pict" || name == "w:object" || name == "mc:AlternateContent") {
      put(Kind::drawing);
    } else if (name == "m:oMath") {
      put(Kind::equation);
      continue;
    } else if (name == "w:instrText" || name == "w:delInstrText") {
      put(Kind::instruction, child.child_value());
    } else if (name == "w:fldSimple") {
      put(Kind::instruction, child.attribute("w:instr").value());
    } else if (name == "w:fldChar" && std::string_view(child.attribute("w:fldCharType").value()) != "begin") {
      put(Kind::field_end);
    } else if (name == "w:hyperlink") {
      const Relationship* relation =
          tracked_.package().relationship(part.name(), child.attribute("r:id").value());
      Unread link;
      say_link(link, relation == nullptr ? "" : relation->target, child.attribute("w:anchor").value());
      if (!link.said.empty()) put(Kind::link, link.said[0]);
    }
    read(part, child, out);
  }
}

Unread UnreadPlaces::of(std::size_t part_index, std::uint32_t first, std::uint32_t last) {
  const Atoms& atoms = tracked_.atoms(part_index);
  last = std::min(last, atoms.size());
  if (first >= last) return {};
  const Part& part = tracked_.part(part_index);
  Places& places = parts_[part_index];
  if (!std::exchange(places.read, true)) read(part, part.root(), places);
  const std::uint32_t begin = atoms.places[first];
  const std::uint32_t end = atoms.places[last - 1];
  auto at = std::partition_point(places.list.begin(), places.list.end(), [&](const Place& place) {
    return place.range.begin + places.longest < begin;
  });
  Unread out;
  std::string instruction;
  const auto field = [&] {
    say_instruction(out, instruction);
    instruction.clear();
  };
  std::uint32_t passed = 0;  // what stands in a drawing or its copy is part of it
  for (; at != places.list.end() && at->range.begin <= end; ++at) {
    if (at->range.end <= begin || at->range.begin < passed) continue;
    switch (at->kind) {
      case Kind::drawing:
        if (at->range.begin < begin) break;  // a box, and the place is in it
        out.add(of_drawing(tracked_.package(), part.name(), part.bytes(at->range)));
        passed = at->range.end;
        break;
      case Kind::equation: out.add(of_equation(part.bytes(at->range))); break;
      case Kind::link: out.say(at->words); break;
      case Kind::instruction: instruction += at->words; break;
      case Kind::field_end: field(); break;
    }
  }
  field();
  return out;
}

ToldApart told_apart(const Unread& before, const Unread& after, bool same_words) {
  if (!same_words) {
    const Unread was = links_of(before);
    const Unread is = links_of(after);
    if (was.said.empty() || is.said.empty()) return {};
    return {without(was.said, is.said), without(is.said, was.said)};
  }
  if (before.said.empty() && after.said.empty()) return {};
  ToldApart out{without(before.said, after.said), without(after.said, before.said)};
  if (out.before.empty() && out.after.empty())
    out.after = before.contents != after.contents ? "another picture" : "set otherwise";
  return out;
}

}  // namespace redraft::docx
