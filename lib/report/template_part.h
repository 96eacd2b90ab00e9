// One part of a template, read and compiled: a body, a header, notes, properties.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "docx/document.h"
#include "docx/part.h"
#include "docx/xml_tree.h"
#include "report/template.h"
#include "report/template_blocks.h"
#include "report/template_program.h"

namespace redraft::report {

class TemplatePart {
 public:
  /// Parses and compiles; faults are findings. `document` gives styles and numbering.
  TemplatePart(const std::string& file, std::string name, std::string bytes, const docx::Document& document);

  const std::string& name() const { return part_.name(); }
  const std::string& bytes() const { return part_.bytes(); }
  const docx::XmlTree& tree() const { return tree_; }
  const std::vector<Tag>& tags() const { return tags_; }
  const std::vector<RunFrame>& frames() const { return frames_; }
  const std::vector<Node>& nodes() const { return nodes_; }
  /// Of notes: by id, what stands in each. The part itself is put together from them.
  const std::map<std::string, std::vector<Node>, std::less<>>& notes() const { return notes_; }
  bool is_notes() const;
  /// Nothing in it is made anew: it keeps its bytes.
  bool is_plain() const { return tags_.empty() && !renews_; }
  /// The words that a tag was written with: "{{modification.title}}".
  std::string written(std::uint32_t tag) const;

  struct Fault {
    Finding finding;
    Spot spot;
  };
  const std::vector<Fault>& faults() const { return faults_; }
  Spot spot(std::uint32_t tag) const;
  const std::string& heading(std::uint32_t tag) const {
    return heading_[tags_[tag].text];
  }  ///< the nearest before it
  /// A finding at error level about a tag: file, paragraph, heading and the words around are in it.
  Fault fault(std::uint32_t tag, const TagFault& what, Severity severity = Severity::error) const;

 private:
  friend class PartCompiler;
  Spot spot_of(std::uint32_t text, std::uint32_t from, std::uint32_t until) const;
  Fault make_fault(const TagFault& what, Spot spot, Severity severity) const;
  void name_places(const docx::Document& document);

  std::string file_;
  docx::Part part_;
  docx::XmlTree tree_;
  std::vector<TemplateText> texts_;
  std::vector<Tag> tags_;
  std::vector<RunFrame> frames_;
  std::vector<Node> nodes_;
  std::map<std::string, std::vector<Node>, std::less<>> notes_;
  std::vector<std::uint32_t> paragraph_number_;  // of each text
  std::vector<std::string> heading_;             // of each text
  std::vector<Fault> faults_;
  bool renews_ = false;
};

}  // namespace redraft::report
