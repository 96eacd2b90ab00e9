#include "docx/document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <pugixml.hpp>
#include <unordered_map>
#include <unordered_set>

#include "docx/block_reader.h"
#include "docx/counter.h"
#include "docx/line_boxes.h"
#include "docx/not_word.h"

namespace redraft::docx {

std::string_view to_string(StoryKind kind) {
  static constexpr std::array<std::string_view, 7> names = {"body",    "header",  "footer",  "footnote",
                                                            "endnote", "comment", "text box"};
  return names.at(static_cast<std::size_t>(kind));
}

std::uint32_t Story::item_at(std::uint32_t offset) const {
  const auto at = std::partition_point(items.begin(), items.end(),
                                       [&](const Item& item) { return item.text.end <= offset; });
  return static_cast<std::uint32_t>(at - items.begin());
}

/// Puts the stories of a package together.
class DocumentReader {
 public:
  DocumentReader(const Package& package, const ReadOptions& options)
      : package_(package), options_(options), tables_(document_, package, [this](std::uint32_t num_id) {
          return "list " + std::to_string(document_.numbering.definition_key(static_cast<int>(num_id)));
        }) {
    document_.package_ = &package;
  }

  Document read() {
    // Parts must not move once they are read from: views into them are kept.
    document_.parts_.reserve(package_.parts().size());
    const std::uint32_t main = load(package_.main_part());
    require_body(package_, document_.parts_[main]);
    const pugi::xml_node body = document_.parts_[main].root().child("w:body");
    styles_and_lists();
    story(StoryKind::body, main, body);
    sections(main, body);
    if (options_.headers) {
      pages(StoryKind::header, "header");
      pages(StoryKind::footer, "footer");
    }
    if (options_.notes) {
      notes(StoryKind::footnote, "footnotes", "w:footnote");
      notes(StoryKind::endnote, "endnotes", "w:endnote");
    }
    notes(StoryKind::comment, "comments", "w:comment");
    labels();
    for (Part& part : document_.parts_) {
      document_.tracked = document_.tracked || part.holds_tracked_changes();
      part.drop_tree();  // the model has the places; a large document's tree takes more memory than all else
    }
    return std::move(document_);
  }

 private:
  std::uint32_t load(const std::string& name) {
    const auto known = by_name_.find(name);
    if (known != by_name_.end()) return known->second;
    document_.parts_.emplace_back(package_.name(), name, package_.bytes(name));
    const auto index = static_cast<std::uint32_t>(document_.parts_.size() - 1);
    by_name_.emplace(name, index);
    return index;
  }

  void styles_and_lists() {
    const std::string styles = package_.related(package_.main_part(), "styles");
    if (!styles.empty())
      document_.styles = Styles::read(document_.parts_[load(styles)], package_.name(), document_.findings);
    if (!styles.empty()) tables_.inherit(Inherited(document_.parts_[load(styles)].root(), document_.styles));
    const std::string lists = package_.related(package_.main_part(), "numbering");
    const Part* part = lists.empty() ? nullptr : &document_.parts_[load(lists)];
    if (part != nullptr) tables_.enter(*part);
    document_.numbering =
        Numbering::read(part, document_.styles, package_.name(), document_.findings, tables_.resolve());
  }

  // Each part counts for itself; the body with its text boxes in the order they come.
  void labels() {
    std::map<std::uint32_t, Counter> counters;
    for (Story& story : document_.stories) {
      Counter& counter = counters.try_emplace(story.part, document_.numbering, package_.name()).first->second;
      for (Paragraph& paragraph : story.paragraphs) {
        const std::optional<ListPlace> place =
            document_.numbering.place(paragraph.num, paragraph.style, document_.styles);
        if (!place) continue;
        paragraph.num_id = static_cast<std::uint32_t>(place->num_id);
        paragraph.level = static_cast<std::uint32_t>(place->level);
        paragraph.label = counter.next(*place, !paragraph.mark_deleted);
      }
    }
    for (const auto& [part, counter] : counters)
      for (const Finding& finding : counter.findings()) document_.findings.push_back(finding);
  }

  // The text boxes of a story come behind it, as deep as they are nested.
  void story(StoryKind kind, std::uint32_t part, const pugi::xml_node& container) {
    tables_.enter(document_.parts_[part]);
    boxes_of(add(kind, part, container, 0));
  }

