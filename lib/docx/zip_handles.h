// Owners of libzip's objects, for zip_read.cc and zip_write.cc alone.
#pragma once

#include <zip.h>

#include <memory>
#include <string>

#include "docx/zip.h"

namespace redraft::docx {

struct SourceFree {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

struct ZipReader::State {
  std::string bytes;
  std::string file;
  Archive archive;
};

}  // namespace redraft::docx
