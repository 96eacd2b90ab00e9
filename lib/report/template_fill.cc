#include "report/template_fill.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "base/words.h"
#include "docx/xml_pieces.h"
#include "report/markdown.h"
#include "report/markdown_styles.h"
#include "report/template_table.h"
#include "report/template_tags.h"
#include "report/template_words.h"

namespace redraft::report {

namespace {

constexpr std::size_t kMostBytes =
    1'000'000'000;  // of one part: more is no document, and no part may have it

// Two tables that touch are one to Word. What keeps them apart is as low as the house style has it.
constexpr std::string_view kBetweenTables =
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/><w:rPr>"
    "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/></w:rPr></w:pPr></w:p>";

}  // namespace

Filler::Filler(const docx::Document& document, const Filling& filling, const std::vector<TemplatePart>& parts)
    : document_(document),
      filling_(filling),
      parts_(parts),
      scope_(filling.values),
      additions_(document),
      ids_(document.package()),
      headings_(heading_levels(document.styles)) {}

docx::Package::Changes Filler::fill() {
  docx::Package::Changes changes;
  // Notes are filled where their references stand, so they come last.
  for (const bool notes : {false, true})
    for (const TemplatePart& each : parts_) {
      if (each.is_notes() != notes) continue;
      if (each.is_plain() && !each.is_notes()) continue;
      out_.clear();
      inserted_ = false;
      heading_level_ = 0;
      part_ = &each;
      if (notes) {
        notes_part(each);
        if (out_ == each.bytes()) continue;
      } else {
        out_.reserve(each.bytes().size() * 2);
        run(each.nodes());
      }
      if (inserted_) {
        const std::size_t root = static_cast<std::size_t>(docx::xml_root(out_).data() - out_.data());
        const std::size_t end = docx::xml_tag_end(out_, root);
        out_.insert(end - 1, missing_namespaces(out_, std::string_view(out_).substr(root, end - root)));
      }
      changes.parts.push_back({each.name(), std::move(out_)});
      out_ = {};
    }
  finish(changes);
  return changes;
}

void Filler::notes_part(const TemplatePart& part) {
  const docx::XmlTree& tree = part.tree();
  const Renewal kind = tree[0].name == "w:footnotes" ? Renewal::footnote : Renewal::endnote;
  std::uint32_t at = 0;
  for (std::uint32_t k = tree.first(0); k < tree[0].end; k = tree[k].end) {
    const docx::Span& span = tree[k].span;
    out_.append(part.bytes(), at, span.begin - at);
    at = span.end;
    const std::string id(tree.attribute(k, "w:id"));
    const auto nodes = part.notes().find(id);
    const bool made =
        nodes->second.size() > 1 || (nodes->second.size() == 1 && nodes->second[0].kind != Node::Kind::raw);
    const auto use = notes_.find({kind, id});
    if (use != notes_.end()) {
      out_.append(part.bytes(), span.begin, span.open_end - span.begin);
      out_ += use->second.content;
      out_.append(part.bytes(), span.close_begin, span.end - span.close_begin);
    } else if (!made) {
      out_.append(part.bytes(), span.begin, span.end - span.begin);
    }  // else its reference is gone, and it with it
  }
  out_.append(part.bytes(), at, std::string::npos);
}

void Filler::run(const std::vector<Node>& nodes) {
  for (const Node& node : nodes) run(node);
}

void Filler::run(const Node& node) {
  const std::size_t begin = out_.size();
  const bool after_table = ends_with_table(out_);
  run_alone(node);
  if (after_table && begins_with_table(std::string_view(out_).substr(begin)))
    out_.insert(begin, kBetweenTables);
}

void Filler::run_alone(const Node& node) {
  switch (node.kind) {
    case Node::Kind::raw:
      out_.append(part_->bytes(), node.range.begin, node.range.size());
      note_heading(std::string_view(part_->bytes()).substr(node.range.begin, node.range.size()));
      break;
    case Node::Kind::words: out_ += node.words; break;
    case Node::Kind::value: value(node); break;
    case Node::Kind::markdown: markdown(node); break;
    case Node::Kind::include: include(node); break;
    case Node::Kind::block: block(node); break;
    case Node::Kind::paragraph: paragraph(node); break;
    case Node::Kind::table: table(node); break;
    case Node::Kind::keep: keep(); break;
    case Node::Kind::renew: renew(node); break;
  }
}

void Filler::fault(std::uint32_t tag, const TagFault& what, Severity severity) {
  const std::uint64_t where = (static_cast<std::uint64_t>(part_ - parts_.data()) << 32U) | tag;
  if (faults.size() >= kMostFaults || !told_.emplace(where, what.message).second) return;
  faults.push_back(part_->fault(tag, what, severity));
}

void Filler::value(const Node& node) {
  const Expression& expression = part_->tags()[node.tag].expression;
  try {
    const Value found = evaluate(expression, {scope_, filling_.calendar});
    if (found.is_null()) {
      if (!found.optional) gap(node, field_of(expression, scope_));
      return;
    }
    const Data& data = found.data();
    if (!data.is_scalar())
      throw TagFault{"template-data-type",
                     "field " + quoted(field_of(expression, scope_)) + " is " +
                         std::string(to_words(data.kind)) + " and cannot be printed as it is; expected " +
                         (data.is(Data::Kind::list) ? "a loop over it, or | list" : "one of its keys")};
    if (illegal_character(data.text) != 0) check_characters(data.text, field_of(expression, scope_));
    const RunFrame& frame = part_->frames()[node.frame];
    if (found.gap && filling_.draft && frame.text_element == "w:t")
      out_ += frame.close() + gap_run(frame.properties, data.text) + frame.open();
    else
      words(node, data.text);
  } catch (const TagFault& wrong) {
    fault(node.tag, wrong);
  }
}

void Filler::check_characters(const std::string& text, const std::string& field) const {
  const char32_t c = illegal_character(text);
  if (c == 0) return;
  throw TagFault{"template-data-character", "field " + quoted(field) + " of " + filling_.values_name +
                                                " holds the character " + code_point_name(c) +
                                                ", which no document can hold; expected text"};
}

void Filler::escaped(const RunFrame& frame, std::string_view text) {
  if (!frame.in_attribute) {
    docx::append_escaped(out_, text);
    return;
  }
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t apostrophe = std::min(text.find('\'', at), text.size());
    docx::append_escaped(out_, text.substr(at, apostrophe - at));
    if (apostrophe < text.size()) out_ += "&apos;";
    at = apostrophe + 1;
  }
}

