#include "jobs/proposal.h"

#include "base/data_values.h"
#include "base/table.h"
#include "base/words.h"
#include "jobs/recorded.h"
#include "jobs/returned_form.h"
#include "render/process_forms.h"

namespace redraft::jobs {

std::string empty_proposal_form() { return render::write_proposal_docx(); }

ReadProposal read_draft_proposal_form(const std::string& path) {
  ReadProposal out;
  out.file = path;
  const process::FilledForm form =
      read_returned_form(path, process::kProposalForm, {}, nullptr, out.findings);
  out.proposal = process::draft_proposal_of(form, out.findings);
  return out;
}

Data modification_values(const process::DraftProposal& proposal, std::optional<process::Date> raised) {
  Data out = map_value();
  put_words(out, "title", proposal.title);
  Data proposer = map_value();
  put_words(proposer, "name", proposal.proposer.name);
  put_words(proposer, "organisation", proposal.proposer.organisation);
  put_words(proposer, "contact", proposal.proposer.contact);
  if (!proposer.entries.empty()) put(out, "proposer", std::move(proposer));
  if (raised) put_words(out, "raised", raised->iso());
  put_words(out, "problem", proposal.problem);
  put_words(out, "doing_nothing", proposal.doing_nothing);
  put_words(out, "scale", proposal.scale);
  if (!proposal.parts_affected.empty()) {
    Data parts = list_value();
    for (const std::string& part : proposal.parts_affected) parts.items.push_back(text_value(part));
    put(out, "parts_affected", std::move(parts));
  }
  put_words(out, "operational_impacts", proposal.operational_impacts);
  const auto request = [&](const char* key, const std::string& by, const std::string& reason) {
    Data asked = map_value();
    if (raised) put_words(asked, "requested", raised->iso());
    put_words(asked, "by", by);
    put_words(asked, "reason", reason);
    put(out, key, std::move(asked));
  };
  if (proposal.urgent) request("urgent", "", proposal.urgent_reason);
  if (proposal.fast_track) request("fast_track", "Proposer", proposal.fast_track_reason);
  return out;
}

std::string proposal_text(const ReadProposal& read, int width) {
  const process::DraftProposal& given = read.proposal;
  const auto asked = [](bool yes, const std::string& why) { return yes ? "yes. " + why : std::string("no"); };
  const Table table{{{""}, {"", false, 0}},
                    {{"Title", given.title},
                     {"Proposer", given.proposer.name},
                     {"Organisation", given.proposer.organisation},
                     {"Contact", given.proposer.contact},
                     {"Problem", given.problem},
                     {"Impact of doing nothing", given.doing_nothing},
                     {"Scale", given.scale},
                     {"Parts of the code", listed(given.parts_affected)},
                     {"Operational impacts", given.operational_impacts},
                     {"Fast Track requested", asked(given.fast_track, given.fast_track_reason)},
                     {"Urgency requested", asked(given.urgent, given.urgent_reason)}}};
  return text_table(table, width);
}

Json proposal_json(const ReadProposal& read) {
  const process::DraftProposal& given = read.proposal;
  return Json::object()
      .set("format", "redraft-draft-proposal/1")
      .set("file", read.file)
      .set("title", given.title)
      .set("proposer", given.proposer.name)
      .set("organisation", given.proposer.organisation)
      .set("contact", given.proposer.contact)
      .set("problem", given.problem)
      .set("doing_nothing", given.doing_nothing)
      .set("scale", given.scale)
      .set("parts_affected", texts_json(given.parts_affected))
      .set("operational_impacts", given.operational_impacts)
      .set("fast_track", given.fast_track)
      .set("fast_track_reason", given.fast_track_reason)
      .set("urgent", given.urgent)
      .set("urgent_reason", given.urgent_reason)
      .set("findings", to_json(read.findings));
}

}  // namespace redraft::jobs
