#include "report/template_fill.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "base/words.h"
#include "docx/xml_pieces.h"
#include "report/markdown.h"
#include "report/template_table.h"
#include "report/template_tags.h"
#include "report/template_words.h"

namespace redraft::report {

namespace {

constexpr std::size_t kMostBytes =
    1'000'000'000;  // of one part: more is no document, and no part may have it

}  // namespace

Filler::Filler(const docx::Document& document, const Filling& filling, const std::vector<TemplatePart>& parts)
    : document_(document),
      filling_(filling),
      parts_(parts),
      scope_(filling.values),
      additions_(document),
      ids_(document.package()) {}

docx::Package::Changes Filler::fill() {
  docx::Package::Changes changes;
  // Notes are filled where their references stand, so they come last.
  for (const bool notes : {false, true})
    for (const TemplatePart& each : parts_) {
      if (each.is_notes() != notes) continue;
      if (each.is_plain() && !each.is_notes()) continue;
      out_.clear();
      inserted_ = false;
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
  switch (node.kind) {
    case Node::Kind::raw: out_.append(part_->bytes(), node.range.begin, node.range.size()); break;
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

void Filler::words(const Node& node, const std::string& text) {
  const RunFrame& frame = part_->frames()[node.frame];
  if (frame.text_element == "w:instrText") {
    // An argument in quotation marks must not end at one of the value's own (17.16.3.1).
    std::string safe;
    for (const char c : text) {
      if (c == '"' || c == '\\') safe += '\\';
      safe += c;
    }
    docx::append_escaped(out_, safe);
    return;
  }
  if (frame.text_element != "w:t" || text.find_first_of("\n\r\t") == std::string::npos) {
    docx::append_escaped(out_, text);
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
    docx::append_escaped(out_, gap_words(field));
    return;
  }
  out_ += frame.close() + gap_run(frame.properties, gap_words(field)) + frame.open();
}

InsertPlace Filler::place(const Node& node) {
  return {document_, part_->name(), node.in_cell, node.width, additions_, ids_};
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
    std::string name = expression.kind == Expression::Kind::path ? expression.path_words() : expression.words;
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
    for (Finding& finding : findings) fault(node.tag, {finding.check, finding.message}, finding.severity);
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
    const bool after_table = k > 0 && std::string_view(out_).ends_with("</w:tbl>");
    run(node.branches.front().nodes);
    // Two tables that touch are one to Word.
    if (after_table && out_.compare(begin, 6, "<w:tbl") == 0) out_.insert(begin, "<w:p/>");
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
  const std::size_t begin = out_.size();
  run(node.inner);
  const bool empty = out_.find("<w:tr", begin) == std::string::npos ||
                     (node.columns && out_.find("<w:tc", begin) == std::string::npos);
  if (empty) {
    out_.resize(begin);
  } else if (node.columns) {
    out_.replace(begin, std::string::npos, with_columns(std::string_view(out_).substr(begin)));
  }
}

void Filler::keep() {
  if (!ends_with_paragraph(out_)) out_ += "<w:p/>";
}

}  // namespace redraft::report
