// A data file that people write (YAML) as a tree in which every value knows where it stands, so that whoever
// finds a fault in it can say file, line and column.
//
// Read as YAML 1.2's core schema says: `yes` is a text, `2018-08-22` is a text, `088` is a text (a number has no
// leading nought). A scalar keeps its words as written: a version 5.10 stays "5.10".
// Not taken, with an error that says so: anchors and aliases, tags, several documents, a key twice in one map.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace redraft {

struct DataEntry;

struct Data {
  enum class Kind { null, boolean, number, string, list, map };

  Kind kind = Kind::null;
  std::string text;                ///< of a scalar, as written, quotes resolved; of a null ""
  std::vector<Data> items;         ///< of a list
  std::vector<DataEntry> entries;  ///< of a map, in the order written; no key twice
  int line = 0;                    ///< from 1; of a block text, where its `|` stands
  int column = 0;                  ///< from 1, in code points
  int end_line = 0;                ///< just past it; of a block list or map, where the next thing stands
  int end_column = 0;
  bool flow = false;  ///< a list or map in brackets

  bool is(Kind wanted) const { return kind == wanted; }
  bool is_scalar() const { return kind != Kind::list && kind != Kind::map; }

  /// The value of a key; nullptr when this is no map or has no such key.
  const Data* find(std::string_view key) const;
  const DataEntry* entry(std::string_view key) const;
  /// find() down a path "implementation.date"; an item of a list by its number "solutions.0.title".
  const Data* at(std::string_view path) const;

  /// The words of a scalar; "" for anything else. A null has none.
  const std::string& words() const;
  std::string words(std::string_view key) const;  ///< of the value of a key, or ""

  /// Integers only, and those that fit; nullopt for anything else.
  std::optional<long> whole_number() const;
  std::optional<double> number() const;
  std::optional<bool> truth() const;
};

struct DataEntry {
  std::string key;
  int line = 0;
  int column = 0;
  Data value;
};

/// "a list", "a text", "a number", "true or false", "nothing", "keys with values": for messages.
std::string_view to_words(Data::Kind kind);

struct DataFile {
  std::string file;  ///< as named in messages
  std::string text;
  Data root;

  Place place(const Data& value) const { return {file, value.line, value.column}; }
  Place place(const DataEntry& entry) const { return {file, entry.line, entry.column}; }
};

/// Throws Error{format} with line and column for what is no YAML or is not taken, Error{limit} for lists and maps
/// nested over 64 deep.
DataFile parse_yaml(std::string text, std::string file);

/// read_text, then parse_yaml.
DataFile read_yaml(const std::string& path);

/// One that is carried inside the program (base/embedded.h): "processes/sec-2018.yaml".
DataFile embedded_yaml(const std::string& path);

}  // namespace redraft
