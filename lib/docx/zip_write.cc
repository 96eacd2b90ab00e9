#include <zip.h>

#include <cstdint>

#include "base/error.h"
#include "docx/zip_handles.h"

namespace redraft::docx {

namespace {

// MS-DOS form of 1980-01-01 00:00, the first day that a zip can hold. (libzip's zip_file_set_mtime would depend on
// the time zone.)
constexpr std::uint16_t kFirstDay = (0U << 9U) | (1U << 5U) | 1U;

[[noreturn]] void fail(const std::string& what) {
  throw Error(ErrorCode::output, {}, "the .docx package cannot be made: " + what);
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

struct ZipWriter::State {
  ZipSource target;
  ZipArchive archive;

  void put(const std::string& name, ZipSource source, zip_int32_t method) {
    if (!source) fail(name + ": " + zip_strerror(archive.get()));
    const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (index < 0) fail(name + ": " + zip_strerror(archive.get()));
    static_cast<void>(source.release());  // now the archive's
    const auto entry = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive.get(), entry, method, 6) != 0 ||
        zip_file_set_dostime(archive.get(), entry, 0, kFirstDay, 0) != 0)
      fail(name + ": " + zip_strerror(archive.get()));
  }
};

ZipWriter::ZipWriter() : state_(std::make_unique<State>()) {
  zip_error_t error;
  zip_error_init(&error);
  state_->target.reset(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!state_->target) fail(zip_error_strerror(&error));
  state_->archive.reset(zip_open_from_source(state_->target.get(), ZIP_TRUNCATE, &error));
  if (!state_->archive) fail(zip_error_strerror(&error));
  zip_source_keep(state_->target.get());  // the archive owns one count, we the other
}

ZipWriter::~ZipWriter() = default;

// libzip does not copy the bytes.
void ZipWriter::add(const std::string& name, std::string_view bytes) {
  zip_t* const archive = state_->archive.get();
  state_->put(name, ZipSource(zip_source_buffer(archive, bytes.data(), bytes.size(), 0)), ZIP_CM_DEFLATE);
}

void ZipWriter::copy(const ZipReader& from, const ZipEntry& entry) {
  zip_t* const archive = from.state_->archive.get();
  zip_stat_t stat;
  if (zip_stat_index(archive, entry.index, 0, &stat) != 0) fail(entry.name + ": " + zip_strerror(archive));
  // With the method that the entry has already, libzip copies what is packed.
  state_->put(
      entry.name,
      ZipSource(zip_source_zip(state_->archive.get(), archive, entry.index, ZIP_FL_COMPRESSED, 0, -1)),
      stat.comp_method);
}

std::string ZipWriter::finish() {
  if (zip_close(state_->archive.get()) != 0) fail(zip_strerror(state_->archive.get()));
  static_cast<void>(state_->archive.release());
  return bytes_of(state_->target.get());
}

std::string write_package(const std::vector<NewPart>& parts) {
  ZipWriter zip;
  for (const NewPart& part : parts) zip.add(part.name, part.bytes);
  return zip.finish();
}

}  // namespace redraft::docx
