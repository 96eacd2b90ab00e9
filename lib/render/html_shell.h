// A page's frame from templates/, with its slots "@{name}" filled.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace redraft::render {

/// Calls `fill(out, name)` at each slot; what fills a slot is never searched for slots itself. `path` is that of an
/// embedded file; `size` is about how long the page will be.
std::string filled_shell(std::string_view path,
                         const std::function<void(std::string& out, std::string_view slot)>& fill,
                         std::size_t size = 0);

}  // namespace redraft::render
