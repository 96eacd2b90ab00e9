// The styles that pieces of BEFORE bring into their host. A style is known by its name: in another language's Word
// "heading 1" has another id. One that the host lacks comes in with all that it refers to, under an id that is free.
//
//   BEFORE                     host                comes in
//   Heading1 "heading 1"       berschrift1         nothing: berschrift1 is the same
//   Own "Own", bold            has no "Own"        Own "Own"
//   Own "Own", italic, of      has the one above   Own-before "Own (2)": each copy's words look as they did
//   another copy
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/document.h"
#include "render/word_additions.h"

namespace redraft::render {

class ImportedStyles {
 public:
  ImportedStyles(const docx::Document& before, WordAdditions& additions);

  /// How XML of the styles part of BEFORE is rewritten; it may ask for ids of more styles.
  std::function<std::string(std::string_view)> rewrite;

  /// The id in the host. One that BEFORE does not define stays: what names it looks like the default; "" where the host
  /// defines it, and it would look like that.
  std::string id(std::string_view before_id);
  /// Writes those that came in to the additions. None is written before: a chain of styles may be as long as its file.
  void finish();
  /// Has any come in?
  bool empty() const { return incoming_.empty(); }

 private:
  struct Incoming {
    std::string before_id;
    std::string id;
    std::string name;  ///< "": the one that it had
  };

  const docx::Style* in_host(const docx::Style& style);
  void bring(const docx::Style& style);
  std::string definition(const docx::Style& style) const;
  std::string free_id(const std::string& wanted);
  std::string free_name(const docx::Style& style);
  std::string written(const Incoming& one) const;

  const docx::Document& before_;
  const docx::Document& host_;
  WordAdditions& additions_;
  std::map<std::string, std::string, std::less<>> ids_;       // in BEFORE -> in the host
  std::map<std::string, std::string_view, std::less<>> xml_;  // w:style of BEFORE, by id
  std::map<std::string, const docx::Style*> host_keys_;       // by docx::style_key
  std::set<std::string> undefined_;  // ids that the host names; one that came in would define them
  std::vector<Incoming> incoming_;
};

}  // namespace redraft::render
