// Changes of a data file that keep every other byte of it: comments, blank lines, quotes, order, line ends.
//
//   YamlEdit edit(read_yaml("modification.yaml"));
//   edit.append("decisions", map_value({{"id", text_value("d1")}, ...}));  // makes the list when there is none
//   edit.set("implementation.date", text_value("2018-11-01"));
//   write_file(path, edit.file().text, {});
//
// What is new is written in block style (base/yaml_write.h), inside brackets in brackets. A new key of the file goes to the
// end, or just below the comment that speaks of it, "# decisions: ...", so that a file full of such comments fills up
// in its own order. After each change the text is read again and must hold exactly what was wanted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace redraft {

class YamlEdit {
 public:
  /// Throws Error{format} when the file holds a list or a text, not keys.
  explicit YamlEdit(DataFile file);

  /// Puts a value where a path leads ("implementation.date", "solutions.0.title"). Keys that are not there are made, and a
  /// text, number, truth or nothing is replaced. Throws Error{format} when a filled list or map stands there: that is
  /// not for a program to throw away.
  void set(std::string_view path, const Data& value);

  /// Adds an item to the list where a path leads; makes the list when there is nothing, and makes one of a map that
  /// stands there alone.
  void append(std::string_view path, const Data& item);

  const DataFile& file() const { return file_; }

 private:
  struct Spot;
  struct Splice {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string words;
  };

  Spot walk(std::string_view path) const;
  std::size_t offset(int line, int column) const;
  std::size_t line_end(int line) const;
  int last_line(const Data& value) const;
  bool is_block_text(const Data& value) const;
  int last_line_of_text(const Data& value) const;
  int comment_about(std::string_view key) const;
  std::vector<Splice> replaced(const Spot& spot, const Data& value) const;
  std::vector<Splice> added(const Spot& spot, const Data& value) const;
  std::vector<Splice> appended(const Spot& spot, const Data& item) const;
  std::vector<Splice> in_a_list(const Data& map) const;
  void apply(std::vector<Splice> splices, const Data& wanted, std::string_view path);
  void read_lines();
  [[noreturn]] void refuse(const Data& at, const std::string& detail) const;

  DataFile file_;
  std::string eol_;
  std::vector<std::size_t> lines_;  ///< where each line begins, as YAML counts lines
};

}  // namespace redraft
