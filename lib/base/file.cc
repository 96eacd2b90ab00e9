#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/error.h"
#include "base/sync_folder.h"
#include "base/unicode.h"

namespace redraft {

namespace {

// Left behind only by a run that was killed between link and rename.
constexpr std::string_view kHiddenPrefix = ".redraft-";

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  bool ok() const { return fd_ >= 0; }

 private:
  int fd_;
};

[[noreturn]] void fail(ErrorCode code, const std::string& path, const std::string& what) {
  throw Error(code, {path}, what);
}

std::string reason() { return std::strerror(errno); }

// Follows links to the file that is to be replaced; a link to nothing gives its target.
std::string final_path(std::string path) {
  for (int hops = 0; hops < 40; ++hops) {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::read_symlink(path, error);
    if (error) return path;
    path = target.is_absolute() ? target.string()
                                : (std::filesystem::path(path).parent_path() / target).string();
  }
  fail(ErrorCode::output, path, "too many links; expected a file");
}

void write_all(int fd, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0) {
      if (errno == EINTR) continue;
      fail(ErrorCode::output, path, "cannot be written: " + reason());
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void remove_leftovers(const std::string& folder, const std::string& name) {
  DIR* dir = ::opendir(folder.c_str());
  if (dir == nullptr) return;
  const std::string prefix = std::string(kHiddenPrefix) + name + "-";
  while (const dirent* entry = ::readdir(dir)) {
    const std::string_view found = entry->d_name;
    if (found.substr(0, prefix.size()) != prefix) continue;
    const std::string digits(found.substr(prefix.size()));
    const int pid = digits.find_first_not_of("0123456789") == std::string::npos && digits.size() < 9
                        ? std::atoi(digits.c_str())
                        : 0;
    // A run that is still alive owns its file.
    if (pid > 0 && std::filesystem::exists("/proc/" + digits)) continue;
    ::unlink((folder + "/" + std::string(found)).c_str());
  }
  ::closedir(dir);
}

}  // namespace

std::string read_bytes(const std::string& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.ok()) {
    if (errno == ENOENT) fail(ErrorCode::file, path, "there is no such file");
    fail(ErrorCode::file, path, "cannot be read: " + reason());
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) fail(ErrorCode::file, path, "cannot be read: " + reason());
  if (S_ISDIR(info.st_mode)) fail(ErrorCode::file, path, "is a folder; expected a file");
  std::string out;
  if (info.st_size > 0) {
    if (static_cast<std::size_t>(info.st_size) > limit)
      fail(ErrorCode::limit, path, "is larger than " + std::to_string(limit >> 20U) + " MiB");
    // One more, so that the end is found without room for another chunk: a thousand small files stay small.
    out.reserve(static_cast<std::size_t>(info.st_size) + 1);
  }
  constexpr std::size_t kChunk = std::size_t{1} << 18U;
  while (true) {
    const std::size_t had = out.size();
    const std::size_t want = out.capacity() > had ? out.capacity() - had : kChunk;
    out.resize(had + want);
    const ssize_t n = ::read(file.get(), out.data() + had, want);
    if (n < 0 && errno == EINTR) {
      out.resize(had);
      continue;
    }
    if (n < 0) fail(ErrorCode::file, path, "cannot be read: " + reason());
    out.resize(had + static_cast<std::size_t>(n));
    if (n == 0) return out;
    if (out.size() > limit)
      fail(ErrorCode::limit, path, "is larger than " + std::to_string(limit >> 20U) + " MiB");
  }
}