void Filler::words(const Node& node, const std::string& text) {
  const RunFrame& frame = part_->frames()[node.frame];
  if (frame.text_element == "w:instrText") {
    // An argument in quotation marks must not end at one of the value's own (17.16.3.1).
    std::string safe;
    for (const char c : text) {
      if (c == '"' || c == '\\') safe += '\\';
      safe += c;
    }
    escaped(frame, safe);
    return;
  }
  if (frame.text_element != "w:t" || text.find_first_of("\n\r\t") == std::string::npos) {
    escaped(frame, text);
    return;
  }
  std::string_view rest = text;
  while (rest.ends_with('\n') || rest.ends_with('\r')) rest.remove_suffix(1);
  const std::string close = "</" + frame.text_element + ">";
  const std::string open = "<" + frame.text_element + " xml:space=\"preserve\">";
  while (true) {
    const std::size_t at = std::min(rest.find_first_of("\n\r\t"), rest.size());
    docx::append_escaped(out_, rest.substr(0, at));
    if (at == rest.size()) break;
    if (rest[at] != '\r') out_ += close + (rest[at] == '\t' ? "<w:tab/>" : "<w:br/>") + open;
    rest.remove_prefix(at + 1);
  }
}

void Filler::note_gap(const Node& node, const std::string& field) {
  gap_noted(field, part_->heading(node.tag), part_->written(node.tag));
}

