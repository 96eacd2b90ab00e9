#include "review/changes.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "docx/unread.h"
#include "redline/place_words.h"
#include "redline/word_segments.h"
#include "review/grouping.h"

namespace redraft::review {

namespace {

using docx::Revision;
using docx::StoryPartKind;

constexpr std::array<std::pair<ChangeKind, std::string_view>, 12> kKinds = {{
    {ChangeKind::insert, "insert"},
    {ChangeKind::delete_, "delete"},
    {ChangeKind::replace, "replace"},
    {ChangeKind::move, "move"},
    {ChangeKind::split, "split"},
    {ChangeKind::merge, "merge"},
    {ChangeKind::format, "format"},
    {ChangeKind::numbering, "numbering"},
    {ChangeKind::row, "row"},
    {ChangeKind::cell, "cell"},
    {ChangeKind::table, "table"},
    {ChangeKind::section, "section"},
}};

std::string_view story_name(StoryPartKind kind) {
  switch (kind) {
    case StoryPartKind::body: return "body";
    case StoryPartKind::header: return "header";
    case StoryPartKind::footer: return "footer";
    case StoryPartKind::footnotes: return "footnote";
    case StoryPartKind::endnotes: return "endnote";
    case StoryPartKind::comments: return "comment";
    case StoryPartKind::glossary: return "glossary";
  }
  return "";
}

class List {
 public:
  List(const docx::TrackedChanges& tracked, const ChangePlaces* places) : tracked_(tracked), places_(places) {
    // Paragraphs are counted over all parts of a story: the second header goes on after the first.
    std::map<std::string_view, std::uint32_t> counted;
    for (std::size_t part = 0; part < tracked.stories().size(); ++part) {
      std::uint32_t& story = counted[story_name(tracked.stories()[part].kind)];
      std::uint32_t& boxes = counted["text box"];
      before_.push_back({story, boxes});
      story += tracked.paragraphs(part);
      boxes += tracked.box_paragraphs(part);
    }
  }

