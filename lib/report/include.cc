#include "report/include.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <utility>

#include "base/words.h"
#include "docx/document.h"
#include "docx/markup.h"
#include "docx/namespaces.h"
#include "docx/settle.h"
#include "docx/xml_pieces.h"
#include "render/guest_sections.h"
#include "render/word_import.h"
#include "report/include_pages.h"
#include "report/markdown_styles.h"

namespace redraft::report {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kInclude = "<?redraft include ";

// A document that is to be taken in, and in which of its paragraphs others are.
struct Guest {
  explicit Guest(docx::Package from) : package(std::move(from)), document(docx::Document::read(package)) {}

  struct Tag {
    std::uint32_t paragraph = 0;
    std::string name;
  };
  docx::Package package;
  docx::Document document;
  std::vector<Tag> tags;
  std::map<std::string, const Guest*> others;  // by name; of the same Guests
};
using Guests = std::map<std::string, std::unique_ptr<Guest>>;

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

// The name in "{{> include NAME}}".
std::optional<std::string> include_tag(std::string_view words) {
  words = trimmed(words);
  if (!words.starts_with("{{") || !words.ends_with("}}")) return std::nullopt;
  words = trimmed(words.substr(2, words.size() - 4));
  if (!words.starts_with('>')) return std::nullopt;
  words = trimmed(words.substr(1));
  if (!words.starts_with("include ")) return std::nullopt;
  return std::string(trimmed(words.substr(8)));
}

// The first "{{...}}" of these words that reads as a template's tag; "" when there is none.
std::string_view tag_in(std::string_view words) {
  std::size_t end = 0;
  for (std::size_t at = words.find("{{"); at != npos; at = words.find("{{", at + 2)) {
    if (end < at + 2) end = words.find("}}", at + 2);
    if (end == npos) return {};
    std::string_view inside = words.substr(at + 2, end - at - 2);
    inside.remove_prefix(std::min(inside.find_first_not_of(" \t"), inside.size()));
    const bool begins = !inside.empty() && (std::isalpha(static_cast<unsigned char>(inside[0])) != 0 ||
                                            std::string_view("#/>").find(inside[0]) != npos);
    if (begins) return words.substr(at, end + 2 - at);
  }
  return {};
}

std::string without_elements(std::string_view xml, std::string_view name, std::size_t& count) {
  std::string out;
  const std::string open = "<" + std::string(name);
  std::size_t done = 0;
  for (std::size_t at = xml.find(open); at != npos; at = xml.find(open, at)) {
    if (docx::xml_name(xml.substr(at)) != name) {
      ++at;
      continue;
    }
    const std::size_t end = docx::properties_end(xml, at);
    out += xml.substr(done, at - done);
    done = end;
    at = end;
    ++count;
  }
  return out + std::string(xml.substr(done));
}

// Does an mc:Choice ask for what the prefix stands for?
bool requires_prefix(std::string_view xml, const std::string& prefix) {
  for (std::size_t at = xml.find(" Requires=\""); at != npos; at = xml.find(" Requires=\"", at + 1)) {
    const std::string_view value = xml.substr(at + 11, xml.find('"', at + 11) - at - 11);
    if ((" " + std::string(value) + " ").find(" " + prefix + " ") != npos) return true;
  }
  return false;
}

// One inclusion.
class Inclusion {
 public:
  Inclusion(const Guest& guest, const IncludeOptions& options, const InsertPlace& place,
            std::vector<Finding>& findings)
      : guest_(guest),
        document_(guest.document),
        options_(options),
        place_(place),
        findings_(findings),
        in_body_(place.part == place.host.package().main_part()),
        sections_(in_body_ && !place.in_cell),
        import_(guest.document, place.ids, place.additions,
                {options.styles, options.comments && in_body_, options.own_pages,
                 file_name(guest.package.name()), options.headings_down}) {}

  std::string run() {
    std::string content = prepared();
    content = import_.xml(content, document_.body().part, place_.part, render::WordImport::Words::plain);
    import_.finish_guest();
    content = render::with_lower_outline(with_namespaces(content), options_.headings_down);
    content = around_contents(std::move(content));
    content = with_others(std::move(content));
    say_what_is_different();
    say_what_looks_like_a_tag();
    if (has_sections_) {
      place_.additions.sections_came = true;
      return std::string(render::kGuestBegins) + content + std::string(render::kGuestEnds);
    }
    if (content.empty() || (!content.ends_with("</w:p>") && (place_.in_cell || !in_body_)))
      content += "<w:p/>";
    return content;
  }

