#include "redline/word_not_compared.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "redline/kept_paragraphs.h"
#include "redline/word_formats.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

constexpr std::size_t kNamed = 5;           // of many, so many are named
constexpr std::size_t kLongest = 60;        // bytes of words
constexpr std::size_t kLongestEntry = 180;  // of what is told of one, its words cut already

std::string shortened(std::string_view words, std::size_t most) {
  std::size_t end = std::min(words.size(), most);
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return std::string(words.substr(0, end)) + (end < words.size() ? "..." : "");
}

Finding warning(const docx::Document& after, std::string message) {
  Finding finding;
  finding.check = "compare-not-compared";
  finding.severity = Severity::warning;
  finding.place.file = after.package().name();
  finding.message = std::move(message);
  return finding;
}

std::string style_name(const WordListing& listing, const docx::Paragraph& before,
                       const docx::Paragraph& after) {
  const docx::Styles& styles = (after.style.empty() ? listing.before : listing.after).styles;
  const docx::Style* const style = styles.paragraph_style(after.style.empty() ? before.style : after.style);
  if (style == nullptr) return "Normal";
  return style->name.empty() ? style->id : style->name;
}

// Lists that paragraphs get from their style, or by the same id: those that print otherwise now, and those whose numbers
// are set otherwise (indent, size of the sign) where no mark can hold it.
void lists(const WordListing& listing, bool formatting) {
  std::set<std::string> printed;
  std::set<std::string> shown;
  std::size_t prints = 0;
  std::size_t looks = 0;
  const auto key = [](const docx::Document& document, std::uint32_t id) {
    return id == 0 ? 0 : document.numbering.definition_key(static_cast<int>(id));
  };
  for_each_kept(listing.before, listing.after, listing.redline,
                [&](const docx::Paragraph& p, const docx::Paragraph& q, const Line& line) {
                  if (line.reformatted || (p.num_id == 0 && q.num_id == 0)) return;
                  const std::string style = style_name(listing, p, q);
                  if (key(listing.before, p.num_id) != key(listing.after, q.num_id) ||
                      (p.label != q.label && !same_restart(listing.before, p, listing.after, q))) {
                    ++prints;
                    printed.insert(style);
                  } else if (formatting && !same_look(listing.before, p, listing.after, q)) {
                    ++looks;
                    shown.insert(style);
                  }
                });
  const auto say = [&](std::size_t count, const std::set<std::string>& styles, const std::string& what) {
    if (count > 0)
      listing.add(what + " of " + so_many(count, "paragraph", "paragraphs") +
                  " is defined differently on the two sides (of the style " +
                  some_of({styles.begin(), styles.end()}) + ")");
  };
  say(prints, printed, "the numbering");
  say(looks, shown, "the look of the numbers (their indent, font or size)");
}

void blocks(const WordListing& listing) {
  for (const WordStory& story : listing.redline.stories)
    for (const Branch& branch : story.branches)
      if (branch.kind == docx::NodeKind::other && branch.mark != Mark::none)
        listing.add(branch.mark == Mark::deleted
                        ? "a block that is no paragraph, table or control (an imported file, say) stands in "
                          "the earlier document only and is left out"
                        : "a block that is no paragraph, table or control (an imported file, say) stands in "
                          "the later document only and is kept unmarked");
}

// What a story ends in, which is not empty, when that is no plain paragraph.
std::string_view last_block(const docx::Story& story) {
  std::size_t last = 0;
  for (std::size_t k = 0; k < story.nodes.size(); k = story.nodes[k].end) last = k;
  switch (story.nodes[last].kind) {
    case docx::NodeKind::table: return "a table";
    case docx::NodeKind::control: return "a content control";
    case docx::NodeKind::paragraph: return "a paragraph that holds a section break";
    default: return "a block that is no paragraph";
  }
}

