#include "render/word_docx.h"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

#include "docx/xml_pieces.h"
#include "render/page_copy.h"
#include "render/word_host.h"
#include "render/word_import.h"
#include "render/word_line_writer.h"
#include "render/word_moves.h"
#include "render/word_story_writer.h"

namespace redraft::render {

namespace {

using docx::kNone;
using redline::WordRedline;
using redline::WordStory;

bool is_page_reference(std::string_view name) {
  return name == "w:headerReference" || name == "w:footerReference";
}

class TrackedWriter {
 public:
  TrackedWriter(const WordRedline& redline, const std::vector<TrackedCopy>& copies,
                const docx::Document& after, bool reversed)
      : redline_(redline), after_(after), reversed_(reversed), ids_(after.package()), additions_(after) {
    hands_.resize(redline.hands.size());
    for (std::size_t k = 0; k < hands_.size(); ++k)
      hands_[k] = marker_of(redline.hands[k].author, redline.hands[k].date);
    markers_.resize(copies.size());
    guests_.resize(copies.size());
    for (std::size_t k = 0; k < copies.size(); ++k) {
      markers_[k] = marker_of(copies[k].author, copies[k].date);
      imports_.push_back(std::make_unique<WordImport>(copies[k].numbering, copies[k].names,
                                                      *copies[k].document, after, ids_, additions_));
      guests_[k] = {copies[k].document, nullptr, &markers_[k], imports_[k].get()};
    }
  }

  std::string run() {
    if (redline_.empty) return after_.package().write({});
    const std::vector<std::vector<WordMoveEnds>> moves =
        word_move_ends(redline_, markers_, hands_, reversed_);
    for (const WordStory& each : redline_.stories)
      if (!each.same && each.after != kNone)
        additions_.marked_parts.insert(after_.part_of(after_.stories[each.after]).name());
    // References to pages stand in the properties of paragraphs, which are copied when those are written.
    for (const redline::LostPage& page : redline_.lost_pages) lost_page(page);
    for (const redline::SharedPage& page : redline_.shared_pages) shared_page(page);
    keep_inherited();
    // Text boxes before what they stand in, the innermost first: the outer words are copied with them.
    std::vector<std::size_t> order(redline_.stories.size());
    for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t x, std::size_t y) { return depth(x) > depth(y); });
    for (const std::size_t k : order) story(redline_.stories[k], moves[k]);
    if (redline_.last_section_differs) last_section();
    made_section();
    docx::Package::Changes changes;
    for (auto& [index, host] : hosts_) {
      if (!host->changed()) continue;
      std::string bytes = host->apply();
      add_namespaces(index, bytes);
      changes.parts.push_back({after_.part(index).name(), std::move(bytes)});
    }
    for (const std::unique_ptr<WordImport>& import : imports_) import->finish();
    additions_.finish(changes);
    return after_.package().write(changes);
  }

 private:
  WordMarker marker_of(const std::string& author, const std::string& date) {
    WordMarker out;
    docx::append_escaped(out.author, author);
    docx::append_escaped(out.date, date);
    out.ids = &ids_;
    return out;
  }

  std::uint32_t depth(std::size_t story) const {
    const WordStory& own = redline_.stories[story];
    return own.after == kNone ? 0 : after_.stories[own.after].depth;
  }

  WordHostPart& host(std::uint32_t part) {
    std::unique_ptr<WordHostPart>& own = hosts_[part];
    if (!own) own = std::make_unique<WordHostPart>(after_.part(part).bytes());
    return *own;
  }

  WordSides sides_of(const WordStory& story) const {
    WordSides sides;
    sides.guests = guests_;
    sides.hands = &hands_;
    sides.after_document = &after_;
    sides.reversed = reversed_;
    for (std::uint32_t k = 0; k < guests_.size(); ++k)
      if (const std::uint32_t own = story.before_of(k); own != kNone)
        sides.guests[k].story = &guests_[k].document->stories[own];
    return sides;
  }

  void story(const WordStory& story, const std::vector<WordMoveEnds>& moves) {
    if (story.same) return;
    WordSides sides = sides_of(story);
    const docx::Story* before = sides.guests[story.source].story;
    if (story.after != kNone) {
      sides.after = &after_.stories[story.after];
      sides.host = &host(sides.after->part);
      sides.host_part = after_.part_of(*sides.after).name();
    } else {
      sides.host_part = additions_.note_part(before->kind);
    }
    WordStoryWriter writer(story, sides, moves);
    if (story.after == kNone) {
      WordImport& import = *imports_[story.source];
      // Where the reference did not come in (of a copy; in a field whose result is not compared) the note stays out.
      if (!import.refers_to(before->kind, before->id)) return;
      import.set_note(before->kind, before->id, story.moved ? writer.as_it_was() : writer.deleted_all());
    } else if (before == nullptr && story.befores.empty()) {
      writer.insert_all();
    } else {
      writer.mark();
    }
  }

