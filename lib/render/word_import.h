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
#include "render/word_additions.h"

namespace redraft::render {

class WordImport {
 public:
  /// `numbering` is WordRedline::numbering: the lists of BEFORE that the host has too.
  WordImport(const std::vector<std::uint32_t>& numbering, const docx::Document& before,
             const docx::Document& host, WordIds& ids, WordAdditions& additions);

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
  /// Does anything that came in refer to this note?
  bool refers_to(docx::StoryKind kind, std::uint32_t before_id) const {
    return notes_.contains({kind, before_id});
  }

  /// All has come in: what was gathered here goes to the additions.
  void finish();
  /// Namespaces that the root of a host part lacks for what came into it, as attributes to add: " xmlns:w14=...".
  std::string missing_namespaces(std::uint32_t before_part, std::string_view host_bytes) const;

 private:
  std::string relationship(std::string_view id, std::uint32_t part, const std::string& host_part);
  std::string part(const std::string& name);
  std::string list(std::string_view num_id);
  void style(std::string_view id);

  const std::vector<std::uint32_t>& numbering_;
  const docx::Document& before_;
  const docx::Document& host_;
  WordIds& ids_;
  WordAdditions& additions_;
  std::map<std::string, std::string> parts_;  // name before -> name in the host
  std::map<std::pair<std::string, std::string>, std::string>
      relations_;  // host part, id before with its part
  std::map<std::uint32_t, std::uint32_t> lists_;
  struct Note {
    std::string id;
    std::string content;
  };
  std::map<std::pair<docx::StoryKind, std::uint32_t>, Note> notes_;
};

}  // namespace redraft::render