 private:
  // The guest's name is in the message. Its place is that of the tag, unless the report has a name for it.
  void say(std::string check, Severity severity, const std::string& message) {
    const std::string file = file_name(guest_.package.name());
    const bool labelled = !options_.label.empty();
    findings_.push_back(finding_at(std::move(check), severity,
                                   labelled ? Place{guest_.package.name()} : Place{}, {},
                                   (labelled ? options_.label + " (" + file + ")" : file) + ": " + message));
  }

  // The blocks of the body in the guest's own terms, with all that ends a section in a paragraph.
  std::string prepared() {
    const docx::Story& body = document_.body();
    const docx::Part& part = document_.part_of(body);
    docx::Range range = body.content;
    std::string last;
    if (!document_.sections.empty() && document_.sections.back().paragraph == docx::kNone &&
        !document_.sections.back().xml.empty()) {
      last = part.bytes(document_.sections.back().xml);
      range.end = document_.sections.back().xml.begin;
    }
    docx::Splices splices;
    bool ended = last.empty();
    for (std::uint32_t k = 0; k < body.paragraphs.size(); ++k) {
      const docx::Paragraph& paragraph = body.paragraphs[k];
      const auto tag = std::find_if(guest_.tags.begin(), guest_.tags.end(),
                                    [&](const Guest::Tag& one) { return one.paragraph == k; });
      if (tag == guest_.tags.end()) continue;
      std::string made = std::string(kInclude) + tag->name + "?>";
      if (!paragraph.section.empty())
        made += "<w:p><w:pPr>" + std::string(part.bytes(paragraph.section)) + "</w:pPr></w:p>";
      splices.replace(paragraph.span.whole(), made);
    }
    if (!ended && sections_) {
      const docx::Paragraph* const end = last_paragraph();
      if (end != nullptr) {
        ended = true;
        splices.insert(sections_place(*end), end->properties.empty() ? "<w:pPr>" + last + "</w:pPr>" : last);
      }
    }
    std::string out = splices.apply(part.bytes());
    // Ranges count in the bytes as they were; what is before and behind the body did not change.
    out = out.substr(range.begin, out.size() - range.begin - (part.bytes().size() - range.end));
    if (!ended && sections_) out += "<w:p><w:pPr>" + last + "</w:pPr></w:p>";
    has_sections_ = sections_ && out.find("<w:sectPr") != npos;
    if (!sections_) out = without_sections(out, last);
    if (!in_body_) out = without_notes(out);
    if (has_sections_ && options_.own_pages) out = with_first_pages(std::move(out));
    if (has_sections_ && !options_.own_pages) out = with_pages_of(std::move(out), section_of_host());
    return out;
  }

  std::string section_of_host() const {
    if (place_.host.sections.empty()) return {};
    return std::string(place_.host.part_of(place_.host.body()).bytes(place_.host.sections.back().xml));
  }

  // The last block, when it is a paragraph that can end the last section.
  const docx::Paragraph* last_paragraph() const {
    const docx::Story& body = document_.body();
    std::uint32_t last = docx::kNone;
    for (std::uint32_t k = 0; k < body.nodes.size(); ++k)
      if (body.nodes[k].parent == docx::kNone && body.nodes[k].kind != docx::NodeKind::point) last = k;
    if (last == docx::kNone || body.nodes[last].kind != docx::NodeKind::paragraph) return nullptr;
    const std::uint32_t index = body.nodes[last].paragraph;
    const docx::Paragraph& paragraph = body.paragraphs[index];
    const bool is_tag = std::any_of(guest_.tags.begin(), guest_.tags.end(),
                                    [&](const Guest::Tag& tag) { return tag.paragraph == index; });
    if (is_tag || !paragraph.section.empty() || paragraph.span.empty_tag()) return nullptr;
    const std::string_view properties = document_.part_of(body).bytes(paragraph.properties);
    return properties.ends_with("/>") && !properties.ends_with("</w:pPr>") ? nullptr : &paragraph;
  }

  // Where w:sectPr goes in a paragraph: behind all other properties but a tracked change of them.
  std::uint32_t sections_place(const docx::Paragraph& paragraph) const {
    if (paragraph.properties.empty()) return paragraph.span.open_end;
    const std::string_view properties = document_.part_of(document_.body()).bytes(paragraph.properties);
    const std::size_t change = properties.find("<w:pPrChange");
    return paragraph.properties.begin +
           static_cast<std::uint32_t>(change == npos ? properties.size() - std::string_view("</w:pPr>").size()
                                                     : change);
  }

