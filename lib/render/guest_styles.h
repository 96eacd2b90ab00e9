// The styles of a document that comes into another whole: by name, for the same style has another id in every language
// of Word ("Heading1", "berschrift1").
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "docx/document.h"
#include "render/word_additions.h"

namespace redraft::render {

/// What holds when both have a style of one name and set it differently.
enum class StylePolicy {
  host,  ///< the host's is taken: the guest looks like the report
  guest  ///< the guest's comes in under a new name: it looks as it did
};

/// Outline levels (w:outlineLvl, 17.3.1.20; 0 to 8 are headings, 9 is text) by so many further down.
std::string with_lower_outline(std::string xml, int down);

class GuestStyles {
 public:
  /// `name` ends the names of styles that are renamed: "Body (assessment.docx)". `down`: by how many levels its headings
  /// stand below where they stood ("heading 1" is then the host's "heading 2"), and its title is none of the host's.
  GuestStyles(const docx::Document& guest, WordAdditions& additions, StylePolicy policy, std::string name,
              int down = 0);

  /// How XML of the guest's styles part is rewritten; set before any style comes in.
  std::function<std::string(std::string_view)> rewrite;

  /// The id in the host; "" when the guest has no such style. One that the host lacks comes in with all that it is
  /// based on, linked to and followed by.
  std::string id(std::string_view guest_id);
  /// Of paragraphs (tables) that name none: "" when the host's own default is the same.
  std::string default_id(docx::StyleType type);
  /// Does the style come in as the guest has it?
  bool is_own(std::string_view guest_id);
  /// Do the defaults of all text (w:docDefaults) differ?
  bool defaults_differ() const { return guest_defaults_ != host_defaults_; }

 private:
  std::string name_in_host(const docx::Style& style) const;
  std::string form(const docx::Document& document, const docx::Style& style, int depth);
  bool is_same(const docx::Style& guest, const std::string& key);
  void bring(const docx::Style& style, const std::string& id, const std::string& name, bool renamed);
  std::string with_defaults(std::string_view own_paragraph, std::string_view own_run) const;

  const docx::Document& guest_;
  WordAdditions& additions_;
  StylePolicy policy_;
  std::string name_;
  int down_;
  std::string_view guest_part_;
  std::string_view host_part_;
  std::string guest_defaults_;
  std::string host_defaults_;
  std::map<std::string, std::string, std::less<>> ids_;
  std::map<std::string, std::string_view, std::less<>> guest_xml_;  // by id
  std::map<std::string, std::string_view, std::less<>> host_xml_;
};

}  // namespace redraft::render
