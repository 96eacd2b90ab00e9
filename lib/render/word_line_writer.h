// One line of a WordRedline as a w:p: runs cut where marks begin and end, everything else as it was written.
//
// The host is AFTER. Written for a reader who goes from BEFORE to AFTER, what only the host has is an insertion; reversed,
// for one who goes from the host to BEFORE, it is a deletion, and what comes from BEFORE the insertion.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/document.h"
#include "redline/word_redline.h"
#include "render/word_host.h"
#include "render/word_import.h"

namespace redraft::render {

/// Who marks, and when.
struct WordMarker {
  std::string author;  ///< escaped for an attribute
  std::string date;    ///< ISO 8601; empty: none is written
  WordIds* ids = nullptr;

  /// ` w:id="7" w:author="..." w:date="..."`, a new number each time.
  std::string attributes() const;
  /// The same with a given number.
  std::string attributes(const std::string& id, bool needs_date) const;
};

/// One document BEFORE: what comes from it, and how that is signed.
struct WordGuest {
  const docx::Document* document = nullptr;
  const docx::Story* story = nullptr;  ///< null: it does not have the story that is written
  const WordMarker* marker = nullptr;
  WordImport* import = nullptr;
};

/// What a line is written from. `after` may be null.
struct WordSides {
  std::vector<WordGuest> guests;  ///< by Piece::source, Line::source, Branch::source
  const std::vector<WordMarker>* hands =
      nullptr;  ///< by Piece::hand and its kin, [0] unused; null: there are none
  const docx::Document* after_document = nullptr;
  const docx::Story* after = nullptr;
  WordHostPart* host = nullptr;  ///< the part of the story after
  std::string host_part;         ///< its name; of a story that only BEFORE has, the part it goes to
  bool reversed = false;

  /// How a change is signed: by whoever made it, if that is known, and else by the guest that it comes from.
  const WordMarker& marker(const WordGuest& guest, std::uint32_t hand) const {
    return hand == 0 || hands == nullptr ? *guest.marker : (*hands)[hand];
  }
};

/// Words of the host as they stand under w:del: w:delText, w:delInstrText; text boxes keep theirs.
std::string struck_words(std::string xml);
/// Takes the number out of the tags in front of what a content control of BEFORE holds: that is its own.
void without_number(std::string& head);

class WordLineWriter {
 public:
  explicit WordLineWriter(const WordSides& sides) : sides_(sides), guest_(sides_.guests.data()) {}

  /// The whole w:p; `range_start` and `range_end` stand around it (the ends of a move's range).
  std::string paragraph(const redline::Line& line, const std::string& range_start = {},
                        const std::string& range_end = {});
  /// A paragraph that nothing but its marks changes: all inserted, all deleted. `known`: whose the parts of it are.
  std::string whole(redline::Mark mark, std::uint32_t paragraph, std::uint32_t source,
                    const redline::Line* known = nullptr);
  /// What is not written by paragraph() because it stays as it is.
  void skip(std::uint32_t after_paragraph);

 private:
  enum class Element { none, inserted, deleted, moved_from, moved_to };
  struct Open {
    std::string name;
    std::uint32_t key;       ///< by the host's keys; kNone: the host has no such
    const WordGuest* guest;  ///< null: of the host
    std::uint32_t wrapper;
    std::string tail;
    std::size_t begin = 0;  ///< of its head, in out_
    std::size_t size = 0;
  };

  std::string properties(const redline::Line& line);
  std::string section_properties(const redline::Line& line, std::string_view host, std::string_view guest);
  std::string struck_bookmarks(const redline::Line& line);
  void piece(const redline::Line& line, const redline::Piece& piece);
  void host_items(docx::Range range, Element element, const redline::Piece* reformatted);
  void before_items(docx::Range range, Element element);
  void host_item(const docx::Item& item, docx::Range text, Element element, const docx::Item* old);
  void before_item(const docx::Item& item, docx::Range text, Element element);
  void simple_field(docx::Range field, bool host, Element wanted);
  void field_content(std::string_view content, bool host, Element wanted);
  void field(const docx::Story& story, const docx::Item& item, bool host, Element element,
             const docx::Item* old);
  void point(const docx::Item& item);
  void remaining_points(std::uint32_t end_item);
  void be_of_host(std::size_t index, std::uint32_t wrapper);
  void wrappers(const std::vector<std::uint32_t>& chain, bool host);
  void element(Element wanted);
  void run(const std::string& key, const std::string& properties);
  void close_run();
  void close_all();
  std::string host_properties(std::uint32_t run, const docx::Item* guest);
  std::string guest_properties(const docx::Item& item);
  std::string paragraph_properties(bool host, std::uint32_t paragraph);
  std::string host_xml(docx::Range range, Element wanted) const;
  std::string guest_xml(docx::Range range, Element wanted);
  /// The part that is written from, a piece of it by place, and what is written of that.
  std::string_view side_bytes(bool host) const;
  docx::Range side_range(std::string_view piece, bool host) const;
  std::string side_xml(docx::Range range, bool host, Element wanted);
  std::string_view guest_bytes() const { return guest_->document->part_of(*guest_->story).bytes(); }
  void use(std::uint32_t source, std::uint32_t hand) {
    guest_ = &sides_.guests[source];
    hand_ = hand;
  }
  std::string attributes(std::uint32_t hand) const { return sides_.marker(*guest_, hand).attributes(); }
  std::vector<std::uint32_t> chain_of(const docx::Story& story, std::uint32_t wrapper) const;
  std::uint32_t host_key(std::uint32_t before_key);

  WordSides sides_;
  const WordGuest* guest_;       ///< which document's change is being written
  std::uint32_t hand_ = 0;       ///< and who made it
  std::uint32_t next_item_ = 0;  ///< of the story after: written up to here
  /// How words are marked that came alone, with none taken out for them, up to where the story after is written: references
  /// to notes that are not compared go with the words in front of them.
  Element came_ = Element::none;
  bool replaces_ = false;  ///< what is written next stands for what was taken out
  std::unordered_map<std::string_view, std::uint32_t> host_keys_;  // made when a wrapper of a guest asks
  std::string out_;
  std::vector<Open> open_;
  Element element_ = Element::none;
  const WordMarker* element_marker_ = nullptr;  // who signed it
  std::string run_;                             ///< what the open run is made of; empty: none is open
};

}  // namespace redraft::render
