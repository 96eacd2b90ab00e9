#include "amend/drafting.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <optional>

#include "amend/numbers.h"
#include "base/nearest.h"
#include "base/unicode.h"

namespace redraft::amend {

namespace {

using legal::Citation;
using profile::Profile;

// An instruction's sentence with each citation as <C>, each modification number as <M>: what is left is its
// form. Matching happens on one short sentence at a time, so a hostile one cannot run away.
struct Skeleton {
  std::string text;
  std::vector<Citation> citations;
};

Skeleton skeleton_of(const std::string& words, const Profile& profile) {
  Skeleton out;
  out.citations = legal::find_citations(words, profile);
  std::size_t at = 0;
  for (const Citation& c : out.citations) {
    out.text += words.substr(at, c.begin - at) + "<C>";
    at = c.end;
  }
  out.text += words.substr(at);
  for (const NumberUse& use : find_numbers(out.text, profile)) {
    const std::size_t found = out.text.find(use.words);
    if (found != std::string::npos) out.text.replace(found, use.words.size(), "<M>");
  }
  return out;
}

struct FormRule {
  Form form;
  const char* pattern;
  const char* example;
};

const std::vector<FormRule>& rules() {
  static const std::vector<FormRule> list = {
      {Form::define_new,
       "(?:add|insert) (?:the )?(?:following )?(?:new )?definitions? (?:in|into|to|under) <C>(?:,? in (?:the "
       ")?(?:correct |appropriate )?alphabetical (?:order|place|position))?(?: as follows)?[:.]?",
       "Add the following new definitions into Section A1.1 in alphabetical order:"},
      {Form::define_amend,
       "(?:amend (?:the )?(?:following )?definitions? (?:in|of|under) <C>(?: as (?:follows|shown))?|the "
       "following "
       "definitions? in <C> (?:is|are) (?:to be )?amended as (?:follows|shown))[:.]?",
       "Amend the following definitions in Section A1.1 as follows:"},
      {Form::insert_new,
       "(?:add|insert|introduce) (?:a |the )?(?:following )?(?:a )?new <C>(?:,? (?:immediately "
       ")?(after|before|following) "
       "<C>)?(?: as follows)?[:.]?",
       "Add the following new Section D2A after Section D2:"},
      {Form::renumber,
       "(?:(?:new )?<C>(?:,? (?:as )?introduced by <M>,?)? (?:will be|shall be|is|is to be|becomes?) "
       "(?:re-?numbered "
       "(?:as|to) )?(?:as )?<C>|re-?number (?:new )?<C>(?: introduced by <M>)? (?:as|to) <C>)[:.]?",
       "New Section D3.13 introduced by SECMP0034 will be renumbered as Section D3.19"},
      {Form::repeal,
       "(?:delete|remove|omit|repeal) (?:existing )?<C>(?: in (?:its|their) entirety| completely)?[:.]?",
       "Delete Section C2.3(d) in its entirety"},
      {Form::pointer,
       "please see (?:the )?(?:full )?(?:<C>|legal "
       "text|text)?.*(?:separate|attached|attachment|annex|document).*",
       "Please see the full Section D redlining provided in a separate attachment"},
      {Form::restate, "amend (?:existing )?<C>(?: as (?:follows|shown|set out below))?[:.]?",
       "Amend Section C2.3 as follows:"},
  };
  return list;
}

// Compiled once: to compile them for each instruction takes longer than all else that is read of it.
const std::vector<boost::regex>& patterns() {
  static const std::vector<boost::regex> list = [] {
    std::vector<boost::regex> out;
    for (const FormRule& rule : rules()) out.emplace_back(rule.pattern, boost::regex::icase);
    return out;
  }();
  return list;
}

std::string citation_name(const legal::CitedTarget& target, const read::DocumentTitle& document) {
  if (target.stem.empty()) return target.document + target.items;
  const bool lettered = target.stem[0] >= 'A' && target.stem[0] <= 'Z';
  if (!target.document.empty() && !lettered) return target.document + " " + target.label();
  if (lettered && !document.numbered) return target.label();
  return document.word.empty() ? target.label() : document.name() + " " + target.label();
}

std::optional<Instruction> read_instruction(const read::LegalTextEntry& entry, const Profile& profile) {
  Instruction out;
  out.words = entry.words;
  out.line = entry.line;
  out.document = entry.document;
  out.payload = entry.payload;
  out.payload_line = entry.payload_line;
  const Skeleton skeleton = skeleton_of(entry.words, profile);
  for (std::size_t k = 0; k < rules().size(); ++k) {
    const FormRule& rule = rules()[k];
    boost::smatch match;
    try {
      if (!boost::regex_match(skeleton.text, match, patterns()[k])) continue;
    } catch (const std::runtime_error&) {
      return std::nullopt;  // too complex a sentence is one that is not understood
    }
    out.form = rule.form;
    if (rule.form == Form::pointer) {
      if (!skeleton.citations.empty())
        out.targets.push_back(citation_name(skeleton.citations[0].targets[0], entry.document));
      return out;
    }
    const Citation& first = skeleton.citations.at(0);
    for (const legal::CitedTarget& target : first.targets) {
      out.targets.push_back(citation_name(target, entry.document));
      out.range = out.range || target.range_end;
    }
    if (rule.form == Form::renumber) out.new_label = skeleton.citations.at(1).targets.at(0).label();
    if (rule.form == Form::insert_new && skeleton.citations.size() > 1) {
      out.anchor = citation_name(skeleton.citations[1].targets.at(0), entry.document);
      out.before_anchor = to_lower(match[1].str()) == "before";
    }
    return out;
  }
  return std::nullopt;
}

void read_statement(const read::LegalTextEntry& entry, Drafting& out) {
  out.statements.push_back({entry.words, entry.line});
  const std::string key = comparison_key(entry.words);
  if (key.find("applies equally to") != std::string::npos)
    for (const char* solution : {"Proposed Solution", "Alternative Solution"})
      if (entry.words.find(solution) != std::string::npos) out.solutions.emplace_back(solution);
  const std::size_t drafted = key.find("drafted against");
  if (drafted == std::string::npos || !out.baseline_version.empty()) return;
  // "version 5.18": digits and full stops behind the word; a footnote's mark behind them is none of it.
  const std::size_t version = entry.words.find("version ", std::min(drafted, entry.words.size()));
  if (version == std::string::npos) return;
  std::size_t at = version + 8;
  const std::size_t begin = at;
  while (at < entry.words.size() &&
         ((entry.words[at] >= '0' && entry.words[at] <= '9') || entry.words[at] == '.'))
    ++at;
  while (at > begin && entry.words[at - 1] == '.') --at;
  out.baseline_version = entry.words.substr(begin, at - begin);
  out.baseline_line = entry.line;
}

// The number that the drafting is for: the well-formed one that its statements name most often, the first
// of those named equally often. One named only as introducing a provision is another modification's.
std::string main_number(const Drafting& drafting, const Profile& profile) {
  std::vector<std::pair<std::string, int>> counts;
  for (const Statement& statement : drafting.statements) {
    const bool title = statement.words.find("legal text") != std::string::npos ||
                       statement.words.find("Legal Text") != std::string::npos;
    for (const NumberUse& use : find_numbers(statement.words, profile)) {
      if (!use.well_formed) continue;
      auto at =
          std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == use.words; });
      if (at == counts.end()) at = counts.insert(counts.end(), {use.words, 0});
      at->second += title ? 3 : 1;
    }
  }
  const auto best = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? "" : best->first;
}

}  // namespace