  std::string without_sections(const std::string& content, const std::string& last) {
    std::size_t count = 0;
    std::string out = without_elements(content, "w:sectPr", count);
    const bool landscape = (content + last).find("w:orient=\"landscape\"") != npos;
    if (count > 0 || landscape)
      say("include-section", Severity::warning,
          fmt::format("stands in {}, where there can be no sections: its {} left out{}",
                      place_.in_cell ? "a cell of a table" : "a header, footer or note",
                      count == 0 ? "one is" : fmt::format("{} are", count + 1),
                      landscape ? ", landscape pages with them" : ""));
    return out;
  }

  std::string without_notes(std::string_view content) {
    std::size_t count = 0;
    std::string out = without_elements(content, "w:footnoteReference", count);
    out = without_elements(out, "w:endnoteReference", count);
    if (count > 0)
      say("include-note", Severity::warning,
          fmt::format("stands in a header, footer or note, where there can be no notes: its {} left out",
                      count == 1 ? "footnote is" : fmt::format("{} footnotes are", count)));
    return out;
  }

  // A first section without a header has none; in the report it would go on with the one before it.
  std::string with_first_pages(std::string content) {
    if (content.find("<w:headerReference") == npos && content.find("<w:footerReference") == npos)
      return content;
    const std::size_t first = content.find("<w:sectPr");
    const std::size_t open = docx::xml_tag_end(content, first);
    if (content[open - 2] == '/') return content;
    const std::string section = content.substr(first, docx::properties_end(content, first) - first);
    // Its own, not those that a tracked change says it had.
    const std::vector<docx::XmlChild> own = docx::xml_children(docx::xml_content(section));
    const auto has_one = [&](std::string_view name, std::string_view type) {
      return std::any_of(own.begin(), own.end(), [&](const docx::XmlChild& child) {
        return child.name == name && (type.empty() || docx::xml_attribute(child.xml, "w:type") == type);
      });
    };
    std::string added;
    for (const bool header : {true, false})
      for (const char* const type : {"default", "first"}) {
        if (std::string_view(type) == "first" && !has_one("w:titlePg", {})) continue;
        const std::string name = header ? "w:headerReference" : "w:footerReference";
        if (!has_one(name, type))
          added += "<" + name + " w:type=\"" + type + "\" r:id=\"" + empty_page(header) + "\"/>";
      }
    pages_ = added;
    return content.insert(open, kPages);
  }

  std::string empty_page(bool header) {
    const std::string root = header ? "w:hdr" : "w:ftr";
    return import_.add_page(header, import_.new_page(header),
                            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + root +
                                " xmlns:w=\"" + std::string(docx::usual_address("w")) + "\"><w:p/></" + root +
                                ">");
  }

  // A field that makes a table of contents would list the whole report: it is bound to a bookmark around the guest.
  std::string around_contents(std::string content) {
    if (const std::size_t at = content.find(kPages); at != npos) content.replace(at, kPages.size(), pages_);
    std::string name;
    for (const std::string_view mark : {"<w:instrText", "<w:fldSimple"})
      for (std::size_t at = content.find(mark); at != npos; at = content.find(mark, at + 1)) {
        const bool simple = mark == "<w:fldSimple";
        std::size_t words = simple ? content.find("w:instr=\"", at) + 9 : docx::xml_tag_end(content, at);
        words = content.find_first_not_of(' ', words);
        const std::string_view instruction = std::string_view(content).substr(words);
        if (!instruction.starts_with("TOC ")) continue;
        const std::string_view all = instruction.substr(0, instruction.find(simple ? '>' : '<'));
        if (all.find("\\b ") != npos) continue;
        while (name.empty()) {
          name = "_Included" + place_.ids.next();
          if (!place_.additions.take_bookmark(name)) name.clear();
        }
        content.insert(words + 3, " \\b " + name);
      }
    if (name.empty()) return content;
    const std::string id = place_.ids.next();
    return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + content +
           "<w:bookmarkEnd w:id=\"" + id + "\"/>";
  }

