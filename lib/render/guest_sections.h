// Sections of a document that stands within another. A section of Word ends with its last paragraph, which says how
// its pages are; so what stood before must end in a section of its own, and what follows goes on as it was.
//
// Which section of the host that is, is known when all of the main part is written. Until then two marks stand around
// what came in; its own sections are between them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace redraft::render {

inline constexpr std::string_view kGuestBegins = "<?redraft guest-begins?>";
inline constexpr std::string_view kGuestEnds = "<?redraft guest-ends?>";

/// The main part with the marks of all guests resolved and taken out:
/// - what stands before a guest ends with the properties of the host's section around; headings directly in front of the
///   guest are its own, and stand on its first page;
/// - a guest of one section that has the same pages as that, and no headers of its own, needs no section; of one of
///   several the first goes on where the host's is, and the host's where the last is, if they have;
/// - behind it the host's section goes on: its headers again, no first page anew, its numbers counted on;
/// - where nothing follows, the document ends with the guest's last section, not with an empty page.
///
/// `is_heading` is asked with the id of a paragraph's style.
std::string with_guest_sections(std::string main_part,
                                const std::function<bool(std::string_view)>& is_heading = {});

}  // namespace redraft::render
