// Formats and keys of a document, each kept once and known by its index. Inside lib/docx only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "docx/document.h"
#include "docx/normal_form.h"

namespace redraft::docx {

/// What a numbering id prints, in normal form: "" for none. Given by whoever read numbering.xml.
using NumberingKey = std::function<std::string(std::uint32_t num_id)>;

class FormatTables {
 public:
  FormatTables(Document& document, const Package& package, NumberingKey numbering);

  /// The part whose relationships count from now on.
  void enter(const Part& part);

  std::uint32_t run(const pugi::xml_node& properties);        ///< rPr; a null node: 0
  std::uint32_t paragraph(const pugi::xml_node& properties);  ///< pPr
  std::uint32_t section(const pugi::xml_node& properties);    ///< sectPr
  std::uint32_t block(const pugi::xml_node& properties);      ///< tblPr, tblGrid, trPr, tcPr, tblPrEx
  std::uint32_t key(std::string key);
  const std::string& key_of(std::uint32_t index) const { return document_.keys[index]; }
  const std::string& run_key(std::uint32_t format) const { return document_.run_formats[format].key; }
  /// A run format that stands for several, one after the other: of the result of a field.
  std::uint32_t mixed(const std::string& key);
  std::string normal(const pugi::xml_node& element) const;
  /// What a relationship of the current part leads to: a digest of the part, or the address outside.
  std::string target(std::string_view relationship_id) const;

 private:
  struct Table {
    std::unordered_map<std::string, std::uint32_t> by_key;
    std::unordered_map<std::string_view, std::uint32_t> by_bytes;  // views into the parts
  };
  std::uint32_t format(const pugi::xml_node& properties, Table& table, std::vector<Format>& formats);

  Document& document_;
  const Package& package_;
  NumberingKey numbering_;
  const Part* part_ = nullptr;
  Resolve resolve_;
  Table runs_, paragraphs_, sections_, blocks_;
  std::unordered_map<std::string, std::uint32_t> keys_;
  mutable std::unordered_map<std::string, std::string> digests_;
};

}  // namespace redraft::docx
