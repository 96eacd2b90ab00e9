// Formats and keys of a document, each kept once and known by its index. Inside lib/docx only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/document.h"
#include "docx/inherited.h"
#include "docx/normal_form.h"

namespace redraft::docx {

/// What a numbering id prints, in normal form: "" for none. Given by whoever read numbering.xml.
using NumberingKey = std::function<std::string(std::uint32_t num_id)>;

class FormatTables {
 public:
  FormatTables(Document& document, const Package& package, NumberingKey numbering);

  /// The part whose relationships count from now on.
  void enter(const Part& part);
  /// What styles pass on, by which a setting can be seen to say nothing; the document has its styles.
  void inherit(Inherited inherited) { inherited_ = std::move(inherited); }
  /// Runs are those of a paragraph of this style from now on. Gives a key for it and the tables around.
  std::uint32_t in_paragraph(std::string_view style);
  /// What is read from now on stands in a table of this style, in what stood around so far. Gives what stood around.
  std::uint32_t enter_table(std::string_view style);
  void leave_table(std::uint32_t around) { around_ = around; }

  std::uint32_t run(const pugi::xml_node& properties);        ///< rPr; a null node: 0
  std::uint32_t paragraph(const pugi::xml_node& properties);  ///< pPr
  std::uint32_t section(const pugi::xml_node& properties);    ///< sectPr
  std::uint32_t block(const pugi::xml_node& properties);      ///< tblPr, tblGrid, trPr, tcPr, tblPrEx
  std::uint32_t key(std::string key);
  const std::string& key_of(std::uint32_t index) const { return document_.keys[index]; }
  const std::string& run_key(std::uint32_t format) const { return document_.run_formats[format].exactly(); }
  /// A run format that stands for several, one after the other: of the result of a field.
  std::uint32_t mixed(const std::string& key);
  std::string normal(const pugi::xml_node& element) const;
  /// What stands for what an attribute of the current part points to.
  const Resolve& resolve() const { return resolve_; }
  /// What a relationship of the current part leads to: a digest of the part, or the address outside.
  std::string target(std::string_view relationship_id) const;

 private:
  struct Table {
    std::unordered_map<std::string, std::uint32_t> by_key;
    std::unordered_map<std::string_view, std::uint32_t> by_bytes;  // views into the parts
  };
  using ByBytes = std::unordered_map<std::string_view, std::uint32_t>;
  std::uint32_t format(const pugi::xml_node& properties, Table& table, std::vector<Format>& formats,
                       ByBytes& by_bytes, const LeaveOut& leave_out = {});

  Document& document_;
  const Package& package_;
  NumberingKey numbering_;
  const Part* part_ = nullptr;
  Resolve resolve_;
  Table runs_, paragraphs_, sections_, blocks_;
  /// The tables that something stands in.
  struct Around {
    std::string key;  // "in ", "in a table grid in "
    TableSay say;
    std::unordered_map<std::string, std::uint32_t> inner;  // by the style of a table in them, of arounds_
    ByBytes paragraphs, blocks;
  };
  // What a run's properties say hangs on its paragraph's style, and all on the styles of the tables around.
  std::unordered_map<std::string, ByBytes> runs_by_bytes_;
  ByBytes* runs_here_ = nullptr;
  std::vector<Around> arounds_;
  std::uint32_t around_ = 0;  // [0]: no table
  Inherited inherited_;
  const Style* style_ = nullptr;
  LeaveOut from_paragraph_, from_run_, from_table_;
  std::unordered_map<std::string, std::uint32_t> keys_;
  mutable std::unordered_map<std::string, std::string> digests_;
};

}  // namespace redraft::docx
