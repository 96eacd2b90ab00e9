// The parts that every Word document of a Section shares: styles, settings, fonts, footer, properties
// (templates/section).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redraft::render::word {

/// A part as it stands in templates/section.
std::string fixed_part(std::string_view name);

/// A part with "@TITLE@" and the like, in the order in which it holds them, replaced by escaped values.
std::string filled_part(std::string_view name,
                        const std::vector<std::pair<std::string_view, std::string>>& values);

/// Puts more into a part, before the last `end` that it holds: "</Types>".
void insert_before(std::string& part, std::string_view end, std::string_view what);

/// A4, margins of 2.5 cm, the footer: what the body ends with.
extern const std::string_view kPage;

/// The table of definitions: 5.5 cm and the rest of the 16 cm between the margins.
extern const std::string_view kTableHead;
extern const std::string_view kTermCell;
extern const std::string_view kMeaningCell;

/// The start of word/document.xml, up to and with <w:body>.
extern const std::string_view kBodyHead;

}  // namespace redraft::render::word
