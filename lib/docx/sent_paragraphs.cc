#include "docx/sent_paragraphs.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "docx/counter.h"
#include "docx/numbering.h"

namespace redraft::docx {

namespace {

// Are the atoms of such a mark there or not? Ranges and the tags around words have none of their own.
bool is_of_words(RevisionKind kind) {
  switch (kind) {
    case RevisionKind::insertion:
    case RevisionKind::deletion:
    case RevisionKind::move_from:
    case RevisionKind::move_to:
    case RevisionKind::mark_insertion:
    case RevisionKind::mark_deletion:
    case RevisionKind::mark_move_from:
    case RevisionKind::mark_move_to:
    case RevisionKind::row_insertion:
    case RevisionKind::row_deletion:
    case RevisionKind::cell_insertion:
    case RevisionKind::cell_deletion: return true;
    default: return false;
  }
}

struct Set {
  std::string style;
  NumPr num;
};

Set set_of(const pugi::xml_node& properties) {
  Set out;
  out.style = properties.child("w:pStyle").attribute("w:val").value();
  const pugi::xml_node number = properties.child("w:numPr");
  if (const pugi::xml_node id = number.child("w:numId")) out.num.num_id = id.attribute("w:val").as_int();
  if (const pugi::xml_node level = number.child("w:ilvl")) out.num.level = level.attribute("w:val").as_int();
  return out;
}

class Reader {
 public:
  Reader(const TrackedChanges& tracked, const Package& package)
      : part_(tracked.part(0)), atoms_(tracked.atoms(0)) {
    std::vector<Finding> unsaid;  // reading the document for its own sake tells them
    if (const std::string name = package.related(package.main_part(), "styles"); !name.empty())
      out_.styles = Styles::read(Part(package.name(), name, package.bytes(name)), package.name(), unsaid);
    if (const std::string name = package.related(package.main_part(), "numbering"); !name.empty()) {
      const Part part(package.name(), name, package.bytes(name));
      numbering_ = Numbering::read(&part, out_.styles, package.name(), unsaid);
    }
    out_.goes.assign(atoms_.size(), 0);
    out_.came.assign(atoms_.size(), 0);
    for (const Revision& revision : tracked.revisions())
      if (revision.part == 0 && !revision.fallback && is_of_words(revision.kind))
        for (std::uint32_t atom = revision.first; atom < revision.last; ++atom)
          (docx::goes(revision.kind, Decision::accept) ? out_.goes : out_.came)[atom] = 1;
    out_.list.reserve(tracked.paragraphs(0));
  }

  SentParagraphs run() {
    blocks(part_.root(), 0);
    return std::move(out_);
  }

 private:
  // Content controls and the like are looked through: what is in one joins what follows it.
  void blocks(const pugi::xml_node& holder, std::uint32_t container) {
    for (const pugi::xml_node& node : holder.children()) {
      const std::string_view name = node.name();
      if (name == "w:p") {
        paragraph(node, container);
      } else if (name != "mc:Fallback") {  // the same words once more
        blocks(node, name == "w:tc" ? ++containers_ : container);
      }
    }
  }

  void paragraph(const pugi::xml_node& node, std::uint32_t container) {
    const Span span = part_.span(node);
    SentParagraph out;
    out.first = atom_from(span.begin);
    out.mark = atom_from(span.close_begin);
    out.container = container;
    if (out.mark == atoms_.size()) return;
    const auto inside = atoms_.marks.begin();
    if (std::find(inside + out.first, inside + out.mark, true) != inside + out.mark) boxes(node, out);
    const pugi::xml_node properties = node.child("w:pPr");
    Set set = set_of(properties);
    const auto now = numbering_.place(set.num, set.style, out_.styles);
    auto then = now;
    if (const pugi::xml_node change = properties.child("w:pPrChange")) {
      const Set was = set_of(change.child("w:pPr"));
      then = numbering_.place(was.num, was.style, out_.styles);
    } else if (properties.child("w:numPr").child("w:ins")) {
      then.reset();  // put into the list
    }
    out.style = std::move(set.style);
    if (now) {
      out.level = static_cast<std::uint32_t>(now->level);
      out.label = after_.next(*now, out_.goes[out.mark] == 0);
    }
    if (then) out.label_before = before_.next(*then, out_.came[out.mark] == 0);
    out_.list.push_back(std::move(out));
  }

  void boxes(const pugi::xml_node& node, SentParagraph& out) {
    for (const pugi::xml_node& child : node.children()) {
      if (std::string_view(child.name()) != "w:txbxContent") {
        boxes(child, out);
        continue;
      }
      const Span span = part_.span(child);
      const auto at = [&](std::uint32_t byte) {
        return static_cast<std::uint32_t>(std::lower_bound(atoms_.places.begin(), atoms_.places.end(), byte) -
                                          atoms_.places.begin());
      };
      out.boxes.emplace_back(at(span.begin), at(span.end));
    }
  }

  // Asked for in order.
  std::uint32_t atom_from(std::uint32_t byte) {
    while (at_ < atoms_.size() && atoms_.places[at_] < byte) ++at_;
    return at_;
  }

  const Part& part_;
  const Atoms& atoms_;
  SentParagraphs out_;
  Numbering numbering_;
  Counter after_{numbering_};
  Counter before_{numbering_};
  std::uint32_t at_ = 0;
  std::uint32_t containers_ = 0;
};

}  // namespace

SentParagraphs sent_paragraphs(const TrackedChanges& tracked, const Package& package) {
  return Reader(tracked, package).run();
}

}  // namespace redraft::docx