std::string checked_text(std::string bytes, const std::string& file) {
  if (bytes.empty()) fail(ErrorCode::file, file, "is empty; expected text");
  const auto starts = [&](std::string_view mark) { return bytes.compare(0, mark.size(), mark) == 0; };
  if (starts("\xFF\xFE") || starts("\xFE\xFF"))
    fail(ErrorCode::encoding, file, "is UTF-16; expected UTF-8 text (save it as UTF-8 and try again)");
  if (starts("PK\x03\x04"))
    fail(
        ErrorCode::encoding, file,
        "is a zip package (.docx, .xlsx ...); expected UTF-8 text, or a Word document under a name that ends "
        "in .docx");
  if (starts("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (const std::size_t zero = bytes.find('\0'); zero != std::string::npos) {
    const bool wide = zero + 2 < bytes.size() && bytes[zero + 2] == '\0';
    const LineColumn at = line_column(bytes, zero);
    throw Error(ErrorCode::encoding, {file, at.line, at.column},
                wide ? "holds zero bytes, as UTF-16 without a mark does; expected UTF-8 text"
                     : "holds a zero byte, so it is a binary file; expected UTF-8 text");
  }
  if (const std::size_t bad = first_bad_utf8(bytes); bad != std::string::npos) {
    const LineColumn at = line_column(std::string_view(bytes).substr(0, bad), bad);
    throw Error(
        ErrorCode::encoding, {file, at.line, at.column},
        fmt::format("the byte 0x{:02X} is not valid UTF-8 here; expected UTF-8 text (Windows-1252 must be "
                    "converted first)",
                    static_cast<unsigned char>(bytes[bad])));
  }
  if (trim(bytes).empty()) fail(ErrorCode::file, file, "holds white space only; expected text");
  return bytes;
}

std::string read_text(const std::string& path) { return checked_text(read_bytes(path), path); }

void check_output(const std::string& path, const std::vector<std::string>& inputs) {
  struct stat old {};
  if (::stat(final_path(path).c_str(), &old) != 0) return;
  if (S_ISDIR(old.st_mode)) fail(ErrorCode::output, path, "is a folder; expected a file name");
  for (const std::string& input : inputs) {
    struct stat in {};
    if (::stat(input.c_str(), &in) == 0 && in.st_dev == old.st_dev && in.st_ino == old.st_ino)
      fail(ErrorCode::output, path, "is also an input (" + input + "); expected another name");
  }
}

void write_file(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs) {
  check_output(path, inputs);
  const std::string target = final_path(path);
  struct stat old {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && !S_ISREG(old.st_mode)) {  // a pipe or /dev/stdout: nothing to replace
    const Descriptor out(::open(target.c_str(), O_WRONLY | O_CLOEXEC));
    if (!out.ok()) fail(ErrorCode::output, path, "cannot be written: " + reason());
    write_all(out.get(), bytes, path);
    return;
  }
  std::string folder = std::filesystem::path(target).parent_path().string();
  if (folder.empty()) folder = ".";
  if (!is_folder(folder))
    fail(ErrorCode::output, path,
         "cannot be written: there is no folder " + folder + "; expected one that is there");
  const std::string name = file_name(target);
  remove_leftovers(folder, name);
  const std::string hidden =
      folder + "/" + std::string(kHiddenPrefix) + name + "-" + std::to_string(::getpid());

  int fd = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
  const bool unnamed = fd >= 0;
  if (!unnamed)  // a file system without unnamed files
    fd = ::open(hidden.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  const Descriptor file(fd);
  if (!file.ok()) fail(ErrorCode::output, path, "cannot be written: " + reason());
  try {
    write_all(file.get(), bytes, path);
    if (exists) (void)::fchmod(file.get(), old.st_mode & 07777U);
    if (::fsync(file.get()) != 0) fail(ErrorCode::output, path, "cannot be written: " + reason());
    const std::string self = "/proc/self/fd/" + std::to_string(file.get());
    if (unnamed && ::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, hidden.c_str(), AT_SYMLINK_FOLLOW) != 0)
      fail(ErrorCode::output, path, "cannot be written: " + reason());
    if (::rename(hidden.c_str(), target.c_str()) != 0)
      fail(ErrorCode::output, path, "cannot be written: " + reason());
  } catch (...) {
    ::unlink(hidden.c_str());
    throw;
  }
  sync_folder(folder);
}

void sync_folder(const std::string& folder) {
  const Descriptor dir(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (dir.ok()) (void)::fsync(dir.get());
}

std::vector<std::string> list_files(const std::string& folder, const std::vector<std::string>& extensions) {
  std::vector<std::string> out;
  std::error_code error;
  for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    const std::string path = it->path().string();
    if (file_name(path).front() == '.' || it->is_directory()) continue;
    if (std::find(extensions.begin(), extensions.end(), extension(path)) != extensions.end())
      out.push_back(path);
  }
  if (error) fail(ErrorCode::file, folder, "cannot be read: " + error.message());
  std::sort(out.begin(), out.end());
  return out;
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

std::string file_name(const std::string& path) { return std::filesystem::path(path).filename().string(); }

std::string extension(const std::string& path) {
  return to_lower(std::filesystem::path(path).extension().string());
}

}  // namespace redraft
