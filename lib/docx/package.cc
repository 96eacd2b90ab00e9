#include "docx/package.h"

#include <zip.h>

#include <cstdint>
#include <memory>

#include "base/error.h"

namespace redraft::docx {

namespace {

// MS-DOS form of 1980-01-01 00:00, the first day that a zip can hold.
constexpr std::uint16_t first_day = (0U << 9U) | (1U << 5U) | 1U;

[[noreturn]] void fail(const std::string& what) {
  throw Error(ErrorCode::output, {}, "the .docx package cannot be made: " + what);
}

struct SourceFree {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

// libzip does not copy the bytes: the parts must live until the archive is closed.
void add(zip_t* archive, const NewPart& part) {
  Source bytes(zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0));
  if (!bytes) fail(zip_strerror(archive));
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), bytes.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) fail(part.name + ": " + zip_strerror(archive));
  static_cast<void>(bytes.release());  // now the archive's
  const auto entry = static_cast<zip_uint64_t>(index);
  if (zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) != 0 ||
      zip_file_set_dostime(archive, entry, 0, first_day, 0) != 0)
    fail(part.name + ": " + zip_strerror(archive));
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
      zip_source_open(source) != 0)
    fail(zip_error_strerror(zip_source_error(source)));
  std::string out(stat.size, '\0');
  const zip_int64_t read = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (read < 0 || static_cast<zip_uint64_t>(read) != stat.size) fail("it cannot be read back");
  return out;
}

}  // namespace

std::string write_package(const std::vector<NewPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!target) fail(zip_error_strerror(&error));
  Archive archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(zip_error_strerror(&error));
  zip_source_keep(target.get());  // the archive owns one count, we the other

  for (const NewPart& part : parts) add(archive.get(), part);
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return bytes_of(target.get());
}

}  // namespace redraft::docx
