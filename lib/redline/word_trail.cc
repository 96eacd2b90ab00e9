#include "redline/word_trail.h"

#include <algorithm>
#include <utility>

#include "diff/sequence.h"
#include "diff/tokens.h"

namespace redraft::redline {

namespace {

using docx::Atoms;
using docx::kNone;
using docx::Revision;
using docx::RevisionKind;

// Where an atom of the document accepted stands in its stories.
struct AtomPlace {
  std::uint32_t story = kNone;
  std::uint32_t offset = 0;
};

std::uint32_t atom_from(const std::vector<std::uint32_t>& places, std::uint32_t byte) {
  return static_cast<std::uint32_t>(std::lower_bound(places.begin(), places.end(), byte) - places.begin());
}

bool goes_on_accepting(RevisionKind kind) {
  return docx::goes(kind, docx::Decision::accept) && kind != RevisionKind::from_range &&
         kind != RevisionKind::structure_deletion && kind != RevisionKind::tag_deletion &&
         kind != RevisionKind::tag_move_from;
}

bool comes(RevisionKind kind) {
  return kind == RevisionKind::insertion || kind == RevisionKind::move_to ||
         kind == RevisionKind::mark_insertion || kind == RevisionKind::mark_move_to ||
         kind == RevisionKind::row_insertion || kind == RevisionKind::cell_insertion;
}

// A whole row or cell says it for words and marks in it that say nothing themselves.
bool is_wide(RevisionKind kind) {
  return kind == RevisionKind::row_insertion || kind == RevisionKind::cell_insertion ||
         kind == RevisionKind::row_deletion || kind == RevisionKind::cell_deletion;
}

bool is_of_element(RevisionKind kind) {
  return is_wide(kind) || kind == RevisionKind::cell_merge || kind == RevisionKind::table_format ||
         kind == RevisionKind::grid_format || kind == RevisionKind::table_exception_format ||
         kind == RevisionKind::row_format || kind == RevisionKind::cell_format;
}

StoryTrail untracked(const docx::Story& story) {
  StoryTrail out;
  for (std::vector<RevisionIndex>* items : {&out.item_came, &out.item_format})
    items->assign(story.items.size(), kNone);
  for (std::vector<RevisionIndex>* marks :
       {&out.mark_came, &out.mark_format, &out.paragraph_format, &out.section_format})
    marks->assign(story.paragraphs.size(), kNone);
  return out;
}

}  // namespace

// The marks of one part, by atom.
class WordTrail::PartReader {
 public:
  PartReader(const docx::TrackedChanges& tracked, std::size_t part, const Atoms& accepted)
      : sent_(tracked.atoms(part)), accepted_(accepted) {
    by_atom_.resize(sent_.size());
    for (const bool wide : {true, false})
      for (RevisionIndex k = 0; k < tracked.revisions().size(); ++k) {
        const Revision& revision = tracked.revisions()[k];
        if (revision.part == part && is_wide(revision.kind) == wide) note(k, revision);
      }
    match();
  }

  /// The atom accepted that stands for the one sent, or the first one behind it.
  std::uint32_t accepted_from(std::uint32_t sent) const {
    return sent < next_.size() ? next_[sent] : accepted_.size();
  }
  bool stays(std::uint32_t sent) const { return stays_[sent]; }

  struct Marks {
    RevisionIndex came = kNone;
    RevisionIndex went = kNone;
    RevisionIndex run_format = kNone;
    RevisionIndex mark_format = kNone;
    RevisionIndex paragraph_format = kNone;
    RevisionIndex section_format = kNone;
  };
  const Marks& marks(std::uint32_t sent) const { return by_atom_[sent]; }

 private:
  void note(RevisionIndex index, const Revision& revision) {
    RevisionIndex Marks::*field = nullptr;
    if (goes_on_accepting(revision.kind)) field = &Marks::went;
    if (comes(revision.kind)) field = &Marks::came;
    switch (revision.kind) {
      case RevisionKind::run_format: field = &Marks::run_format; break;
      case RevisionKind::mark_format: field = &Marks::mark_format; break;
      case RevisionKind::paragraph_format:
      case RevisionKind::numbering_insertion:
      case RevisionKind::numbering: field = &Marks::paragraph_format; break;
      case RevisionKind::section_format: field = &Marks::section_format; break;
      default: break;
    }
    if (field == nullptr) return;
    // An inner mark comes later and says more.
    for (std::uint32_t atom = revision.first; atom < revision.last && atom < sent_.size(); ++atom)
      by_atom_[atom].*field = index;
  }

