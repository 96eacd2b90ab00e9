// The drafting itself: what its plan found, what it was drafted against, which modifications it names, what is
// left of its marks, and the lists that it leaves without an "and" or an "or".
#include <algorithm>
#include <array>
#include <set>

#include "amend/numbers.h"
#include "check/found.h"
#include "check/lists.h"
#include "read/critic_marks.h"

namespace redraft::check {

namespace {

using amend::Drafting;

// "2018-08-22" -> "22 August 2018"; other words stay as they are.
std::string date_in_words(const std::string& iso) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto digits = [&](std::size_t at, std::size_t count) {
    for (std::size_t i = at; i < at + count; ++i)
      if (iso[i] < '0' || iso[i] > '9') return false;
    return true;
  };
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-' || !digits(0, 4) || !digits(5, 2) || !digits(8, 2))
    return iso;
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (month < 1 || month > 12) return iso;
  return (iso[8] == '0' ? "" : iso.substr(8, 1)) + iso.substr(9, 1) + " " +
         std::string(kMonths[static_cast<std::size_t>(month - 1)]) + " " + iso.substr(0, 4);
}

Found about_drafting(const Drafting& drafting, std::string_view check, Severity severity, int line,
                     std::string words, std::string message) {
  Found out;
  out.finding.check = std::string(check);
  out.finding.severity = severity;
  out.finding.place = {drafting.file, line, 0};
  out.finding.words = std::move(words);
  out.finding.message = std::move(message);
  out.finding.introduced = true;
  return out;
}

void pass_on(const CheckInput& input, FoundList& out) {
  const std::vector<Finding>& given = input.plan != nullptr ? input.plan->findings : input.drafting->findings;
  std::set<std::string> said;
  for (const Finding& finding : given) {
    out.push_back({finding, {}});
    out.back().finding.introduced = true;
    said.insert(finding.message);
  }
  if (input.plan == nullptr) return;
  // What cannot be placed changes nothing, and says so; most of it is among the findings already.
  for (const amend::Failure& failure : input.plan->failures) {
    if (!said.insert(failure.message).second) continue;
    const bool target = failure.code == ErrorCode::target;
    std::string words;
    std::string document;
    if (failure.instruction < input.drafting->instructions.size()) {
      const amend::Instruction& instruction = input.drafting->instructions[failure.instruction];
      words = instruction.words;
      if (!instruction.document.word.empty()) document = instruction.document.name();
    }
    Found f = about_drafting(*input.drafting, target ? "amendment-target-missing" : "amendment-unplaced",
                             Severity::error, 0, words, failure.message);
    f.finding.document = document;
    f.finding.place = failure.place;
    out.push_back(std::move(f));
  }
}

void check_baseline(const CheckInput& input, FoundList& out) {
  const Drafting& drafting = *input.drafting;
  if (drafting.baseline_version.empty()) return;
  const profile::KnownVersion* newest = nullptr;
  for (const profile::KnownVersion& version : input.profile.versions)
    if (newest == nullptr || profile::compare_versions(newest->version, version.version) < 0)
      newest = &version;
  if (newest == nullptr || profile::compare_versions(drafting.baseline_version, newest->version) >= 0) return;
  std::string message =
      "the drafting is against version " + drafting.baseline_version + ", but " + newest->version + " ";
  message += newest->date.empty() ? "is known" : "was designated on " + date_in_words(newest->date);
  if (!newest->source.empty()) message += " (" + newest->source + ")";
  if (!newest->delivers.empty()) message += " to deliver " + newest->delivers;
  message +=
      "; expected a drafting against " + newest->version + ", or that its provisions are checked against it";
  out.push_back(about_drafting(drafting, "amendment-baseline-stale", Severity::warning,
                               drafting.baseline_line, "version " + drafting.baseline_version,
                               std::move(message)));
}

int digits_of(const std::string& number, const profile::Profile& profile) {
  for (const profile::ModificationNumber& kind : profile.modifications)
    if (number.compare(0, kind.prefix.size(), kind.prefix) == 0 && number.size() > kind.prefix.size() &&
        number[kind.prefix.size()] >= '0' && number[kind.prefix.size()] <= '9')
      return kind.digits;
  return 0;
}

void check_numbers(const CheckInput& input, FoundList& out) {
  const Drafting& drafting = *input.drafting;
  // Another modification that an instruction names, as in "introduced by SECMP0034", is meant.
  std::set<std::string> meant = {drafting.modification};
  for (const amend::Instruction& instruction : drafting.instructions)
    for (const amend::NumberUse& use : amend::find_numbers(instruction.words, input.profile))
      meant.insert(use.words);
  const std::string own = drafting.modification.empty() ? "" : "; expected " + drafting.modification;
  for (const amend::Statement& statement : drafting.statements)
    for (const amend::NumberUse& use : amend::find_numbers(statement.words, input.profile)) {
      if (!use.well_formed) {
        const auto count =
            std::count_if(use.words.begin(), use.words.end(), [](char c) { return c >= '0' && c <= '9'; });
        out.push_back(about_drafting(
            drafting, "amendment-number-wrong", Severity::error, statement.line, use.words,
            "'" + use.words + "' has " + std::to_string(count) + " digits, where a number of its kind has " +
                std::to_string(digits_of(use.words, input.profile)) + own));
      } else if (!drafting.modification.empty() && meant.count(use.words) == 0) {
        out.push_back(about_drafting(drafting, "amendment-number-wrong", Severity::warning, statement.line,
                                     use.words,
                                     "the legal text of " + drafting.modification + " names " + use.words +
                                         own + ", unless another modification is meant"));
      }
    }
}

void check_marks(const CheckInput& input, FoundList& out) {
  for (std::size_t d = 0; d < input.code.documents.size(); ++d)
    for (std::size_t i = 0; i < input.code.documents[d].paragraphs.size(); ++i) {
      const std::string& text = input.code.documents[d].paragraphs[i].text;
      std::size_t at =
          text.find('{') == std::string::npos ? std::string::npos : read::first_critic_mark(text);
      for (const std::string_view close : {"++}", "--}", "~~}", "<<}", "==}"})
        if (at == std::string::npos && text.find('}') != std::string::npos) at = text.find(close);
      if (at == std::string::npos) continue;
      out.push_back(found_at(input.code, {d, i}, "amendment-residual-markup", Severity::error,
                             words_from(text, at, 3),
                             "a mark of the drafting is left in the text at '" + words_from(text, at, 3) +
                                 "'; expected the words alone"));
    }
}

void check_connectives(const CheckInput& input, FoundList& out) {
  const Touched touched(input);
  for (ListFault& fault : find_list_faults(input.code, input.profile)) {
    if (!fault.connective || !touched.any(fault.found.at.document, fault.begin, fault.end)) continue;
    fault.found.finding.check = "amendment-connective";
    fault.found.finding.severity = Severity::warning;
    out.push_back(std::move(fault.found));
  }
}

}  // namespace

FoundList find_amendment(const CheckInput& input) {
  FoundList out;
  if (input.drafting == nullptr) return out;
  pass_on(input, out);
  check_baseline(input, out);
  check_numbers(input, out);
  check_marks(input, out);
  check_connectives(input, out);
  return out;
}

}  // namespace redraft::check
