// A baseline and a legal text, from the words to what becomes of them.
#pragma once

#include <string>
#include <vector>

#include "amend/plan.h"

namespace redraft::tests {

const profile::Profile& sec();

/// The Section that most of these tests amend.
extern const std::string kSectionQ;
/// Section Q with one clause in another wording: each `old` must be there once.
std::string section_q(const std::string& old_words = "", const std::string& new_words = "");

struct Amended {
  explicit Amended(const std::string& script, const std::string& baseline = kSectionQ);

  legal::Code baseline;
  legal::CodeIndex index;
  amend::Drafting drafting;
  amend::Plan plan;
  legal::Code after;

  std::string text() const;                     ///< the amended section text
  std::vector<std::string> operations() const;  ///< "text-insert Q1.1 [] [water]"
  std::vector<std::string> failures() const;    ///< "3: message"
  std::vector<std::string> findings() const;    ///< "check citation"
};

}  // namespace redraft::tests
