// Values of a data file that its schema has held already, taken by key. What is not there is empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data.h"
#include "process/date.h"
#include "process/people.h"

namespace redraft::process {

/// One map of a file. A value of the wrong kind reads as absent: the schema's finding has named it.
class Fields {
 public:
  Fields(const DataFile& file, const Data& map) : file_(&file), map_(&map) {}

  Place place() const { return file_->place(*map_); }
  Place place(const Data& value) const { return file_->place(value); }
  bool has(std::string_view key) const;
  std::string text(std::string_view key) const { return map_->words(key); }
  std::optional<Date> date(std::string_view key) const;
  std::optional<bool> truth(std::string_view key) const;
  std::optional<long> whole(std::string_view key) const;
  std::optional<double> number(std::string_view key) const;
  std::vector<std::string> texts(std::string_view key) const;
  std::vector<Date> dates(std::string_view key) const;
  Classification classification() const;
  Person person(std::string_view key) const;

  /// The map under a key; nothing when there is none.
  std::optional<Fields> inner(std::string_view key) const;

  /// Each map of the list under a key, or the one map that stands there itself.
  std::vector<Fields> maps(std::string_view key) const;

  /// Calls `read(Fields)` for each of maps().
  template <class Read>
  auto each(std::string_view key, Read read) const {
    std::vector<decltype(read(std::declval<Fields>()))> out;
    for (const Fields& in : maps(key)) out.push_back(read(in));
    return out;
  }

  const Data& map() const { return *map_; }

 private:
  const DataFile* file_;
  const Data* map_;
};

}  // namespace redraft::process
