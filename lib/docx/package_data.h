// What a Package holds; for package.cc and package_write.cc alone.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "docx/content_types.h"
#include "docx/zip.h"

namespace redraft::docx {

struct Package::Data {
  // The zip that parts are still packed in. Packages that were made from one another share it.
  struct Source {
    Source(std::string bytes, const std::string& file, const Limits& limits)
        : zip(std::move(bytes), file, limits) {}

    ZipReader zip;
    std::mutex reading;  // parts may be asked for from several threads
  };

  struct Entry {
    std::string name;
    std::uint64_t size = 0;
    const ZipEntry* packed = nullptr;  // of the source; nullptr: it was put in here, and is packed nowhere
    std::shared_ptr<const std::string> bytes;  // of a packed one, once it was asked for
  };

  explicit Data(std::string file) : name(std::move(file)) {}

  std::string name;
  std::shared_ptr<Source> source;  // nullptr: nothing is packed
  std::vector<Entry> entries;
  std::map<std::string, std::size_t, std::less<>> by_key;  // of part_key: number of an entry
  ContentTypes types;
  std::map<std::string, std::vector<Relationship>, std::less<>> relationships;  // by key of the part
  std::map<std::string, std::vector<std::string>, std::less<>>
      passed_over;  // ids of dangling ones, by the same
  std::vector<Finding> findings;
  PackageKind kind = PackageKind::document;
  bool strict = false;
  std::string main_part;
};

}  // namespace redraft::docx
