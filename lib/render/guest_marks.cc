#include "render/guest_marks.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "docx/markup.h"
#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

constexpr std::size_t kLongestBookmark = 40;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

GuestMarks::GuestMarks(const docx::Document& guest, WordIds& ids, WordAdditions& additions) : ids_(ids) {
  std::set<std::uint32_t> parts;
  for (const docx::Story& story : guest.stories) parts.insert(story.part);
  for (const std::uint32_t part : parts) {
    const std::string_view bytes = guest.part(part).bytes();
    for (std::size_t at = bytes.find("<w:bookmarkStart"); at != std::string_view::npos;
         at = bytes.find("<w:bookmarkStart", at + 1)) {
      const std::string name(docx::xml_attribute(bytes.substr(at), "w:name"));
      if (name.empty() || bookmarks_.contains(name)) continue;
      std::string made = name;
      while (!additions.take_bookmark(made)) {
        const std::string ending = "_" + ids_.next();
        std::size_t kept = std::min(name.size(), kLongestBookmark - ending.size());
        while (kept > 0 && kept < name.size() && (static_cast<unsigned char>(name[kept]) & 0xC0U) == 0x80U)
          --kept;
        made = name.substr(0, kept) + ending;
      }
      bookmarks_.emplace(name, made);
    }
  }
}

std::string GuestMarks::number(const std::string& family, std::string_view value) {
  std::string& own = numbers_[{family, std::string(value)}];
  if (own.empty()) own = ids_.next();
  return own;
}

std::string GuestMarks::opened(const std::string& family, std::string_view value) {
  return open_[{family, std::string(value)}].emplace_back(ids_.next());
}

std::string GuestMarks::closed(const std::string& family, std::string_view value) {
  std::vector<std::string>& open = open_[{family, std::string(value)}];
  if (open.empty()) return ids_.next();
  std::string own = std::move(open.back());
  open.pop_back();
  return own;
}

std::string GuestMarks::comment_id(std::string_view guest_id) {
  comments_.emplace(guest_id);
  return number("comment", guest_id);
}

std::string GuestMarks::bookmark(std::string_view name) const {
  const auto known = bookmarks_.find(name);
  return known == bookmarks_.end() ? std::string(name) : known->second;
}

std::string GuestMarks::attribute(std::string_view element, std::string_view name, std::string_view value) {
  if (name == "w:id") {
    if (element.starts_with("w:comment")) return comment_id(value);
    // A start and its end have one number between them, of each kind.
    const bool pairs = element.starts_with("w:bookmark") || element.starts_with("w:perm") ||
                       element.starts_with("w:move") || element.starts_with("w:customXml");
    if (pairs && element.ends_with("Start"))
      return opened(std::string(element.substr(0, element.size() - 5)), value);
    if (pairs && element.ends_with("End"))
      return closed(std::string(element.substr(0, element.size() - 3)), value);
    if (docx::has_own_number(element)) return ids_.next();
  } else if (name == "w:name") {
    if (element == "w:bookmarkStart") return bookmark(value);
    if (element == "w:moveFromRangeStart" || element == "w:moveToRangeStart") {
      std::string& own = moves_[std::string(value)];
      if (own.empty()) own = "move" + ids_.next();
      return own;
    }
  } else if (name == "w:anchor" && element == "w:hyperlink") {
    return bookmark(value);
  } else if (name == "w:instr" && element == "w:fldSimple") {
    return instruction(value);
  } else if (name == "w:val" && element == "w:id") {
    return ids_.next();  // of a content control
  }
  return std::string(value);
}

std::string GuestMarks::with_whole_instructions(std::string_view xml) const {
  struct Piece {
    std::size_t tag = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string out;
  std::size_t done = 0;
  std::vector<Piece> pieces;  // of one instruction
  const auto settle = [&] {
    std::string all;
    std::string apart;
    for (const Piece& piece : pieces) {
      const std::string_view words = xml.substr(piece.begin, piece.end - piece.begin);
      all += words;
      apart += instruction(words);
    }
    if (pieces.size() > 1 && instruction(all) != apart)
      for (std::size_t k = 0; k < pieces.size(); ++k) {
        out += xml.substr(done, pieces[k].tag - done);
        out += "<w:instrText xml:space=\"preserve\">" + (k == 0 ? all : std::string());
        done = pieces[k].end;
      }
    pieces.clear();
  };
  for (std::size_t at = xml.find("<w:"); at != std::string_view::npos; at = xml.find("<w:", at + 1)) {
    const std::string_view name = docx::xml_name(xml.substr(at, 40));
    if (name == "w:fldChar") settle();
    if (name != "w:instrText") continue;
    const std::size_t begin = docx::xml_tag_end(xml, at);
    if (xml[begin - 2] != '/') pieces.push_back({at, begin, std::min(xml.find('<', begin), xml.size())});
  }
  settle();
  return out + std::string(xml.substr(done));
}

std::string GuestMarks::instruction(std::string_view words) const {
  static constexpr std::array<std::string_view, 8> fields = {"REF", "PAGEREF", "NOTEREF", "HYPERLINK",
                                                             "TOC", "PAGE",    "SEQ",     "STYLEREF"};
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    if (!is_word(words[at])) {
      out += words[at++];
      continue;
    }
    std::size_t end = at;
    while (end < words.size() && is_word(words[end])) ++end;
    const std::string_view word = words.substr(at, end - at);
    out += is_one_of(word, fields) ? std::string(word) : bookmark(word);
    at = end;
  }
  return out;
}

}  // namespace redraft::render
