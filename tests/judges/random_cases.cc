#include "judges/random_cases.h"

#include <fmt/format.h>

#include <random>
#include <utility>

namespace redraft::tests {

namespace {

using redline::Block;
using redline::Document;
using redline::Mark;
using redline::Redline;
using redline::Role;
using redline::Segments;
using redline::Status;

class Maker {
 public:
  explicit Maker(std::size_t number) : chance_(static_cast<std::mt19937::result_type>(number)) {}

  Redline make() {
    Redline out;
    out.documents.resize(1 + below(3));
    for (Document& document : out.documents) {
      if (below(2) == 0) document.name = "Section " + std::to_string(below(90));
      const std::size_t blocks = below(14);
      for (std::size_t b = 0; b < blocks; ++b) document.blocks.push_back(block());
    }
    const std::size_t moves = below(4);
    for (std::size_t m = 0; m < moves; ++m) add_move(out, m);
    for (Document& document : out.documents)
      for (std::size_t n = below(3); n > 0; --n) part(document.blocks);
    out.moves.resize(moves);
    for (std::size_t d = 0; d < out.documents.size(); ++d) {
      for (std::size_t b = 0; b < out.documents[d].blocks.size(); ++b) {
        const Block& it = out.documents[d].blocks[b];
        if (it.move)
          (it.status == Status::moved_from ? out.moves[*it.move].from : out.moves[*it.move].to) = {d, b};
      }
    }
    return out;
  }

 private:
  std::size_t below(std::size_t n) { return chance_() % n; }

  std::string words() {
    std::string out;
    const std::size_t count = 1 + below(4);
    for (std::size_t w = 0; w < count; ++w) out += (w == 0 ? "w" : " w") + std::to_string(below(1000));
    return out;
  }

  // Under one mark, or with edits; `Mark` is what a block of one side carries.
  Segments text(Status status) {
    if (status == Status::inserted || status == Status::moved_to) return {{Mark::inserted, words()}};
    if (status == Status::deleted || status == Status::moved_from) return {{Mark::deleted, words()}};
    return edited();
  }

  Segments edited() {
    Segments out;
    const std::size_t count = 1 + below(4);
    Mark last = Mark::inserted;
    for (std::size_t s = 0; s < count; ++s) {
      const Mark mark = last == Mark::none ? (below(2) == 0 ? Mark::deleted : Mark::inserted) : Mark::none;
      out.push_back({mark, words() + " "});
      last = mark;
    }
    out.push_back({last == Mark::none ? Mark::inserted : Mark::none, "end"});
    return out;
  }

  std::string label(Role role) {
    if (role == Role::part) return "D" + std::to_string(below(20));
    if (role == Role::clause) return "D3." + std::to_string(below(20));
    if (role == Role::item) return std::string("(") + static_cast<char>('a' + below(26)) + ")";
    return {};
  }

  Block block() {
    static const Role roles[] = {Role::title,  Role::part,       Role::heading,    Role::clause,
                                 Role::item,   Role::item,       Role::item,       Role::text,
                                 Role::text,   Role::definition, Role::definition, Role::definition,
                                 Role::elision};
    static const Status fates[] = {Status::kept, Status::kept, Status::inserted, Status::deleted};
    Block out;
    out.role = roles[below(std::size(roles))];
    out.status = below(4) == 0 ? last_ : fates[below(std::size(fates))];
    last_ = out.status;
    if (out.role == Role::item) out.depth = 1 + static_cast<int>(below(4));
    if (out.role == Role::text) out.depth = static_cast<int>(below(3));
    if (out.status != Status::inserted) out.label_before = label(out.role);
    if (out.status != Status::deleted) out.label_after = below(3) == 0 ? label(out.role) : out.label_before;
    if (out.status == Status::inserted) out.label_after = label(out.role);
    out.text = text(out.status);
    if (out.role == Role::definition) out.term = text(out.status);
    return out;
  }

  // Makes a kept block the first part of one that was split or joined; at times a third stands in between.
  void part(std::vector<Block>& blocks) {
    if (blocks.empty()) return;
    const std::size_t at = below(blocks.size());
    Block& first = blocks[at];
    const bool plain = first.role == Role::clause || first.role == Role::item || first.role == Role::text;
    if (!plain || first.status != Status::kept || first.end != Mark::none) return;
    const bool split = below(2) == 0;
    first.end = split ? Mark::inserted : Mark::deleted;
    std::vector<Block> rest(1 + below(3));
    for (std::size_t k = 0; k < rest.size(); ++k) {
      Block& it = rest[k];
      it.role = below(3) == 0 ? Role::text : Role::item;
      it.depth = 1 + static_cast<int>(below(3));
      const bool between = k + 1 < rest.size() && below(2) == 0;
      it.status = !between ? Status::kept : split ? Status::inserted : Status::deleted;
      (split ? it.label_after : it.label_before) = label(it.role);
      it.text = text(it.status);
      it.goes_on = !between;
      if (!between && k + 1 < rest.size()) it.end = first.end;
    }
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at + 1), rest.begin(), rest.end());
  }

  // Two blocks at chance places of chance documents; a third of the moves are edited on the way.
  void add_move(Redline& redline, std::size_t move) {
    Block to = block();
    to.status = Status::moved_to;
    to.move = move;
    if (to.label_after.empty()) to.label_after = label(to.role);
    to.label_before.clear();
    to.text = below(3) == 0 ? edited() : Segments{{Mark::none, words()}};
    if (to.role == Role::definition) to.term = {{Mark::inserted, words()}};
    Block from = to;
    from.status = Status::moved_from;
    from.label_before = below(2) == 0 ? label(to.role) : to.label_after;
    from.label_after.clear();
    from.text = {{Mark::deleted, before_text(to.text)}};
    if (from.role == Role::definition) from.term = {{Mark::deleted, words()}};
    for (Block* half : {&from, &to}) {
      std::vector<Block>& blocks = redline.documents[below(redline.documents.size())].blocks;
      blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(below(blocks.size() + 1)), *half);
    }
  }

  std::mt19937 chance_;
  Status last_ = Status::kept;
};

// What one side reads, straight from the Redline's promise and with no thought of Word.
std::vector<std::string> side(const Redline& redline, bool before) {
  std::vector<std::string> out;
  for (const Document& document : redline.documents) {
    bool titled = false;
    bool open = false;  // the paragraph goes on behind an end that the other side has
    for (const Block& it : document.blocks) titled = titled || it.role == Role::title;
    if (!titled && !document.name.empty()) out.push_back(document.name);
    for (const Block& it : document.blocks) {
      const bool only_before = it.status == Status::deleted || it.status == Status::moved_from;
      const bool only_after = it.status == Status::inserted || it.status == Status::moved_to;
      if (before ? only_after : only_before) continue;
      const auto words = [&](const Segments& segments) {
        return before ? before_text(segments) : after_text(segments);
      };
      if (it.role == Role::definition) out.push_back(words(it.term));
      const std::string& label = before ? it.label_before : it.label_after;
      const std::string line = (label.empty() ? "" : label + "\t") + words(it.text);
      if (open)
        out.back() += line;
      else
        out.push_back(line);
      open = it.end == (before ? Mark::inserted : Mark::deleted);
    }
  }
  return out;
}

}  // namespace

RandomCase random_case(std::size_t number) {
  RandomCase out{fmt::format("random_{:03}", number), Maker(number).make(), {}, {}};
  out.before = side(out.redline, true);
  out.after = side(out.redline, false);
  return out;
}

}  // namespace redraft::tests