  // A header that only BEFORE had stands in a part of its own, struck.
  void lost_page(const redline::LostPage& page) {
    WordStory story;
    story.before = page.story;
    story.source = page.source;
    WordSides sides = sides_of(story);
    const docx::Document& document = *guests_[page.source].document;
    const docx::Story& own_story = document.stories[page.story];
    const docx::Part& part = document.part_of(own_story);
    WordImport& import = *imports_[page.source];
    sides.host_part = import.new_page(page.header);
    const std::vector<WordMoveEnds> none;
    WordStoryWriter writer(story, sides, none);
    const std::string content = writer.deleted_all();
    const std::string_view bytes = part.bytes();
    const std::string xml = std::string(bytes.substr(0, own_story.content.begin)) + content +
                            std::string(bytes.substr(own_story.content.end));
    refer(page.section, page.header, page.kind, import.add_page(page.header, sides.host_part, xml));
  }

  // A header that several sections share, marked for this one: a copy of its part, with what that relates to.
  void shared_page(const redline::SharedPage& page) {
    WordSides sides = sides_of(page.story);
    sides.after = &after_.stories[page.story.after];
    WordHostPart copy(after_.part_of(*sides.after).bytes());
    WordImport& import = *imports_[page.story.source];
    sides.host = &copy;
    sides.host_part = import.new_page(page.header, after_.part_of(*sides.after).name());
    const std::vector<WordMoveEnds> none(page.story.branches.size());
    WordStoryWriter writer(page.story, sides, none);
    if (sides.guests[page.story.source].story == nullptr && page.story.befores.empty()) {
      writer.insert_all();
    } else {
      writer.mark();
    }
    std::string xml = page_copy(copy.apply(), copy.bytes(), ids_);
    for (std::uint32_t k = 0; k < guests_.size(); ++k)
      if (const std::uint32_t own = page.story.before_of(k); own != kNone)
        add_namespaces(guests_[k], guests_[k].document->stories[own].part, xml);
    const std::string id = import.add_page(page.header, sides.host_part, std::move(xml));
    refer_to_copy(page.section, page.header, page.kind, id);
    for (const auto& [section, kind] : page.also) refer_to_copy(section, page.header, kind, id);
  }

  void refer_to_copy(std::uint32_t section, bool header, docx::PageKind kind, const std::string& id) {
    const auto before = section == 0 ? copied_.end() : copied_.find({section - 1, header, kind});
    const bool inherits = before != copied_.end() && before->second == id &&
                          !has_reference(after_.sections[section], header, kind);
    if (!inherits) refer(section, header, kind, id);
    copied_[{section, header, kind}] = id;
  }

  // A section that had its page from the one before goes on having it, not the copy that was made for that one.
  void keep_inherited() {
    for (const auto& [place, copy] : copied_) {
      const auto& [section, header, kind] = place;
      const std::uint32_t next = section + 1;
      if (next >= after_.sections.size() || copied_.contains({next, header, kind})) continue;
      const std::string& id = page_id(section, header, kind);
      if (!id.empty() && page_id(next, header, kind) == id &&
          !has_reference(after_.sections[next], header, kind))
        refer(next, header, kind, id);
    }
  }

  const std::string& page_id(std::uint32_t section, bool header, docx::PageKind kind) const {
    const docx::SectionPages& pages = after_.sections[section];
    return (header ? pages.header : pages.footer)[static_cast<std::size_t>(kind)];
  }

  static std::string reference_name(bool header) {
    return std::string("w:") + (header ? "header" : "footer") + "Reference";
  }

  static std::string_view reference_type(docx::PageKind kind) {
    static constexpr std::string_view kinds[] = {"default", "first", "even"};
    return kinds[static_cast<std::size_t>(kind)];
  }

  static bool is_reference(const docx::XmlChild& child, bool header, docx::PageKind kind) {
    return child.name == reference_name(header) &&
           docx::xml_attribute(child.xml, "w:type") == reference_type(kind);
  }

  // As AFTER has it; else it inherits the page.
  bool has_reference(const docx::SectionPages& section, bool header, docx::PageKind kind) const {
    if (section.xml.empty()) return false;
    const std::string_view own = after_.part_of(after_.body()).bytes(section.xml);
    return std::ranges::any_of(docx::xml_children(docx::xml_content(own)), [&](const docx::XmlChild& child) {
      return is_reference(child, header, kind);
    });
  }

