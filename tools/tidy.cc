#include "read/tidy/tidy.h"
#include "base/file.h"
#include "base/json.h"
#include "render/findings.h"
#include "tools/commands.h"
#include "tools/output.h"

namespace redraft::tools {

namespace {

// Line breaks inside a repair are shown as such, so that each repair is one line.
std::string in_one_line(const std::string& words) {
  std::string out;
  for (const char c : words) {
    if (c == '\n') {
      out += "\u21B5";
    } else if (c != '\r') {
      out += c;
    }
  }
  return out;
}

std::string repairs_text(const read::Tidied& tidied, const std::string& file) {
  std::string out;
  for (const read::Repair& repair : tidied.repairs) {
    out += file + ":" + std::to_string(repair.line) + ": " + std::string(read::to_string(repair.kind)) + ": ";
    const std::string before = in_one_line(repair.before);
    out += repair.after.empty() ? "took out '" + before + "'"
                                : "'" + before + "' -> '" + in_one_line(repair.after) + "'";
    out += " (" + repair.reason + ")\n";
  }
  return out + std::to_string(tidied.repairs.size()) + " repairs, " + std::to_string(tidied.findings.size()) +
         " places left for a person\n";
}

Json repairs_json(const read::Tidied& tidied) {
  Json repairs = Json::array();
  for (const read::Repair& repair : tidied.repairs)
    repairs.push(Json::object()
                     .set("kind", read::to_string(repair.kind))
                     .set("line", repair.line)
                     .set("before", repair.before)
                     .set("after", repair.after)
                     .set("reason", repair.reason));
  return Json::object()
      .set("format", "redraft-tidy/1")
      .set("text", tidied.text)
      .set("repairs", std::move(repairs))
      .set("findings", to_json(tidied.findings));
}

int run_tidy(const Args& args, const Streams& streams) {
  const std::string file = args.one("TEXT");
  const read::Tidied tidied = read::tidy(read_text(file), file);
  if (output_format(args, {"txt", "json"}, "txt") == "json") {
    emit(args, streams, repairs_json(tidied).dump() + "\n", {file});
    return kDone;
  }
  emit(args, streams, tidied.text, {file});
  if (!args.has("quiet")) {
    streams.err << repairs_text(tidied, file);
    report(tidied.findings, streams);
  }
  return kDone;
}

}  // namespace

Command tidy_command() {
  return {"tidy",
          "repairs text taken from a PDF: page furniture, broken lines, damaged labels",
          "Repairs what can be proved from the sequence of labels or from repetition across pages, and lists "
          "every\n"
          "repair with its line and reason on standard error. What looks damaged and cannot be proved is "
          "left as it\n"
          "is and listed as a finding. No word is lost outside a listed repair.",
          "redraft tidy samples/tidy/secmp0049-as-extracted.txt -o tidied.txt\n"
          "redraft tidy samples/tidy/secmp0049-as-extracted.txt --format json",
          {{"TEXT", "the text as extracted", true}},
          {output_option("where to write the repaired text; default: standard output"),
           format_option({"txt", "json"}, "json: text, repairs and findings as one value"),
           {"--quiet", "", "do not list the repairs", false, {}}},
          run_tidy};
}

}  // namespace redraft::tools
