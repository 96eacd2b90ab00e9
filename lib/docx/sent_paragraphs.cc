#include "docx/sent_paragraphs.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <string_view>

#include "docx/counter.h"
#include "docx/numbering.h"
#include "docx/page_name.h"
#include "docx/relationships.h"

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
      : part_(tracked.part(0)), atoms_(tracked.atoms(0)), package_(package) {
    std::vector<Finding> unsaid;  // reading the document for its own sake tells them
    if (const std::string name = package.related(package.main_part(), "styles"); !name.empty())
      out_.lists.styles =
          Styles::read(Part(package.name(), name, package.bytes(name)), package.name(), unsaid);
    if (const std::string name = package.related(package.main_part(), "numbering"); !name.empty()) {
      const Part part(package.name(), name, package.bytes(name));
      out_.lists.numbering = Numbering::read(&part, out_.lists.styles, package.name(), unsaid);
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
    section(part_.root().child("w:body").child("w:sectPr"));
    return std::move(out_);
  }

 private:
  // Content controls and the like are looked through: what is in one joins what follows it.
  void blocks(const pugi::xml_node& holder, std::uint32_t container) {
    for (const pugi::xml_node& node : holder.children()) {
      const std::string_view name = node.name();
      if (name == "w:p") {
        paragraph(node, container);
      } else if (name == "w:tbl") {
        tables_.push_back({++tables_met_});
        blocks(node, container);
        tables_.pop_back();
      } else if (name == "w:tr" && !tables_.empty()) {
        count_row(node);
        blocks(node, container);
      } else if (name != "mc:Fallback") {  // the same words once more
        blocks(node, name == "w:tc" ? ++containers_ : container);
      }
    }
  }

  void count_row(const pugi::xml_node& row) {
    Table& table = tables_.back();
    const pugi::xml_node properties = row.child("w:trPr");
    const bool going = static_cast<bool>(properties.child("w:del"));
    if (!properties.child("w:ins")) ++table.row_before;
    if (!going) ++table.came_to;
    table.row = going ? table.row_before : table.came_to;
  }

  // Of several that show a page the first names it.
  void section(const pugi::xml_node& properties) {
    for (const pugi::xml_node& reference : properties.children()) {
      const bool header = std::string_view(reference.name()) == "w:headerReference";
      if (!header && std::string_view(reference.name()) != "w:footerReference") continue;
      const Relationship* relation = package_.relationship(part_.name(), reference.attribute("r:id").value());
      if (relation == nullptr) continue;
      const std::string_view type = reference.attribute("w:type").value();
      const PageKind kind = type == "first"  ? PageKind::first
                            : type == "even" ? PageKind::even
                                             : PageKind::usual;
      out_.pages.emplace(relation->target, page_name(header, kind, sections_));
    }
    ++sections_;
  }

  const Lists& lists() const { return out_.lists; }

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
    if (const pugi::xml_node ends = properties.child("w:sectPr"); ends && out_.goes[out.mark] == 0)
      section(ends);
    Set set = set_of(properties);
    const auto now = lists().numbering.place(set.num, set.style, lists().styles);
    auto then = now;
    if (const pugi::xml_node change = properties.child("w:pPrChange")) {
      const Set was = set_of(change.child("w:pPr"));
      then = lists().numbering.place(was.num, was.style, lists().styles);
    } else if (properties.child("w:numPr").child("w:ins")) {
      then.reset();  // put into the list
    }
    if (!tables_.empty()) {
      out.table = tables_.back().number;
      out.row = tables_.back().row;
      out.row_before = tables_.back().row_before;
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
  const Package& package_;
  SentParagraphs out_;
  Counter after_{out_.lists.numbering};
  Counter before_{out_.lists.numbering};
  struct Table {
    std::uint32_t number = 0;
    std::uint32_t row = 0;  // as in SentParagraph
    std::uint32_t row_before = 0;
    std::uint32_t came_to = 0;  // rows so far, those that go left out
  };
  std::vector<Table> tables_;  // open ones
  std::uint32_t tables_met_ = 0;
  std::size_t sections_ = 0;
  std::uint32_t at_ = 0;
  std::uint32_t containers_ = 0;
};

}  // namespace

SentParagraphs sent_paragraphs(const TrackedChanges& tracked, const Package& package) {
  return Reader(tracked, package).run();
}

}  // namespace redraft::docx