  // Those that no mark takes away against those that are there.
  void match() {
    std::vector<std::uint32_t> left;
    for (std::uint32_t atom = 0; atom < sent_.size(); ++atom)
      if (by_atom_[atom].went == kNone) left.push_back(atom);
    stays_.assign(sent_.size(), false);
    next_.assign(sent_.size(), accepted_.size());
    diff::Interner interner;
    std::vector<diff::TokenId> x;
    std::vector<diff::TokenId> y;
    x.reserve(left.size());
    y.reserve(accepted_.size());
    for (const std::uint32_t atom : left) x.push_back(interner.id(sent_.word(atom)));
    for (std::uint32_t atom = 0; atom < accepted_.size(); ++atom)
      y.push_back(interner.id(accepted_.word(atom)));
    for (const diff::Run& run : diff::common_runs(x, y))
      for (std::size_t k = 0; k < run.size; ++k) {
        stays_[left[run.before + k]] = true;
        next_[left[run.before + k]] = static_cast<std::uint32_t>(run.after + k);
      }
    for (std::size_t atom = sent_.size(); atom-- > 0;)
      if (!stays_[atom]) next_[atom] = atom + 1 < sent_.size() ? next_[atom + 1] : accepted_.size();
  }

  const Atoms& sent_;
  const Atoms& accepted_;
  std::vector<Marks> by_atom_;
  std::vector<bool> stays_;
  std::vector<std::uint32_t> next_;
};

WordTrail::WordTrail(const docx::TrackedChanges& tracked, const docx::TrackedChanges& accepted,
                     const docx::Document& document)
    : part_of_story_(document.stories.size(), kNone),
      placed_(document.stories.size()),
      stories_(document.stories.size()) {
  for (std::size_t k = 0; k < stories_.size(); ++k) stories_[k] = untracked(document.stories[k]);
  parts_.resize(tracked.stories().size());
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const std::string& name = tracked.stories()[part].name;
    std::size_t same = 0;
    while (same < accepted.stories().size() && accepted.stories()[same].name != name) ++same;
    const std::uint32_t read = document.part_index(name);
    if (same == accepted.stories().size() || read == kNone) continue;
    const Atoms& sent = tracked.atoms(part);
    const Atoms& left = accepted.atoms(same);
    const PartReader reader(tracked, part, left);
    parts_[part].places = left.places;

    std::vector<std::uint32_t> sent_of(left.size(), kNone);
    for (std::uint32_t atom = 0; atom < sent.size(); ++atom)
      if (reader.stays(atom)) sent_of[reader.accepted_from(atom)] = atom;
    const auto marks_of = [&](std::uint32_t atom) {
      return atom < sent_of.size() && sent_of[atom] != kNone ? reader.marks(sent_of[atom])
                                                             : PartReader::Marks{};
    };

    // Stories in their order: a text box comes after what it stands in, and has the last word about its atoms.
    std::vector<AtomPlace> places(left.size());
    for (std::uint32_t k = 0; k < document.stories.size(); ++k) {
      const docx::Story& story = document.stories[k];
      if (story.part != read) continue;
      part_of_story_[k] = static_cast<std::uint32_t>(part);
      const std::uint32_t inside = atom_from(left.places, story.content.begin);
      placed_[k] = inside < left.size() && left.places[inside] < story.content.end;
      StoryTrail& trail = stories_[k];
      for (std::size_t i = 0; i < story.items.size(); ++i) {
        const docx::Item& item = story.items[i];
        const std::uint32_t end = atom_from(left.places, item.xml.end);
        // Of a field or equation, whoever touched it first.
        for (std::uint32_t atom = atom_from(left.places, item.xml.begin); atom < end; ++atom) {
          places[atom] = {k, item.text.begin};
          const PartReader::Marks marks = marks_of(atom);
          if (trail.item_came[i] == kNone) trail.item_came[i] = marks.came;
          if (trail.item_format[i] == kNone) trail.item_format[i] = marks.run_format;
        }
      }
      for (std::size_t p = 0; p < story.paragraphs.size(); ++p) {
        const docx::Paragraph& paragraph = story.paragraphs[p];
        const std::uint32_t atom = atom_from(left.places, paragraph.span.close_begin);
        if (atom == left.size() || left.places[atom] != paragraph.span.close_begin) continue;
        places[atom] = {k, paragraph.text.end};
        const PartReader::Marks marks = marks_of(atom);
        trail.mark_came[p] = marks.came;
        trail.mark_format[p] = marks.mark_format;
        trail.paragraph_format[p] = marks.paragraph_format;
        trail.section_format[p] = marks.section_format;
      }
    }

    // What went stands where what follows it stands now.
    AtomPlace end;
    for (std::uint32_t atom = left.size(); atom-- > 0 && end.story == kNone;) end = places[atom];
    for (std::uint32_t atom = 0; atom < sent.size(); ++atom) {
      if (reader.stays(atom)) continue;
      const std::uint32_t behind = reader.accepted_from(atom);
      const AtomPlace at = behind < places.size() ? places[behind] : end;
      if (at.story == kNone) continue;
      stories_[at.story].lost.push_back(
          {sent.word(atom), at.offset, sent.marks[atom], reader.marks(atom).went});
    }

    for (StoryTrail& trail : stories_)
      std::stable_sort(trail.lost.begin(), trail.lost.end(),
                       [](const LostAtom& x, const LostAtom& y) { return x.offset < y.offset; });

    for (RevisionIndex k = 0; k < tracked.revisions().size(); ++k) {
      const Revision& revision = tracked.revisions()[k];
      if (revision.part != part) continue;
      if (is_of_element(revision.kind))
        parts_[part].elements.emplace(std::pair{revision.kind, Extent{reader.accepted_from(revision.first),
                                                                      reader.accepted_from(revision.last)}},
                                      k);
      if (revision.kind == RevisionKind::section_format && revision.first == revision.last && part == 0)
        last_section_ = k;
    }
  }
  copy_to_twins(document);
}

