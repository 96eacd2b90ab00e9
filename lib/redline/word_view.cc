#include "redline/word_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "docx/page_name.h"
#include "redline/build.h"
#include "redline/word_story_view.h"

namespace redraft::redline {

namespace {

using docx::Story;
using docx::StoryKind;

class View {
 public:
  View(const WordRedline& redline, const docx::Document& before, const docx::Document& after,
       const WordViewOptions& options)
      : word_(redline),
        options_(options),
        before_(before),
        after_(after),
        segments_(before_, after_, out_, options.pictures),
        twins_before_(twins(before)),
        twins_after_(twins(after)) {}

  Redline run() {
    out_.before = before_.document.package().name();
    out_.after = after_.document.package().name();
    out_.moves.resize(word_.moves.size());
    name_pages();
    std::vector<std::pair<int, std::uint32_t>> order;  // rank, story
    for (std::uint32_t k = 0; k < word_.stories.size(); ++k) order.emplace_back(rank(word_.stories[k]), k);
    std::stable_sort(order.begin(), order.end());
    bool lost = false;
    for (const auto& [rank, k] : order) {
      if (rank > kPages && !lost) shared_pages(), lost_pages(), lost = true;
      add(k);
    }
    if (!lost) shared_pages(), lost_pages();
    link_notes();
    if (word_.last_section_differs) last_section();
    out_.findings = word_.findings;
    count_words(out_);
    list_changes(out_);
    return std::move(out_);
  }

 private:
  static constexpr int kPages = 1 << 20;

  bool of_before(const WordStory& story) const { return story.after == kNone; }
  const Story& story_of(const WordStory& story) const {
    return of_before(story) ? before_.document.stories[story.before] : after_.document.stories[story.after];
  }

  std::size_t note_number(const WordStory& story) const {
    const Story& own = story_of(story);
    const WordSide& side = of_before(story) ? before_ : after_;
    const auto kind = own.kind == StoryKind::footnote ? docx::ItemKind::footnote : docx::ItemKind::endnote;
    const auto at = side.notes.find({kind, own.id});
    return at == side.notes.end() ? 0 : at->second;
  }

  int rank(const WordStory& story) const {
    switch (story_of(story).kind) {
      case StoryKind::body: return 0;
      case StoryKind::header:
      case StoryKind::footer: return 1;
      case StoryKind::text_box: return kPages + 1;
      case StoryKind::footnote: return 2 * kPages + static_cast<int>(note_number(story) % kPages);
      case StoryKind::endnote:
      case StoryKind::comment: return 3 * kPages + static_cast<int>(note_number(story) % kPages);
    }
    return 0;
  }

  // The first section that a header or footer stands in names it.
  void name_pages() {
    for (const bool of_before : {false, true}) {
      const docx::Document& document = of_before ? before_.document : after_.document;
      for (std::size_t s = 0; s < document.sections.size(); ++s)
        for (std::size_t kind = 0; kind < 3; ++kind)
          for (const bool header : {true, false}) {
            const docx::SectionPages& pages = document.sections[s];
            const std::string& id = (header ? pages.header : pages.footer)[kind];
            if (id.empty()) continue;
            const docx::Relationship* relation =
                document.package().relationship(document.package().main_part(), id);
            if (relation == nullptr) continue;
            const Story* story =
                document.find(header ? StoryKind::header : StoryKind::footer, relation->target);
            if (story != nullptr)
              page_names_[of_before].emplace(story,
                                             docx::page_name(header, static_cast<docx::PageKind>(kind), s));
          }
    }
  }

  std::string name_of(const WordStory& word) {
    const Story& story = story_of(word);
    switch (story.kind) {
      case StoryKind::header:
      case StoryKind::footer: {
        const auto& names = page_names_[of_before(word)];
        const auto at = names.find(&story);
        if (at != names.end()) return at->second;
        return story.kind == StoryKind::header ? "Header" : "Footer";
      }
      case StoryKind::footnote: return "Footnote " + std::to_string(note_number(word));
      case StoryKind::endnote: return "Endnote " + roman_number(note_number(word));
      case StoryKind::text_box: return "Text box " + std::to_string(++boxes_);
      case StoryKind::body:
      case StoryKind::comment: break;
    }
    return {};
  }

