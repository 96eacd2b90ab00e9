// A Word document as it is compared and shown: stories of paragraphs and tables, paragraphs of items, each with its
// place in the bytes of its part. A value without nodes of any XML library: an index and a byte range lead back.
//
// Tracked changes: read a settled document (docx/settle.h). Where marks are left in, inserted words count as there,
// deleted ones as a point of no width.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "docx/numbering.h"
#include "docx/package.h"
#include "docx/part.h"
#include "docx/styles.h"

namespace redraft::docx {

inline constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// What stands in a line: words, or one atom. The text of an atom is what a reader sees of it ("\t", the result of a
/// field) or U+FFFC.
enum class ItemKind : std::uint8_t {
  text,
  tab,
  line_break,  ///< w:br, w:cr
  page_break,
  column_break,
  hyphen,      ///< w:noBreakHyphen (U+2011), w:softHyphen (U+00AD)
  symbol,      ///< w:sym
  field,       ///< w:fldSimple, or all of a complex field that begins and ends in one paragraph
  field_mark,  ///< begin with instruction, or end, of a field over several paragraphs
  footnote,    ///< reference to a note
  endnote,
  note_number,  ///< w:footnoteRef, w:endnoteRef; separators
  drawing,      ///< w:drawing, w:pict, w:object, mc:AlternateContent; may hold text boxes
  equation,     ///< m:oMath, m:oMathPara
  other,        ///< anything else with a width of its own: w:ruby, w:ptab ...
  point,        ///< no width: bookmarks, ranges and references of comments, permissions, deleted words
};

struct Item {
  ItemKind kind = ItemKind::text;
  bool simple = true;              ///< begins and ends within one run (a complex field may not)
  Range text;                      ///< in Story::text
  Range xml;                       ///< in the part: the child of the run, or the element itself without a run
  std::uint32_t run = kNone;       ///< Story::runs; of a field over runs, the first
  std::uint32_t last_run = kNone;  ///< of a field over runs, the last
  std::uint32_t wrapper = kNone;   ///< Story::wrappers, the innermost around it
  std::uint32_t format = 0;        ///< Document::run_formats; of a field, of its result
  std::uint32_t key = 0;           ///< Document::keys: equal atoms have equal keys; 0: text
  std::uint32_t note = 0;          ///< id of the note, for footnote and endnote
  std::uint32_t first_story =
      kNone;  ///< text boxes in it: Document::stories [first_story, first_story + stories)
  std::uint32_t stories = 0;
};

struct Run {
  Span span;
  Range properties;               ///< <w:rPr>...</w:rPr>; empty: none
  std::uint32_t format = 0;       ///< Document::run_formats
  std::uint32_t wrapper = kNone;  ///< Story::wrappers, the innermost
};

/// An element around runs that is not itself a run: a hyperlink, an inline content control, a smart tag ...
struct Wrapper {
  Span span;
  std::string name;  ///< "w:hyperlink", "w:sdt", "w:smartTag", "w:ins"
  Range head;  ///< from its start tag to where its runs begin (of w:sdt with properties and <w:sdtContent>)
  Range tail;  ///< from where they end to past its end tag
  std::uint32_t parent = kNone;
  std::uint32_t key = 0;  ///< of what it is: the target of a link, the tag of a control
};

/// Where a bookmark begins.
struct Bookmark {
  std::string name;
  std::uint32_t paragraph =
      0;  ///< Story::paragraphs that it stands in, or in front of; behind the last one: their number
};

/// How a run or paragraph is set, as written: without revision marks, editing-session ids, language and proofing.
struct Format {
  std::string key;  ///< in normal form: the same for two that mean the same where they stand
  std::string xml;  ///< what stands inside rPr or pPr, as written
  std::string exact =
      {};  ///< the key with what says nothing where it stands (docx/inherited.h); "": the same
  const std::string& exactly() const { return exact.empty() ? key : exact; }
};

struct Paragraph {
  Span span;
  Range properties;              ///< <w:pPr>...</w:pPr>; empty: none
  std::uint32_t first_item = 0;  ///< Story::items [first_item, end_item)
  std::uint32_t end_item = 0;
  Range text;                        ///< in Story::text
  std::uint32_t format = 0;          ///< Document::paragraph_formats
  std::uint32_t mark_format = 0;     ///< of its mark: Document::run_formats
  Range section;                     ///< <w:sectPr> that it carries; empty: none
  std::uint32_t section_format = 0;  ///< Document::section_formats
  std::uint32_t node = 0;            ///< Story::nodes
  std::string style;                 ///< id; empty: the default one
  std::uint32_t surroundings = 0;    ///< Document::keys: its style by name, and whether it stands in a table
  NumPr num;                         ///< of its own, as written
  std::uint32_t num_id = 0;          ///< resolved through its style; 0: none
  std::uint32_t level = 0;
  bool mark_deleted = false;  ///< a tracked deletion: shows its number and does not count
  std::string label;          ///< as Word prints it; empty: none
};

enum class NodeKind : std::uint8_t { paragraph, table, row, cell, control, other, point };

/// The blocks of a story, in order, parents before what they hold.
struct Node {
  NodeKind kind = NodeKind::paragraph;
  Span span;
  std::uint32_t end = 0;  ///< index past its last descendant
  std::uint32_t parent = kNone;
  std::uint32_t paragraph = kNone;  ///< Story::paragraphs; of a container the first in it, if any
  Range properties;                 ///< tblPr, trPr, tcPr; empty: none, and of a control
  Range grid;                       ///< of a table: tblGrid
  Range content;                    ///< where its children stand
  std::uint32_t format = 0;         ///< Document::block_formats: of its properties in normal form
  std::uint32_t grid_format = 0;    ///< of a table's grid
  std::uint32_t extra_format = 0;   ///< of a row: tblPrEx
  std::uint32_t columns = 1;        ///< of a cell: gridSpan
  std::uint32_t key = 0;            ///< of a control: what it is; of other: Document::keys
};

enum class StoryKind : std::uint8_t { body, header, footer, footnote, endnote, comment, text_box };
std::string_view to_string(StoryKind kind);  ///< "body", "header" ... "text box"

struct Story {
  StoryKind kind = StoryKind::body;
  std::uint32_t part = 0;   ///< Document::parts
  Range content;            ///< in the part: where its blocks stand
  std::uint32_t id = 0;     ///< of a note or comment
  std::string type;         ///< of a note: "" or "separator" ...; of a text box: ""
  std::uint32_t depth = 0;  ///< 0, or how many text boxes it stands in
  std::string text;         ///< of all its paragraphs, one after the other without a break
  std::vector<Item> items;
  std::vector<Run> runs;
  std::vector<Wrapper> wrappers;
  std::vector<Paragraph> paragraphs;
  std::vector<Node> nodes;
  std::vector<Bookmark> bookmarks;  ///< in order