  // The section's own reference to a page of this kind, instead of the one that it had or inherited.
  void refer(std::uint32_t section_index, bool header, docx::PageKind kind, const std::string& id) {
    const docx::SectionPages& section = after_.sections[section_index];
    const std::uint32_t main = after_.body().part;
    const std::string what = reference_name(header) + " w:type=\"" + std::string(reference_type(kind)) + "\"";
    const std::string reference = "<" + what + " r:id=\"" + id + "\"/>";
    if (section.xml.empty()) {
      made_section_[what] = reference;
      return;
    }
    const std::string own = host(main).slice(section.xml);
    std::string made = docx::xml_start_tag(own) + reference;
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(own)))
      if (!is_reference(child, header, kind)) made += child.xml;
    host(main).replace(section.xml, made + "</w:sectPr>");
  }

  // A document without a last w:sectPr gets one, for all that it is to refer to.
  void made_section() {
    if (made_section_.empty()) return;
    std::string references;
    for (const auto& [what, reference] : made_section_) references += reference;
    host(after_.body().part).insert(after_.body().content.end, "<w:sectPr>" + references + "</w:sectPr>");
  }

  void last_section() {
    const WordGuest& guest = guests_[redline_.last_section_source];
    const std::uint32_t hand = redline_.last_section_hand;
    const WordMarker& marker = hand == 0 ? *guest.marker : hands_[hand];
    const docx::SectionPages& x = guest.document->sections.back();
    const docx::SectionPages& y = after_.sections.back();
    if (y.xml.empty()) return;
    WordHostPart& main = host(after_.body().part);
    const std::string own = main.slice(y.xml);
    std::string made = docx::xml_start_tag(own);
    std::string ours;
    for (const docx::XmlChild& child : docx::xml_children(docx::xml_content(own))) {
      if (child.name == "w:sectPrChange") continue;
      (is_page_reference(child.name) ? made : ours) += child.xml;
    }
    std::string theirs;
    if (!x.xml.empty())
      for (const docx::XmlChild& child : docx::xml_children(
               docx::xml_content(guest.document->part_of(guest.document->body()).bytes(x.xml))))
        if (!is_page_reference(child.name) && child.name != "w:sectPrChange") theirs += child.xml;
    main.replace(y.xml, made + (reversed_ ? theirs : ours) + "<w:sectPrChange" + marker.attributes() +
                            "><w:sectPr>" + (reversed_ ? ours : theirs) +
                            "</w:sectPr></w:sectPrChange></w:sectPr>");
  }

  // What came in may use prefixes that the host's root does not bind.
  void add_namespaces(std::uint32_t index, std::string& bytes) const {
    for (const WordGuest& guest : guests_) {
      const std::uint32_t source = guest.document->part_index(after_.part(index).name());
      for (const std::uint32_t from : {guest.document->body().part, source})
        if (from != kNone) add_namespaces(guest, from, bytes);
    }
  }

  static void add_namespaces(const WordGuest& guest, std::uint32_t from, std::string& bytes) {
    add_to_root(bytes, guest.import->missing_namespaces(from, bytes));
  }

  const WordRedline& redline_;
  const docx::Document& after_;
  bool reversed_;
  WordIds ids_;
  WordAdditions additions_;
  std::vector<WordMarker> hands_;    // by WordRedline::hands
  std::vector<WordMarker> markers_;  // by source, as all of these
  std::vector<std::unique_ptr<WordImport>> imports_;
  std::vector<WordGuest> guests_;  // without a story
  std::map<std::uint32_t, std::unique_ptr<WordHostPart>> hosts_;
  std::map<std::tuple<std::uint32_t, bool, docx::PageKind>, std::string> copied_;  // of what page, its id
  std::map<std::string, std::string>
      made_section_;  // references by what they are, of a section that AFTER does not write
};

}  // namespace

std::string tracked_docx(const WordRedline& redline, const docx::Document& before,
                         const docx::Document& after, const TrackedOptions& options) {
  const std::vector<TrackedCopy> one = {
      {&before, redline.numbering, redline.names, options.author, options.date}};
  return TrackedWriter(redline, one, after, false).run();
}

std::string tracked_base_docx(const WordRedline& redline, const std::vector<TrackedCopy>& copies,
                              const docx::Document& base) {
  return TrackedWriter(redline, copies, base, true).run();
}

}  // namespace redraft::render
