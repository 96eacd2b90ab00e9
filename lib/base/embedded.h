// Files of templates/, carried inside the program: "profiles/sec.yaml", "page/page.css".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redraft {

struct EmbeddedFile {
  std::string path;  ///< relative to templates/, with forward slashes
  std::string_view bytes;
};

/// All of them, sorted by path. Defined in a generated source.
const std::vector<EmbeddedFile>& embedded_files();

/// The bytes of one. Throws std::logic_error when there is none: the path is the program's own.
std::string_view embedded(std::string_view path);

}  // namespace redraft
