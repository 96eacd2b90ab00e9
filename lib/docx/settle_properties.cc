// Formatting as it is or as it was: what the inner element of a w:*PrChange holds takes the place of the properties,
// but for those that a change never holds (17.13.5.29 and its neighbours): the mark and section of a paragraph, the
// headers of a section, the marks of rows and cells.
#include <pugixml.hpp>
#include <string_view>

#include "docx/settle_walk.h"

namespace redraft::docx {

using pugi::xml_node;

namespace {

// Is this one of the owner's children that the owner's change does not hold?
bool is_apart(Tag owner, Tag child) {
  switch (owner) {
    case Tag::paragraph_properties: return child == Tag::run_properties || child == Tag::section_properties;
    case Tag::section_properties: return child == Tag::header_reference;
    case Tag::cell_properties:
      return child == Tag::cell_inserted || child == Tag::cell_deleted || child == Tag::cell_merged;
    case Tag::run_properties:
    case Tag::row_properties: return is_change(child);
    default: return false;
  }
}

// The schema's order puts what stays apart behind the properties here, and before them elsewhere.
bool restores_in_front(Tag owner) {
  return owner == Tag::paragraph_properties || owner == Tag::cell_properties || owner == Tag::row_properties;
}

// An element that the schema wants there, or that means something when empty.
bool stays_empty(Tag owner) {
  return owner == Tag::section_properties || owner == Tag::table_properties || owner == Tag::table_grid;
}

bool is_mark(Tag tag) {
  return is_change(tag) || tag == Tag::cell_inserted || tag == Tag::cell_deleted || tag == Tag::cell_merged ||
         tag == Tag::numbering_change || tag == Tag::property_change;
}

bool says_nothing(const xml_node& cell_merge) {
  return !cell_merge.attribute("w:vMerge") && !cell_merge.attribute("w:vMergeOrig");
}

}  // namespace

// What the change holds, without marks of its own: they were settled when it was made.
std::string SettleWalk::restored_text(const xml_node& change) const {
  std::string out;
  for (const xml_node& inner : change.children()) {
    if (inner.type() != pugi::node_element) continue;
    for (const xml_node& property : inner.children()) {
      const Tag tag = tag_of(property);
      if (is_mark(tag) || tag == Tag::text_node) continue;
      const Range whole = part_.span(property).whole();
      Splices inside;
      if (tag == Tag::numbering_properties)
        for (const xml_node& mark : property.children())
          if (is_mark(tag_of(mark))) {
            const Range at = part_.span(mark).whole();
            inside.remove({at.begin - whole.begin, at.end - whole.begin});
          }
      out += inside.empty() ? std::string(part_.bytes(whole)) : inside.apply(part_.bytes(whole));
    }
    break;
  }
  return out;
}

SettleWalk::Properties SettleWalk::properties(const xml_node& node, Tag tag, bool without_section) {
  Properties out;
  const Span span = part_.span(node);
  if (!without_section && !chosen_in(span.whole())) {
    out.left = static_cast<bool>(node.first_child());
    return out;
  }
  const Checkpoint before = here();
  xml_node restored;
  if (decision_ == Decision::reject)
    for (const xml_node& child : node.children())
      if (tag_of(child) == Tag::property_change && fate(child) == Fate::stays) restored = child;
  if (restored) {
    std::string text = restored_text(restored);
    out.changed = true;
    out.left = !text.empty();
    if (restores_in_front(tag)) {
      put({span.open_end, span.open_end}, std::move(text));
      cut(part_.span(restored).whole());
    } else {
      put(part_.span(restored).whole(), std::move(text));
    }
  }
  for (const xml_node& child : node.children()) {
    if (child == restored) continue;
    if (property(child, tag, static_cast<bool>(restored), without_section, out)) {
      out.left = true;
    } else {
      out.changed = true;
      cut(part_.span(child).whole());
    }
  }
  if (out.changed && !out.left && !stays_empty(tag)) {
    back_to(before);
    cut(span.whole());
  }
  return out;
}

// Does the child stay? What changes inside it is edited here.
bool SettleWalk::property(const xml_node& child, Tag owner, bool restored, bool without_section,
                          Properties& out) {
  const Tag tag = tag_of(child);
  if (tag == Tag::text_node) return true;
  if (tag == Tag::property_change) return fate(child) != Fate::stays;
  if (restored && !is_apart(owner, tag)) return false;
  switch (tag) {
    case Tag::inserted:
    case Tag::deleted:
    case Tag::moved_from:
    case Tag::moved_to:
    case Tag::cell_inserted:
    case Tag::cell_deleted: {
      const Fate what = fate(child);
      return what == Fate::marked || what == Fate::none;
    }
    case Tag::cell_merged:
      if (fate(child) != Fate::stays) return true;
      if (!restored && merged_cell(child, child.parent())) out.left = true;
      return false;
    case Tag::vertical_merge: {
      // The mark says how the cell is merged, whatever is written beside it.
      const xml_node mark = child.parent().child("w:cellMerge");
      return !mark || fate(mark) != Fate::stays || says_nothing(mark);
    }
    case Tag::numbering_properties: return numbering(child, out);
    case Tag::section_properties:
      if (without_section) return false;
      properties(child, tag);
      return true;
    case Tag::run_properties: {
      const Checkpoint before = here();
      const Properties inside = properties(child, tag);
      out.changed = out.changed || inside.changed;
      if (inside.changed && !inside.left) {
        back_to(before);
        return false;
      }
      return true;
    }
    default:
      if (child.first_child() && chosen_in(part_.span(child).whole())) children(child);
      return true;
  }
}

// The number before is kept in words only (w:original): there is nothing to put back.
bool SettleWalk::numbering(const xml_node& node, Properties& out) {
  for (const xml_node& mark : node.children())
    if (is_change(tag_of(mark)) && fate(mark) == Fate::goes) return false;
  for (const xml_node& mark : node.children()) {
    const Tag tag = tag_of(mark);
    if ((is_change(tag) || tag == Tag::numbering_change) && fate(mark) == Fate::stays) {
      cut(part_.span(mark).whole());
      out.changed = true;
    }
  }
  return true;
}

// w:cellMerge says how the cell is merged now and was before: rest begins a merged cell, cont goes on with one, and
// none is a cell by itself. Is there anything to write?
bool SettleWalk::merged_cell(const xml_node& mark, const xml_node& owner) {
  const std::string_view state =
      mark.attribute(decision_ == Decision::accept ? "w:vMerge" : "w:vMergeOrig").value();
  std::string text;
  if (state == "rest") text = "<w:vMerge w:val=\"restart\"/>";
  if (state == "cont") text = "<w:vMerge/>";
  if (text.empty()) return false;
  std::uint32_t at = part_.span(owner).open_end;
  for (const char* before : {"w:cnfStyle", "w:tcW", "w:gridSpan", "w:hMerge"})
    if (const xml_node property = owner.child(before)) at = part_.span(property).end;
  put({at, at}, std::move(text));
  return true;
}

}  // namespace redraft::docx
