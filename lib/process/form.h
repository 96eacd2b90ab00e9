// A form that people fill in with Word, described as data, and what came back in one.
//
// A form is tables. Each row has a key that stays with it through Word and LibreOffice ("comment:c3", "answer:Q2"), each
// column a name ("response"); what stands where they meet is a cell's words. lib/render writes it, lib/read reads it, and
// what its words mean is settled here.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace redraft::process {

enum class FieldKind {
  fixed,        ///< printed, not to be filled in
  line,         ///< a few words
  text,         ///< paragraphs
  date,         ///< one day
  choice,       ///< one of the choices
  open_choice,  ///< one of them, or other words
};

struct Choice {
  std::string value;  ///< as it is recorded: "outstanding"
  std::string words;  ///< as it is printed: "Outstanding"
};

struct FormField {
  std::string name;   ///< "response"
  std::string title;  ///< "Response": heads the column, or stands before the field
  std::string help;   ///< a sentence for who fills it in; may be empty
  FieldKind kind = FieldKind::text;
  std::vector<Choice> choices;
  bool asks = false;  ///< the help is the question itself
};

/// What one form is about; goes with the file unseen.
struct FormIdentity {
  std::string kind;            ///< "comments", "responses", "draft-proposal"
  std::string modification;    ///< number; empty for one that has none yet
  std::string consultation;    ///< id
  std::string classification;  ///< of the document: "white"
};

struct FilledCell {
  std::string words;     ///< paragraphs with an empty line between; "" when it was left empty
  std::string iso_date;  ///< of a date picked from the calendar, "2018-08-16"; else ""
};

struct FilledRow {
  std::string key;         ///< "comment:c3"; "" for a row that the reader added by hand
  std::size_t number = 0;  ///< of the row in its table, from 1, the head not counted
  std::map<std::string, FilledCell, std::less<>> cells;  ///< by name of column
  std::map<std::string, std::string, std::less<>>
      sent;  ///< fingerprint of what each cell held when it was sent out
};

struct FilledForm {
  std::string file;
  FormIdentity identity;
  std::vector<FilledRow> rows;
  std::vector<std::string> sent_keys;  ///< of all rows that were sent out; empty: not known any more
};

/// Paragraphs of a text in Markdown as it is kept in a file: parted by empty lines, an item of a list by itself, lines
/// inside one joined.
std::vector<std::string> paragraphs_of(std::string_view text);

/// A text for a file from paragraphs as they were typed: control characters out, line breaks begin paragraphs, white
/// space at the ends cut, empty ones left out.
std::string text_of(const std::vector<std::string>& paragraphs);

/// What counts when two texts are held against each other: words and paragraphs, not how lines are broken, not the
/// kind of space, not whether quotation marks are curly.
std::string comparable(std::string_view text);
bool same_words(std::string_view a, std::string_view b);

/// 16 hexadecimal digits of comparable(text): tells whether a cell was changed, and is no proof against fraud.
std::string fingerprint(std::string_view text);

}  // namespace redraft::process
