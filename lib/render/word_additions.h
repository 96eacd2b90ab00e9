// What is added to the host package while documents BEFORE are written into it: parts, relationships, lists, styles,
// notes. One for all of them, so that no two give the same number or name to two things.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/document.h"
#include "docx/package.h"

namespace redraft::render {

/// Numbers that are unique in the package written: of revisions, bookmarks, drawings.
class WordIds {
 public:
  explicit WordIds(const docx::Package& host);
  std::string next() { return numbers_.next(); }
  std::string next_drawing() { return drawings_.next(); }

 private:
  /// They count on from the greatest that the host has. Where that leaves no room below what Word can hold, those that
  /// are free are taken from 1 on.
  struct Numbers {
    std::uint64_t last = 0;
    std::set<std::uint64_t> used;  ///< filled only for want of room
    std::string next();
  };
  Numbers numbers_;
  Numbers drawings_;
};

struct WordAdditions {
  explicit WordAdditions(const docx::Document& host_document);

  /// What the root of these host bytes lacks, as attributes; empty: nothing is asked
  using Namespaces = std::function<std::string(std::string_view)>;

  struct Note {
    docx::StoryKind kind = docx::StoryKind::footnote;
    std::string id;
    std::string content;  ///< written already
    Namespaces namespaces;
  };

  /// A list like that of this number, which counts from the start again: its number. One that is not there stays.
  std::string restarted_list(const std::string& num_id);
  /// The id by which `part` relates to this: one that it has, or a new one. What adds a relationship, asks here.
  std::string relationship(const std::string& part, docx::Relationship what);
  /// A definition of a list (w:abstractNum) with these levels (w:lvl), made once: its number.
  std::uint32_t definition(const std::string& levels);
  /// A list of this definition (w:num), made once: its number; and one of its own that begins anew at a level.
  std::uint32_t list(std::uint32_t list_definition);
  std::uint32_t list_from(std::uint32_t list_definition, int level, int start);
  /// A note: its id. `content` is blocks, written already, in the usual prefixes.
  std::string note(docx::StoryKind kind, std::string content, Namespaces namespaces);
  /// Where notes of this kind stand, be the part there or yet to be made: "word/footnotes.xml".
  std::string note_part(docx::StoryKind kind) const;

  /// A bookmark's name is taken when nothing else has it, in any case of its letters; false: something has.
  bool take_bookmark(const std::string& name);

  /// The parts that are new or different because of what came in. Those in `to` are rewritten already.
  void finish(docx::Package::Changes& to);

  const docx::Document& host;
  docx::Package::Changes changes;
  std::string new_lists;                     ///< w:num
  std::string new_definitions;               ///< w:abstractNum
  std::string new_styles;                    ///< w:style
  std::vector<Namespaces> list_namespaces;   ///< of the parts that lists came from
  std::vector<Namespaces> style_namespaces;  ///< and styles
  std::set<std::string> styles;              ///< their ids
  std::set<std::string> style_names;         ///< of pieces of BEFORE: docx::style_key of those that came in
  std::map<std::string, std::string> styles_by_definition;  ///< and their ids, by name and by what they say
  std::set<std::string> pages;                              ///< names of headers and footers that are made
  std::set<std::string> marked_parts;  ///< of the host, in which something will be marked
  std::vector<Note> notes;
  std::vector<Note> comments;  ///< their kind is StoryKind::comment; content: all of w:comment
  std::map<std::string, std::string> style_ids;    ///< of styles that came in, by type and name
  std::map<std::string, std::string> style_forms;  ///< what they say
  /// Of parts that came in from whole documents: the document and the name there -> the name here
  std::map<std::pair<const void*, std::string>, std::string> guest_parts;
  bool sections_came = false;   ///< the main part holds marks of render/guest_sections.h
  std::uint32_t last_list = 0;  ///< the greatest numbers in use
  std::uint32_t last_definition = 0;
  std::uint32_t last_note = 0;

 private:
  std::map<std::string, std::string> relationships_;        // part, type and target -> id
  std::map<std::string, std::uint32_t> last_relationship_;  // by part
  std::map<std::string, std::uint32_t> definitions_;        // by levels
  std::map<std::uint32_t, std::uint32_t> lists_;            // by definition
  std::map<std::string, std::string_view> host_lists_;      // w:num of the host, by its id

  std::string related(const std::string& type, const std::string& content_type, const std::string& first,
                      docx::Package::Changes& to);
  void finish_lists(docx::Package::Changes& to);
  void finish_notes(docx::StoryKind kind, docx::Package::Changes& to);
  void finish_comments(docx::Package::Changes& to);

  std::optional<std::set<std::string>> bookmarks_;  // folded
};

/// Puts attributes (" xmlns:w14=...") into the start tag of the outermost element of a part.
void add_to_root(std::string& part, std::string_view attributes);

/// The digits that a text begins with, as a number.
std::uint64_t leading_number(std::string_view text);

}  // namespace redraft::render
