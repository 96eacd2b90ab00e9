#include "report/template_renewals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "docx/markup.h"
#include "docx/xml_pieces.h"
#include "report/template_text.h"

namespace redraft::report {

namespace {

using docx::Range;
using docx::XmlTree;

Stretch renew(Range range, Renewal what, std::string_view written) {
  Stretch out;
  out.begin = range.begin;
  out.end = range.end;
  out.node.kind = Node::Kind::renew;
  out.node.renewal = what;
  out.node.words = std::string(written);
  return out;
}

// Loops are looked at from the innermost out: what stands in several is made anew by the innermost, but for a list, which
// begins anew with each item of the innermost loop in which something stands before it.
class LoopBodies {
 public:
  LoopBodies(const XmlTree& tree, std::vector<Range> bodies, const docx::Document& document)
      : tree_(tree), bodies_(std::move(bodies)), document_(document) {
    std::ranges::stable_sort(bodies_, {}, &Range::size);
  }

  std::vector<Stretch> stretches() {
    if (bodies_.empty()) return {};
    find_numbered();
    for (const Range& body : bodies_) {
      depth_ = 0;
      for (const Range& outer : bodies_)
        if (outer.begin <= body.begin && body.end <= outer.end) ++depth_;
      const auto first = static_cast<std::uint32_t>(
          std::ranges::lower_bound(tree_.all(), body.begin, {},
                                   [](const docx::XmlElement& element) { return element.span.begin; }) -
          tree_.all().begin());
      std::uint32_t end = first;
      while (end < tree_.size() && tree_[end].span.end <= body.end) ++end;
      names_.clear();
      shapes_.clear();
      for (std::uint32_t k = first; k < end; ++k) {
        if (tree_[k].name == "w:bookmarkStart") names_.insert(std::string(tree_.attribute(k, "w:name")));
        if (tree_[k].name == "v:shapetype") shapes_.insert(std::string(tree_.attribute(k, "id")));
      }
      find_lists(first, end);
      leave_halves_out(first, end);
      for (std::uint32_t k = first; k < end; ++k) element(k);
    }
    return std::move(out_);
  }

 private:
  // Once for each place: the innermost loop comes first.
  void put(Stretch stretch) {
    if (!done_.emplace(stretch.begin, stretch.end).second) return;
    stretch.node.depth = depth_;
    out_.push_back(std::move(stretch));
  }

  void value(std::uint32_t k, std::string_view attribute, Renewal what) {
    const Range place = attribute_place(tree_, k, attribute);
    if (!place.empty()) put(renew(place, what, tree_.bytes().substr(place.begin, place.size())));
  }

  // The attribute goes, with the space before it.
  void without(std::uint32_t k, std::string_view attribute) {
    const Range place = attribute_place(tree_, k, attribute);
    if (place.empty()) return;
    const auto begin = static_cast<std::uint32_t>(tree_.bytes().rfind(attribute, place.begin));
    put(left_out({begin, place.end + 1}));
  }

  void element(std::uint32_t k) {
    const std::string_view name = tree_[k].name;
    if (docx::has_own_number(name)) value(k, "w:id", Renewal::number);
    if (name == "w:bookmarkStart" || name == "w:moveFromRangeStart" || name == "w:moveToRangeStart") {
      value(k, "w:name", Renewal::bookmark_name);  // by which both ends of a move know each other, too
    } else if (name == "w:p") {
      without(k, "w14:paraId");
      without(k, "w14:textId");
      list(k);
    } else if (name == "w:tr") {
      without(k, "w14:paraId");
      without(k, "w14:textId");
    } else if (name.starts_with("v:")) {
      value(k, "id", Renewal::bookmark_name);
      without(k, "o:spid");
      shape_type(k);
    } else if (name == "wp:docPr") {
      value(k, "id", Renewal::drawing);
    } else if (name == "w:commentRangeStart" || name == "w:commentRangeEnd" || name == "w:commentReference") {
      value(k, "w:id", Renewal::comment);
    } else if (name == "w:id" && tree_[tree_[k].parent].name == "w:sdtPr") {
      put(left_out(tree_[k].span.whole()));
    } else if (name == "w:hyperlink" && names_.contains(std::string(tree_.attribute(k, "w:anchor")))) {
      value(k, "w:anchor", Renewal::bookmark_name);
    } else if (name == "w:instrText" || name == "w:fldSimple") {
      instruction(name == "w:fldSimple" ? attribute_place(tree_, k, "w:instr") : tree_[k].span.content());
    }
  }

  // type="#_x0000_t75": the kind of shape, when it stands in this body and is copied with it.
  void shape_type(std::uint32_t k) {
    Range place = attribute_place(tree_, k, "type");
    if (place.empty() || tree_.bytes()[place.begin] != '#') return;
    ++place.begin;
    const std::string_view id = tree_.bytes().substr(place.begin, place.size());
    if (shapes_.contains(std::string(id))) put(renew(place, Renewal::bookmark_name, id));
  }