  // Prefixes that are not the usual ones are bound on the blocks that use them, for the root binds only those; and
  // those that mc:Choice names in Requires, though nothing in it may use them.
  std::string with_namespaces(const std::string& content) const {
    const std::string_view root = docx::xml_root(document_.part_of(document_.body()).bytes());
    const std::string_view tag = root.substr(0, docx::xml_tag_end(root, 0));
    std::map<std::string, std::string> odd;
    for (std::size_t at = tag.find(" xmlns:"); at != npos; at = tag.find(" xmlns:", at + 1)) {
      const std::size_t equals = tag.find('=', at);
      const std::string prefix(tag.substr(at + 7, equals - at - 7));
      if (docx::is_usual_prefix(prefix) && content.find(" Requires=\"") == npos) continue;
      odd[prefix] = tag.substr(at, tag.find(tag[equals + 1], equals + 2) + 1 - at);
    }
    if (odd.empty()) return content;
    const std::string ignorable = " " + std::string(docx::xml_attribute(tag, "mc:Ignorable")) + " ";
    std::string out;
    std::size_t done = 0;
    for (const docx::XmlChild& child : docx::xml_children(content)) {
      std::string added;
      std::string ignored;
      for (const auto& [prefix, binding] : odd) {
        const bool usual = docx::is_usual_prefix(prefix);
        if (!requires_prefix(child.xml, prefix) && (usual || child.xml.find(prefix + ":") == npos)) continue;
        added += binding;
        if (!usual && ignorable.find(" " + prefix + " ") != npos)
          ignored += (ignored.empty() ? "" : " ") + prefix;
      }
      if (!ignored.empty()) added += " mc:Ignorable=\"" + ignored + "\"";
      const std::size_t at =
          static_cast<std::size_t>(child.xml.data() - content.data()) + 1 + child.name.size();
      out += content.substr(done, at - done) + added;
      done = at;
    }
    return out + content.substr(done);
  }

  std::string with_others(std::string content) {
    for (std::size_t at = content.find(kInclude); at != npos; at = content.find(kInclude, at)) {
      const std::size_t end = content.find("?>", at);
      const std::string name = content.substr(at + kInclude.size(), end - at - kInclude.size());
      const std::string made = Inclusion(*guest_.others.at(name), options_, place_, findings_).run();
      content.replace(at, end + 2 - at, made);
      at += made.size();
    }
    return content;
  }

  void say_what_is_different() {
    for (const auto& [what, count] : import_.left_out())
      say("include-left-out", Severity::warning, fmt::format("its {} ({}) are left out", what, count));
    if (options_.styles == render::StylePolicy::host && import_.styles()->defaults_differ())
      say("include-defaults", Severity::info,
          "its text is set otherwise by default (font, size, spacing) than the report's; the report's way is "
          "taken");
    if (guest_.package.strict() != place_.host.package().strict())
      say("include-dialect", Severity::warning,
          "is written in the strict form of the format and the report in the usual one, or the other way "
          "round; some "
          "measures may be read wrongly");
    if (document_.tracked && docx::TrackedChanges(guest_.package).any())
      say("include-tracked", Severity::info, "holds tracked changes; they are kept as such");
  }

  /// ", under 'Costs'": the guest's own heading above a paragraph; "" where there is none.
  std::string under_heading(const docx::Story& story, std::uint32_t paragraph) const {
    const std::map<std::string, int, std::less<>> headings = heading_levels(document_.styles);
    for (std::uint32_t k = paragraph; k > 0; --k) {
      const docx::Paragraph& above = story.paragraphs[k - 1];
      const std::string words = one_line(story.words(above.text));
      if (headings.find(docx::escaped(above.style)) == headings.end() || words.empty()) continue;
      return ", under " + quoted(above.label.empty() ? words : above.label + " " + words);
    }
    return {};
  }

  // What comes in is text, whatever it looks like: nothing in it is filled.
  void say_what_looks_like_a_tag() {
    std::size_t count = 0;
    std::string first;
    for (std::uint32_t s = 0; s < document_.stories.size(); ++s) {
      const docx::Story& story = document_.stories[s];
      if (story.kind == docx::StoryKind::header || story.kind == docx::StoryKind::footer ||
          story.kind == docx::StoryKind::comment)
        continue;
      for (std::uint32_t k = 0; k < story.paragraphs.size(); ++k) {
        const bool followed =
            s == 0 && std::any_of(guest_.tags.begin(), guest_.tags.end(),
                                  [&](const Guest::Tag& one) { return one.paragraph == k; });
        const std::string_view tag =
            followed ? std::string_view{} : tag_in(story.words(story.paragraphs[k].text));
        if (tag.empty() || count++ > 0) continue;
        const std::string where = s == 0 ? "" : std::string(docx::to_string(story.kind)) + ", ";
        first = fmt::format("{}paragraph {}{}: {}", where, k + 1, under_heading(story, k), tag);
      }
    }
    if (count == 0) return;
    say("include-tag", Severity::warning,
        fmt::format(
            "{} looks like a tag of a template{}; what is taken in is not filled, and it stands as it is "
            "written",
            first,
            count == 1
                ? ""
                : fmt::format(", and so do words of {} more paragraph{}", count - 1, count == 2 ? "" : "s")));
  }

