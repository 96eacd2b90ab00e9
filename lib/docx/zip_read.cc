#include <zip.h>

#include <algorithm>

#include "base/error.h"
#include "docx/not_word.h"
#include "docx/zip_handles.h"

namespace redraft::docx {

void FreeSource::operator()(zip_source* source) const { zip_source_free(source); }

void DiscardArchive::operator()(zip* archive) const { zip_discard(archive); }

namespace {

constexpr std::uint64_t kRatioMatters = 10'000'000;  // from this size on, Limits::ratio holds
constexpr std::size_t kSmallestRecord = 46;          // of an entry in the list at the end of a zip

[[noreturn]] void refuse(const std::string& file, const std::string& what) {
  throw Error(ErrorCode::format, {file}, what);
}

[[noreturn]] void too_much(const std::string& file, const std::string& what) {
  throw Error(ErrorCode::limit, {file}, what);
}

// "1,500,000,000"
std::string number(std::uint64_t n) {
  std::string out = std::to_string(n);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, 1, ',');
  return out;
}

// libzip reads the whole list before it says how long it is, so the records are counted before.
void check_count(const std::string& bytes, const std::string& file, const Limits& limits) {
  if (bytes.size() / kSmallestRecord <= limits.parts) return;
  std::size_t count = 0;
  for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos && count <= limits.parts;
       at = bytes.find("PK\x01\x02", at + 4))
    ++count;
  if (count > limits.parts) too_much(file, "it has more than " + number(limits.parts) + " parts");
}

// A name that would lead out of the package, or that no part can have (ECMA-376 part 2, 6.2.2). "" when it is good.
std::string fault_of_name(std::string_view name) {
  if (name.empty()) return "it is empty";
  if (std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }))
    return "it has a control character";
  if (name.find('\\') != std::string_view::npos) return "it has a backslash";
  if (name.front() == '/' || (name.size() > 1 && name[1] == ':')) return "it is absolute";
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    const std::string_view step = name.substr(at, end - at);
    if (step == "." || step == "..") return "it has the step \"" + std::string(step) + "\"";
    if (step.empty() && end < name.size()) return "it has an empty step";
    at = end + 1;
  }
  return {};
}

std::string shown(std::string_view name) {
  std::string out;
  for (const char c : name.substr(0, 200)) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return "\"" + out + "\"";
}

}  // namespace

ZipReader::ZipReader(std::string bytes, std::string file, const Limits& limits)
    : state_(std::make_unique<State>()) {
  state_->bytes = std::move(bytes);
  state_->file = std::move(file);
  const std::string& all = state_->bytes;
  const std::string& name = state_->file;
  if (all.size() > limits.file_bytes)
    too_much(name, "it has " + number(all.size()) + " bytes; expected at most " + number(limits.file_bytes));
  if (const std::string other = other_format(all); !other.empty()) refuse(name, other);
  check_count(all, name, limits);

  zip_error_t error;
  zip_error_init(&error);
  ZipSource source(zip_source_buffer_create(all.data(), all.size(), 0, &error));
  if (source) state_->archive.reset(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
  if (!state_->archive)
    refuse(name, std::string("it is damaged or cut short (zip: ") + zip_error_strerror(&error) +
                     "); expected a whole Word package (.docx)");
  static_cast<void>(source.release());  // now the archive's

  zip_t* const archive = state_->archive.get();
  const auto count = static_cast<zip_uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive, 0), 0));
  if (count > limits.parts) too_much(name, "it has more than " + number(limits.parts) + " parts");
  std::uint64_t total = 0;
  for (zip_uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    const char* const written = zip_get_name(archive, i, 0);
    if (written == nullptr || zip_stat_index(archive, i, 0, &stat) != 0)
      refuse(name, std::string("it is damaged (zip: ") + zip_strerror(archive) + ")");
    const std::string part = written;
    if (const std::string fault = fault_of_name(part); !fault.empty())
      refuse(name, "the name " + shown(part) + " is none that a part can have: " + fault);
    if (part.back() == '/') continue;  // a folder
    const std::string where = name + ", " + part;
    if (stat.encryption_method != ZIP_EM_NONE)
      refuse(where,
             "it is encrypted in the zip (password-protected); expected a document without a password");
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
      refuse(where, "it is packed by method " + std::to_string(stat.comp_method) + "; expected deflate");
    if (stat.size > limits.part_bytes)
      too_much(where, "it unpacks to " + number(stat.size) + " bytes; expected at most " +
                          number(limits.part_bytes));
    if (stat.size > kRatioMatters && stat.size / std::max<zip_uint64_t>(stat.comp_size, 1) > limits.ratio)
      too_much(where, "it unpacks to " + number(stat.size) + " bytes from " + number(stat.comp_size) +
                          "; expected at most " + number(limits.ratio) + " times as much");
    total += stat.size;
    if (total > limits.total_bytes)
      too_much(name, "its parts unpack to more than " + number(limits.total_bytes) + " bytes");
    entries_.push_back({part, stat.size, stat.comp_size, i});
  }
}

ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader::~ZipReader() = default;

std::string ZipReader::read(const ZipEntry& entry) const {
  const std::string where = state_->file + ", " + entry.name;
  zip_t* const archive = state_->archive.get();
  struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };
  const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive, entry.index, 0));
  if (!file) refuse(where, std::string("it cannot be unpacked (zip: ") + zip_strerror(archive) + ")");

  // Step by step, so that memory is taken by what is there and not by what is claimed; one byte more than is
  // claimed, so that what is longer shows and libzip comes to the end, where it looks at the checksum.
  constexpr std::size_t step = std::size_t{1} << 18U;
  std::string out;
  out.reserve(entry.size + 1);
  for (;;) {
    const std::size_t have = out.size();
    out.resize(std::min<std::size_t>(have + step, entry.size + 1));
    const zip_int64_t got = zip_fread(file.get(), out.data() + have, out.size() - have);
    if (got < 0)
      refuse(where, std::string("it cannot be unpacked (zip: ") + zip_file_strerror(file.get()) +
                        "); the file is damaged");
    out.resize(have + static_cast<std::size_t>(got));
    if (out.size() > entry.size)
      refuse(where, "it unpacks to more than the " + number(entry.size) + " bytes that it claims");
    if (got == 0) break;
  }
  if (out.size() < entry.size)
    refuse(where, "it is cut short: " + number(out.size()) + " bytes of " + number(entry.size));
  return out;
}

}  // namespace redraft::docx