// Word keeps a last paragraph whatever its mark says, so what stood behind a table, a control or the end of a section at
// the end of one side alone goes but for its mark.
void ends(const WordListing& listing) {
  for (const WordStory& story : listing.redline.stories) {
    if (story.before == kNone || story.after == kNone) continue;
    const Branch* last = nullptr;
    for (std::size_t k = 0; k < story.branches.size();
         k = std::max<std::size_t>(k + 1, story.branches[k].end))
      last = &story.branches[k];
    if (last == nullptr) continue;
    if (last->kind == docx::NodeKind::control && last->mark != Mark::none) {
      const bool came = last->mark == Mark::inserted;
      listing.warn("the " + std::string(to_string(listing.after.stories[story.after].kind)) + " of the " +
                   (came ? "later" : "earlier") + " document ends in a content control that the " +
                   (came ? "earlier" : "later") +
                   " one does not have: a last paragraph cannot be taken away, so " +
                   (came ? "Reject" : "Accept") + " All may leave an empty one in it");
      continue;
    }
    if (last->line == kNone) continue;
    const Mark end = story.lines[last->line].end;
    if (end != Mark::inserted && end != Mark::deleted) continue;
    const bool gone = end == Mark::deleted;
    const docx::Story& before = listing.before.stories[story.before];
    const docx::Story& after = listing.after.stories[story.after];
    const std::string_view later = "the later document";
    const std::string_view earlier = "the earlier document";
    const docx::Story& shorter = gone ? after : before;
    const bool empty = shorter.nodes.empty();  // as `<w:hdr/>`
    listing.warn("the " + std::string(to_string(after.kind)) + " of " + std::string(gone ? later : earlier) +
                 (empty ? " holds nothing" : " ends in " + std::string(last_block(shorter))) + ", that of " +
                 std::string(gone ? earlier : later) +
                 (empty ? " ends in a paragraph" : " in a paragraph behind it") +
                 ": a last paragraph mark cannot be taken away, so " + (gone ? "Accept" : "Reject") +
                 " All may leave an empty paragraph at the end");
  }
}

void last_section(const WordListing& listing) {
  if (listing.before.sections.back().xml.empty() == listing.after.sections.back().xml.empty()) return;
  listing.add("only one side says how the pages of its last section are set");
}

}  // namespace

std::string cut_short(std::string_view words) { return shortened(words, kLongest); }

std::string cut_within(std::string_view words) {
  if (words.size() <= kLongest) return std::string(words);
  std::size_t from = words.size() - kLongest / 2;
  while (from < words.size() && (static_cast<unsigned char>(words[from]) & 0xC0U) == 0x80U) ++from;
  return shortened(words, kLongest / 2) + std::string(words.substr(from));
}

std::string some_of(const std::vector<std::string>& list) {
  std::string out;
  for (std::size_t k = 0; k < std::min(list.size(), kNamed); ++k)
    out += (k > 0 ? ", " : "") + shortened(list[k], kLongestEntry);
  if (list.size() > kNamed) out += " and " + std::to_string(list.size() - kNamed) + " more";
  return out;
}

std::string so_many(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

void WordListing::warn(std::string message) const {
  redline.findings.push_back(warning(after, std::move(message)));
}

Finding not_compared(const docx::Document& after, const std::string& message) {
  return warning(after, message + "; the redline has what the later document says, unmarked");
}

void WordListing::add(const std::string& message) const {
  redline.findings.push_back(not_compared(after, message));
}

void list_not_compared(const docx::Document& before, const docx::Document& after,
                       const WordCompareOptions& options, WordRedline& redline) {
  const WordListing listing{before, after, redline};
  blocks(listing);
  ends(listing);
  list_anchors(listing);
  list_settings(listing, options.formatting);
  list_beside(listing, options.formatting);
  list_controls(listing);
  list_links(listing);
  if (options.numbering) lists(listing, options.formatting);
  if (!options.formatting) return;
  list_styles(listing);
  last_section(listing);
}

}  // namespace redraft::redline