  static constexpr std::string_view kPages = "<?redraft pages?>";

  const Guest& guest_;
  const docx::Document& document_;
  const IncludeOptions& options_;
  const InsertPlace& place_;
  std::vector<Finding>& findings_;
  bool in_body_;
  bool sections_;  // can there be any?
  bool has_sections_ = false;
  std::string pages_;  // of the first section
  render::WordImport import_;
};

// All guests live as long as one of them may be asked for.
Insert insert_of(std::shared_ptr<const Guests> all, const Guest& guest, const IncludeOptions& options) {
  return [all = std::move(all), &guest, options](const InsertPlace& place, std::vector<Finding>& findings) {
    return Inclusion(guest, options, place, findings).run();
  };
}

// "a.docx: paragraph 3"
Place place_of(const Guest& guest, const Guest::Tag& tag) {
  return {fmt::format("{}: paragraph {}", guest.package.name(), tag.paragraph + 1), 0, 0};
}

std::vector<Guest::Tag> tags_in(const Guest& guest) {
  std::vector<Guest::Tag> out;
  const docx::Story& body = guest.document.body();
  for (const docx::Node& node : body.nodes) {
    if (node.parent != docx::kNone || node.kind != docx::NodeKind::paragraph) continue;
    std::optional<std::string> name = include_tag(body.words(body.paragraphs[node.paragraph].text));
    if (name) out.push_back({node.paragraph, std::move(*name)});
  }
  return out;
}

void find_tags(Guest& guest, const Guests& all) {
  guest.tags = tags_in(guest);
  for (const Guest::Tag& tag : guest.tags) {
    const auto found = all.find(tag.name);
    if (found == all.end()) {
      std::vector<std::string> known;
      for (const auto& [other, document] : all) known.push_back(other);
      throw Error(ErrorCode::target, place_of(guest, tag),
                  fmt::format("there is no document '{}' to include; expected one of: {}", tag.name,
                              fmt::join(known, ", ")));
    }
    guest.others[tag.name] = found->second.get();
  }
}

// Throws when a document comes to stand in itself. `chain` are those around, `done` those that are known to be sound.
void follow(const Guest& guest, std::vector<const Guest*>& chain, std::vector<const Guest*>& done) {
  if (std::find(done.begin(), done.end(), &guest) != done.end()) return;
  chain.push_back(&guest);
  for (const Guest::Tag& tag : guest.tags) {
    const Guest& other = *guest.others.at(tag.name);
    const auto again = std::find(chain.begin(), chain.end(), &other);
    if (again == chain.end()) {
      follow(other, chain, done);
      continue;
    }
    std::string names;
    for (auto at = again + 1; at != chain.end(); ++at) names += (*at)->package.name() + ", which includes ";
    throw Error(ErrorCode::format, {other.package.name(), 0, 0},
                fmt::format("includes {}{} again ({}): a document cannot stand in itself", names,
                            other.package.name(), place_of(guest, tag).file));
  }
  chain.pop_back();
  done.push_back(&guest);
}

}  // namespace

Insert include_document(docx::Package guest, const IncludeOptions& options) {
  auto all = std::make_shared<Guests>();
  const Guest& own = *all->emplace("", std::make_unique<Guest>(std::move(guest))).first->second;
  return insert_of(std::move(all), own, options);
}

Inserts include_files(const std::map<std::string, std::string>& paths, const IncludeOptions& options) {
  auto all = std::make_shared<Guests>();
  for (const auto& [name, path] : paths) (*all)[name] = std::make_unique<Guest>(docx::Package::open(path));
  for (const auto& [name, guest] : *all) find_tags(*guest, *all);
  std::vector<const Guest*> done;
  for (const auto& [name, guest] : *all) {
    std::vector<const Guest*> chain;
    follow(*guest, chain, done);
  }
  Inserts out;
  for (const auto& [name, guest] : *all) out[name] = insert_of(all, *guest, options);
  return out;
}

}  // namespace redraft::report
