// How words, paragraphs, sections and tables are set, in words for a reader: what a page shows of it, and what differs
// between two ways to be set ("bold added, size 10 to 12 pt").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "docx/document.h"
#include "docx/word_look.h"

namespace redraft::docx {

class Looks {
 public:
  explicit Looks(const Document& document) : document_(document) {}
  const WordLook& of(const Paragraph& paragraph, std::uint32_t run_format);

 private:
  const Document& document_;
  std::unordered_map<std::string, WordLook> known_;  // by style of the paragraph and format
};

enum class FormatKind { run, paragraph, section, block };

/// What the format of `after` adds, takes away or sets otherwise; "" when they say the same. Never "" for two whose
/// keys differ.
std::string difference(FormatKind kind, const Document& before, std::uint32_t before_format,
                       const Document& after, std::uint32_t after_format);

}  // namespace redraft::docx
