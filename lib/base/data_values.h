// Data made by the program, not read: what is to be written into a file (base/yaml_write.h, base/yaml_edit.h).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/data.h"

namespace redraft {

Data text_value(std::string words);
Data truth_value(bool truth);
/// As written: "5", "0.5". It must read as a number again.
Data number_value(std::string digits);
Data list_value(std::vector<Data> items = {});
Data map_value(std::vector<std::pair<std::string, Data>> entries = {});

/// Adds a key to a map; of a text only when there are words: what is empty is not recorded.
void put(Data& map, std::string key, Data value);
void put_words(Data& map, std::string key, std::string words);

/// The same value: kinds, words, items in order, keys in any order. Places do not count.
bool same_data(const Data& a, const Data& b);

}  // namespace redraft
