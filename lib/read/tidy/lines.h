// The lines that the passes of tidy work on. A line is a range of the input and only ever shrinks at its
// ends; edits inside it are kept apart. So every repair can name the bytes that it is about.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/tidy/tidy.h"

namespace redraft::read::tidying {

struct TextLine {
  std::size_t begin = 0;  ///< what is left of the line: bytes of the input, white space trimmed
  std::size_t end = 0;
  int number = 0;             ///< in the input, from 1
  bool blank_before = false;  ///< an empty line stands between this line and the one before
  bool page_start = false;    ///< the first line of a page
  bool gap_start = false;     ///< follows three empty lines: perhaps the first line of a page
  bool clause = false;        ///< its clause label was repaired: a clause begins here
  bool margin_near = false;   ///< a balloon was taken out of this line or directly before it
  bool gone = false;          ///< taken out; removed by compact()
  int moved_label = -1;       ///< index into Draft::moved: the label that belongs before this line
};

/// A label that stood in a column, or was lost there, and belongs before the words of another line.
struct MovedLabel {
  std::size_t offset = 0;  ///< where it stood
  std::string words;       ///< as it stood; empty: lost
  int line = 0;
};

/// Bytes of the input that come out as something else.
struct Edit {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string text;
};

struct Draft {
  std::string_view input;
  std::string file;
  std::vector<TextLine> lines;  ///< those with words
  int pages = 0;
  std::vector<MovedLabel> moved;
  std::vector<Edit> edits;  ///< in any order; they do not overlap
  std::vector<Repair> repairs;
  std::vector<Finding> findings;

  std::string_view text(const TextLine& line) const {
    return input.substr(line.begin, line.end - line.begin);
  }
  std::string_view text(std::size_t line) const { return text(lines[line]); }

  /// Lists a repair; `offset` is the byte of the input at which `before` stands.
  Repair& repaired(RepairKind kind, int line, std::size_t offset, std::string before, std::string after,
                   std::string reason);
  /// Takes out the line from `begin` to `end` (one end of it or the whole) and lists the repair.
  void take_out(std::size_t line, std::size_t begin, std::size_t end, RepairKind kind, std::string reason);
  void take_out(std::size_t line, RepairKind kind, std::string reason);
  void find(std::size_t line, std::string check, std::string_view words, std::string message);
  /// Removes the lines that are gone; their page start and empty lines pass to the next.
  void compact();
};

Draft draft_of(std::string_view input, std::string_view file);

/// How the words before a place end, as far as the next label is concerned.
enum class Ending {
  none,  ///< nothing comes before
  open,  ///< in mid-sentence
  comma,
  colon,  ///< a colon or a dash: a list may begin
  item,   ///< ";", "; and", "; or"
  stop,   ///< a full stop, question or exclamation mark
};
Ending ending_of(std::string_view line);
/// Has it more opening than closing brackets?
bool leaves_bracket_open(std::string_view line);
/// "and", "or", "and/or" alone: the end of the item before, broken off.
bool is_connective(std::string_view line);
/// How the text before the line ends; a connective on a line of its own belongs to the item before it.
Ending ending_before(const Draft& draft, std::size_t line);

bool is_space(char c);
std::string_view trim(std::string_view text);
bool is_upper(char c);
bool is_lower(char c);
bool is_alpha(char c);
bool is_digit(char c);
std::string_view first_word(std::string_view text);
std::string_view last_word(std::string_view text);
std::string lower(std::string_view text);
/// Number of words, counted up to `limit`.
std::size_t word_count(std::string_view text, std::size_t limit);
/// Bytes of the UTF-8 character that begins at `at`; 1 for a stray byte.
std::size_t char_bytes(std::string_view text, std::size_t at);
/// "[...]", "[…]", "...": unchanged text left out.
bool is_elision(std::string_view line);

/// The words of the document, in lower case, as evidence of what is a word of its own.
class Vocabulary {
 public:
  explicit Vocabulary(const Draft& draft);
  /// How often the word stands with another word after it on its line.
  int inside(std::string_view word) const;
  bool known(std::string_view word) const;
  /// Is it a cut-off beginning of a longer word that the document knows, other than `except`?
  bool begins_known(std::string_view word, std::string_view except = {}) const;

 private:
  struct Count {
    int all = 0;
    int inside = 0;
  };
  std::unordered_map<std::string, Count> words_;
  std::vector<std::string_view> sorted_;
};

}  // namespace redraft::read::tidying
