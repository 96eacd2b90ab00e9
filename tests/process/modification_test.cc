// modification.yaml into a Modification: the invented one that carries every field, value by value, and what is said of
// bad input.
#include "process/modification.h"

#include <gtest/gtest.h>

#include <set>

#include "base/file.h"

namespace redraft::process {
namespace {

const std::string kFolder = REDRAFT_SOURCE_DIR "/samples/workspace/modifications/MP900/";

ModificationFiles files_of_mp900() {
  ModificationFiles files{read_yaml(kFolder + "modification.yaml"), read_yaml(kFolder + "comments.yaml"), {}};
  for (const std::string& name : list_files(kFolder + "responses", {".yaml"}))
    files.responses.push_back(read_yaml(name));
  return files;
}

const Modification& mp900() {
  static const Modification modification = [] {
    std::vector<Finding> findings;
    Modification out = read_modification(files_of_mp900(), findings);
    EXPECT_TRUE(findings.empty());
    return out;
  }();
  return modification;
}

/// Which properties of a schema the values of a file use.
class Used {
 public:
  explicit Used(const Data& schema) : schema_(schema) {}

  void note(const Data& written_rule, const Data& value) {
    const Data& rule = resolved(written_rule);
    if (const Data* any = rule.find("anyOf"))
      for (const Data& one : any->items) note(one, value);
    if (const Data* each = rule.find("items"))
      for (const Data& item : value.items) note(*each, item);
    const Data* properties = rule.find("properties");
    if (properties == nullptr) return;
    for (const DataEntry& entry : value.entries)
      if (const DataEntry* property = properties->entry(entry.key)) {
        used_.insert(property);
        note(property->value, entry.value);
      }
  }

  /// "solution.title" for each property that none used.
  std::vector<std::string> unused() const {
    std::vector<std::string> out;
    collect(schema_, "", out);
    return out;
  }

  const Data& definition(const std::string& name) const { return *schema_.at("$defs." + name); }

 private:
  const Data& resolved(const Data& rule) const {
    const Data* ref = rule.find("$ref");
    return ref == nullptr ? rule : definition(ref->words().substr(std::string_view("#/$defs/").size()));
  }

  void collect(const Data& rule, const std::string& name, std::vector<std::string>& out) const {
    if (const Data* properties = rule.find("properties"))
      for (const DataEntry& property : properties->entries) {
        if (used_.count(&property) == 0) out.push_back(name + property.key);
        collect(property.value, name + property.key + ".", out);
      }
    if (const Data* items = rule.find("items")) collect(*items, name, out);
    if (const Data* definitions = rule.find("$defs"))
      for (const DataEntry& one : definitions->entries) collect(one.value, one.key + ".", out);
  }