  // Reads one story; its boxes wait for boxes_of.
  std::uint32_t add(StoryKind kind, std::uint32_t part, const pugi::xml_node& container,
                    std::uint32_t depth) {
    Story story;
    story.kind = kind;
    story.part = part;
    story.depth = depth;
    story.content = document_.parts_[part].span(container).content();
    story.id = container.attribute("w:id").as_uint();
    story.type = container.attribute("w:type").value();
    BlockReader reader(document_.parts_[part], tables_, story, options_);
    reader.read(container);
    if (kind == StoryKind::body) found_ = reader.sections();
    const auto index = static_cast<std::uint32_t>(document_.stories.size());
    document_.stories.push_back(std::move(story));
    pending_.emplace(index, reader.boxes());
    return index;
  }

  // All boxes of one story first, those of one item side by side; what is nested in them comes after.
  void boxes_of(std::uint32_t index) {
    const auto found = pending_.find(index);
    const std::vector<LineReader::Box> boxes = std::move(found->second);
    pending_.erase(found);
    const std::uint32_t part = document_.stories[index].part;
    const std::uint32_t depth = document_.stories[index].depth + 1;
    std::vector<std::uint32_t> inner;
    inner.reserve(boxes.size());
    for (const LineReader::Box& box : boxes) {
      const std::uint32_t at = add(StoryKind::text_box, part, pugi::xml_node(box.content), depth);
      Item& item = document_.stories[index].items[box.item];
      if (item.first_story == kNone) item.first_story = at;
      inner.push_back(at);
      ++item.stories;
    }
    for (const std::uint32_t at : inner) boxes_of(at);
  }

  void pages(StoryKind kind, std::string_view type) {
    std::unordered_set<std::string> read;
    for (const Relationship& relation : package_.relationships(package_.main_part()))
      if (relation.type == type && !relation.external && read.insert(relation.target).second) {
        const std::uint32_t part = load(relation.target);
        story(kind, part, document_.parts_[part].root());
      }
  }

  void notes(StoryKind kind, std::string_view type, const char* element) {
    const std::string name = package_.related(package_.main_part(), type);
    if (name.empty()) return;
    const std::uint32_t part = load(name);
    for (const pugi::xml_node note : document_.parts_[part].root().children(element)) story(kind, part, note);
  }

  void sections(std::uint32_t main, const pugi::xml_node& body) {
    tables_.enter(document_.parts_[main]);
    SectionPages inherited;
    const auto add = [&](std::uint32_t paragraph, const pugi::xml_node& section) {
      SectionPages own = inherited;
      own.paragraph = paragraph;
      own.format = tables_.section(section);
      own.xml = section ? document_.parts_[main].span(section).whole() : Range{};
      for (const pugi::xml_node reference : section.children()) {
        const std::string_view name = reference.name();
        const bool header = name == "w:headerReference";
        if (!header && name != "w:footerReference") continue;
        const std::string_view type = reference.attribute("w:type").value();
        const std::size_t kind = type == "first" ? 1 : type == "even" ? 2 : 0;
        (header ? own.header : own.footer)[kind] = reference.attribute("r:id").value();
      }
      inherited = own;
      document_.sections.push_back(std::move(own));
    };
    for (const BlockReader::Section& found : found_) add(found.paragraph, pugi::xml_node(found.properties));
    add(kNone, body.child("w:sectPr"));
  }

  const Package& package_;
  const ReadOptions& options_;
  Document document_;
  FormatTables tables_;
  std::unordered_map<std::string, std::uint32_t> by_name_;
  std::unordered_map<std::uint32_t, std::vector<LineReader::Box>> pending_;
  std::vector<BlockReader::Section> found_;  // of the body
};

Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Document Document::read(const Package& package, const ReadOptions& options) {
  return DocumentReader(package, options).read();
}

std::uint32_t Document::part_index(std::string_view name) const {
  for (std::size_t k = 0; k < parts_.size(); ++k)
    if (parts_[k].name() == name) return static_cast<std::uint32_t>(k);
  return kNone;
}

const Story* Document::find(StoryKind kind, std::string_view part_name, std::uint32_t id) const {
  for (const Story& story : stories)
    if (story.kind == kind && story.id == id && parts_[story.part].name() == part_name) return &story;
  return nullptr;
}

}  // namespace redraft::docx
