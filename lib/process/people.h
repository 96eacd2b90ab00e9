// Who, and who may see it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace redraft::process {

struct Person {
  std::string name;
  std::string organisation;
  std::string category;  ///< Party Category
  std::string contact;

  bool empty() const { return name.empty() && organisation.empty(); }
  /// Whom they act for, else who they are.
  const std::string& called() const { return organisation.empty() ? name : organisation; }
};

/// The Panel Information Policy's classes, the most open first ("classified as White", seed papers of 2018 and 2019).
/// A document may hold only what is classified as it is itself, or lower.
enum class Classification { white, green, amber, red };

std::string_view to_string(Classification classification);  ///< "white"
std::optional<Classification> classification_from_string(std::string_view word);

}  // namespace redraft::process
