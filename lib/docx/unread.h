// What no word of a line says of it: the size of a picture, the instruction of a field, where a link leads, how an equation
// is built. Said where one was replaced by another that reads the same.
//
//   [image] -> [image]                         size 4 x 3 cm -> size 6 x 4.5 cm
//   the guidance -> the guidance               link to https://a.example -> link to https://b.example
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "docx/document.h"
#include "docx/settle.h"

namespace pugi {
class xml_node;
}

namespace redraft::docx {

struct Unread {
  std::vector<std::string> said;  ///< "size 4 x 3 cm"; "field REF _Ref1 \h"
  std::string contents;           ///< of pictures: which they are; nothing to be read

  void add(Unread other);
  void say(std::string words);  ///< once
};

/// Of the items that have words in a range of a story's text.
Unread unread(const Document& document, const Story& story, Range text);

/// The same of a document with its changes in it. Asked of many places, it goes over a part once.
class UnreadPlaces {
 public:
  explicit UnreadPlaces(const TrackedChanges& tracked)
      : tracked_(tracked), parts_(tracked.stories().size()) {}
  /// Of atoms [first, last) of a part.
  Unread of(std::size_t part, std::uint32_t first, std::uint32_t last);

 private:
  enum class Kind : std::uint8_t { drawing, equation, link, instruction, field_end };
  struct Place {
    Kind kind;
    Range range;
    std::string words;  ///< of a link where it leads, of an instruction its piece
  };
  struct Places {
    bool read = false;
    std::vector<Place> list;    ///< in order, outer before inner
    std::uint32_t longest = 0;  ///< of their ranges
  };
  void read(const Part& part, const pugi::xml_node& node, Places& out) const;

  const TrackedChanges& tracked_;
  std::vector<Places> parts_;
};

/// What each side says and the other does not, of one that was replaced by the other; both "" when there is nothing to say.
struct ToldApart {
  std::string before;
  std::string after;
};
/// When their words are the same, all that tells them apart, and of two that say the same that they are two; when their
/// words differ those tell it, but for where links lead.
ToldApart told_apart(const Unread& before, const Unread& after, bool same_words);

}  // namespace redraft::docx