void Filler::gap_noted(const std::string& field, const std::string& near, const std::string& written) {
  if (gaps_known_.emplace(field, near).second)
    gaps.push_back({field, {document_.package().name(), 0, 0}, near});
  if (!filling_.draft)
    throw TagFault{"template-field-empty",
                   "field " + quoted(field) + " is not recorded in " + filling_.values_name +
                       (written.empty() ? ""
                                        : "; expected it, or a '?' behind the field of " + written +
                                              " where it may be missing")};
}

void Filler::gap(const Node& node, const std::string& field) {
  note_gap(node, field);
  const RunFrame& frame = part_->frames()[node.frame];
  if (frame.text_element != "w:t") {
    escaped(frame, gap_words(field));
    return;
  }
  out_ += frame.close() + gap_run(frame.properties, gap_words(field)) + frame.open();
}

InsertPlace Filler::place(const Node& node) {
  return {document_, part_->name(), node.in_cell, node.width, additions_, ids_};
}

/// Headings of a text in Markdown stand below the template's own that they stand under, never those of another text.
void Filler::note_heading(std::string_view xml) {
  constexpr std::string_view kStyle = "<w:pStyle w:val=\"";
  for (std::size_t at = xml.rfind(kStyle); at != std::string_view::npos;
       at = at == 0 ? std::string_view::npos : xml.rfind(kStyle, at - 1)) {
    const std::size_t begin = at + kStyle.size();
    const auto level = headings_.find(xml.substr(begin, xml.find('"', begin) - begin));
    if (level == headings_.end()) continue;
    heading_level_ = level->second;
    return;
  }
}

void Filler::markdown(const Node& node) {
  const Expression& expression = part_->tags()[node.tag].expression;
  try {
    const Value found = evaluate(expression, {scope_, filling_.calendar});
    const std::string field = field_of(expression, scope_);
    if (found.is_null()) {
      if (found.optional) return;
      note_gap(node, field);
      out_ += gap_paragraph(node.words, gap_words(field));
      return;
    }
    check_characters(found.data().words(), field);
    if (found.gap && filling_.draft) {
      out_ += gap_paragraph(node.words, found.data().words());
      return;
    }
    MarkdownOptions options;
    options.field = field;
    options.heading_shift = heading_level_;
    options.place = {document_.package().name(), 0, 0};
    for (const docx::XmlChild& child : docx::xml_children(node.words))
      if (child.name == "w:pStyle") options.paragraph_style = docx::xml_attribute(child.xml, "w:val");
    std::vector<Finding> findings;
    out_ += markdown_blocks(found.data().words(), place(node), options, findings);
    inserted_ = true;
    for (Finding& finding : findings) fault(node.tag, {finding.check, finding.message}, finding.severity);
  } catch (const TagFault& wrong) {
    fault(node.tag, wrong);
  }
}

void Filler::include(const Node& node) {
  const Expression& expression = part_->tags()[node.tag].expression;
  try {
    // A name as it stands, or a field whose words are one.
    std::string name = expression.kind == Expression::Kind::path      ? expression.path_words()
                       : expression.kind == Expression::Kind::nothing ? "nothing"  // a word of conditions
                                                                      : expression.words;
    auto insert = filling_.inserts.find(name);
    if (insert == filling_.inserts.end() && expression.kind != Expression::Kind::text) {
      std::vector<std::string> known;
      for (const auto& [each, function] : filling_.inserts) known.push_back(quoted(each));
      const auto unknown = [&](const std::string& what) {
        return TagFault{"template-include-unknown",
                        what + "; expected " +
                            (known.empty() ? "none: nothing can be included here" : listed(known, " or "))};
      };
      Value found;
      try {
        found = evaluate(expression, {scope_, filling_.calendar});
      } catch (const TagFault& wrong) {
        if (wrong.check != "template-field-unknown") throw;
        throw unknown("there is no " + quoted(name) + " to include");
      }
      if (found.is_null()) {
        if (!found.optional) throw unknown("there is no " + quoted(name) + " to include");
        return;
      }
      name = found.data().words();
      insert = filling_.inserts.find(name);
      if (insert == filling_.inserts.end()) throw unknown("there is no " + quoted(name) + " to include");
    }
    if (insert == filling_.inserts.end())
      throw TagFault{"template-include-unknown", "there is no " + quoted(name) + " to include"};
    std::vector<Finding> findings;
    out_ += insert->second(place(node), findings);
    inserted_ = true;
    for (Finding& finding : findings) {
      // One that has a place of its own, in the file that was put in, is not placed by the tag that put it in.
      if (finding.place.file.empty())
        fault(node.tag, {finding.check, finding.message}, finding.severity);
      else if (faults.size() < kMostFaults && told_.emplace(0, finding.message).second)
        faults.push_back({std::move(finding), {}});
    }
  } catch (const TagFault& wrong) {
    fault(node.tag, wrong);
  }
}

