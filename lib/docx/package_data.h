// What a Package holds; for package.cc and package_write.cc alone.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "docx/content_types.h"
#include "docx/zip.h"

namespace redraft::docx {

struct Package::Data {
  Data(std::string bytes, const std::string& file, const Limits& limits)
      : name(file), zip(std::move(bytes), file, limits) {}

  std::string name;
  ZipReader zip;
  std::map<std::string, std::size_t, std::less<>> by_key;  // of part_key: number of an entry
  std::vector<std::unique_ptr<const std::string>> inflated;
  std::mutex inflating;  // parts may be asked for from several threads
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
