// A JSON value, for the shapes in docs/formats.md. Keys keep the order in which they were set.
// nlohmann-json is behind it and is compiled in json.cc alone (its header takes seconds).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace redraft {

class Json {
 public:
  Json();                         ///< null
  Json(std::string_view text);    // NOLINT: a value reads as itself
  Json(const char* text);         // NOLINT
  Json(const std::string& text);  // NOLINT
  Json(bool value);               // NOLINT
  Json(int value);                // NOLINT
  Json(std::int64_t value);       // NOLINT
  Json(std::size_t value);        // NOLINT
  Json(double value);             // NOLINT
  Json(Json&&) noexcept;
  Json& operator=(Json&&) noexcept;
  Json(const Json&);
  Json& operator=(const Json&);
  ~Json();

  static Json object();
  static Json array();

  /// Sets a key of an object; returns *this so that calls chain.
  Json& set(std::string_view key, Json value);
  /// Appends to an array.
  Json& push(Json value);

  /// Two-space indented, non-ASCII as UTF-8, no trailing line break.
  std::string dump() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One finding as in the shape redraft-findings/1.
Json to_json(const Finding& finding);
Json to_json(const std::vector<Finding>& findings);

}  // namespace redraft
