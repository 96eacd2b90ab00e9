// What must be new in each copy that a loop makes, so that ids stay unique and lists begin anew.
#pragma once

#include <cstdint>
#include <vector>

#include "docx/document.h"
#include "docx/part.h"
#include "docx/xml_tree.h"
#include "report/template_program.h"
#include "report/template_tags.h"
#include "report/template_text.h"

namespace redraft::report {

/// Stretches for what loops repeat: `bodies` are the bytes that each of them does. Ids of paragraphs and controls, which Word
/// gives anew by itself, are left out.
std::vector<Stretch> renewals(const docx::XmlTree& tree, std::vector<docx::Range> bodies,
                              const docx::Document& document);

/// References to notes, in loops and out of them: a note is filled with the names that hold where its reference stands.
std::vector<Stretch> note_references(const docx::XmlTree& tree);

/// Links of a part whose target holds tags, "https://example.org/{{number}}": each gets a relationship of its own.
std::vector<Stretch> linked_tags(const docx::XmlTree& tree, const std::string& part,
                                 const docx::Package& package);

/// The tags in the target of a link; all but fields are faults.
std::vector<Tag> link_tags(const std::string& target, std::vector<TextFault>& faults);

}  // namespace redraft::report
