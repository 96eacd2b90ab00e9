// Section text to Code: the .txt form of Sections, Schedules and Appendices (docs/formats.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "legal/code.h"
#include "profile/profile.h"
#include "read/raw_text.h"

namespace redraft::read {

struct SectionTextOptions {
  std::string file;  ///< named in errors; "section-d.txt" names the document when the text has no title
  /// Of a Word document laid out as text, by `begin`; must outlive the call.
  const std::vector<Evidence>* evidence = nullptr;
};

/// Reads a text that holds one document or several, each with its title line. A text without any title is one
/// document, named after its file or its labels where these tell.
/// Throws Error{format} for a label that cannot be read.
legal::Code read_section_text(std::string_view text, const profile::Profile& profile,
                              const SectionTextOptions& options = {});

/// A heading line such as "Section D: Modification Process", "SECTION D - MODIFICATION PROCESS",
/// "Appendix AG 'Incident Management Policy'". Empty word: it is none.
struct DocumentTitle {
  std::string word;
  std::string id;
  std::string title;
  bool numbered = false;

  std::string name() const { return word + " " + id; }
};
DocumentTitle read_title(std::string_view line, const profile::Profile& profile);

/// Reads a piece of a document (a payload): no title, labels of this scope only.
legal::Document read_fragment(std::string_view text, const LabelScope& scope, const profile::Profile& profile,
                              std::string_view file, int first_line);

}  // namespace redraft::read