  // A text box stands twice where its drawing has a copy for older programs.
  static std::set<const Story*> twins(const docx::Document& document) {
    std::set<const Story*> out;
    for (const Story& story : document.stories)
      for (const docx::Item& item : story.items)
        for (std::uint32_t k = 1; k < item.stories; ++k)
          for (std::uint32_t other = 0; other < k; ++other)
            if (document.stories[item.first_story + k].text ==
                document.stories[item.first_story + other].text)
              out.insert(&document.stories[item.first_story + k]);
    return out;
  }

  bool is_twin(const WordStory& story) const {
    return (story.before == kNone || twins_before_.contains(&before_.document.stories[story.before])) &&
           (story.after == kNone || twins_after_.contains(&after_.document.stories[story.after]));
  }

  void add(std::uint32_t index) {
    const WordStory& story = word_.stories[index];
    const Story& own = story_of(story);
    // Separators of notes, and notes that nothing refers to, are nothing that a reader sees.
    if (!own.type.empty() && own.type != "normal") return;
    if (own.kind == StoryKind::text_box && is_twin(story)) return;
    Document document;
    document.name = name_of(story);
    document.story = docx::to_string(own.kind);
    out_.documents.push_back(std::move(document));
    StoryView(word_, story, before_, after_, segments_, options_, out_).run();
    if (own.kind == StoryKind::footnote || own.kind == StoryKind::endnote) {
      if (story.before != kNone)
        notes_.emplace(&before_.document.stories[story.before], out_.documents.size() - 1);
      if (story.after != kNone)
        notes_.emplace(&after_.document.stories[story.after], out_.documents.size() - 1);
    }
  }

  void lost_pages() {
    for (const LostPage& page : word_.lost_pages) {
      Document document;
      document.name = docx::page_name(page.header, page.kind, page.section);
      document.story = page.header ? "header" : "footer";
      out_.documents.push_back(std::move(document));
      WordStory story;
      story.before = page.story;
      StoryView(word_, story, before_, after_, segments_, options_, out_).run();
    }
  }

  // Sections for which a page that others show too was compared by itself.
  void shared_pages() {
    for (const SharedPage& page : word_.shared_pages) {
      Document document;
      document.name = docx::page_name(page.header, page.kind, page.section);
      document.story = page.header ? "header" : "footer";
      out_.documents.push_back(std::move(document));
      StoryView(word_, page.story, before_, after_, segments_, options_, out_).run();
    }
  }

  void link_notes() {
    std::map<std::pair<StoryKind, std::uint32_t>, std::size_t> of_side[2];  // kind and id -> document
    for (const bool of_before : {false, true})
      for (const Story& story : (of_before ? before_ : after_).document.stories)
        if (const auto at = notes_.find(&story); at != notes_.end())
          of_side[of_before].emplace(std::pair(story.kind, story.id), at->second);
    for (const WordSegments::NoteObject& note : segments_.notes()) {
      const StoryKind kind = note.kind == docx::ItemKind::footnote ? StoryKind::footnote : StoryKind::endnote;
      const auto& documents = of_side[note.of_before];
      if (const auto at = documents.find({kind, note.id}); at != documents.end())
        out_.objects[note.object].document = at->second;
    }
  }

  void last_section() {
    Document& body = out_.documents[0];
    for (std::size_t k = body.blocks.size(); k-- > 0;) {
      Block& block = body.blocks[k];
      if (block.status != Status::kept || !block.section.empty()) continue;
      block.section = docx::difference(docx::FormatKind::section, before_.document,
                                       before_.document.sections.back().format, after_.document,
                                       after_.document.sections.back().format);
      return;
    }
    Block block;  // nothing is left of the text that it was about
    block.section =
        docx::difference(docx::FormatKind::section, before_.document, before_.document.sections.back().format,
                         after_.document, after_.document.sections.back().format);
    body.blocks.push_back(std::move(block));
  }

  const WordRedline& word_;
  const WordViewOptions& options_;
  Redline out_;
  WordSide before_;
  WordSide after_;
  WordSegments segments_;
  std::map<const Story*, std::string> page_names_[2];
  std::map<const Story*, std::size_t> notes_;
  std::set<const Story*> twins_before_;
  std::set<const Story*> twins_after_;
  std::size_t boxes_ = 0;
};

}  // namespace

Redline view_of(const WordRedline& redline, const docx::Document& before, const docx::Document& after,
                const WordViewOptions& options) {
  return View(redline, before, after, options).run();
}

}  // namespace redraft::redline