  std::vector<Change> run() {
    const std::vector<Group> groups = group(tracked_, places_ == nullptr ? nullptr : &places_->lists());
    std::vector<std::size_t> partner = replacements(groups);
    std::vector<std::pair<Extent, Change>> found;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (partner[i] < i) continue;  // told with the other
      Change change = change_of(groups[i]);
      Extent at = start_of(groups[i]);
      if (partner[i] != kAlone) {
        at = replace(change, groups[i], groups[partner[i]]);
      }
      found.emplace_back(at, std::move(change));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first.part, a.first.first) < std::tie(b.first.part, b.first.first);
    });
    std::vector<Change> out;
    for (auto& [at, change] : found) {
      change.id = std::to_string(out.size() + 1);
      out.push_back(std::move(change));
    }
    return out;
  }

 private:
  static constexpr std::size_t kAlone = static_cast<std::size_t>(-1);

  static Extent start_of(const Group& group) {
    return group.what == Class::move && !group.has_from && group.has_to ? group.to : group.at;
  }

  // The first that can have an author.
  const Revision& first_mark(const Group& group) const {
    const std::vector<Revision>& all = tracked_.revisions();
    const auto at = std::find_if(group.marks.begin(), group.marks.end(), [&](std::size_t index) {
      return all[index].kind != docx::RevisionKind::grid_format;
    });
    return all[at == group.marks.end() ? group.marks.front() : *at];
  }

  // A deletion and an insertion of one author that touch; one that could go both ways goes with what follows it,
  // since people type the new words behind the old.
  std::vector<std::size_t> replacements(const std::vector<Group>& groups) const {
    std::vector<std::size_t> partner(groups.size(), kAlone);
    std::unordered_map<std::string, std::size_t> begins;
    std::unordered_map<std::string, std::size_t> ends;
    const auto key = [this](const Group& group, std::uint32_t atom) {
      const Revision& mark = first_mark(group);
      return std::to_string(group.at.part) + (mark.text_box ? " box " : " ") + std::to_string(mark.note) +
             " " + std::to_string(atom) + " " + mark.author;
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (groups[i].what != Class::words_in || groups[i].at.first == groups[i].at.last) continue;
      begins.emplace(key(groups[i], groups[i].at.first), i);
      ends.emplace(key(groups[i], groups[i].at.last), i);
    }
    for (const bool behind : {true, false})
      for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].what != Class::words_out || groups[i].at.first == groups[i].at.last ||
            partner[i] != kAlone)
          continue;
        const auto& where = behind ? begins : ends;
        const auto at = where.find(key(groups[i], behind ? groups[i].at.last : groups[i].at.first));
        if (at == where.end() || partner[at->second] != kAlone) continue;
        partner[i] = at->second;
        partner[at->second] = i;
      }
    return partner;
  }

  std::string words(const Extent& at) const {
    std::string out = tracked_.words(at.part, at.first, at.last);
    if (out.empty() || out.find_first_not_of('\n') != std::string::npos) return out;
    std::string marks;  // of paragraphs without words
    for (std::size_t k = 0; k < out.size(); ++k) marks += k == 0 ? "¶" : " ¶";
    return marks;
  }

  static void trim_end(std::string& words) {
    while (!words.empty() && words.back() == '\n') words.pop_back();
  }

  Place place_of(const Extent& at, const Revision& mark) const {
    Place out;
    out.story = mark.text_box ? "text box" : std::string(story_name(tracked_.stories()[at.part].kind));
    const std::uint32_t before = mark.text_box ? before_[at.part].second : before_[at.part].first;
    out.paragraph = before + at.paragraph;
    out.last_paragraph = before + std::max(at.paragraph, at.last_paragraph);
    out.note = mark.note;
    if (places_ != nullptr && !mark.text_box) out.page = places_->page(tracked_.stories()[at.part].name);
    if (places_ != nullptr && at.part == 0 && !mark.text_box) {
      const ChangePlaces::Provision& provision = places_->at(at.first, at.last, at.paragraph);
      out.document = provision.document;
      out.citation = provision.citation;
      out.table = provision.table;
      out.row = provision.row;
    }
    return out;
  }

  Change change_of(const Group& group) const {
    Change out;
    out.marks = group.marks;
    out.what = group.detail;
    const Revision& mark = first_mark(group);
    out.author = mark.author;
    out.date = mark.date;
    for (const std::size_t index : group.marks) {
      const std::string& date = tracked_.revisions()[index].date;
      if (!date.empty() && (out.date.empty() || date < out.date)) out.date = date;
    }
    out.place = place_of(start_of(group), mark);
    if (group.what == Class::section) {  // pages are of no clause
      out.place.citation.clear();
      out.place.table = 0;
    }
    const bool mark_of_words =
        group.marks_only && group.at.first > group.at.paragraph_first && group.at.last == group.at.first + 1;
    switch (group.what) {
      case Class::words_in:
        out.kind = mark_of_words ? ChangeKind::split : ChangeKind::insert;
        out.after = words(group.at);
        break;
      case Class::words_out:
        out.kind = mark_of_words ? ChangeKind::merge : ChangeKind::delete_;
        out.before = words(group.at);
        break;
      case Class::move:
        out.kind = ChangeKind::move;
        if (group.has_from) out.before = words(group.at);
        if (group.has_to) out.after = words(group.to);
        if (group.has_from && group.has_to)
          out.moved_to = place_of(group.to, destination(group));
        else
          out.what = half_words(group);
        break;
      case Class::row_in:
      case Class::cell_in:
        out.kind = group.what == Class::row_in ? ChangeKind::row : ChangeKind::cell;
        out.after = words(group.at);
        out.what = group.what == Class::row_in ? "row inserted" : "cell inserted";
        break;
      case Class::row_out:
      case Class::cell_out:
        out.kind = group.what == Class::row_out ? ChangeKind::row : ChangeKind::cell;
        out.before = words(group.at);
        out.what = group.what == Class::row_out ? "row deleted" : "cell deleted";
        break;
      case Class::tags_in:
        out.kind = ChangeKind::insert;
        out.what = "content control around words";
        break;
      case Class::tags_out:
        out.kind = ChangeKind::delete_;
        out.what = "content control around words";
        break;
      case Class::cell_merge: out.kind = ChangeKind::cell; break;
      case Class::run_format:
      case Class::paragraph_format: out.kind = ChangeKind::format; break;
      case Class::numbering: out.kind = ChangeKind::numbering; break;
      case Class::section: out.kind = ChangeKind::section; break;
      case Class::table: out.kind = ChangeKind::table; break;
    }
    if (group.what == Class::run_format || group.what == Class::paragraph_format ||
        group.what == Class::numbering || group.what == Class::cell_merge)
      out.before = out.after = words(group.at);
    trim_end(out.before);
    trim_end(out.after);
    if (mark.fallback && out.what.empty()) out.what = "only in a text box's copy for older programs";
    return out;
  }

  // Of a move that the document holds one half of.
  static std::string half_words(const Group& group) {
    if (group.has_from) return "moved away; the document does not say where to";
    return group.has_to ? "moved here; the document does not say where from"
                        : "range of a move that holds nothing moved";
  }

  const Revision& destination(const Group& group) const {
    for (const std::size_t index : group.marks) {
      const Revision& mark = tracked_.revisions()[index];
      if (mark.part == group.to.part && mark.first >= group.to.first && mark.last <= group.to.last)
        return mark;
    }
    return first_mark(group);
  }

  // `change` is told of `a` already.
  Extent replace(Change& change, const Group& a, const Group& b) {
    const Group& in = a.what == Class::words_in ? a : b;
    const Group& gone = a.what == Class::words_in ? b : a;
    Change other = change_of(b);
    change.kind = ChangeKind::replace;
    change.before = words(gone.at);
    change.after = words(in.at);
    trim_end(change.before);
    trim_end(change.after);
    const auto unread = [this](const Extent& at) { return unread_.of(at.part, at.first, at.last); };
    const docx::ToldApart told =
        docx::told_apart(unread(gone.at), unread(in.at), change.before == change.after);
    if (!told.before.empty()) change.before += " (" + told.before + ")";
    if (!told.after.empty()) change.after += " (" + told.after + ")";
    if (!other.date.empty() && (change.date.empty() || other.date < change.date)) change.date = other.date;
    change.marks.insert(change.marks.end(), other.marks.begin(), other.marks.end());
    std::sort(change.marks.begin(), change.marks.end());
    change.place.paragraph = std::min(change.place.paragraph, other.place.paragraph);
    change.place.last_paragraph = std::max(change.place.last_paragraph, other.place.last_paragraph);
    return a.at.first < b.at.first ? a.at : b.at;
  }

  const docx::TrackedChanges& tracked_;
  const ChangePlaces* places_;
  docx::UnreadPlaces unread_{tracked_};
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      before_;  // paragraphs before each part: its story's, boxes'
};

}  // namespace

std::string_view to_string(ChangeKind kind) {
  for (const auto& [k, name] : kKinds)
    if (k == kind) return name;
  return "";
}

std::optional<ChangeKind> kind_from_string(std::string_view name) {
  for (const auto& [kind, n] : kKinds)
    if (n == name) return kind;
  return std::nullopt;
}

std::string Place::str() const {
  redline::PlaceParts parts;
  parts.paragraph = paragraph;
  parts.last_paragraph = last_paragraph;
  parts.beside = story != "body";
  parts.citation = table > 0 ? redline::table_words(table, row) : citation;
  std::string name = story;
  if (!name.empty()) name[0] = static_cast<char>(name[0] - 'a' + 'A');
  if (story == "endnote" && note > 0) {
    parts.name = name + " " + redline::roman_number(note);
  } else if (note > 0) {
    parts.name = name + " " + std::to_string(note);
  } else if (!page.empty()) {
    parts.name = page;
  } else if (parts.beside) {
    return name + ", " + redline::place_words(parts);
  }
  return redline::place_words(parts);
}

std::vector<Change> changes(const docx::TrackedChanges& tracked, const ChangePlaces* places) {
  return List(tracked, places).run();
}

}  // namespace redraft::review
