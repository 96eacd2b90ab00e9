// The blocks of a Markdown text as paragraphs and tables of Word.
#pragma once

#include <string>
#include <string_view>

#include "report/markdown_lists.h"
#include "report/markdown_words.h"

namespace redraft::report {

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const MarkdownWriting& writing);

  std::string document();

 private:
  // What a block stands in.
  struct Around {
    int indent = 0;  // of the items of lists around, in twips
    int lists = 0;   // how many
    int quotes = 0;  // how many
    bool in_note = false;
    std::string continued;  // style of what goes on in an item
  };
  // What is put in w:pPr, in the schema's order.
  struct Setting {
    std::string style;
    bool keep_next = false;
    std::string number;  // w:numPr
    bool rule = false;
    int indent = -1;  // -1: not said
    std::string_view align = {};
  };

  void blocks(const MarkdownNode& parent, const Around& around, std::string& out);
  void block(const MarkdownNode& node, const Around& around, std::string& out);
  void list(const MarkdownNode& list, const Around& around, std::string& out);
  void item(const MarkdownNode& item, const ListSetting& setting, const Around& inside, std::string& out);
  void table(const MarkdownNode& table, const Around& around, std::string& out);
  void cell(const MarkdownNode* cell, int width, bool head, const Around& around, std::string& out);
  std::string note(const MarkdownNode& note);
  Setting usual(const Around& around) const;
  static std::string paragraph(const Setting& setting, std::string_view content);
  MarkdownWords& words(const Around& around) { return around.in_note ? note_words_ : words_; }

  const MarkdownWriting& writing_;
  MarkdownWords words_;
  MarkdownWords note_words_;
};

}  // namespace redraft::report
