#include "report/classified.h"

#include <algorithm>
#include <functional>

#include "report/data_edit.h"

namespace redraft::report {

namespace {

using process::Classification;

bool is_above(const Data& item, Classification document) {
  const std::optional<Classification> own =
      process::classification_from_string(words_of(item, "classification"));
  return own.value_or(Classification::white) > document;
}

class TakeOut {
 public:
  TakeOut(Classification document, std::vector<std::string>& taken) : document_(document), taken_(taken) {}

  void from_list(Data& map, std::string_view key, const std::function<std::string(const Data&)>& name) {
    Data& list = child(map, key);
    std::erase_if(list.items, [&](const Data& item) {
      if (!is_above(item, document_)) return false;
      note(item, name(item));
      return true;
    });
  }

  void value(Data& map, const std::string& key, const std::string& name) {
    Data& one = child(map, key);
    if (!one.is(Data::Kind::map) || !is_above(one, document_)) return;
    note(one, name);
    one = {};
  }

 private:
  void note(const Data& item, const std::string& name) {
    taken_.push_back(name + " (" + words_of(item, "classification") + ")");
  }

  Classification document_;
  std::vector<std::string>& taken_;
};

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string comment_name(const Data& comment) {
  return "comment " + words_of(comment, "id") + " of " + words_of(comment, "committee");
}

std::string assessment_name(const Data& assessment) {
  const std::string id = words_of(assessment, "id");
  return "DCC assessment " + (id.empty() ? words_of(assessment, "kind") : id);
}

}  // namespace

std::vector<std::string> take_out_classified(Data& record, const Kind& kind, Classification classification) {
  std::vector<std::string> taken;
  TakeOut out(classification, taken);
  if (kind.does_print("comments")) out.from_list(record, "comments", comment_name);
  if (kind.does_print("responses"))
    for (Data& consultation : child(record, "consultations").items)
      out.from_list(consultation, "responses", [&](const Data& response) {
        return "response " + words_of(response, "id") + " to " + words_of(consultation, "id");
      });
  if (kind.does_print("assessments") || holds(kind.encloses, "assessments"))
    out.from_list(record, "assessments", assessment_name);
  if (holds(kind.encloses, "requirements"))
    for (Data& solution : child(record, "solutions").items)
      out.value(solution, "requirements_file", "business requirements of " + words_of(solution, "id"));
  if (holds(kind.encloses, "attachments"))
    out.from_list(record, "attachments",
                  [](const Data& one) { return "attachment ‘" + words_of(one, "title") + "’"; });
  return taken;
}

}  // namespace redraft::report
