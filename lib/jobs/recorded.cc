#include "jobs/recorded.h"

#include "base/words.h"

namespace redraft::jobs {

Recorded recorded(const process::Modification& modification, bool dry_run) {
  return {modification.number, modification.title, {}, dry_run};
}

std::string heading(const Recorded& recorded) { return recorded.number + " ‘" + recorded.title + "’"; }

std::string files_line(const Recorded& recorded) {
  if (recorded.files.empty()) return "Nothing had to be written.\n";
  return (recorded.dry_run ? "Dry run; would be written: " : "Written: ") + listed(recorded.files) + "\n";
}

Json recorded_json(const std::string& format, const Recorded& recorded) {
  return Json::object().set("format", format).set("number", recorded.number).set("title", recorded.title);
}

Json finish(Json json, const Recorded& recorded, const std::vector<Finding>& findings) {
  return json.set("files", texts_json(recorded.files))
      .set("dry_run", recorded.dry_run)
      .set("findings", to_json(findings));
}

Json texts_json(const std::vector<std::string>& texts) {
  Json out = Json::array();
  for (const std::string& text : texts) out.push(text);
  return out;
}

}  // namespace redraft::jobs
