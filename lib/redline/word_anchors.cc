// What covers words without being one: bookmarks, permissions and comments. No mark can hold them. A range stands where it
// stood when the words at its ends are the same, or came and went there.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "docx/xml_pieces.h"
#include "redline/word_kept.h"
#include "redline/word_listing.h"

namespace redraft::redline {

namespace {

using docx::Document;
using docx::Story;

using Place = WordPlaceIn;

struct Anchor {
  std::string what;   // who may edit, or a comment's author and words
  std::string shape;  // columns of a table that it covers
  Place start;
  Place end;
  std::string id = {};
};

struct Anchors {
  std::map<std::string, Anchor> bookmarks;                 // by name
  std::map<std::string, std::vector<Anchor>> permissions;  // by who may edit, in order
  std::map<std::string, std::vector<Anchor>> comments;     // by author and words
};

std::string words_of(const Document& document, const Anchor& anchor) {
  const Story& story = document.stories[anchor.start.story];
  if (anchor.end.story != anchor.start.story || anchor.end.offset < anchor.start.offset) return "nothing";
  const std::string_view words = story.words({anchor.start.offset, anchor.end.offset});
  return words.empty() ? "nothing" : "'" + cut_within(words) + "'";
}

struct Comment {
  std::string what;   // who wrote it, and what it says
  std::string state;  // when, and whether it is answered or done
};

// What newer programs know of a comment, by the number of its last paragraph: "done=1".
std::map<std::string, std::string> states_of(const Document& document) {
  std::map<std::string, std::string> out;
  const docx::Package& package = document.package();
  const std::string name = package.related(package.main_part(), "commentsExtended");
  if (name.empty()) return out;
  for (const docx::XmlChild& child :
       docx::xml_children(docx::xml_content(docx::xml_root(package.bytes(name))))) {
    std::string state;
    if (const std::string_view done = docx::xml_attribute(child.xml, "w15:done");
        !done.empty() && done != "0")
      state += " done";
    if (!docx::xml_attribute(child.xml, "w15:paraIdParent").empty()) state += " answer";
    out[std::string(docx::xml_attribute(child.xml, "w15:paraId"))] = state;
  }
  return out;
}

// By number.
std::map<std::string, Comment> comments_of(const Document& document) {
  std::map<std::string, Comment> out;
  std::map<std::string, std::string> states;
  for (const Story& story : document.stories) {
    if (story.kind != docx::StoryKind::comment) continue;
    if (out.empty()) states = states_of(document);
    const std::string_view bytes = document.part_of(story).bytes();
    const std::size_t open = bytes.rfind('<', story.content.begin - 1);  // its start tag
    const std::string_view tag = open == std::string_view::npos ? std::string_view() : bytes.substr(open);
    Comment comment;
    comment.what = std::string(docx::xml_attribute(tag, "w:author")) + ": " + story.text;
    comment.state = std::string(docx::xml_attribute(tag, "w:date")) + " " +
                    std::string(docx::xml_attribute(tag, "w:initials"));
    if (!story.paragraphs.empty())
      comment.state += states[std::string(
          docx::xml_attribute(bytes.substr(story.paragraphs.back().span.begin), "w14:paraId"))];
    out[std::to_string(story.id)] = std::move(comment);
  }
  return out;
}

// Ends of ranges in the order they come.
class Reader {
 public:
  explicit Reader(const Document& document) : document_(document), comments_(comments_of(document)) {}

  Anchors read() {
    for (std::uint32_t k = 0; k < document_.stories.size(); ++k) story(k);
    // One that never ends covers nothing; a comment whose reference is not there is not shown.
    while (!open_.empty()) {
      auto left = open_.extract(open_.begin());
      left.mapped().end = left.mapped().start;
      left.mapped().shape += " open";
      close(left.key().first, left.key().second, std::move(left.mapped()));
    }
    std::set<std::string_view> referred;
    for (const auto& [id, place] : references_) referred.insert(id);
    for (auto& [what, list] : out_.comments)
      for (Anchor& anchor : list)
        if (!referred.contains(anchor.id)) anchor.shape += " unseen";
    // A comment without a range hangs on the place of its reference.
    for (const auto& [id, place] : references_)
      if (const auto comment = comments_.find(id); comment != comments_.end() && !ranged_.contains(id))
        out_.comments[comment->second.what].push_back({comment->second.what, "no range", place, place, id});
    return std::move(out_);
  }

