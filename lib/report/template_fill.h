// Runs the program of a template: writes its parts with values in them.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "report/expression.h"
#include "report/template.h"
#include "report/template_part.h"

namespace redraft::report {

/// One filling of one template. What it finds wrong is gathered, so that all of it is told at once.
class Filler {
 public:
  Filler(const docx::Document& document, const Filling& filling, const std::vector<TemplatePart>& parts);

  /// All parts, filled; additions and ids of the whole package go with them.
  docx::Package::Changes fill();

  std::vector<Gap> gaps;
  std::vector<TemplatePart::Fault> faults;

  static constexpr std::size_t kMostFaults = 100;  ///< of one filling: a list that people read

 private:
  struct Copy {  ///< what one turn of a loop has made anew
    std::map<std::pair<Renewal, std::string>, std::string, std::less<>> made;
    bool first = true;
  };

  void notes_part(const TemplatePart& part);
  void run(const std::vector<Node>& nodes);
  void run(const Node& node);  ///< with something between two tables, which would be one to Word
  void run_alone(const Node& node);
  void value(const Node& node);
  void markdown(const Node& node);
  void note_heading(std::string_view xml);
  void include(const Node& node);
  void block(const Node& node);
  void loop(const Node& node);
  void paragraph(const Node& node);
  void table(const Node& node);
  void keep();
  void renew(const Node& node);
  std::string renewed(const Node& node);
  std::string note(Renewal kind, const std::string& id);
  std::string comment(const std::string& id);
  std::string link(const std::string& written);
  std::string filled_words(const std::string& words);
  void tell_link(const std::string& words, const TagFault& fault);

  void words(const Node& node, const std::string& text);
  void escaped(const RunFrame& frame, std::string_view text);
  void check_characters(const std::string& text, const std::string& field) const;
  void note_gap(const Node& node, const std::string& field);
  void gap_noted(const std::string& field, const std::string& near, const std::string& written);
  void gap(const Node& node, const std::string& field);
  void fault(std::uint32_t tag, const TagFault& what, Severity severity = Severity::error);
  InsertPlace place(const Node& node);
  void finish(docx::Package::Changes& changes);
  void finish_comments(docx::Package::Changes& changes);
  void finish_links(docx::Package::Changes& changes);

  const docx::Document& document_;
  const Filling& filling_;
  const std::vector<TemplatePart>& parts_;
  Scope scope_;
  render::WordAdditions additions_;
  render::WordIds ids_;
  std::string out_;
  const TemplatePart* part_ = nullptr;
  std::vector<Copy> copies_;                          ///< one a loop that is being run, the outermost first
  std::size_t notes_begin_ = 0;                       ///< those of them around the note that is being filled
  std::map<std::string, int, std::less<>> headings_;  ///< ids of styles of headings, with their levels
  int heading_level_ = 0;                             ///< of the template's heading above; 0: there is none
  bool inserted_ = false;  ///< blocks from elsewhere stand in the part: its root may lack namespaces
  struct NoteUse {
    std::string content;
    bool used = false;
  };
  std::map<std::pair<Renewal, std::string>, NoteUse> notes_;
  std::vector<std::pair<std::string, std::string>> comments_;  // id in the template, id of the copy
  std::set<std::string, std::less<>> open_notes_;
  std::set<std::pair<std::string, std::string>> gaps_known_;  // field, heading
  std::set<std::pair<std::uint64_t, std::string>> told_;
};

}  // namespace redraft::report
