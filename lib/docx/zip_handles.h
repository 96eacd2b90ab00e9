// Owners of libzip's objects, for zip_read.cc and zip_write.cc alone.
#pragma once

#include <memory>
#include <string>

#include "docx/zip.h"

struct zip;
struct zip_source;

namespace redraft::docx {

struct SourceFree {
  void operator()(zip_source* source) const;
};
using Source = std::unique_ptr<zip_source, SourceFree>;

/// An archive that is not closed leaves nothing behind.
struct Discard {
  void operator()(zip* archive) const;
};
using Archive = std::unique_ptr<zip, Discard>;

struct ZipReader::State {
  std::string bytes;
  std::string file;
  Archive archive;
};

}  // namespace redraft::docx
