// A legal text as published: front matter, a heading for each document, instructions with their payloads.
// This is the first cut: what is an instruction and what it carries. What it means is lib/amend's to say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "profile/profile.h"
#include "read/section_text.h"

namespace redraft::read {

enum class EntryKind {
  text,         ///< front matter, statements, notes
  heading,      ///< "Section C 'Governance'": the document that the instructions below it amend
  instruction,  ///< "Amend Section C2.3 as follows:" with its payload
};

struct LegalTextEntry {
  EntryKind kind = EntryKind::text;
  std::string words;  ///< white space folded
  int line = 0;
  DocumentTitle document;  ///< of the heading that it is, or that it stands under
  std::string payload;     ///< as it stands
  int payload_line = 0;
};

struct LegalText {
  std::string file;
  std::vector<LegalTextEntry> entries;
};

/// Every character but white space is in exactly one entry's words or payload.
LegalText read_legal_text(std::string_view text, const profile::Profile& profile, const std::string& file);

}  // namespace redraft::read
