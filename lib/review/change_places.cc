#include "review/change_places.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "docx/document.h"
#include "docx/sent_paragraphs.h"
#include "read/section_text.h"
#include "redline/word_places.h"

namespace redraft::review {

namespace {

using docx::SentParagraph;
using Provision = ChangePlaces::Provision;

/// Reads paragraph after paragraph of one side, the document accepted or rejected.
class Side {
 public:
  Side(const docx::Styles& styles, const profile::Profile& profile) : places_(styles), profile_(&profile) {}

  Provision next(const SentParagraph& paragraph, std::string_view label, std::string_view words) {
    shape_.style = paragraph.style;
    shape_.level = paragraph.level;
    const redline::TypedLabel typed = label.empty() ? redline::typed_label(words) : redline::TypedLabel{};
    if (label.empty() && typed.bytes == 0) {
      const read::DocumentTitle title = read::read_title(words, *profile_);
      if (!title.word.empty()) document_ = title.name();
    }
    Provision out;
    out.citation =
        places_.next(shape_, label.empty() ? typed.text : label, words.substr(typed.bytes)).citation;
    out.document = document_.empty() ? lettered(out.citation) : document_;
    return out;
  }

 private:
  // "D3.11" is of Section D where no title says so.
  std::string lettered(std::string_view citation) const {
    std::size_t letters = 0;
    while (letters < citation.size() && citation[letters] >= 'A' && citation[letters] <= 'Z') ++letters;
    if (letters == 0 || letters == citation.size() || citation[letters] < '0' || citation[letters] > '9')
      return {};
    for (const profile::DocumentKind& kind : profile_->documents)
      if (kind.labels == profile::DocumentLabels::lettered &&
          (letters == 1 || kind.ids == profile::DocumentIds::letters))
        return kind.word + " " + std::string(citation.substr(0, letters));
    return {};
  }

  redline::WordPlaces places_;
  const profile::Profile* profile_;
  docx::Paragraph shape_;
  std::string document_;
};

class Reader {
 public:
  Reader(const docx::TrackedChanges& tracked, const docx::SentParagraphs& sent,
         const profile::Profile& profile)
      : atoms_(tracked.atoms(0)),
        sent_(sent),
        after_(sent.lists.styles, profile),
        before_(sent.lists.styles, profile),
        out_(sent.list.size()) {}

  std::vector<Provision> run() {
    read(after_, sent_.goes, false);
    if (some_gone_) read(before_, sent_.came, true);
    for (std::size_t k = 0; k < out_.size(); ++k) {
      const SentParagraph& paragraph = sent_.list[k];
      out_[k].table = paragraph.table;
      out_[k].row = wholly_gone(paragraph) ? paragraph.row_before : paragraph.row;
    }
    return std::move(out_);
  }

 private:
  using Flags = std::vector<std::uint8_t>;

  static bool any(const Flags& flags, const SentParagraph& paragraph) {
    const auto end = flags.begin() + paragraph.mark;
    return std::find(flags.begin() + paragraph.first, end, 1) != end;
  }

  // The words of a paragraph that stay when those go; most lose none, and are looked at where they stand.
  std::string_view words(const SentParagraph& paragraph, const Flags& going, std::string& room) const {
    if (paragraph.boxes.empty() && !any(going, paragraph))
      return atoms_.words(paragraph.first, paragraph.mark);
    room.clear();
    for (std::uint32_t atom = paragraph.first; atom < paragraph.mark; ++atom) {
      const bool boxed = std::any_of(paragraph.boxes.begin(), paragraph.boxes.end(),
                                     [&](const auto& box) { return box.first <= atom && atom < box.second; });
      if (going[atom] == 0 && !boxed) room += atoms_.word(atom);
    }
    return room;
  }

  // Paragraphs whose mark goes run on into the next one of the same cell or body, which lends its number: as settling
  // has it (docx/settle_chain.h). One of which nothing stays is none.
  void read(Side& side, const Flags& going, bool before) {
    std::vector<std::size_t> joined;
    std::string text;  // of those
    std::string room;
    Provision stands;  // what went stood in it
    const auto give = [&](std::size_t last, std::string_view words) {
      const SentParagraph& paragraph = sent_.list[last];
      stands = side.next(paragraph, before ? paragraph.label_before : paragraph.label, words);
      for (const std::size_t index : joined) put(index, stands, before);
      put(last, stands, before);
      joined.clear();
      text.clear();
    };
    const auto close = [&] {
      if (joined.empty()) return;
      const std::size_t last = joined.back();
      joined.pop_back();
      give(last, text);
    };
    for (std::size_t k = 0; k < sent_.list.size(); ++k) {
      const SentParagraph& paragraph = sent_.list[k];
      if (!joined.empty() && sent_.list[joined.back()].container != paragraph.container) close();
      const std::string_view own = words(paragraph, going, room);
      if (going[paragraph.mark] == 0 && joined.empty()) {
        give(k, own);
        continue;
      }
      text += own;
      if (going[paragraph.mark] == 0) {
        give(k, text);
      } else if (!own.empty()) {
        joined.push_back(k);
      } else if (!before) {
        out_[k] = stands;
      }
      some_gone_ = some_gone_ || own.empty();
    }
    close();
  }

  // What is left of it when all is accepted says where it is; only of what is wholly gone, where it was.
  void put(std::size_t index, const Provision& found, bool before) {
    if (!before) {
      out_[index] = found;
      some_gone_ = some_gone_ || wholly_gone(sent_.list[index]);
    } else if (!found.citation.empty() && wholly_gone(sent_.list[index])) {
      out_[index] = found;
    }
  }

  bool wholly_gone(const SentParagraph& paragraph) const {
    if (!any(sent_.goes, paragraph)) return false;
    std::string room;
    return words(paragraph, sent_.goes, room).empty() && !words(paragraph, sent_.came, room).empty();
  }

  const docx::Atoms& atoms_;
  const docx::SentParagraphs& sent_;
  Side after_;
  Side before_;
  std::vector<Provision> out_;
  bool some_gone_ = false;  // the document with all rejected is asked
};

}  // namespace

ChangePlaces::ChangePlaces(const docx::TrackedChanges& tracked, const docx::Package& package,
                           const profile::Profile& profile) {
  docx::SentParagraphs sent = docx::sent_paragraphs(tracked, package);
  for (const SentParagraph& paragraph : sent.list) marks_.push_back(paragraph.mark);
  provisions_ = Reader(tracked, sent, profile).run();
  pages_ = std::move(sent.pages);
  lists_ = std::move(sent.lists);
}

std::string ChangePlaces::page(std::string_view part) const {
  const auto found = pages_.find(part);
  return found == pages_.end() ? std::string() : found->second;
}

const ChangePlaces::Provision& ChangePlaces::at(std::uint32_t first, std::uint32_t last,
                                                std::uint32_t paragraph) const {
  static const Provision kNowhere;
  if (paragraph == 0 || paragraph > provisions_.size()) return kNowhere;
  const bool next = first == marks_[paragraph - 1] && last > first + 1 && paragraph < provisions_.size();
  return provisions_[next ? paragraph : paragraph - 1];
}

}  // namespace redraft::review
