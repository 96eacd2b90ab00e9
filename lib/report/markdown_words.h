// The words of a paragraph of Markdown as runs and links of Word.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/insert.h"
#include "report/markdown.h"
#include "report/markdown_styles.h"
#include "report/markdown_tree.h"

namespace redraft::report {

/// What all that writes one Markdown text shares.
struct MarkdownWriting {
  const InsertPlace& place;
  const MarkdownOptions& options;
  const MarkdownTree& tree;
  const MarkdownStyles& styles;
  std::vector<Finding>& findings;
  std::vector<int>& note_uses;  ///< how often each note was written

  /// `message` without the field and line, which are put before it.
  void say(std::string check, Severity severity, int line, std::string_view words,
           std::string_view message) const;
};

class MarkdownWords {
 public:
  /// `part` holds the paragraph: that of the place, or the notes'. `note` writes a footnote and gives its id; none:
  /// there can be no notes, their words stand in brackets.
  MarkdownWords(const MarkdownWriting& writing, std::string part,
                std::function<std::string(const MarkdownNode& note)> note);

  /// The runs of what the node holds. `base` is what stands in w:rPr of all of them.
  std::string of(const MarkdownNode& node, const std::string& base = {});
  /// One run of words as they are; "\n" breaks the line.
  std::string plain(std::string_view words, const std::string& properties, int line);
  /// The words of HTML without its tags; each kind of tag is a finding.
  std::string html(const MarkdownNode& node);

 private:
  struct Marks {
    bool strong = false;
    bool emphasis = false;
    bool struck = false;
    bool code = false;
    bool link = false;
    bool operator==(const Marks&) const = default;
  };

  void walk(const MarkdownNode& node, Marks marks);
  void inline_node(const MarkdownNode& node, Marks marks);
  void html_tag(const MarkdownNode& node, Marks marks);
  void link(const MarkdownNode& node, Marks marks);
  void picture(const MarkdownNode& node, Marks marks);
  void note_reference(const MarkdownNode& node, Marks marks);
  void add(std::string_view words, Marks marks, int line);
  void flush();
  std::string properties(Marks marks) const;

  const MarkdownWriting& writing_;
  bool in_brackets_ = false;  // the words of a note, where there can be none
  std::string part_;
  std::function<std::string(const MarkdownNode&)> note_;
  std::string base_;
  std::string out_;
  std::string pending_;  // words not yet written, all in these marks
  Marks pending_marks_;
  int pending_line_ = 0;
};

}  // namespace redraft::report
