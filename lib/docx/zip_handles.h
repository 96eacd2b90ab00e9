// Owners of libzip's objects, for zip_read.cc and zip_write.cc alone.
#pragma once

#include <memory>
#include <string>

#include "docx/zip.h"

struct zip;
struct zip_source;

namespace redraft::docx {

struct FreeSource {
  void operator()(zip_source* source) const;
};
using ZipSource = std::unique_ptr<zip_source, FreeSource>;

/// An archive that is not closed leaves nothing behind.
struct DiscardArchive {
  void operator()(zip* archive) const;
};
using ZipArchive = std::unique_ptr<zip, DiscardArchive>;

struct ZipReader::State {
  std::string bytes;
  std::string file;
  ZipArchive archive;
};

}  // namespace redraft::docx
