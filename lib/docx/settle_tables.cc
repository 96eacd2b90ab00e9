// Rows and cells that go, and tables left without any.
#include <pugixml.hpp>

#include "docx/settle_walk.h"

namespace redraft::docx {

using pugi::xml_node;

SettleWalk::Left SettleWalk::table(const xml_node& node) {
  const Checkpoint before = here();
  return drop_emptied(node, before, rows_or_cells(node));
}

// Of a table its rows, of a row its cells, also where a content control or custom XML stands around them.
SettleWalk::Left SettleWalk::rows_or_cells(const xml_node& node) {
  Left left;
  for (const xml_node& child : node.children()) {
    const Tag tag = tag_of(child);
    switch (tag) {
      case Tag::row: left.add(row(child)); break;
      case Tag::cell: left.add(cell(child)); break;
      case Tag::sdt:
      case Tag::custom_xml: {
        const xml_node inner = tag == Tag::sdt ? child.child("w:sdtContent") : child;
        const Checkpoint before = here();
        if (tags_go(child)) {
          untag(child, inner);
          for (const xml_node& own : inner.children())
            if (tag_of(own) == Tag::wrapper_properties) cut(part_.span(own).whole());
          left.add(rows_or_cells(inner));
          left.dropped = true;
        } else {
          left.add(drop_emptied(child, before, rows_or_cells(inner)));
        }
        break;
      }
      case Tag::wrapper_properties: break;
      default:
        if (is_change(tag)) {
          const Fate what = fate(child);
          if (what == Fate::goes) {
            left.add(drop(child));
            break;
          }
          if (what == Fate::stays) untag(child, child);
          if (tag == Tag::deleted) ++(what == Fate::stays ? restored_ : deleted_);
          left.add(rows_or_cells(child));
          if (tag == Tag::deleted) --(what == Fate::stays ? restored_ : deleted_);
        } else {
          left.add(element(child));
        }
    }
  }
  return left;
}

SettleWalk::Left SettleWalk::row(const xml_node& node) {
  if (restored_ == 0 && !chosen_in(part_.span(node).whole())) {
    keep(part_.span(node).begin);
    return {true, false};
  }
  if (any_goes(node.child("w:trPr"))) return drop(node);
  const Checkpoint before = here();
  const Left left = drop_emptied(node, before, rows_or_cells(node));
  return {!left.emptied(), left.emptied()};
}

SettleWalk::Left SettleWalk::cell(const xml_node& node) {
  for (const xml_node& mark : node.child("w:tcPr").children()) {
    const Tag tag = tag_of(mark);
    if ((tag == Tag::cell_inserted || tag == Tag::cell_deleted) && fate(mark) == Fate::goes)
      return drop(node);
  }
  story(node, Tag::cell);
  return {true, false};
}

}  // namespace redraft::docx