std::string_view to_string(Form form) {
  switch (form) {
    case Form::restate: return "restate";
    case Form::define_new: return "define-new";
    case Form::define_amend: return "define-amend";
    case Form::insert_new: return "insert-new";
    case Form::renumber: return "renumber";
    case Form::repeal: return "repeal";
    case Form::pointer: return "pointer";
  }
  return "";
}

const std::vector<std::string>& known_forms() {
  static const std::vector<std::string> forms = [] {
    std::vector<std::string> out;
    for (const FormRule& rule : rules()) out.emplace_back(rule.example);
    return out;
  }();
  return forms;
}

Drafting understand(const read::LegalText& text, const Profile& profile) {
  Drafting out;
  out.file = text.file;
  for (const read::LegalTextEntry& entry : text.entries) {
    if (entry.kind == read::EntryKind::text) read_statement(entry, out);
    if (entry.kind != read::EntryKind::instruction) continue;
    if (std::optional<Instruction> instruction = read_instruction(entry, profile)) {
      out.instructions.push_back(std::move(*instruction));
      continue;
    }
    std::string near;
    for (const std::string& form : nearest(entry.words, known_forms(), 2))
      near += (near.empty() ? "'" : "', '") + form;
    if (near.empty()) near = "'" + known_forms().back();
    Finding finding;
    finding.check = "amendment-instruction-unknown";
    finding.severity = Severity::error;
    if (!entry.document.word.empty()) finding.document = entry.document.name();
    finding.place = {text.file, entry.line, 1};
    finding.words = entry.words;
    finding.message =
        "the instruction '" + entry.words + "' is not understood; expected a form such as " + near + "'";
    finding.introduced = true;
    out.findings.push_back(std::move(finding));
  }
  out.modification = main_number(out, profile);
  return out;
}

}  // namespace redraft::amend