 private:
  void story(std::uint32_t index) {
    const Story& story = document_.stories[index];
    std::vector<std::tuple<std::uint32_t, docx::Range, std::uint32_t>> found;  // byte, element, offset
    for (const docx::Item& item : story.items)
      if (item.kind == docx::ItemKind::point) found.emplace_back(item.xml.begin, item.xml, item.text.begin);
    auto next = static_cast<std::uint32_t>(story.text.size());
    for (std::size_t k = story.nodes.size(); k-- > 0;) {
      const docx::Node& node = story.nodes[k];
      if (node.kind == docx::NodeKind::paragraph) next = story.paragraphs[node.paragraph].text.begin;
      if (node.kind == docx::NodeKind::point) found.emplace_back(node.span.begin, node.span.whole(), next);
    }
    std::sort(found.begin(), found.end(),
              [](const auto& x, const auto& y) { return std::get<0>(x) < std::get<0>(y); });
    for (const auto& [at, range, offset] : found)
      point(document_.part_of(story).bytes(range), {index, offset});
  }

  void point(std::string_view xml, const Place& place) {
    const std::string_view name = docx::xml_name(xml);
    const std::string id(docx::xml_attribute(xml, "w:id"));
    if (name == "w:bookmarkStart" || name == "w:permStart") {
      const bool bookmark = name == "w:bookmarkStart";
      Anchor anchor;
      const std::string_view who = docx::xml_attribute(xml, "w:edGrp");
      anchor.what = docx::xml_attribute(xml, bookmark ? "w:name" : who.empty() ? "w:ed" : "w:edGrp");
      anchor.shape = std::string(docx::xml_attribute(xml, "w:colFirst")) + "-" +
                     std::string(docx::xml_attribute(xml, "w:colLast"));
      anchor.start = place;
      open_[{bookmark ? 'b' : 'p', id}] = std::move(anchor);
    } else if (name == "w:commentRangeStart") {
      const auto words = comments_.find(id);
      open_[{'c', id}] = {words == comments_.end() ? "" : words->second.what, "", place, {}, id};
    } else if (name == "w:commentReference") {
      references_.emplace_back(id, place);
    } else if (name == "w:bookmarkEnd" || name == "w:permEnd" || name == "w:commentRangeEnd") {
      const char kind = name == "w:bookmarkEnd" ? 'b' : name == "w:permEnd" ? 'p' : 'c';
      auto opened = open_.extract({kind, id});
      if (opened.empty()) return;
      opened.mapped().end = place;
      close(kind, id, std::move(opened.mapped()));
    }
  }

  void close(char kind, const std::string& id, Anchor anchor) {
    anchor.id = id;
    if (kind == 'c') ranged_.insert(id);
    if (kind == 'b')
      out_.bookmarks.emplace(anchor.what, anchor);
    else
      (kind == 'p' ? out_.permissions : out_.comments)[anchor.what].push_back(anchor);
  }