  const Data& schema_;
  std::set<const DataEntry*> used_;
};

TEST(InventedModification, CarriesEveryFieldOfTheSchema) {
  const DataFile schema = embedded_yaml("schemas/modification.schema.json");
  const ModificationFiles files = files_of_mp900();
  Used used(schema.root);
  used.note(schema.root, files.main.root);
  used.note(used.definition("comments_file"), files.comments->root);
  for (const DataFile& file : files.responses) used.note(used.definition("responses_file"), file.root);
  EXPECT_EQ(used.unused(), std::vector<std::string>{});
}

TEST(InventedModification, SaysInItsFirstLineThatItIsInvented) {
  for (const char* name :
       {"modification.yaml", "comments.yaml", "responses/report.yaml", "responses/report-again.yaml"})
    EXPECT_TRUE(read_text(kFolder + name).starts_with("# INVENTED")) << name;
}

TEST(ReadModification, ReadsWhatItIsAndWhoRaisedIt) {
  const Modification& m = mp900();
  EXPECT_EQ(m.number, "MP900");
  EXPECT_EQ(m.earlier_numbers, std::vector<std::string>{"DP900"});
  EXPECT_EQ(m.title,
            "An invented modification that carries every field: \"Longer Lamps\" and the ‘Horn in Snow’");
  EXPECT_EQ(m.process, "sec-2019");
  EXPECT_EQ(m.outcome, Outcome::implemented);
  EXPECT_EQ(m.proposer.name, "Ina Nonesuch");
  EXPECT_EQ(m.proposer.organisation, "Imaginary Energy Limited");
  EXPECT_EQ(m.proposer.category, "Large Suppliers");
  EXPECT_EQ(m.proposer.contact, "ina@imaginary.example");
  EXPECT_EQ(m.raised_by, "Party");
  EXPECT_EQ(m.lead_analyst, "Ed Figment");
  EXPECT_EQ(m.raised, Date(2020, 1, 6));
  EXPECT_EQ(m.converted, Date(2020, 4, 17));
  EXPECT_EQ(m.implemented, Date(2021, 6, 24));
  EXPECT_EQ(m.baseline, "900.1");
  EXPECT_EQ(m.classification, Classification::green);
  EXPECT_TRUE(m.has_number("DP900"));
  EXPECT_TRUE(m.has_number("MP900"));
  EXPECT_FALSE(m.has_number("MP90"));
}

TEST(ReadModification, ReadsItsTexts) {
  const Modification& m = mp900();
  EXPECT_EQ(m.problem,
            "Ships that pass within an hour of sunrise, or in snow, do not know where the lighthouse is.\n");
  EXPECT_EQ(m.doing_nothing, "Ships would go on running aground in the morning.");
  EXPECT_EQ(m.scale, "Nine hundred ships a year, all of them invented.");
  EXPECT_EQ(m.parts_affected, (std::vector<std::string>{"Section Q", "Appendix QA"}));
  EXPECT_EQ(m.operational_impacts, "Keepers would have less sleep.");
  EXPECT_EQ(m.benefits, "Fewer wrecks, at the price of some oil.");
  EXPECT_EQ(m.source.root.words("summary"),
            "Lighthouses are to burn their Lamps for longer, and to sound the Horn in snow.");
}

TEST(ReadModification, ReadsHowItIsDecidedAndWhatItWasBefore) {
  const Modification& m = mp900();
  ASSERT_EQ(m.path.size(), 3U);
  EXPECT_EQ(m.path[0].path, Path::fast_track);
  EXPECT_EQ(m.path[0].from, Date(2020, 1, 17));
  EXPECT_EQ(m.path[0].by, "Panel");
  EXPECT_EQ(m.path[0].reason, "the Proposer thought it self-evident");
  EXPECT_EQ(m.path[1].path, Path::self_governance);
  EXPECT_EQ(m.path_now(), Path::authority_determined);
  ASSERT_TRUE(m.urgent);
  EXPECT_EQ(m.urgent->requested, Date(2020, 2, 17));
  EXPECT_EQ(m.urgent->decided, Date(2020, 2, 24));
  EXPECT_EQ(m.urgent->granted, false);
  EXPECT_EQ(m.urgent->reason, "nights were getting shorter");
  ASSERT_TRUE(m.fast_track);
  EXPECT_EQ(m.fast_track->requested, Date(2020, 1, 6));
  EXPECT_EQ(m.fast_track->by, "Proposer");
  EXPECT_EQ(m.fast_track->unanimous, true);
  EXPECT_EQ(m.fast_track->objection, Date(2020, 1, 31));
  EXPECT_EQ(m.fast_track->objector, "Bartholomew Fogg");
  EXPECT_EQ(m.dcc_impact, true);
}

TEST(ReadModification, ReadsEachSolutionWithItsRequirementsAndDrafting) {
  const Modification& m = mp900();
  ASSERT_EQ(m.solutions.size(), 3U);
  const Solution& proposed = m.solutions[0];
  EXPECT_EQ(proposed.id, "proposed");
  EXPECT_FALSE(proposed.alternative);
  EXPECT_EQ(proposed.title, "Longer Lamps");
  EXPECT_EQ(proposed.sponsor.name, "Bartholomew Fogg");
  EXPECT_EQ(proposed.summary,
            "The Lamp is lit until **one hour after sunrise**, and the Horn sounds in snow.");
  ASSERT_EQ(proposed.requirements.size(), 2U);
  EXPECT_EQ(proposed.requirements[0].id, "BR1");
  EXPECT_EQ(proposed.requirements[0].title, "Longer light");
  EXPECT_EQ(proposed.requirements[0].text, "The Lamp shines until one hour after sunrise.");
  EXPECT_EQ(proposed.requirements[0].priority, "must");
  EXPECT_EQ(proposed.requirements_file, "requirements.md");
  EXPECT_EQ(proposed.requirements_agreed, Date(2020, 5, 14));
  EXPECT_EQ(proposed.requirements_agreed_by, "Working Group");
  EXPECT_TRUE(proposed.developed);
  EXPECT_EQ(proposed.withdrawn, std::nullopt);

  ASSERT_EQ(proposed.legal_text.size(), 2U);
  const LegalTextFiles& first = proposed.legal_text[0];
  EXPECT_EQ(first.files, std::vector<std::string>{"legal-text.txt"});
  EXPECT_EQ(first.part, "sections-and-schedules");
  EXPECT_EQ(first.drafted_against, "900.1");
  EXPECT_TRUE(first.needed);
  EXPECT_EQ(first.status, "final");
  EXPECT_EQ(first.version, "1.1");
  EXPECT_EQ(first.reviewed_by, "Phantom and Phantom LLP");
  EXPECT_EQ(first.reviewed, Date(2020, 9, 30));
  EXPECT_EQ(first.touches, std::vector<std::string>{"Q1.1"});
  EXPECT_EQ(proposed.legal_text[1].part, "appendices");

  const Solution& oil = m.solutions[1];
  EXPECT_TRUE(oil.alternative);
  EXPECT_EQ(oil.sponsor.organisation, "Chimera Networks Plc");
  EXPECT_EQ(oil.sponsor.category, "Electricity Networks");
  EXPECT_EQ(oil.sponsor.contact, "oona@chimera.example");
  ASSERT_EQ(oil.legal_text.size(), 1U) << "one map stands for a list of one";
  EXPECT_EQ(oil.legal_text[0].part, "whole");
  EXPECT_EQ(m.solution("bells")->legal_text[0].same_as, "proposed");
  EXPECT_EQ(m.solution("bells")->withdrawn, Date(2020, 6, 25));
  EXPECT_FALSE(m.solution("bells")->developed);
  EXPECT_EQ(m.solution("whistles"), nullptr);
}

TEST(ReadModification, ReadsImpactsCostsAndAssessments) {
  const Modification& m = mp900();
  const Solution& proposed = m.solutions[0];
  ASSERT_EQ(proposed.impacts.size(), 5U);
  EXPECT_EQ(proposed.impacts[0].on, "party-category");
  EXPECT_EQ(proposed.impacts[0].name, "Large Suppliers");
  EXPECT_TRUE(proposed.impacts[0].affected);
  EXPECT_EQ(proposed.impacts[0].text, "They pay for the oil.");
  EXPECT_EQ(proposed.impacts[0].committees, std::vector<std::string>{"OPSG"});
  EXPECT_EQ(proposed.impacts[0].source, "invented");
  EXPECT_FALSE(proposed.impacts[1].affected);
  EXPECT_EQ(proposed.impacts[2].on, "system");
  ASSERT_EQ(proposed.costs.size(), 2U);
  EXPECT_EQ(proposed.costs[0].item, "wicks");
  EXPECT_EQ(proposed.costs[0].who, "DCC");
  EXPECT_EQ(proposed.costs[0].amount, 90000);
  EXPECT_EQ(proposed.costs[0].high, 95000.5);
  EXPECT_EQ(proposed.costs[0].per, "year");
  EXPECT_EQ(proposed.costs[0].date, Date(2020, 9, 11));
  EXPECT_EQ(proposed.costs[0].source, "the invented Impact Assessment");
  EXPECT_EQ(proposed.costs[1].high, std::nullopt);
  ASSERT_EQ(m.assessments.size(), 4U);
  EXPECT_FALSE(m.assessments[0].impact);
  EXPECT_EQ(m.assessments[0].full_costs, std::nullopt);
  const Assessment& impact = m.assessments[1];
  EXPECT_EQ(impact.id, "impact");
  EXPECT_TRUE(impact.impact);
  EXPECT_EQ(impact.solution, "proposed");
  EXPECT_EQ(impact.requested, Date(2020, 7, 27));
  EXPECT_EQ(impact.received, Date(2020, 9, 11));
  EXPECT_EQ(impact.file, "dcc-impact-assessment.docx");
  EXPECT_EQ(impact.version, "1.0");
  EXPECT_EQ(impact.full_costs, true);
  EXPECT_EQ(impact.summary, "The Lamps need new wicks.");
  EXPECT_EQ(impact.classification, Classification::green);
}

TEST(ReadModification, ReadsSubCommitteesAndTheirCommentsFromBothFiles) {
  const Modification& m = mp900();
  ASSERT_EQ(m.committees.size(), 4U);
  EXPECT_EQ(m.committees[0].name, "OPSG");
  EXPECT_EQ(m.committees[0].engage, true);
  EXPECT_EQ(m.committees[0].why, "the Keepers' hours");
  EXPECT_EQ(m.committees[0].consulted, (std::vector<Date>{Date(2020, 2, 25), Date(2020, 5, 26)}));
  EXPECT_EQ(m.committees[0].agreed, Date(2020, 4, 28));
  EXPECT_EQ(m.committees[3].engage, false);
  ASSERT_EQ(m.comments.size(), 3U);
  const Comment& first = m.comments[0];
  EXPECT_EQ(first.id, "c1");
  EXPECT_EQ(first.committee, "OPSG");
  EXPECT_EQ(first.stage, "development");
  EXPECT_EQ(first.date, Date(2020, 2, 25));
  EXPECT_EQ(first.by, "Rex Mirage");
  EXPECT_EQ(first.text, "When would a Keeper sleep?");
  EXPECT_EQ(first.response, "In the afternoon.");
  EXPECT_EQ(first.responder, "Proposer");
  EXPECT_EQ(first.responded, Date(2020, 3, 3));
  EXPECT_EQ(first.reservation, Reservation::none);
  EXPECT_EQ(first.classification, Classification::white);
  EXPECT_EQ(first.place.file, kFolder + "modification.yaml");
  EXPECT_EQ(m.comments[1].reservation, Reservation::resolved);
  EXPECT_EQ(m.comments[1].place.file, kFolder + "comments.yaml");
  EXPECT_EQ(m.comments[1].place.line, 3);
  EXPECT_EQ(m.comments[2].reservation, Reservation::outstanding);
  EXPECT_EQ(m.comments[2].classification, Classification::amber);
}

TEST(ReadModification, ReadsTheWorkingGroup) {
  ASSERT_TRUE(mp900().working_group);
  const WorkingGroup& group = *mp900().working_group;
  EXPECT_EQ(group.formed, Date(2020, 5, 7));
  ASSERT_EQ(group.members.size(), 5U);
  EXPECT_EQ(group.members[4].name, "Wanda Unreal");
  EXPECT_EQ(group.members[4].category, "Gas Networks");
  EXPECT_EQ(group.terms, "The group is to consider how dark mornings are.");
  ASSERT_EQ(group.questions.size(), 2U);
  EXPECT_EQ(group.questions[0].id, "Q1");
  EXPECT_EQ(group.questions[0].question, "How long after sunrise is it light?");
  EXPECT_EQ(group.questions[0].set_by, "Panel");
  EXPECT_EQ(group.questions[0].answer, "One hour.");
  EXPECT_EQ(group.questions[0].date, Date(2020, 7, 2));
  ASSERT_EQ(group.meetings.size(), 1U);
  EXPECT_EQ(group.meetings[0].date, Date(2020, 7, 2));
  EXPECT_EQ(group.meetings[0].number, "901");
  EXPECT_EQ(group.meetings[0].present, 5);
  EXPECT_EQ(group.meetings[0].summary, "The group walked to the sea and looked at it.");
  EXPECT_EQ(group.conclusions, "The Proposed Solution is the better one.");
  EXPECT_EQ(group.shared_with, std::vector<std::string>{"MP901"});
}

TEST(ReadModification, ReadsConsultationsWithResponsesFromTheirFiles) {
  const Modification& m = mp900();
  ASSERT_EQ(m.consultations.size(), 4U);
  const Consultation& information = m.consultations[0];
  EXPECT_EQ(information.kind, "request-for-information");
  EXPECT_EQ(information.title, "How dark is it?");
  EXPECT_EQ(information.opened, Date(2020, 3, 2));
  EXPECT_EQ(information.closes, Date(2020, 3, 13));
  ASSERT_EQ(information.questions.size(), 1U);
  EXPECT_EQ(information.questions[0].id, "R1");
  EXPECT_EQ(information.questions[0].question, "At what hour do your ships pass?");
  EXPECT_EQ(information.summary, "At all hours.");
  ASSERT_EQ(information.by_category().size(), 2U) << "as recorded, where the responses are not held";
  EXPECT_EQ(information.by_category()[0].category, "Large Suppliers");
  EXPECT_EQ(information.by_category()[0].in_favour, 2);
  EXPECT_EQ(information.by_category()[0].against, 1);
  EXPECT_EQ(information.by_category()[0].neutral, 3);
  EXPECT_EQ(information.by_category()[1].against, 0);

  const Consultation& industry = m.consultations[1];
  ASSERT_EQ(industry.responses.size(), 2U);
  const Response& first = industry.responses[0];
  EXPECT_EQ(first.id, "r1");
  EXPECT_EQ(first.respondent.name, "Ina Nonesuch");
  EXPECT_EQ(first.respondent.organisation, "Imaginary Energy Limited");
  EXPECT_EQ(first.category, "Large Suppliers");
  EXPECT_EQ(first.received, Date(2020, 7, 20));
  EXPECT_EQ(first.view, Stand::in_favour);
  EXPECT_EQ(first.reasons, "Ships are dear.");
  ASSERT_EQ(first.answers.size(), 2U);
  EXPECT_EQ(first.answers[0].question, "C1");
  EXPECT_EQ(first.answers[0].answer, "Yes.");
  EXPECT_EQ(first.lead_time, "6 months");
  EXPECT_EQ(first.classification, Classification::green);
  EXPECT_EQ(industry.responses[1].view, Stand::neutral);

  const Consultation& report = m.consultations[2];
  ASSERT_EQ(report.responses.size(), 2U);
  EXPECT_EQ(report.responses[0].view, Stand::against);
  EXPECT_EQ(report.responses[0].category, "Gas Networks") << "the respondent's own";
  EXPECT_EQ(report.responses[0].place.file, kFolder + "responses/report.yaml");
  ASSERT_EQ(report.by_category().size(), 2U);
  EXPECT_EQ(report.by_category()[0].against, 1);
  EXPECT_EQ(report.by_category()[1].in_favour, 1);
  ASSERT_EQ(m.consultations[3].responses.size(), 1U);
}

TEST(ReadModification, ReadsViewsAgainstTheObjectivesAndTheImplementationApproach) {
  const Modification& m = mp900();
  ASSERT_EQ(m.objectives.size(), 2U);
  EXPECT_EQ(m.objectives[0].objective, "a");
  EXPECT_EQ(m.objectives[0].solution, "proposed");
  EXPECT_EQ(m.objectives[0].proposer, Objective::better);
  EXPECT_EQ(m.objectives[0].proposer_reason, "more ships arrive");
  EXPECT_EQ(m.objectives[0].working_group, Objective::better);
  EXPECT_EQ(m.objectives[0].working_group_reason, "it agrees");
  EXPECT_EQ(m.objectives[0].change_board, Objective::neutral);
  EXPECT_EQ(m.objectives[0].change_board_reason, "ships may arrive anyway");
  EXPECT_EQ(m.objectives[1].proposer, Objective::worse);
  EXPECT_EQ(m.objectives[1].working_group, Objective::none);

  const Implementation& in = m.implementation;
  EXPECT_EQ(in.main.release, "June 2021 Invented Release");
  EXPECT_EQ(in.main.date, Date(2021, 6, 24));
  EXPECT_EQ(in.main.condition, "if a decision to approve is received on or before 28 May 2021");
  EXPECT_EQ(in.main.decision_by, Date(2021, 5, 28));
  ASSERT_TRUE(in.fallback);
  EXPECT_EQ(in.fallback->release, "November 2021 Invented Release");
  EXPECT_EQ(in.fallback->date, Date(2021, 11, 4));
  EXPECT_EQ(in.fallback->condition, "if it is received later, and on or before 8 October 2021");
  EXPECT_EQ(in.fallback->decision_by, Date(2021, 10, 8));
  EXPECT_EQ(in.approach, "All Lamps at **once**, since a coast that is half lit misleads.\n");
  ASSERT_EQ(in.lead_times.size(), 2U);
  EXPECT_EQ(in.lead_times[0].who, "DCC");
  EXPECT_EQ(in.lead_times[0].months, 4);
  EXPECT_EQ(in.lead_times[0].text, "four months to order the wicks");
  EXPECT_EQ(in.lead_times[1].months, std::nullopt);
  ASSERT_EQ(in.views.size(), 2U);
  EXPECT_EQ(in.views[0].committee, "OPSG");
  EXPECT_EQ(in.views[0].date, Date(2020, 9, 22));
  EXPECT_EQ(in.views[0].text, "June is light enough.");
  EXPECT_EQ(in.approved, Date(2021, 3, 19));
}

TEST(ReadModification, ReadsVotesAndDecisions) {
  const Modification& m = mp900();
  ASSERT_EQ(m.votes.size(), 2U);
  const Vote& vote = m.votes[0];
  EXPECT_EQ(vote.solution, "proposed");
  EXPECT_EQ(vote.date, Date(2020, 11, 25));
  EXPECT_EQ(vote.body, "Change Board");
  EXPECT_EQ(vote.meeting, "902");
  ASSERT_EQ(vote.by_category.size(), 5U);
  EXPECT_EQ(vote.by_category[0].category, "Large Suppliers");
  EXPECT_EQ(vote.by_category[0].approve, 3);
  EXPECT_EQ(vote.by_category[0].reject, 1);
  EXPECT_EQ(vote.by_category[1].abstain, 1);
  ASSERT_TRUE(vote.total);
  EXPECT_EQ(vote.total->approve, 6);
  EXPECT_EQ(vote.total->reject, 2);
  EXPECT_EQ(vote.total->abstain, 1);
  EXPECT_EQ(vote.result, "approve");
  EXPECT_EQ(vote.reason, "most of the members had been at sea");

  ASSERT_EQ(m.decisions.size(), 13U);
  const Decision& later = m.decisions[9];
  EXPECT_EQ(later.id, "later");
  EXPECT_EQ(later.kind, "implementation-date");
  EXPECT_EQ(later.body, "Panel");
  EXPECT_EQ(later.meeting, "913");
  EXPECT_EQ(later.date, Date(2021, 2, 12));
  EXPECT_EQ(later.reason, "wicks take four months");
  EXPECT_EQ(later.field, "implementation.date");
  EXPECT_EQ(later.old_value, "2021-02-25");
  EXPECT_EQ(later.new_value, "2021-06-24");
  EXPECT_EQ(later.solution, "proposed");
  EXPECT_EQ(later.documents, std::vector<std::string>{"Modification Report 1.0"});
}

TEST(ReadModification, ReadsReferralAuthorityWithdrawalAndRelatedModifications) {
  const Modification& m = mp900();
  ASSERT_EQ(m.referrals.size(), 1U);
  EXPECT_EQ(m.referrals[0].by.name, "Wanda Unreal");
  EXPECT_EQ(m.referrals[0].date, Date(2020, 12, 2));
  EXPECT_EQ(m.referrals[0].to, "Panel");
  EXPECT_EQ(m.referrals[0].of, "vote");
  EXPECT_EQ(m.referrals[0].outcome, "the Panel made it an Authority Determined Modification");
  ASSERT_TRUE(m.authority);
  EXPECT_EQ(m.authority->sent, Date(2021, 4, 29));
  EXPECT_EQ(m.authority->addressee, "The Invented Authority");
  EXPECT_EQ(m.authority->determination, "approve");
  EXPECT_EQ(m.authority->solution, "proposed");
  EXPECT_EQ(m.authority->date, Date(2021, 5, 27));
  EXPECT_EQ(m.authority->reason, "snow is now dealt with");
  ASSERT_TRUE(m.withdrawal);
  EXPECT_EQ(m.withdrawal->date, Date(2020, 6, 15));
  EXPECT_EQ(m.withdrawal->by, "Ina Nonesuch");
  EXPECT_EQ(m.withdrawal->reason, "she was seasick");
  EXPECT_EQ(m.withdrawal->window_opened, Date(2020, 6, 16));
  EXPECT_EQ(m.withdrawal->adopted, Date(2020, 6, 23));
  EXPECT_EQ(m.withdrawal->adopter.organisation, "Fogg and Daughters (Fictitious) Limited");
  ASSERT_EQ(m.related.size(), 2U);
  EXPECT_EQ(m.related[0].number, "MP901");
  EXPECT_EQ(m.related[0].how, "batched-with");
  EXPECT_EQ(m.related[0].note, "an invented modification that is not in this workspace");
}

TEST(ReadModification, ReadsItsHistoryAndWhatIsFrozen) {
  const Modification& m = mp900();
  ASSERT_EQ(m.history.size(), 9U);
  EXPECT_EQ(m.stage(), "implemented");
  const Step& refinement = m.history[3];
  EXPECT_EQ(refinement.stage, "refinement");
  EXPECT_EQ(refinement.date, Date(2020, 4, 17));
  EXPECT_EQ(refinement.by, "Panel");
  EXPECT_EQ(refinement.decision, "converted");
  EXPECT_EQ(refinement.meeting, "903");
  EXPECT_EQ(refinement.scope.size(), 64U);
  EXPECT_EQ(refinement.note, "the scope is fixed from here on");
  const Step& report = m.history[6];
  ASSERT_EQ(report.evidence.size(), 5U);
  EXPECT_EQ(report.evidence[0].frozen, "solution");
  EXPECT_EQ(report.evidence[1].frozen, "implementation");
  EXPECT_EQ(report.evidence[2].file, "legal-text.txt");
  EXPECT_EQ(report.evidence[2].frozen, "legal-text");
  EXPECT_EQ(report.evidence[0].sha256.size(), 64U);
  ASSERT_EQ(m.steps.size(), 2U);
  EXPECT_EQ(m.steps[0].step, "business-requirements");
  EXPECT_EQ(m.steps[0].started, Date(2020, 4, 20));
  EXPECT_EQ(m.steps[0].finished, Date(2020, 5, 14));
  EXPECT_EQ(m.steps[0].note, "two drafts");
}

TEST(ReadModification, ReadsCorrectionsDocumentsAndAttachments) {
  const Modification& m = mp900();
  ASSERT_EQ(m.corrections.size(), 1U);
  const Correction& correction = m.corrections[0];
  EXPECT_EQ(correction.id, "spelling");
  EXPECT_EQ(correction.date, Date(2021, 3, 26));
  EXPECT_EQ(correction.file, "legal-text.txt");
  EXPECT_EQ(correction.old_words, "one hour after sun rise");
  EXPECT_EQ(correction.new_words, "one hour after sunrise");
  EXPECT_EQ(correction.citation, "Q1.1(b)");
  EXPECT_EQ(correction.approver, "Ed Figment");
  EXPECT_EQ(correction.reason, "a slip of spelling");
  EXPECT_EQ(correction.version, "1.1");
  EXPECT_NE(correction.sha256, m.history[6].evidence[2].sha256) << "the file changed";
  EXPECT_EQ(correction.documents, std::vector<std::string>{"Modification Report 1.1"});
  ASSERT_EQ(m.documents.size(), 2U);
  const MadeDocument& document = m.documents[1];
  EXPECT_EQ(document.kind, "modification-report");
  EXPECT_EQ(document.file, "out/modification-report.docx");
  EXPECT_EQ(document.version, "1.0");
  EXPECT_EQ(document.date, Date(2021, 3, 19));
  EXPECT_EQ(document.classification, Classification::green);
  ASSERT_EQ(document.prints.size(), 2U);
  EXPECT_EQ(document.prints[0].first, "implementation.date");
  EXPECT_EQ(document.prints[0].second, "2021-06-24");
  ASSERT_EQ(m.attachments.size(), 1U);
  EXPECT_EQ(m.attachments[0].title, "DCC Impact Assessment");
  EXPECT_EQ(m.attachments[0].file, "dcc-impact-assessment.docx");
  EXPECT_EQ(m.attachments[0].kind, "dcc-impact-assessment");
  EXPECT_EQ(m.attachments[0].classification, Classification::green);
}

struct Fault {
  const char* line;     ///< put below number and title
  const char* message;  ///< "line:column message"
};

std::vector<std::string> faults_of(const std::string& text) {
  std::vector<Finding> findings;
  ModificationFiles files{parse_yaml(text, "modification.yaml"), {}, {}};
  read_modification(std::move(files), findings);
  std::vector<std::string> out;
  for (const Finding& finding : findings) out.push_back(finding.place.str() + ": " + finding.message);
  return out;
}

TEST(ReadModification, SaysOfBadInputWhereItStandsAndWhatWasExpected) {
  const Fault faults[] = {
      {"lead_analist: Ed\n",
       "modification.yaml:3:1: 'lead_analist' is no key of a modification; the nearest is "
       "lead_analyst"},
      {"proposer: Ed\n", "modification.yaml:3:11: proposer is a text; expected keys with values"},
      {"proposer: {nam: Ed}\n", "modification.yaml:3:12: 'nam' is no key of proposer; the nearest is name"},
      {"raised: 2019-02-29\n",
       "modification.yaml:3:9: raised is '2019-02-29'; expected a day that there is, as 2019-03-04"},
      {"raised: 29 October 2019\n",
       "modification.yaml:3:9: raised is '29 October 2019'; expected a day that there is, as 2019-03-04"},
      {"status: implementd\n",
       "modification.yaml:3:9: status is 'implementd'; expected open, withdrawn, closed, approved, rejected "
       "or "
       "implemented (nearest: implemented)"},
      {"dcc_impact: yes\n", "modification.yaml:3:13: dcc_impact is a text; expected true or false"},
      {"earlier_numbers: DP088\n", "modification.yaml:3:18: earlier_numbers is a text; expected a list"},
      {"earlier_numbers: [88]\n",
       "modification.yaml:3:19: earlier_numbers[1] is a number; expected a text: put 88 in quotes"},
      {"earlier_numbers: [dp088]\n",
       "modification.yaml:3:19: earlier_numbers[1] is 'dp088'; expected a modification's number, as "
       "SECMP0049, "
       "DP088 or MP088"},
      {"path:\n  - path: self-goverance\n",
       "modification.yaml:4:11: path[1].path is 'self-goverance'; expected authority-initiated, "
       "authority-determined, self-governance or fast-track (nearest: self-governance)"},
      {"votes:\n  - result: approve\n    total: {approve: -1}\n",
       "modification.yaml:5:22: votes[1].total.approve is -1; expected at least 0"},
      {"votes:\n  - date: 2018-08-22\n",
       "modification.yaml:4:5: votes[1] has no key 'result'; it must be there: of the vote"},
      {"comments:\n  - {id: c1, text: Why}\n",
       "modification.yaml:4:5: comments[1] has no key 'committee'; it must be there: as OPSG"},
      {"problem:\n", "modification.yaml:3:9: problem is nothing; expected a text"},
  };
  for (const Fault& fault : faults)
    EXPECT_EQ(faults_of("number: DP901\ntitle: x\n" + std::string(fault.line)),
              std::vector<std::string>{fault.message})
        << fault.line;
}

TEST(ReadModification, MissesItsNumberAndTitle) {
  EXPECT_EQ(
      faults_of("raised: 2020-01-06\n"),
      (std::vector<std::string>{"modification.yaml:1:1: a modification has no key 'number'; it must be there",
                                "modification.yaml:1:1: a modification has no key 'title'; it must be there: "
                                "without its number; may "
                                "hold quotation marks"}));
}

TEST(ReadModification, RefusesResponsesToAConsultationThatIsNotRecorded) {
  std::vector<Finding> findings;
  ModificationFiles files{parse_yaml("number: DP901\ntitle: x\n", "modification.yaml"), {}, {}};
  files.responses.push_back(
      parse_yaml("consultation: report\nresponses: [{id: r1}]\n", "responses/report.yaml"));
  read_modification(std::move(files), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].place.str(), "responses/report.yaml:1:15");
  EXPECT_EQ(findings[0].message,
            "responses to the consultation 'report', which modification.yaml does not record");
}

TEST(ReadModification, LeavesOpenWhatIsNotRecorded) {
  std::vector<Finding> findings;
  ModificationFiles files{parse_yaml("number: DP901\ntitle: x\n", "modification.yaml"), {}, {}};
  const Modification m = read_modification(std::move(files), findings);
  EXPECT_TRUE(findings.empty());
  EXPECT_EQ(m.path_now(), Path::none);
  EXPECT_EQ(m.stage(), "");
  EXPECT_EQ(m.raised, std::nullopt);
  EXPECT_EQ(m.dcc_impact, std::nullopt);
  EXPECT_FALSE(m.working_group || m.authority || m.withdrawal || m.urgent || m.fast_track);
  EXPECT_TRUE(m.proposer.empty());
}

}  // namespace
}  // namespace redraft::process
