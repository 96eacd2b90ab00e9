#include "render/html_shell.h"

#include "base/embedded.h"

namespace redraft::render {

std::string filled_shell(std::string_view path,
                         const std::function<void(std::string& out, std::string_view slot)>& fill,
                         std::size_t size) {
  std::string out;
  out.reserve(size);
  std::string_view shell = embedded(path);
  for (std::size_t at = shell.find("@{"); at != std::string_view::npos; at = shell.find("@{")) {
    out += shell.substr(0, at);
    const std::size_t end = shell.find('}', at);
    fill(out, shell.substr(at + 2, end - at - 2));
    shell.remove_prefix(end + 1);
  }
  return out.append(shell);
}

}  // namespace redraft::render