// The copy of a text box for programs that cannot show the drawing has no atoms: it is as its twin in front of it.
void WordTrail::copy_to_twins(const docx::Document& document) {
  const auto same_text = [](const auto& x, const auto& y) { return x.text == y.text; };
  for (std::size_t k = 0; k < stories_.size(); ++k) {
    const docx::Story& story = document.stories[k];
    if (placed_[k] || story.kind != docx::StoryKind::text_box) continue;
    for (std::size_t twin = k; twin-- > 0;) {
      const docx::Story& other = document.stories[twin];
      if (!placed_[twin] || other.part != story.part || other.text != story.text ||
          !std::equal(story.items.begin(), story.items.end(), other.items.begin(), other.items.end(),
                      same_text) ||
          !std::equal(story.paragraphs.begin(), story.paragraphs.end(), other.paragraphs.begin(),
                      other.paragraphs.end(), same_text))
        continue;
      stories_[k] = stories_[twin];
      break;
    }
  }
}

std::set<std::pair<std::uint32_t, std::uint32_t>> WordTrail::arrived(
    const docx::TrackedChanges& tracked) const {
  std::set<std::pair<std::uint32_t, std::uint32_t>> out;
  for (std::uint32_t story = 0; story < stories_.size(); ++story) {
    const std::vector<RevisionIndex>& marks = stories_[story].mark_came;
    for (std::uint32_t paragraph = 0; paragraph < marks.size(); ++paragraph)
      if (marks[paragraph] != docx::kNone &&
          tracked.revisions()[marks[paragraph]].kind == docx::RevisionKind::mark_move_to)
        out.emplace(story, paragraph);
  }
  return out;
}

RevisionIndex WordTrail::element(RevisionKind kind, std::uint32_t story, docx::Range bytes) const {
  const std::uint32_t part = part_of_story_[story];
  if (part == kNone) return kNone;
  const PartTrail& trail = parts_[part];
  const auto found = trail.elements.find(
      {kind, Extent{atom_from(trail.places, bytes.begin), atom_from(trail.places, bytes.end)}});
  return found == trail.elements.end() ? kNone : found->second;
}

}  // namespace redraft::redline
