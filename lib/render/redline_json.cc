#include "render/redline_json.h"

#include <string>

namespace redraft::render {

namespace {

using redline::Block;
using redline::Mark;
using redline::Redline;
using redline::Role;
using redline::Segment;
using redline::Segments;
using redline::Status;

std::string_view name_of(const Block& block) {
  switch (block.status) {
    case Status::inserted: return "inserted";
    case Status::deleted: return "deleted";
    case Status::moved_from: return "moved-from";
    case Status::moved_to: return "moved-to";
    case Status::kept: break;
  }
  return block.unchanged() ? "unchanged" : "changed";
}

Json segments_json(const Segments& segments) {
  Json list = Json::array();
  for (const Segment& s : segments) {
    const std::string_view mark = s.mark == Mark::none      ? "none"
                                  : s.mark == Mark::deleted ? "deleted"
                                                            : "inserted";
    list.push(Json::object().set("mark", mark).set("text", s.text));
  }
  return list;
}

Json block_json(const Block& block) {
  Json json = Json::object();
  json.set("kind", name_of(block)).set("role", redline::to_string(block.role)).set("depth", block.depth);
  json.set("label_before", block.label_before).set("label_after", block.label_after);
  json.set("renumbered", block.renumbered());
  json.set("citation_before", block.citation_before).set("citation_after", block.citation_after);
  if (block.role == Role::definition) json.set("term", segments_json(block.term));
  json.set("text", segments_json(block.text));
  if (block.move) json.set("move", *block.move + 1);
  if (!block.reason.empty()) json.set("reason", block.reason);
  return json;
}

}  // namespace

Json redline_json(const Redline& redline) {
  Json changes = Json::array();
  for (std::size_t k = 0; k < redline.changes.size(); ++k) {
    const redline::Change& change = redline.changes[k];
    changes.push(
        Json::object()
            .set("id", std::to_string(k + 1))
            .set("kind", to_string(change.kind))
            .set("place", Json::object().set("document", change.document).set("citation", change.citation))
            .set("old", change.old_words)
            .set("new", change.new_words));
  }
  Json documents = Json::array();
  for (const redline::Document& document : redline.documents) {
    Json blocks = Json::array();
    for (const Block& block : document.blocks) blocks.push(block_json(block));
    documents.push(Json::object()
                       .set("name", document.name)
                       .set("title", document.title)
                       .set("blocks", std::move(blocks)));
  }
  return Json::object()
      .set("format", "redraft-redline/1")
      .set("before", redline.before)
      .set("after", redline.after)
      .set("changes", std::move(changes))
      .set("documents", std::move(documents))
      .set("words", Json::object()
                        .set("before", redline.stats.words_before)
                        .set("after", redline.stats.words_after)
                        .set("marked", redline.stats.words_marked))
      .set("findings", to_json(redline.findings));
}

}  // namespace redraft::render