  /// The item that holds the words at a place, going on from `k`: points have no width and are passed over.
  std::uint32_t item_at(std::uint32_t offset, std::uint32_t k) const {
    while (k < items.size() && items[k].text.end <= offset) ++k;
    return k;
  }
  std::uint32_t item_at(std::uint32_t offset) const;

  std::string_view words(Range range) const {
    return std::string_view(text).substr(range.begin, range.size());
  }
};

/// Which header or footer a page has, by section and kind, "" when none: as written, or from the section before.
enum class PageKind : std::uint8_t { usual, first, even };
struct SectionPages {
  std::uint32_t paragraph = kNone;  ///< of the body, that carries the sectPr; kNone: the last one of the body
  Range xml;                        ///< the sectPr in the main part; empty: the document has none
  std::uint32_t format = 0;         ///< Document::section_formats
  std::array<std::string, 3>
      header;  ///< by PageKind: the relationship's id of the main part, inherited or own
  std::array<std::string, 3> footer;
};

struct ReadOptions {
  bool field_results = true;  ///< cached results are part of a field
  bool headers = true;        ///< read headers and footers
  bool notes = true;
};

class Document {
 public:
  /// Reads all stories. Throws as Package and Part do, and Error{format} for a main part without a body.
  static Document read(const Package& package, const ReadOptions& options = {});
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  const Package& package() const { return *package_; }
  /// The part of a story, for its bytes.
  const Part& part(std::uint32_t index) const { return parts_[index]; }
  const Part& part_of(const Story& story) const { return parts_[story.part]; }
  std::uint32_t part_index(std::string_view name) const;  ///< kNone: not read

  const Story& body() const { return stories[0]; }
  /// The story in this part of this kind (and id, for notes); nullptr: none.
  const Story* find(StoryKind kind, std::string_view part_name, std::uint32_t id = 0) const;

  bool tracked = false;  ///< a story holds tracked changes
  /// Body first, then as the parts come; text boxes behind the story they stand in.
  std::vector<Story> stories;
  std::vector<SectionPages> sections;
  std::vector<Format> run_formats;        ///< [0]: nothing set
  std::vector<Format> paragraph_formats;  ///< [0]: nothing set; key holds numbering by its definition
  std::vector<Format> section_formats;
  std::vector<Format> block_formats;  ///< of tables, rows, cells, controls
  std::vector<std::string> keys;      ///< of atoms; [0] is ""
  std::vector<Finding> findings;
  Styles styles;
  Numbering numbering;

 private:
  friend class DocumentReader;
  Document() = default;
  const Package* package_ = nullptr;
  std::vector<Part> parts_;
};

}  // namespace redraft::docx