void Filler::block(const Node& node) {
  if (part_->tags()[node.tag].kind != Tag::Kind::if_) {
    loop(node);
    return;
  }
  for (const Branch& branch : node.branches) {
    bool holds = branch.otherwise;
    if (!holds) try {
        holds = evaluate(part_->tags()[branch.tag].expression, {scope_, filling_.calendar}).holds();
      } catch (const TagFault& wrong) {
        fault(branch.tag, wrong);
      }
    if (!holds) continue;
    run(branch.nodes);
    return;
  }
}

void Filler::loop(const Node& node) {
  const Tag& tag = part_->tags()[node.tag];
  Value list;
  try {
    list = evaluate(tag.expression, {scope_, filling_.calendar});
    if (!list.is_null() && !list.data().is(Data::Kind::list))
      throw TagFault{"template-data-type", "field " + quoted(field_of(tag.expression, scope_)) + " is " +
                                               std::string(to_words(list.data().kind)) +
                                               " and cannot be gone through; expected a list"};
  } catch (const TagFault& wrong) {
    fault(node.tag, wrong);
    return;
  }
  const std::vector<Data>& items = list.data().items;
  if (items.empty()) {
    for (const Branch& branch : node.branches)
      if (branch.otherwise) run(branch.nodes);
    return;
  }
  const std::string origin = field_of(tag.expression, scope_);
  const bool outer_first = copies_.empty() || copies_.back().first;
  scope_.push({tag.item, nullptr, {}, 0, items.size()});
  copies_.emplace_back();
  for (std::size_t k = 0; k < items.size(); ++k) {
    Scope::Item& item = scope_.top();
    item.value = &items[k];
    item.index = k;
    item.list = &origin;
    copies_.back().made.clear();
    copies_.back().first = k == 0 && outer_first;
    const std::size_t begin = out_.size();
    if (begin > kMostBytes)
      throw Error(ErrorCode::limit, {document_.package().name(), 0, 0},
                  part_->written(node.tag) + " makes more than 1 GB; expected fewer items");
    run(node.branches.front().nodes);
  }
  copies_.pop_back();
  scope_.pop();
}

void Filler::paragraph(const Node& node) {
  const std::size_t begin = out_.size();
  run(node.inner);
  if (prints(std::string_view(out_).substr(begin))) return;
  const std::string marks = marks_of(std::string_view(out_).substr(begin));
  out_.resize(begin);
  out_ += marks;
}

void Filler::table(const Node& node) {
  // By itself: what stands in front of it is for run() to see.
  std::string before;
  before.swap(out_);
  run(node.inner);
  const bool empty =
      out_.find("<w:tr") == std::string::npos || (node.columns && out_.find("<w:tc") == std::string::npos);
  if (!empty) before += node.columns ? with_columns(out_) : out_;
  out_.swap(before);
}

void Filler::keep() {
  if (!ends_with_paragraph(out_)) out_ += "<w:p/>";
}

}  // namespace redraft::report
