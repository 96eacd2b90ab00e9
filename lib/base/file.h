// Files in and out. Inputs are untrusted; outputs appear whole or not at all (law 7).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace redraft {

/// All bytes of a file. Throws Error{file} when it is missing, unreadable, a folder or over the limit.
std::string read_bytes(const std::string& path, std::size_t limit = std::size_t{1} << 30);

/// The text of a file: UTF-8, checked; a byte order mark is cut, CRLF is kept.
/// Throws Error{file} for an empty one, Error{encoding} for binary, UTF-16 and bad UTF-8 (with line and column).
std::string read_text(const std::string& path);

/// The same checks on bytes that came from elsewhere; `file` is named in the error.
std::string checked_text(std::string bytes, const std::string& file);

/// Writes a file: an unnamed file in its folder, fsync, a hidden name, rename, fsync of the folder.
/// A link is followed and the file that it points to replaced, keeping its mode. Left-over hidden files of
/// a killed run are removed. Throws Error{output} when it cannot be written, or when it is one of `inputs`
/// by device and inode.
void write_file(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs);

/// Throws what write_file would for a path that is a folder or one of `inputs`: before the first of several outputs.
void check_output(const std::string& path, const std::vector<std::string>& inputs);

/// Files of a folder with one of the extensions (".txt"), sorted by name in byte order; not hidden ones.
std::vector<std::string> list_files(const std::string& folder, const std::vector<std::string>& extensions);

bool is_folder(const std::string& path);

/// "samples/x/legal-text.txt" -> "legal-text.txt", and its extension ".txt" in lower case.
std::string file_name(const std::string& path);
std::string extension(const std::string& path);

}  // namespace redraft
