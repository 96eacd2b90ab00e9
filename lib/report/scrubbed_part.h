// One part of an Office file without what says who wrote it, when, and in which session of editing. Private to lib/report.
#pragma once

#include <functional>
#include <set>
#include <string>

namespace redraft::report {

/// A part of XML, but for relationships.
std::string scrubbed_part(const std::string& part, const std::string& content_type, std::string xml);

/// A part of relationships without those that lead to an author's template, to the picture of the first page and to where
/// letters were merged from, and without these.
std::string without_relations(const std::string& xml, const std::set<std::string, std::less<>>& ids = {});

}  // namespace redraft::report
