#include "render_html/sample_builder.h"

#include <utility>

namespace redraft::test {

using redline::Block;
using redline::BlockRef;
using redline::ChangeKind;
using redline::Mark;
using redline::Role;
using redline::Segments;
using redline::Status;

namespace {

void set_all(Segments& segments, Mark mark) {
  std::string all;
  for (const redline::Segment& segment : segments) all += segment.text;
  segments.clear();
  if (!all.empty()) segments.push_back({mark, std::move(all)});
}

std::size_t words(std::string_view text) {
  std::size_t n = 0;
  bool within = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space && !within) ++n;
    within = !space;
  }
  return n;
}

}  // namespace

Segments marked(std::string_view words) {
  Segments out;
  const auto add = [&](Mark mark, std::string_view text) {
    if (!text.empty()) out.push_back({mark, std::string(text)});
  };
  while (!words.empty()) {
    const std::size_t at = std::min(words.find("{++"), words.find("{--"));
    add(Mark::none, words.substr(0, at));
    if (at == std::string_view::npos) break;
    const bool added = words[at + 1] == '+';
    const std::size_t end = words.find(added ? "++}" : "--}", at + 3);
    add(added ? Mark::inserted : Mark::deleted, words.substr(at + 3, end - at - 3));
    words.remove_prefix(end + 3);
  }
  return out;
}

SampleBuilder::SampleBuilder(std::string before, std::string after) {
  redline_.before = std::move(before);
  redline_.after = std::move(after);
}

SampleBuilder& SampleBuilder::document(std::string name, std::string title) {
  redline_.documents.emplace_back();
  redline_.documents.back().name = std::move(name);
  redline_.documents.back().title = std::move(title);
  return *this;
}

BlockRef SampleBuilder::here() const {
  return {redline_.documents.size() - 1, redline_.documents.back().blocks.size() - 1};
}

Block& SampleBuilder::add(Role role, int depth, const std::string& label, std::string_view words) {
  Block block;
  block.role = role;
  block.depth = depth;
  block.label_before = block.label_after = label;
  block.text = marked(words);
  const auto level = static_cast<std::size_t>(depth);
  if (role == Role::clause || role == Role::part) {
    clause_ = label;
    for (std::string& item : items_) item.clear();
  }
  if (role == Role::item) {
    items_[level] = label;
    for (std::size_t deeper = level + 1; deeper < 5; ++deeper) items_[deeper].clear();
  }
  std::string citation = clause_;
  for (std::size_t i = 0; i <= level; ++i) citation += items_[i];
  block.citation_before = block.citation_after = role == Role::title ? "" : citation;
  redline_.documents.back().blocks.push_back(std::move(block));
  return last();
}

SampleBuilder& SampleBuilder::title(std::string_view words) { return add(Role::title, 0, "", words), *this; }
SampleBuilder& SampleBuilder::part(const std::string& label, std::string_view words) {
  return add(Role::part, 0, label, words), *this;
}
SampleBuilder& SampleBuilder::heading(std::string_view words) {
  return add(Role::heading, 0, "", words), *this;
}
SampleBuilder& SampleBuilder::clause(const std::string& label, std::string_view words) {
  return add(Role::clause, 0, label, words), *this;
}
SampleBuilder& SampleBuilder::item(int depth, const std::string& label, std::string_view words) {
  return add(Role::item, depth, label, words), *this;
}
SampleBuilder& SampleBuilder::text(int depth, std::string_view words) {
  return add(Role::text, depth, "", words), *this;
}
SampleBuilder& SampleBuilder::definition(std::string_view term, std::string_view meaning) {
  Block& block = add(Role::definition, 0, "", meaning);
  block.term = marked(term);
  block.citation_before = block.citation_after = "A1.1";
  return *this;
}
SampleBuilder& SampleBuilder::elision() { return add(Role::elision, 0, "", "[...]"), *this; }

SampleBuilder& SampleBuilder::inserted() {
  last().status = Status::inserted;
  last().label_before.clear();
  last().citation_before.clear();
  set_all(last().text, Mark::inserted);
  set_all(last().term, Mark::inserted);
  return *this;
}

