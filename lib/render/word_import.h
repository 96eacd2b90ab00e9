// What comes from BEFORE into the host package: XML whose links, pictures, lists, styles and notes must mean in the
// host what they meant where they stood. Parts come in once, under names and ids of their own.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/document.h"
#include "docx/package.h"
#include "redline/word_redline.h"

namespace redraft::render {

/// Numbers that are unique in the package written: of revisions, bookmarks, drawings.
class WordIds {
 public:
  explicit WordIds(const docx::Package& host);
  std::string next() { return std::to_string(++last_); }
  std::string next_drawing() { return std::to_string(++last_drawing_); }

 private:
  std::uint64_t last_ = 0;
  std::uint64_t last_drawing_ = 0;
};

class WordImport {
 public:
  WordImport(const redline::WordRedline& redline, const docx::Document& before, const docx::Document& host,
             WordIds& ids);

  enum class Words { plain, deleted };
  /// XML of `part` of BEFORE as it stands in `host_part`: relationships, lists and drawings by the host's ids; without
  /// bookmarks, comments, permissions, proofing and paragraph ids. With Words::deleted w:t becomes w:delText and
  /// w:instrText w:delInstrText, but not inside text boxes.
  std::string xml(std::string_view bytes, std::uint32_t part, const std::string& host_part, Words words);

  /// The name of a header or footer that is to be made; with the relationships of a part of the host, if one is given.
  std::string new_page(bool header, const std::string& copied_from = {});
  /// The page itself; gives its relationship id in the main part.
  std::string add_page(bool header, const std::string& name, std::string xml);
  /// A note of BEFORE, with content that is written already: its id in the host.
  void set_note(docx::StoryKind kind, std::uint32_t before_id, const std::string& content);
  std::string note_id(docx::StoryKind kind, std::uint32_t before_id);

  /// The parts that are new or different because of what came in. `parts` are those already rewritten.
  void finish(docx::Package::Changes& changes);
  /// Namespaces that the root of a host part lacks for what came into it, as attributes to add: " xmlns:w14=...".
  std::string missing_namespaces(std::uint32_t before_part, std::string_view host_bytes) const;

 private:
  std::string relationship(std::string_view id, std::uint32_t part, const std::string& host_part);
  std::string part(const std::string& name);
  std::string list(std::string_view num_id);
  void style(std::string_view id);

  const redline::WordRedline& redline_;
  const docx::Document& before_;
  const docx::Document& host_;
  WordIds& ids_;
  docx::Package::Changes changes_;
  std::map<std::string, std::string> parts_;                             // name before -> name in the host
  std::map<std::pair<std::string, std::string>, std::string> relations_;  // host part, id before with its part
  std::map<std::uint32_t, std::uint32_t> lists_;
  std::string new_lists_;       // w:num
  std::string new_definitions_;  // w:abstractNum
  std::set<std::string> styles_;
  std::set<std::string> pages_;
  std::string new_styles_;
  struct Note {
    std::string id;
    std::string content;
  };
  std::map<std::pair<docx::StoryKind, std::uint32_t>, Note> notes_;
  std::uint32_t last_list_ = 0;
  std::uint32_t last_definition_ = 0;
  std::uint32_t last_note_ = 0;
};

}  // namespace redraft::render
