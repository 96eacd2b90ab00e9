// Stretches of a Word story as segments: their words, how they are set, and names for what is not words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "docx/describe.h"
#include "docx/document.h"
#include "redline/redline.h"
#include "redline/word_redline.h"

namespace redraft::redline {

/// One of the two documents, as it is shown.
struct WordSide {
  explicit WordSide(const docx::Document& shown);

  /// The number that a note prints: 3, iv.
  std::string note_number(const docx::Item& item) const;

  const docx::Document& document;
  docx::Looks looks;
  std::map<std::pair<docx::ItemKind, std::uint32_t>, std::size_t> notes;  ///< kind and id -> number from 1
};

class WordSegments {
 public:
  WordSegments(WordSide& before, WordSide& after, Redline& redline, bool pictures)
      : before_(before), after_(after), redline_(redline), pictures_(pictures) {}

  /// Words of one side, under one mark.
  void append(Segments& out, Mark mark, bool of_before, const docx::Story& story,
              const docx::Paragraph& paragraph, docx::Range range);
  /// Kept words that are set otherwise, in one run of each.
  void append_reset(Segments& out, const docx::Story& before, const docx::Paragraph& b, docx::Range was,
                    const docx::Story& after, const docx::Paragraph& a, docx::Range is);
  /// Words of a whole paragraph.
  Segments whole(Mark mark, bool of_before, const docx::Story& story, const docx::Paragraph& paragraph);

  /// Notes met: the object, with kind and id of the note on its side, for the link to its words.
  struct NoteObject {
    std::size_t object = 0;
    bool of_before = false;
    docx::ItemKind kind = docx::ItemKind::footnote;
    std::uint32_t id = 0;
  };
  const std::vector<NoteObject>& notes() const { return notes_; }

 private:
  void item(Segments& out, Mark mark, bool of_before, const docx::Story& story,
            const docx::Paragraph& paragraph, const docx::Item& item, docx::Range range);
  std::string object_words(WordSide& side, const docx::Story& story, const docx::Item& item, Mark mark,
                           Object& object);
  static std::string boxes(const docx::Document& document, const docx::Item& item, Mark mark);

  WordSide& before_;
  WordSide& after_;
  Redline& redline_;
  bool pictures_;
  std::vector<NoteObject> notes_;
};

/// 4 -> "iv".
std::string roman_number(std::size_t number);

/// Adds to the end, joined with the last segment when nothing tells them apart.
void append(Segments& segments, Segment segment);

}  // namespace redraft::redline
