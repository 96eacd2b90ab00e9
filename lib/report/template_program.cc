#include "report/template_program.h"

#include <algorithm>
#include <utility>

namespace redraft::report {

namespace {

using List = std::vector<Stretch*>;

void put_words(std::vector<Node>& out, std::string words) {
  if (words.empty()) return;
  Node node;
  node.kind = Node::Kind::words;
  node.words = std::move(words);
  out.push_back(std::move(node));
}

void put_raw(std::vector<Node>& out, std::uint32_t begin, std::uint32_t end) {
  if (begin >= end) return;
  Node node;
  node.range = {begin, end};
  out.push_back(std::move(node));
}

std::vector<Node> build(const List& stretches, std::uint32_t begin, std::uint32_t end);

// Those of `from` that lie in [begin, end). One without width at the end lies outside.
List within(const List& from, std::uint32_t begin, std::uint32_t end) {
  List out;
  for (Stretch* stretch : from)
    if (stretch->begin >= begin && stretch->end <= end &&
        (stretch->begin < end || stretch->begin < stretch->end))
      out.push_back(stretch);
  return out;
}

void put(std::vector<Node>& out, Stretch& stretch, const List& inside) {
  put_words(out, std::move(stretch.before));
  Node& node = stretch.node;
  if (node.kind == Node::Kind::paragraph || node.kind == Node::Kind::table) {
    node.inner = build(inside, stretch.begin, stretch.end);
  } else if (node.kind == Node::Kind::block) {
    for (Stretch::Part& part : stretch.parts) {
      Branch branch;
      branch.tag = part.tag;
      branch.otherwise = part.otherwise;
      put_words(branch.nodes, std::move(part.before));
      for (Node& each : build(within(inside, part.begin, part.end), part.begin, part.end))
        branch.nodes.push_back(std::move(each));
      put_words(branch.nodes, std::move(part.after));
      node.branches.push_back(std::move(branch));
    }
  }
  if (node.kind != Node::Kind::words || !node.words.empty()) out.push_back(std::move(node));
  put_words(out, std::move(stretch.after));
}

std::vector<Node> build(const List& stretches, std::uint32_t begin, std::uint32_t end) {
  std::vector<Node> out;
  std::uint32_t at = begin;
  for (std::size_t k = 0; k < stretches.size();) {
    Stretch& stretch = *stretches[k];
    List inside;
    std::size_t next = k + 1;
    for (; next < stretches.size() && stretches[next]->begin < stretch.end; ++next)
      inside.push_back(stretches[next]);
    put_raw(out, at, stretch.begin);
    put(out, stretch, inside);
    at = std::max(at, stretch.end);
    k = next;
  }
  put_raw(out, at, end);
  return out;
}

}  // namespace

Stretch left_out(docx::Range range) { return instead(range, {}); }

Stretch instead(docx::Range range, std::string words) {
  Stretch out;
  out.begin = range.begin;
  out.end = range.end;
  out.node.kind = Node::Kind::words;
  out.node.words = std::move(words);
  return out;
}

std::vector<Node> nest(std::vector<Stretch> stretches, std::uint32_t begin, std::uint32_t end) {
  std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  List list;
  for (Stretch& stretch : stretches) list.push_back(&stretch);
  // What stands at the very end belongs to it: the last paragraph of a note.
  std::erase_if(list, [&](const Stretch* stretch) { return stretch->begin < begin || stretch->end > end; });
  return build(list, begin, end);
}

}  // namespace redraft::report
