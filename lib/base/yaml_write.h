// Data as YAML that a person would have written: block style, two spaces a level, a text bare where it can stand
// bare, in quotes where it cannot, and under `|` when it is long or has lines.
//
// Whatever is written reads back as the same Data (same_data), by this program (base/data.h) and by any YAML 1.1 or
// 1.2 reader: `yes`, `2.10` and `~` that are texts get quotes.
#pragma once

#include <string>
#include <string_view>

#include "base/data.h"

namespace redraft {

struct YamlLayout {
  std::size_t indent = 0;       ///< columns before the keys or dashes of a block
  std::string_view eol = "\n";  ///< "\n" or "\r\n"
};

/// What follows `key:` or `-`: " words" and for a block or a long text the lines below it. No line end at its end.
/// `parent` is the column (from 0) of the key or dash that it belongs to.
std::string yaml_value(const Data& value, std::size_t parent, std::string_view eol);

/// "key: value" with the lines below it, at an indent; no line end at its end, no spaces before its first line.
std::string yaml_entry(std::string_view key, const Data& value, const YamlLayout& layout);
/// The same of "- value".
std::string yaml_item(const Data& value, const YamlLayout& layout);

/// All on one line, in brackets.
std::string yaml_flow(const Data& value);
std::string yaml_key(std::string_view key);

/// A whole file: the entries of a map, each on its line.
std::string write_yaml(const Data& map);

}  // namespace redraft