  // Names of this body's bookmarks in a field code: REF _Ref1 \h, HYPERLINK \l "_Ref1".
  void instruction(Range place) {
    const std::string_view words = tree_.bytes().substr(place.begin, place.size());
    const auto ends = [](char c) { return c == ' ' || c == '"' || c == '&' || c == ';' || c == '\\'; };
    for (std::size_t at = 0; at < words.size();) {
      if (ends(words[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < words.size() && !ends(words[end])) ++end;
      const std::string word(words.substr(at, end - at));
      if (names_.contains(word))
        put(renew(
            {place.begin + static_cast<std::uint32_t>(at), place.begin + static_cast<std::uint32_t>(end)},
            Renewal::bookmark_name, word));
      at = end;
    }
  }

  struct Numbered {
    int list = 0;
    bool direct = false;
    Range place;  ///< of the direct w:numId's value
  };

  std::optional<Numbered> numbered(std::uint32_t paragraph) const {
    const std::uint32_t none = static_cast<std::uint32_t>(tree_.size());
    const std::uint32_t properties = tree_.child(paragraph, "w:pPr");
    docx::NumPr own;
    std::string style;
    Numbered out;
    if (properties != none) {
      if (const std::uint32_t found = tree_.child(properties, "w:pStyle"); found != none)
        style = std::string(tree_.attribute(found, "w:val"));
      if (const std::uint32_t num = tree_.child(properties, "w:numPr"); num != none) {
        const std::uint32_t id = tree_.child(num, "w:numId");
        const std::uint32_t level = tree_.child(num, "w:ilvl");
        if (level != none) own.level = std::atoi(std::string(tree_.attribute(level, "w:val")).c_str());
        if (id != none) {
          own.num_id = std::atoi(std::string(tree_.attribute(id, "w:val")).c_str());
          out.direct = true;
          out.place = attribute_place(tree_, id, "w:val");
        }
      }
    }
    if (document_.styles.outline_level(style)) return std::nullopt;  // headings go on counting
    const std::optional<docx::ListPlace> place = document_.numbering.place(own, style, document_.styles);
    if (!place || place->num_id == 0) return std::nullopt;
    const docx::Level* level = document_.numbering.level(place->num_id, place->level);
    if (level == nullptr || level->format == docx::NumberFormat::bullet) return std::nullopt;
    out.list = place->num_id;
    return out;
  }

  // A bookmark of which a loop holds one half cannot be copied: it goes, both halves. Word leaves such where somebody
  // stopped editing (_GoBack).
  void leave_halves_out(std::uint32_t first, std::uint32_t end) {
    if (halves_.empty())
      for (std::uint32_t k = 0; k < tree_.size(); ++k)
        if (tree_[k].name == "w:bookmarkStart" || tree_[k].name == "w:bookmarkEnd")
          halves_[std::string(tree_.attribute(k, "w:id"))].push_back(k);
    for (std::uint32_t k = first; k < end; ++k) {
      if (tree_[k].name != "w:bookmarkStart" && tree_[k].name != "w:bookmarkEnd") continue;
      const std::vector<std::uint32_t>& halves = halves_[std::string(tree_.attribute(k, "w:id"))];
      const bool inside =
          std::ranges::all_of(halves, [&](std::uint32_t half) { return half >= first && half < end; });
      if (inside) continue;
      for (const std::uint32_t half : halves) put(left_out(tree_[half].span.whole()));
    }
  }

  void find_numbered() {
    for (std::uint32_t k = 0; k < tree_.size(); ++k) {
      if (tree_[k].name != "w:p") continue;
      const std::optional<Numbered> found = numbered(k);
      if (!found) continue;
      numbered_.emplace(k, *found);
      ++uses_[found->list];
    }
  }

  // A list begins anew with each item when something of the item stands before it, and it is used in the loop alone: a
  // loop over the paragraphs of one list goes on counting.
  void find_lists(std::uint32_t first, std::uint32_t end) {
    struct Use {
      bool after_something = false;
      std::size_t times = 0;
    };
    std::map<int, Use> inside;
    bool something_before = false;
    for (std::uint32_t k = first; k < end; ++k) {
      if (tree_[k].name != "w:p") continue;
      if (const auto found = numbered_.find(k); found != numbered_.end()) {
        Use& use = inside[found->second.list];
        if (use.times++ == 0) use.after_something = something_before;
      }
      something_before = true;
    }
    lists_.clear();
    for (const auto& [list, use] : inside)
      if (use.after_something && use.times == uses_[list]) lists_.insert(list);
  }

  void list(std::uint32_t paragraph) {
    const auto found = numbered_.find(paragraph);
    if (found == numbered_.end() || !lists_.contains(found->second.list)) return;
    const std::string number = std::to_string(found->second.list);
    if (found->second.direct) {
      put(renew(found->second.place, Renewal::list, number));
      return;
    }
    const std::uint32_t own = tree_.child(paragraph, "w:pPr");
    if (own == tree_.size()) return;  // the default style is a list: it goes on counting
    if (const std::uint32_t level = tree_.child(own, "w:numPr"); level != tree_.size()) {
      if (tree_[level].span.empty_tag()) return;
      Stretch out =
          renew({tree_[level].span.close_begin, tree_[level].span.close_begin}, Renewal::list, number);
      out.before = "<w:numId w:val=\"";
      out.after = "\"/>";
      put(std::move(out));
      return;
    }
    // Numbered by its style: the new list is said in the paragraph, behind what must stand before it (17.3.1.26).
    const std::uint32_t properties = own;
    std::uint32_t at = tree_[properties].span.open_end;
    for (std::uint32_t k = tree_.first(properties); k < tree_[properties].end; k = tree_[k].end)
      if (docx::stands_before_numbers(tree_[k].name)) at = tree_[k].span.end;
    Stretch out = renew({at, at}, Renewal::list, number);
    out.before = "<w:numPr><w:numId w:val=\"";
    out.after = "\"/></w:numPr>";
    put(std::move(out));
  }

  const XmlTree& tree_;
  std::vector<Range> bodies_;
  const docx::Document& document_;
  std::map<std::uint32_t, Numbered> numbered_;                // by paragraph
  std::map<int, std::size_t> uses_;                           // of each list, in the whole part
  std::set<std::string> names_;                               // bookmarks of the loop at hand
  std::set<std::string> shapes_;                              // kinds of old drawings in it
  std::set<int> lists_;                                       // that begin anew with each of its items
  std::map<std::string, std::vector<std::uint32_t>> halves_;  // of bookmarks, by id
  std::uint8_t depth_ = 0;
  std::set<std::pair<std::uint32_t, std::uint32_t>> done_;
  std::vector<Stretch> out_;
};

}  // namespace

std::vector<Stretch> renewals(const XmlTree& tree, std::vector<Range> bodies,
                              const docx::Document& document) {
  return LoopBodies(tree, std::move(bodies), document).stretches();
}

std::vector<Stretch> note_references(const XmlTree& tree) {
  std::vector<Stretch> out;
  for (std::uint32_t k = 0; k < tree.size(); ++k) {
    const bool foot = tree[k].name == "w:footnoteReference";
    if (!foot && tree[k].name != "w:endnoteReference") continue;
    const Range place = attribute_place(tree, k, "w:id");
    if (!place.empty())
      out.push_back(renew(place, foot ? Renewal::footnote : Renewal::endnote,
                          tree.bytes().substr(place.begin, place.size())));
  }
  return out;
}

std::vector<Tag> link_tags(const std::string& target, std::vector<TextFault>& faults) {
  std::vector<TemplateText> texts(1);
  texts[0].plain = true;
  texts[0].words = target;
  for (std::uint32_t k = 0; k < target.size(); ++k) {
    texts[0].from.push_back(k);
    texts[0].until.push_back(k + 1);
    texts[0].piece.push_back(0);
  }
  std::vector<Tag> out = find_tags(texts, faults);
  for (const Tag& tag : out)
    if (tag.kind != Tag::Kind::value)
      faults.push_back({{"template-tag-not-alone", "only fields may stand in the address of a link"},
                        0,
                        tag.from,
                        tag.until});
  return out;
}

std::vector<Stretch> linked_tags(const XmlTree& tree, const std::string& part, const docx::Package& package) {
  std::vector<Stretch> out;
  for (std::uint32_t k = 0; k < tree.size(); ++k) {
    for (const std::string_view attribute : {std::string_view("r:id"), std::string_view("r:link")}) {
      const Range place = attribute_place(tree, k, attribute);
      if (place.empty()) continue;
      const docx::Relationship* found =
          package.relationship(part, tree.bytes().substr(place.begin, place.size()));
      if (found == nullptr || !found->external) continue;
      // Word writes braces of an address as %7B and %7D.
      std::string target;
      for (std::size_t at = 0; at < found->target.size(); ++at) {
        const std::string_view code = std::string_view(found->target).substr(at, 3);
        const char c = code == "%7B" || code == "%7b"   ? '{'
                       : code == "%7D" || code == "%7d" ? '}'
                       : code == "%20"                  ? ' '
                       : code == "%7C" || code == "%7c" ? '|'
                                                        : '\0';
        target += c != '\0' ? c : found->target[at];
        if (c != '\0') at += 2;
      }
      if (target.find("{{") == std::string::npos) continue;
      out.push_back(renew(place, Renewal::relationship, found->type + "\n" + target));
    }
  }
  return out;
}

}  // namespace redraft::report
