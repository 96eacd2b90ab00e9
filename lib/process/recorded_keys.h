// The keys of modification.yaml as its schema knows them: what they mean, which words they take.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace redraft::process {

/// Values that a key takes, of "decisions.kind" its kinds; empty: any. Throws as key_value does.
std::vector<std::string> choices_of(std::string_view path);

/// `words` as the value of a key: a text, a number or a truth by what the schema says. Throws Error{usage} for a key that is
/// not known, with the nearest, for one that holds a list or keys, and for words that are no such value.
Data key_value(std::string_view path, const std::string& words);

/// "implementation.date" as it is; in a list an item's id gives way to its number: "solutions.proposed.title" is
/// "solutions.0.title". Throws Error{target} for an item that is not there.
std::string numbered_path(const Data& root, std::string_view path);

/// "solutions", "proposed", "title" of "solutions.proposed.title".
std::vector<std::string> steps_of(std::string_view path);
/// Is it the number of an item, and no name?
bool is_index(std::string_view step);

struct RecordedKey {
  std::string name;
  std::string description;           ///< "" when the schema has none
  std::vector<std::string> choices;  ///< of a text
  std::vector<std::string> keys;     ///< of keys with values, or of each item of a list of them
  bool list = false;
  bool required = false;
};

/// The main keys, in the order in which they are best written.
std::vector<RecordedKey> recorded_keys();

}  // namespace redraft::process
