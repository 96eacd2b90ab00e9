#include "amend/amended.h"

#include <gtest/gtest.h>

#include "read/section_text.h"
#include "render/code_text.h"

namespace redraft::tests {

const profile::Profile& sec() {
  static const profile::Profile profile = profile::load_profile("sec");
  return profile;
}

const std::string kSectionQ =
    "Section Q: Lamps\n\n"
    "Q1 THE LAMP\n\n"
    "Lighting\n\n"
    "Q1.1 The Keeper shall light the Lamp no later than sunset.\n\n"
    "Q1.2 The Keeper shall:\n\n"
    "    (a) fill the Lamp with oil;\n\n"
    "    (b) trim the wick each day; and\n\n"
    "    (c) clean the lens.\n\n"
    "Q1.3 The Keeper shall not leave the Tower at night.\n\n"
    "Reports\n\n"
    "Q1.4 The Keeper shall rest by day.\n\n"
    "Q2 OIL\n\n"
    "Q2.1 The Harbour Office shall deliver oil once in every month.\n";

std::string section_q(const std::string& old_words, const std::string& new_words) {
  std::string out = kSectionQ;
  if (old_words.empty()) return out;
  const std::size_t at = out.find(old_words);
  if (at == std::string::npos || out.find(old_words, at + 1) != std::string::npos) {
    ADD_FAILURE() << "not there once: " << old_words;
    return out;
  }
  return out.replace(at, old_words.size(), new_words);
}

Amended::Amended(const std::string& script, const std::string& text)
    : baseline(read::read_section_text(text, sec(), {"section-q.txt"})),
      index(baseline),
      drafting(amend::understand(read::read_legal_text(script, sec(), "script.txt"), sec())),
      plan(amend::make_plan(drafting, baseline, index, sec())),
      after(amend::apply(plan, baseline)) {}

std::string Amended::text() const {
  std::string out;
  for (const legal::Document& d : after.documents)
    out += (out.empty() ? "" : "\n") + render::write_section_text(d);
  return out;
}

std::vector<std::string> Amended::operations() const {
  std::vector<std::string> out;
  for (const amend::Operation& op : plan.operations)
    out.push_back(std::string(amend::to_string(op.kind)) + " " + op.citation + " [" + op.old_words + "] [" +
                  op.new_words + "]");
  return out;
}

std::vector<std::string> Amended::failures() const {
  std::vector<std::string> out;
  for (const amend::Failure& f : plan.failures)
    out.push_back(std::to_string(f.place.line) + ": " + f.message);
  return out;
}

std::vector<std::string> Amended::findings() const {
  std::vector<std::string> out;
  for (const Finding& f : plan.findings)
    out.push_back(f.check + (f.citation.empty() ? "" : " " + f.citation));
  return out;
}

}  // namespace redraft::tests
