// What comes from one document into another, its host: XML whose links, pictures, lists, styles and notes must mean in
// the host what they meant where they stood. Parts come in once, under names and ids of their own.
//
// Pieces of BEFORE come into a redline, where styles of one name are the same; a guest comes into a report whole.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/document.h"
#include "docx/package.h"
#include "render/guest_marks.h"
#include "render/guest_styles.h"
#include "render/guest_theme.h"
#include "render/imported_styles.h"
#include "render/word_additions.h"

namespace redraft::render {

/// A guest that comes in whole: styles by name, bookmarks, comments and tracked changes with it.
struct WholeGuest {
  StylePolicy styles = StylePolicy::host;
  bool comments = true;   ///< false: left out
  bool own_pages = true;  ///< headers and footers of its sections come with it; false: the host's go on
  std::string name = {};  ///< for what must be renamed: "assessment.docx"
  int down = 0;           ///< its headings stand so many levels lower
};

class WordImport {
 public:
  /// `numbering` and `names` are those of WordRedline: lists and bookmarks of BEFORE that the host has too.
  WordImport(const std::vector<std::uint32_t>& numbering, const std::map<std::string, std::string>& names,
             const docx::Document& before, const docx::Document& host, WordIds& ids,
             WordAdditions& additions);
  WordImport(const docx::Document& guest, WordIds& ids, WordAdditions& additions, const WholeGuest& whole);

  /// A key of BEFORE with the names that bookmarks have in the host.
  std::string with_names(std::string_view key) const;

  /// Names of bookmarks that a program made in a struck paragraph of BEFORE and that the host lacks: links lead to them
  /// when the paragraph comes back. Each is given once.
  std::vector<std::string> struck_bookmarks(const docx::Story& story, std::uint32_t paragraph);

  enum class Words { plain, deleted };
  /// XML of `part` of BEFORE as it stands in `host_part`: relationships, lists and drawings by the host's ids; without
  /// bookmarks, comments, permissions, proofing and paragraph ids. With Words::deleted w:t becomes w:delText and
  /// w:instrText w:delInstrText, but not inside text boxes.
  std::string xml(std::string_view bytes, std::uint32_t part, const std::string& host_part, Words words);

  /// Of a whole guest: notes and comments that `xml` met, written; all that it referred to is then in the additions.
  void finish_guest();
  /// What was not taken in, by kind: "data bindings", with how often.
  const std::map<std::string, std::size_t>& left_out() const { return left_out_; }
  GuestStyles* styles() { return styles_.get(); }
  GuestMarks* marks() { return marks_.get(); }

  /// The name of a header or footer that is to be made; with the relationships of a part of the host, if one is given.
  std::string new_page(bool header, const std::string& copied_from = {});
  /// The page itself; gives its relationship id in the main part.
  std::string add_page(bool header, const std::string& name, std::string xml);
  /// A note of BEFORE, with content that is written already: its id in the host.
  void set_note(docx::StoryKind kind, std::uint32_t before_id, const std::string& content);
  std::string note_id(docx::StoryKind kind, std::uint32_t before_id);
  /// Does anything that came in refer to this note?
  bool refers_to(docx::StoryKind kind, std::uint32_t before_id) const {
    return notes_.contains({kind, before_id});
  }

  /// All has come in: what was gathered here goes to the additions.
  void finish();
  /// Namespaces that the root of a host part lacks for what came into it, as attributes to add: " xmlns:w14=...".
  std::string missing_namespaces(std::uint32_t before_part, std::string_view host_bytes) const;

 private:
  std::string list_level(std::string_view xml, std::uint32_t part, const std::string& host_part);
  WordAdditions::Namespaces namespaces_of(std::uint32_t part) const;
  void add_namespaces();
  bool is_left_behind(std::string_view name);
  bool is_unread(std::string_view part) const;
  std::string folder() const;  // of the host's main part
  bool is_lost(const std::string& element, const std::string& key, const std::string& value,
               std::uint32_t part) const;
  std::string attribute(const std::string& element, const std::string& key, std::string value,
                        std::uint32_t part, const std::string& host_part, std::string& shapes);
  std::string page(std::string_view id, std::uint32_t part);
  bool host_prints(const std::string& name) const;
  std::string in_own_setting(std::string_view bytes);
  std::string own_setting(std::string_view properties);
  std::string relationship(std::string_view id, std::uint32_t part, const std::string& host_part);
  std::string part(const std::string& name);
  std::string list(std::string_view num_id);
  std::string style(std::string_view id);
  std::string level(std::string_view xml);

  std::vector<std::uint32_t> numbering_;
  std::map<std::string, std::string> names_;  // of bookmarks
  const docx::Document& before_;
  const docx::Document& host_;
  WordIds& ids_;
  WordAdditions& additions_;
  std::map<std::string, std::string> parts_;  // name before -> name in the host
  std::map<std::pair<std::string, std::string>, std::string>
      relations_;  // host part, id before with its part
  std::map<std::uint32_t, std::uint32_t> lists_;
  std::map<std::string, std::uint32_t>
      definitions_;  // abstractNum before -> in the host: lists of one count on
  std::optional<WholeGuest> whole_;
  GuestTheme theme_;
  std::uint32_t styles_part_ = docx::kNone;  // of a whole guest
  std::unique_ptr<GuestStyles> styles_;
  std::unique_ptr<ImportedStyles> imported_styles_;  // of pieces of BEFORE
  std::unique_ptr<GuestMarks> marks_;
  std::map<std::string, std::size_t> left_out_;
  struct Note {
    std::string id;
    std::string content;
  };
  std::map<std::pair<docx::StoryKind, std::uint32_t>, Note> notes_;
};

}  // namespace redraft::render