  const Document& document_;
  std::map<std::string, Comment> comments_;
  std::vector<std::pair<std::string, Place>> references_;
  std::set<std::string> ranged_;
  std::map<std::pair<char, std::string>, Anchor> open_;
  Anchors out_;
};

// A range stands where it stood when both of its ends do. Where all of its words were struck, and the same put in
// elsewhere, that is marked.
bool same_range(const WordListing& listing, WordKept& kept, const Anchor& x, const Anchor& y) {
  if (x.shape != y.shape) return false;
  if (kept.same(x.start, y.start) && kept.same(x.end, y.end)) return true;
  return words_of(listing.before, x) == words_of(listing.after, y) &&
         !kept.keeps(x.start.story, {x.start.offset, x.end.offset});
}

// The bookmarks whose words a field prints.
void add_printed(const Document& document, std::set<std::string>& out) {
  constexpr std::string_view field = "field REF ";
  for (const std::string_view key : document.keys) {
    if (!key.starts_with(field)) continue;
    const std::string_view name = key.substr(field.size());
    out.emplace(name.substr(0, name.find_first_of(" |")));
  }
}

std::vector<std::string> only_in(const std::set<std::string>& one, const std::set<std::string>& other) {
  std::vector<std::string> out;
  std::set_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(out));
  return out;
}

// By name, wherever they stand: also in the result of a field, which has no places.
std::set<std::string> bookmark_names(const Document& document) {
  std::set<std::string> names;
  std::set<std::uint32_t> parts;
  for (const Story& story : document.stories) parts.insert(story.part);
  for (const std::uint32_t part : parts) {
    const std::string_view bytes = document.part(part).bytes();
    for (std::size_t at = docx::xml_find(bytes, "w:bookmarkStart"); at != std::string_view::npos;
         at = docx::xml_find(bytes, "w:bookmarkStart", at + 1)) {
      const std::string_view name = docx::xml_attribute(bytes.substr(at), "w:name");
      if (!name.empty() && name.front() != '_') names.emplace(name);
    }
  }
  return names;
}

void one_sided(const WordListing& listing, const std::vector<std::string>& list, std::string_view what,
               bool lost) {
  if (list.empty()) return;
  listing.add(so_many(list.size(), std::string(what) + " stands", std::string(what) + "s stand") +
              " in the " + (lost ? "earlier" : "later") + " document only and " +
              (list.size() == 1 ? "is" : "are") + (lost ? " not in the redline: " : " kept unmarked: ") +
              some_of(list));
}

void list_bookmarks(const WordListing& listing, const Anchors& old, const Anchors& now, WordKept& kept) {
  const std::set<std::string> x = bookmark_names(listing.before);
  const std::set<std::string> y = bookmark_names(listing.after);
  one_sided(listing, only_in(x, y), "bookmark", true);
  one_sided(listing, only_in(y, x), "bookmark", false);
  std::set<std::string> printed;
  add_printed(listing.before, printed);
  add_printed(listing.after, printed);
  std::vector<std::string> differ;
  for (const auto& [name, anchor] : old.bookmarks) {
    // Those that Word makes for itself ("_GoBack", "_Toc...") come and go unseen, but those that a field prints.
    const bool is_seen = !name.starts_with('_') || printed.contains(name);
    const auto found = is_seen ? now.bookmarks.find(name) : now.bookmarks.end();
    if (found != now.bookmarks.end() && !same_range(listing, kept, anchor, found->second))
      differ.push_back(name + " (" + words_of(listing.before, anchor) + " before, " +
                       words_of(listing.after, found->second) + " now)");
  }
  if (!differ.empty())
    listing.add(
        (differ.size() == 1 ? "a bookmark covers" : std::to_string(differ.size()) + " bookmarks cover") +
        " other words: " + some_of(differ));
}

using Ranges = std::map<std::string, std::vector<Anchor>>;

// Ranges of one name go in order: those that cover other words, and how many one side has more.
void list_ranges(const WordListing& listing, const Ranges& old, const Ranges& now, WordKept& kept,
                 bool comments, const std::set<std::string>& known = {}) {
  std::vector<std::string> differ;
  std::vector<std::string> lost;
  std::vector<std::string> added;
  const auto others = [&](const Ranges& one, const Ranges& other, const Document& document,
                          std::vector<std::string>& out) {
    for (const auto& [what, list] : one) {
      const auto found = other.find(what);
      if (comments && !known.contains(what)) continue;  // listed by its words
      for (std::size_t k = found == other.end() ? 0 : found->second.size(); k < list.size(); ++k)
        out.push_back(what + " (" + words_of(document, list[k]) + ")");
    }
  };
  for (const auto& [what, list] : old)
    if (const auto found = now.find(what); found != now.end())
      for (std::size_t k = 0; k < std::min(list.size(), found->second.size()); ++k)
        if (!same_range(listing, kept, list[k], found->second[k]))
          differ.push_back(what + " (" + words_of(listing.before, list[k]) + " before, " +
                           words_of(listing.after, found->second[k]) + " now)");
  const std::string one = comments ? "place of a comment" : "range that may be edited";
  const std::string many = comments ? "places of comments" : "ranges that may be edited";
  if (!differ.empty())
    listing.add(so_many(differ.size(), one + " covers", many + " cover") +
                " other words: " + some_of(differ));
  others(old, now, listing.before, lost);
  others(now, old, listing.after, added);
  if (!lost.empty())
    listing.add(so_many(lost.size(), one + " stands", many + " stand") +
                " in the earlier document only: " + some_of(lost));
  if (!added.empty())
    listing.add(so_many(added.size(), one + " stands", many + " stand") +
                " in the later document only: " + some_of(added));
}

// Comments by who wrote them and what they say; gives those that both have.
std::set<std::string> list_comments(const WordListing& listing) {
  std::multiset<std::string> old;
  std::multiset<std::string> now;
  std::map<std::string, std::multiset<std::string>> states[2];
  for (const auto& [id, comment] : comments_of(listing.before))
    old.insert(comment.what), states[0][comment.what].insert(comment.state);
  for (const auto& [id, comment] : comments_of(listing.after))
    now.insert(comment.what), states[1][comment.what].insert(comment.state);
  std::vector<std::string> lost;
  std::vector<std::string> added;
  std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(lost));
  std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(added));
  one_sided(listing, lost, "comment", true);
  one_sided(listing, added, "comment", false);
  std::set<std::string> both;
  std::vector<std::string> differ;
  for (const auto& [what, state] : states[0])
    if (old.count(what) == now.count(what) && both.insert(what).second && state != states[1][what])
      differ.push_back(what);
  if (!differ.empty())
    listing.add(
        so_many(differ.size(), "comment has", "comments have") +
        " another date, other initials, or is resolved or answered on one side only: " + some_of(differ));
  return both;
}

}  // namespace

void list_anchors(const WordListing& listing) {
  const std::set<std::string> comments = list_comments(listing);
  const Anchors old = Reader(listing.before).read();
  const Anchors now = Reader(listing.after).read();
  WordKept kept(listing);
  list_bookmarks(listing, old, now, kept);
  list_ranges(listing, old.permissions, now.permissions, kept, false);
  list_ranges(listing, old.comments, now.comments, kept, true, comments);
}

}  // namespace redraft::redline