SampleBuilder& SampleBuilder::deleted() {
  last().status = Status::deleted;
  last().label_after.clear();
  last().citation_after.clear();
  set_all(last().text, Mark::deleted);
  set_all(last().term, Mark::deleted);
  return *this;
}

SampleBuilder& SampleBuilder::was(const std::string& label, const std::string& citation) {
  last().label_before = label;
  last().citation_before = citation;
  return *this;
}

SampleBuilder& SampleBuilder::because(std::string reason) {
  last().reason = std::move(reason);
  return *this;
}

SampleBuilder& SampleBuilder::move_starts() {
  deleted();
  last().status = Status::moved_from;
  if (moves_started_ == redline_.moves.size()) redline_.moves.emplace_back();
  last().move = moves_started_;
  redline_.moves[moves_started_++].from = here();
  return *this;
}

SampleBuilder& SampleBuilder::move_ends() {
  last().status = Status::moved_to;
  last().label_before.clear();
  last().citation_before.clear();
  if (moves_ended_ == redline_.moves.size()) redline_.moves.emplace_back();
  last().move = moves_ended_;
  redline_.moves[moves_ended_++].to = here();
  return *this;
}

SampleBuilder& SampleBuilder::uncited() {
  last().citation_before.clear();
  last().citation_after.clear();
  return *this;
}

SampleBuilder& SampleBuilder::finding(Finding finding) {
  redline_.findings.push_back(std::move(finding));
  return *this;
}

void SampleBuilder::list_changes(BlockRef at) {
  Block& block = redline_.documents[at.document].blocks[at.block];
  const auto add = [&](ChangeKind kind, std::string old_words, std::string new_words) {
    if (!block.change) block.change = redline_.changes.size();
    const std::string& citation = block.citation_after.empty() ? block.citation_before : block.citation_after;
    redline_.changes.push_back({kind, at, redline_.documents[at.document].name, citation,
                                std::move(old_words), std::move(new_words)});
  };
  switch (block.status) {
    case Status::inserted:
      add(ChangeKind::insert, "",
          after_text(block.term) + (block.term.empty() ? "" : " ") + after_text(block.text));
      return;
    case Status::deleted:
      add(ChangeKind::remove,
          before_text(block.term) + (block.term.empty() ? "" : " ") + before_text(block.text), "");
      return;
    case Status::moved_from: return;
    case Status::moved_to: {
      const Block& from = redline_.at(redline_.moves[*block.move].from);
      add(ChangeKind::move, from.label_before + ' ' + before_text(from.text),
          block.label_after + ' ' + after_text(block.text));
      return;
    }
    case Status::kept: break;
  }
  if (block.renumbered()) add(ChangeKind::renumber, block.label_before, block.label_after);
  for (const Segments* segments : {&block.term, &block.text})
    for (std::size_t i = 0; i < segments->size(); ++i) {
      const redline::Segment& one = (*segments)[i];
      if (one.mark == Mark::inserted) add(ChangeKind::insert, "", one.text);
      if (one.mark != Mark::deleted) continue;
      const bool pair = i + 1 < segments->size() && (*segments)[i + 1].mark == Mark::inserted;
      add(pair ? ChangeKind::replace : ChangeKind::remove, one.text, pair ? (*segments)[i + 1].text : "");
      if (pair) ++i;
    }
}

redline::Redline SampleBuilder::done() {
  for (std::size_t d = 0; d < redline_.documents.size(); ++d)
    for (std::size_t b = 0; b < redline_.documents[d].blocks.size(); ++b) {
      list_changes({d, b});
      for (const redline::Segment& segment : redline_.documents[d].blocks[b].text) {
        const std::size_t n = words(segment.text);
        if (segment.mark != Mark::inserted) redline_.stats.words_before += n;
        if (segment.mark != Mark::deleted) redline_.stats.words_after += n;
        if (segment.mark != Mark::none) redline_.stats.words_marked += n;
      }
    }
  return std::move(redline_);
}

}  // namespace redraft::test
