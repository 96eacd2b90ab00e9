// What a filling makes anew in each copy of a loop's body, and what it adds to the package at the end.
#include <algorithm>
#include <utility>

#include "base/words.h"
#include "docx/part_names.h"
#include "docx/xml_pieces.h"
#include "report/link_address.h"
#include "report/template_fill.h"
#include "report/template_renewals.h"
#include "report/template_words.h"

namespace redraft::report {

namespace {

constexpr std::size_t kLongestBookmark = 40;  // Word cuts longer names

}  // namespace

void Filler::renew(const Node& node) {
  if (node.renewal == Renewal::relationship) {
    out_ += link(node.words);
  } else if (node.renewal == Renewal::footnote || node.renewal == Renewal::endnote) {
    out_ += note(node.renewal, node.words);
  } else {
    out_ += renewed(node);
  }
}

std::string Filler::renewed(const Node& node) {
  const std::size_t depth = notes_begin_ + node.depth;
  if (node.depth == 0 || depth > copies_.size()) return node.words;
  // The other end of a mark may stand in a loop further out.
  for (std::size_t k = depth; k > notes_begin_; --k) {
    const Copy& copy = copies_[k - 1];
    if (const auto found = copy.made.find({node.renewal, node.words}); found != copy.made.end())
      return found->second;
  }
  std::string out = node.words;
  if (!copies_[depth - 1].first) {
    switch (node.renewal) {
      case Renewal::number: out = ids_.next(); break;
      case Renewal::drawing: out = ids_.next_drawing(); break;
      case Renewal::comment: out = comment(node.words); break;
      case Renewal::list: out = additions_.restarted_list(node.words); break;
      case Renewal::bookmark_name: {
        const std::string ending = "_" + ids_.next();
        out = node.words.substr(0, kLongestBookmark - ending.size()) + ending;
        break;
      }
      default: break;
    }
  }
  copies_[depth - 1].made[{node.renewal, node.words}] = out;
  return out;
}

// The note is filled with the names that hold where its reference stands. The first use keeps the id.
std::string Filler::note(Renewal kind, const std::string& id) {
  const std::string_view root = kind == Renewal::footnote ? "w:footnotes" : "w:endnotes";
  const auto part = std::ranges::find_if(
      parts_, [&](const TemplatePart& each) { return each.is_notes() && each.tree()[0].name == root; });
  if (part == parts_.end()) return id;
  const auto nodes = part->notes().find(id);
  if (nodes == part->notes().end()) return id;
  if (!open_notes_.insert(nodes->first).second)
    throw Error(ErrorCode::format, {document_.package().name(), 0, 0},
                "note " + id + " refers to itself; expected notes that end");
  std::string outer;
  outer.swap(out_);
  const TemplatePart* const outer_part = part_;
  part_ = &*part;
  const std::size_t outer_begin = std::exchange(notes_begin_, copies_.size());
  copies_.emplace_back();
  copies_.back().first = !notes_[{kind, id}].used;
  run(nodes->second);
  copies_.pop_back();
  notes_begin_ = outer_begin;
  open_notes_.erase(nodes->first);
  part_ = outer_part;
  outer.swap(out_);
  NoteUse& use = notes_[{kind, id}];
  if (!use.used) {
    use = {std::move(outer), true};
    return id;
  }
  const std::string own = std::to_string(++additions_.last_note);
  additions_.notes.push_back(
      {kind == Renewal::footnote ? docx::StoryKind::footnote : docx::StoryKind::endnote,
       own,
       std::move(outer),
       {}});
  return own;
}

std::string Filler::comment(const std::string& id) {
  comments_.emplace_back(id, ids_.next());
  return comments_.back().second;
}

// `written` is the relationship's type, a line feed, and its target with tags.
std::string Filler::link(const std::string& written) {
  const std::size_t line = written.find('\n');
  const std::string words = written.substr(line + 1);
  const std::string target = filled_words(words);
  const std::optional<std::string> address = link_address(target);
  if (!address) {
    tell_link(words, {"template-data-type", "it leads to " + quoted(target) +
                                                "; expected an address that begins with "
                                                "https://, http:// or mailto:"});
    return "rId0";
  }
  docx::Relationship made;
  made.type = written.substr(0, line);
  made.target = *address;
  made.external = true;
  return additions_.relationship(part_->name(), std::move(made));
}

void Filler::tell_link(const std::string& words, const TagFault& fault) {
  const std::string message = "a link of " + part_->name() + ", " + quoted(words) + ": " + fault.message;
  if (faults.size() >= kMostFaults || !told_.emplace(0, message).second) return;
  faults.push_back(
      {finding_at(fault.check, Severity::error, {document_.package().name(), 0, 0}, words, message),
       {part_->name(), 0, {}, words}});
}

// Words with tags for values only, outside of any part's text.
std::string Filler::filled_words(const std::string& words) {
  std::vector<TextFault> wrong;
  const std::vector<Tag> tags = link_tags(words, wrong);
  for (const TextFault& each : wrong) tell_link(words, each.fault);
  std::string out;
  std::size_t at = 0;
  for (const Tag& tag : tags) {
    out.append(words, at, tag.from - at);
    at = tag.until;
    if (tag.kind != Tag::Kind::value) continue;  // told when it was compiled
    try {
      const Value value = evaluate(tag.expression, {scope_, filling_.calendar});
      const std::string field = field_of(tag.expression, scope_);
      if (value.is_null() && !value.optional) {
        gap_noted(field, "the address of a link", {});
        out += out.empty() ? "https://not-recorded.invalid" : "not-recorded";
        continue;
      }
      if (!value.data().is_scalar())
        throw TagFault{"template-data-type", "field " + quoted(field) + " is " +
                                                 std::string(to_words(value.data().kind)) +
                                                 "; expected an address"};
      check_characters(value.data().words(), field);
      // A whole address stays one; a part of one is written so that it stays a part.
      out += out.empty() ? value.data().words() : percent_encoded(value.data().words());
    } catch (const TagFault& fault) {
      tell_link(words, fault);
    }
  }
  return out.append(words, at, std::string::npos);
}

void Filler::finish(docx::Package::Changes& changes) {
  finish_comments(changes);
  finish_links(changes);
  additions_.finish(changes);
}

void Filler::finish_comments(docx::Package::Changes& changes) {
  if (comments_.empty()) return;
  const docx::Package& package = document_.package();
  const std::string name = package.related(package.main_part(), "comments");
  if (name.empty()) return;
  auto part = std::ranges::find(changes.parts, name, &docx::NewPart::name);
  if (part == changes.parts.end())
    part = changes.parts.insert(changes.parts.end(), {name, package.bytes(name)});
  std::string added;
  const docx::XmlTree tree(part->bytes);
  for (const auto& [id, copy] : comments_)
    for (std::uint32_t k = tree.first(0); k < tree[0].end; k = tree[k].end) {
      if (tree.attribute(k, "w:id") != id) continue;
      std::string start(docx::xml_start_tag(tree.xml(k)));
      const std::string key = " w:id=\"";
      if (const std::size_t at = start.find(key); at != std::string::npos)
        start.replace(at + key.size(), id.size(), copy);
      std::string content(tree.content(k));
      // Ids of paragraphs tie a comment to its state; a copy has none of its own.
      for (const std::string_view attribute : {" w14:paraId=\"", " w14:textId=\""})
        for (std::size_t at = content.find(attribute); at != std::string::npos;
             at = content.find(attribute, at))
          content.erase(at, content.find('"', at + attribute.size()) + 1 - at);
      added += start + content + "</w:comment>";
    }
  part->bytes.insert(tree[0].span.close_begin, added);
}

// Relationships whose target holds tags led to nothing; those made from them stand instead.
void Filler::finish_links(docx::Package::Changes& changes) {
  for (const TemplatePart& part : parts_) {
    const std::string name = docx::relationships_part(part.name());
    if (!document_.package().has(name)) continue;
    std::string bytes = document_.package().bytes(name);
    docx::Splices splices;
    const docx::XmlTree tree(bytes);
    for (std::uint32_t k = tree.first(0); k < tree[0].end; k = tree[k].end) {
      const std::string_view target = tree.attribute(k, "Target");
      if (target.find("{{") != std::string_view::npos || target.find("%7B%7B") != std::string_view::npos ||
          target.find("%7b%7b") != std::string_view::npos)
        splices.remove(tree[k].span.whole());
    }
    if (!splices.empty()) changes.parts.push_back({name, splices.apply(bytes)});
  }
}

}  // namespace redraft::report
