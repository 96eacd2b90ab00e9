// What a filling makes anew in each copy of a loop's body, and what it adds to the package at the end.
#include <algorithm>
#include <utility>

#include "docx/part_names.h"
#include "docx/xml_pieces.h"
#include "report/template_fill.h"
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
  std::string outer;
  outer.swap(out_);
  const TemplatePart* const outer_part = part_;
  part_ = &*part;
  const std::size_t outer_begin = std::exchange(notes_begin_, copies_.size());
  run(nodes->second);
  notes_begin_ = outer_begin;
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
  const std::string type = written.substr(0, line);
  const std::string target = filled_words(written.substr(line + 1));
  const auto [known, added] = links_.try_emplace({part_->name(), target});
  if (added) {
    known->second = "rIdT" + std::to_string(++link_count_);
    docx::Relationship made;
    made.id = known->second;
    made.type = type;
    made.target = target;
    made.external = true;
    additions_.changes.relationships.push_back({part_->name(), made});
  }
  return known->second;
}

// Words with tags for values only, outside of any part's text.
std::string Filler::filled_words(const std::string& words) {
  std::vector<TemplateText> texts(1);
  texts[0].plain = true;
  texts[0].words = words;
  for (std::uint32_t k = 0; k < words.size(); ++k) {
    texts[0].from.push_back(k);
    texts[0].until.push_back(k + 1);
    texts[0].piece.push_back(0);
  }
  std::vector<TextFault> wrong;
  const std::vector<Tag> tags = find_tags(texts, wrong);
  std::string out;
  std::size_t at = 0;
  const auto tell = [&](const TagFault& fault) {
    faults.push_back({finding_at(fault.check, Severity::error, {document_.package().name(), 0, 0}, words,
                                 "a link of " + part_->name() + ", '" + words + "': " + fault.message),
                      {part_->name(), 0, {}, words}});
  };
  for (const TextFault& each : wrong) tell(each.fault);
  for (const Tag& tag : tags) {
    out.append(words, at, tag.from - at);
    at = tag.until;
    if (tag.kind != Tag::Kind::value) {
      tell({"template-tag-not-alone", "only fields may stand in the address of a link"});
      continue;
    }
    try {
      const Value value = evaluate(tag.expression, {scope_, filling_.calendar});
      const std::string field = field_of(tag.expression, scope_);
      if (value.is_null() && !value.optional) {
        if (!filling_.draft) throw TagFault{"template-field-empty", "field '" + field + "' is not recorded"};
        gaps.push_back({field, {document_.package().name(), 0, 0}, "a link"});
      }
      check_characters(value.data().words(), field);
      for (const char c : value.data().words()) out += c == ' ' ? std::string("%20") : std::string(1, c);
    } catch (const TagFault& fault) {
      tell(fault);
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
  std::vector<std::string> sources;
  for (const auto& [key, id] : links_)
    if (std::ranges::find(sources, key.first) == sources.end()) sources.push_back(key.first);
  for (const std::string& source : sources) {
    const std::string name = docx::relationships_part(source);
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
