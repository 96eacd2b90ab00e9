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

std::string_view name_of(Mark mark) {
  return mark == Mark::none ? "none" : mark == Mark::deleted ? "deleted" : "inserted";
}

Json style_json(const redline::Look& look) {
  Json list = Json::array();
  const auto add = [&](bool on, std::string_view name) {
    if (on) list.push(std::string(name));
  };
  add(look.bold, "bold");
  add(look.italic, "italic");
  add(look.underline, "underline");
  add(look.strike, "strike-through");
  add(look.capitals, "capitals");
  add(look.small_capitals, "small-capitals");
  add(look.raised, "superscript");
  add(look.lowered, "subscript");
  return list;
}

Json object_json(const Redline& redline, const redline::Object& object) {
  Json json = Json::object();
  json.set("kind", redline::to_string(object.kind)).set("name", object.name);
  if (!object.media_type.empty()) json.set("media_type", object.media_type);
  if (object.width > 0 && object.height > 0) json.set("width", object.width).set("height", object.height);
  if (object.document) json.set("document", redline.documents[*object.document].name);
  return json;
}

Json segments_json(const Redline& redline, const Segments& segments) {
  Json list = Json::array();
  for (const Segment& s : segments) {
    Json json = Json::object();
    json.set("mark", name_of(s.mark)).set("text", s.text);
    if (s.look != redline::Look()) json.set("style", style_json(s.look));
    if (!s.reset.empty()) json.set("formatting", s.reset);
    if (!s.unread.empty()) json.set("unread", s.unread);
    if (s.object) json.set("object", object_json(redline, redline.objects[*s.object]));
    list.push(std::move(json));
  }
  return list;
}

Json frame_json(const redline::Frame& frame) {
  using redline::FrameKind;
  Json json = Json::object();
  json.set("kind", frame.kind == FrameKind::table ? "table" : frame.kind == FrameKind::row ? "row" : "cell");
  json.set("mark", name_of(frame.mark)).set("first", frame.begin).set("count", frame.end - frame.begin);
  if (frame.parent != redline::kNoFrame) json.set("within", frame.parent);
  if (frame.columns > 1) json.set("columns", frame.columns);
  if (frame.heading) json.set("heading", true);
  if (frame.goes_on) json.set("continued", true);
  if (!frame.reset.empty()) json.set("formatting", frame.reset);
  return json;
}

Json place_json(const Redline& redline, const redline::Change& change) {
  Json json = Json::object();
  json.set("document", change.document).set("citation", change.citation);
  const std::string& story = redline.documents[change.at.document].story;
  if (story.empty()) return json;
  return json.set("story", story).set("paragraph", redline.at(change.at).paragraph);
}

Json block_json(const Redline& redline, const Block& block) {
  Json json = Json::object();
  json.set("kind", name_of(block)).set("role", redline::to_string(block.role)).set("depth", block.depth);
  json.set("label_before", block.label_before).set("label_after", block.label_after);
  json.set("renumbered", block.renumbered());
  json.set("citation_before", block.citation_before).set("citation_after", block.citation_after);
  if (block.role == Role::definition) json.set("term", segments_json(redline, block.term));
  json.set("text", segments_json(redline, block.text));
  if (block.move) json.set("move", *block.move + 1);
  if (!block.reason.empty()) json.set("reason", block.reason);
  if (block.end != Mark::none) json.set("end", name_of(block.end));
  if (!block.reset.empty()) json.set("formatting", block.reset);
  if (!block.section.empty()) json.set("section", block.section);
  if (block.paragraph != 0) json.set("paragraph", block.paragraph);
  return json;
}

}  // namespace

Json redline_json(const Redline& redline) {
  Json changes = Json::array();
  for (std::size_t k = 0; k < redline.changes.size(); ++k) {
    const redline::Change& change = redline.changes[k];
    Json json = Json::object();
    json.set("id", std::to_string(k + 1)).set("kind", to_string(change.kind));
    json.set("place", place_json(redline, change)).set("old", change.old_words).set("new", change.new_words);
    if (!change.detail.empty()) json.set("detail", change.detail);
    changes.push(std::move(json));
  }
  Json documents = Json::array();
  for (const redline::Document& document : redline.documents) {
    Json blocks = Json::array();
    for (const Block& block : document.blocks) blocks.push(block_json(redline, block));
    Json json = Json::object();
    json.set("name", document.name).set("title", document.title).set("blocks", std::move(blocks));
    if (!document.story.empty()) json.set("story", document.story);
    if (!document.frames.empty()) {
      Json frames = Json::array();
      for (const redline::Frame& frame : document.frames) frames.push(frame_json(frame));
      json.set("tables", std::move(frames));
    }
    documents.push(std::move(json));
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
