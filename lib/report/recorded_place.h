// Where what a document lacks is to be written: the key of modification.yaml, and the line under which it goes. Values have
// names of their own beside those keys (`consultation`, `recommendation`), which nobody can fill.
//
//   recorded_key("consultation.closes", values)                "consultations.industry.closes"
//   recorded_key("recommendation.kind", values)                "decisions"
//   recorded_key("solutions.0.sponsor.words", values)          "solutions.proposed.sponsor"
//   recorded_at("consultations.industry.closes", "m.yaml", …)  "m.yaml:31: consultations.industry.closes"
#pragma once

#include <string>
#include <vector>

#include "base/data.h"

namespace redraft::report {

/// `field` is a name of a modification's values; items of lists by their id, else their number. Of what is computed from
/// several keys, and of what no key records, it is the field itself.
std::string recorded_key(const std::string& field, const Data& values);

/// The keys in their file, with the line of what is there of the first: an item of a list, or the group that it belongs to.
std::string recorded_at(const std::vector<std::string>& keys, const std::string& file, const Data& root);

}  // namespace redraft::report
