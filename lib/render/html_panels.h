// What stands around the legal text: title block, outline, list of changes, findings.
#pragma once

#include <string>
#include <string_view>

#include "redline/redline.h"
#include "render/html_anchors.h"

namespace redraft::render {

/// Title, subtitle, counts of changes by kind, words marked, findings by severity, what the marks mean.
void append_title_block(std::string& out, const redline::Redline& redline, std::string_view title,
                        std::string_view subtitle);

/// Findings that no clause claims: "Findings about the drafting".
void append_findings_elsewhere(std::string& out, const redline::Redline& redline, const Anchors& anchors);

/// Left: a filter by kind, then documents, parts and changed provisions, each with its number of changes.
void append_outline(std::string& out, const redline::Redline& redline, const Anchors& anchors);

/// In front of the text, when it is asked for: the list of changes as a table, which paper shows, too.
void append_summary_table(std::string& out, const redline::Redline& redline);

/// Right: every finding and every change with its number, place, kind, old and new words.
void append_changes(std::string& out, const redline::Redline& redline);

}  // namespace redraft::render
