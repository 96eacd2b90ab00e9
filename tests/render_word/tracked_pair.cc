#include "render_word/tracked_pair.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "support/made_word.h"
#include "support/word_reading.h"

namespace redraft::tests {

namespace {

const std::set<std::string_view> kMarks = {"w:ins",
                                           "w:del",
                                           "w:moveFrom",
                                           "w:moveTo",
                                           "w:moveFromRangeStart",
                                           "w:moveToRangeStart",
                                           "w:rPrChange",
                                           "w:pPrChange",
                                           "w:sectPrChange",
                                           "w:tblPrChange",
                                           "w:tblGridChange",
                                           "w:tblPrExChange",
                                           "w:trPrChange",
                                           "w:tcPrChange",
                                           "w:cellIns",
                                           "w:cellDel",
                                           "w:cellMerge",
                                           "w:numberingChange",
                                           "w:customXmlInsRangeStart",
                                           "w:customXmlDelRangeStart"};

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Paragraphs of the body that nothing marks stand in the file, byte for byte and in their order.
std::string retyped(const TrackedPair& pair) {
  const std::string marked = pair.part(pair.after_package.main_part());
  const docx::Story& body = pair.after.body();
  std::size_t at = 0;
  for (const redline::Branch& branch : pair.redline.stories[0].branches) {
    if (branch.line == docx::kNone || !pair.redline.stories[0].lines[branch.line].same) continue;
    const docx::Span span = body.paragraphs[body.nodes[branch.after].paragraph].span;
    // What stands in its text boxes may be marked.
    const std::string_view own = pair.after.part_of(body).bytes({span.begin, span.end});
    if (own.find("w:txbxContent") != std::string_view::npos) continue;
    const std::size_t found = marked.find(own, at);
    if (found == std::string::npos) return "a paragraph without marks is not as it was: " + std::string(own);
    at = found + own.size();
  }
  return {};
}

// A control that only BEFORE has, around what AFTER has in other places or joined to what stands outside, is left out and
// listed: then all is held to the laws but controls.
constexpr std::string_view kLeftOut = "around paragraphs, rows or cells of the earlier document only";

bool leaves_controls_out(const TrackedPair& pair) {
  const std::vector<Finding>& all = pair.redline.findings;
  return !all.empty() && std::all_of(all.begin(), all.end(), [](const Finding& one) {
    return one.message.find(kLeftOut) != std::string::npos;
  });
}

std::string without_controls(const std::string& reading) {
  std::string out;
  for (std::size_t at = 0; at < reading.size();) {
    const std::size_t end = std::min(reading.find('\n', at), reading.size());
    const std::size_t first = std::min(reading.find_first_not_of(' ', at), end);
    const std::string_view line = std::string_view(reading).substr(first, end - first);
    if (!line.starts_with("control ")) out += std::string(line) + "\n";
    at = end + 1;
  }
  return out;
}

}  // namespace

TrackedPair::TrackedPair(const WordParts& before_parts, const WordParts& after_parts,
                         const redline::WordCompareOptions& options)
    : before_package(word_package(before_parts, "before.docx")),
      after_package(word_package(after_parts, "after.docx")),
      before(docx::Document::read(before_package)),
      after(docx::Document::read(after_package)),
      redline(redline::compare_word(before, after, options)),
      bytes(render::tracked_docx(redline, before, after)) {}

std::string TrackedPair::settled(docx::Decision decision) const {
  const docx::Package package = docx::Package::from_bytes(bytes, "redline.docx");
  return package.write(docx::settle(package, decision));
}

std::string TrackedPair::part(const std::string& name) const {
  return docx::Package::from_bytes(bytes, "redline.docx").bytes(name);
}

std::vector<std::string> mark_ids(const docx::Package& package) {
  std::vector<std::string> out;
  for (const std::string& name : package.parts()) {
    if (!ends_with(name, ".xml")) continue;
    const std::string& xml = package.bytes(name);
    for (std::size_t at = xml.find("<w:"); at != std::string::npos; at = xml.find("<w:", at + 1)) {
      const std::string_view tag = std::string_view(xml).substr(at, xml.find('>', at) - at);
      if (!kMarks.contains(tag.substr(1, tag.find_first_of(" />", 1) - 1))) continue;
      const std::size_t id = tag.find(" w:id=\"");
      out.emplace_back(id == std::string_view::npos ? "none"
                                                    : tag.substr(id + 7, tag.find('"', id + 7) - id - 7));
    }
  }
  return out;
}

std::string broken_law(const TrackedPair& pair) {
  const bool but_controls = leaves_controls_out(pair);
  const auto reading = [&](const auto&... given) {
    const std::string all = tests::reading(given...);
    return but_controls ? without_controls(all) : all;
  };
  const std::string before = reading(pair.before);
  const std::string after = reading(pair.after);
  if (const std::string wrong =
          first_difference(after, reading(pair.settled(docx::Decision::accept), "accepted.docx"));
      !wrong.empty())
    return "law 2: accepted, it is not the document after\n" + wrong;
  if (const std::string wrong =
          first_difference(before, reading(pair.settled(docx::Decision::reject), "rejected.docx"));
      !wrong.empty())
    return "law 2: rejected, it is not the document before\n" + wrong;
  if (pair.redline.empty != (before == after))
    return "law 3: the redline is" + std::string(pair.redline.empty ? "" : " not") + " empty\n" +
           first_difference(before, after);
  if (!pair.redline.findings.empty() && !but_controls)
    return "listed as not compared: " + pair.redline.findings[0].message;
  if (const std::string wrong = retyped(pair); !wrong.empty()) return "law 5: " + wrong;
  if (render::tracked_docx(redline::compare_word(pair.before, pair.after), pair.before, pair.after) !=
      pair.bytes)
    return "law 6: written again, the bytes are others";
  const docx::Package written = docx::Package::from_bytes(pair.bytes, "redline.docx");
  std::vector<std::string> ids = mark_ids(written);
  std::sort(ids.begin(), ids.end());
  if (const auto twice = std::adjacent_find(ids.begin(), ids.end()); twice != ids.end())
    return "law 8: two changes have the id " + *twice;
  if (pair.redline.empty != ids.empty()) return "law 3: " + std::to_string(ids.size()) + " marks";
  return {};
}

std::string broken_law(unsigned seed, std::size_t size, std::size_t edits) {
  MadeWord made(seed);
  const MadeDocument before = made.document(size);
  MadeDocument after = before;
  made.edit(after, 1 + made.below(edits));
  const TrackedPair pair(parts_of(before), parts_of(after, 40));
  std::string out;
  if (paragraphs_of(pair.before) != words_of(before) || paragraphs_of(pair.after) != words_of(after))
    out = "law 1: words are read that were not written";
  else
    out = broken_law(pair);
  if (out.empty()) return out;
  return "seed " + std::to_string(seed) + ", size " + std::to_string(size) + ", edits " +
         std::to_string(edits) + "\n" + out + "\nbefore: " + parts_of(before).body +
         "\n\nafter: " + parts_of(after, 40).body +
         "\n\nmarked: " + pair.part(pair.after_package.main_part()) + "\n";
}

}  // namespace redraft::tests
