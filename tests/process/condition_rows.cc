#include "condition_rows.h"

namespace redraft::process::tests {

namespace {

const std::string kText =
    "solutions: [{id: p, kind: proposed, summary: Light., legal_text: {files: [legal-text.txt]}}]\n";
const std::string kSolution = "solutions: [{id: p, kind: proposed}]\n";
const std::string kDcc = "dcc_impact: true\n";
const std::string kNoDcc = "dcc_impact: false\n";
const std::string kSelf = "path: {path: self-governance}\n";
const std::string kAuthority = "path: {path: authority-determined}\n";

std::string decision(const std::string& kind, const std::string& body) {
  return "decisions: [{id: d1, kind: " + kind + ", body: " + body + ", date: 2018-08-22}]\n";
}

ConditionRow decided(const std::string& id, const std::string& kind, const std::string& body) {
  // Another body's decision of that kind is no such decision.
  return {id, decision(kind, body), decision(kind, "Nobody"),
          "no decision of kind " + kind + " of the " + body + " is recorded", ""};
}

ConditionRow made(const std::string& id, const std::string& kind) {
  return {id, "documents: [{kind: " + kind + ", file: out/x.docx}]\n", "documents: [{kind: other}]\n",
          "no document of kind " + kind + " is recorded", ""};
}

ConditionRow held(const std::string& id, const std::string& kind) {
  return {id, "consultations: [{id: c1, kind: " + kind + ", opened: 2018-08-10, closes: 2018-09-05}]\n",
          "consultations: [{id: c1, kind: " + kind + ", opened: 2018-09-10, closes: 2018-10-01}]\n",
          "c1 is open until 17:00 on Monday 1 October 2018", ""};
}

ConditionRow voted(const std::string& id, const std::string& result, const std::string& other) {
  return {id, kSelf + "votes: [{body: Change Board, date: 2018-08-22, result: " + result + "}]\n",
          kSelf + "votes: [{body: Change Board, date: 2018-08-22, result: " + other + "}]\n",
          "the Change Board voted: " + other + " on 22 August 2018", kAuthority};
}

ConditionRow determined(const std::string& id, const std::string& result, const std::string& other) {
  return {id, kAuthority + "authority: {determination: " + result + ", date: 2018-09-20}\n",
          kAuthority + "authority: {determination: " + other + ", date: 2018-09-20}\n",
          "the Authority determined: " + other + " on 20 September 2018", kSelf};
}

std::vector<ConditionRow> rows() {
  return {
      {"problem-stated", "problem: It is dark.\n", "problem: ''\n", "`problem` is not recorded", ""},
      {"impacts-assessed", "scale: Large\ndoing_nothing: It stays dark.\n", "scale: Large\n",
       "`doing_nothing` is not recorded", ""},
      {"parts-identified", "parts_affected: [Section Q]\n", "parts_affected: []\n",
       "`parts_affected` is not recorded", ""},
      {"committees-asked",
       "committees: [{name: OPSG, consulted: [2018-05-01]}, {name: SSC, consulted: [2018-05-02]}, {name: "
       "TABASC, "
       "consulted: [2018-05-03]}, {name: SMKI PMA, consulted: [2018-05-07]}]\n",
       "committees: [{name: OPSG, consulted: [2018-05-01]}, {name: SSC, consulted: [2018-05-02]}, {name: "
       "TABASC, "
       "consulted: [2018-05-03]}, {name: SMKI PMA}]\n",
       "no meeting of SMKI PMA at which it was seen", ""},
      {"engagement-agreed", "committees: [{name: OPSG, engage: false}]\n", "committees: [{name: OPSG}]\n",
       "whether OPSG is to be engaged further is not recorded", ""},
      {"comments-answered", "comments: [{id: c1, committee: SSC, text: Why?, response: {text: So.}}]\n",
       "comments: [{id: c1, committee: SSC, text: Why?}]\n", "comment c1 of SSC has no response",
       "comments: []\n"},
      made("final-problem-statement", "final-problem-statement"),
      decided("csc-satisfied", "sign-off", "Change Sub-Committee"),
      decided("panel-converts", "convert", "Panel"),
      decided("panel-skips-refinement", "skip-refinement", "Panel"),
      {"dcc-impact-known", kNoDcc, "problem: It is dark.\n", "`dcc_impact` is not recorded", ""},
      {"requirements-agreed",
       "solutions: [{id: p, kind: proposed, requirements: [{text: Light.}], requirements_agreed: "
       "2018-06-03}]\n",
       "solutions: [{id: p, kind: proposed, requirements: [{text: Light.}]}]\n",
       "the requirements of 'p' have no day on which they were agreed", ""},
      {"solutions-described", kText, kSolution, "`solutions.summary` of 'p' is not recorded", ""},
      {"alternative-sponsored", "solutions: [{id: a, kind: alternative, sponsor: {organisation: Fog Ltd}}]\n",
       "solutions: [{id: a, kind: alternative}]\n", "the solution 'a' has no `sponsor`", kSolution},
      {"committees-engaged", "committees: [{name: SSC, engage: true, consulted: [2018-06-03]}]\n",
       "committees: [{name: SSC, engage: true}]\n", "no meeting of SSC since then", ""},
      {"committees-consulted", "committees: [{name: SSC, engage: true, consulted: [2018-06-03]}]\n",
       "committees: [{name: SSC, engage: true}]\n", "no meeting of SSC since then", ""},
      {"preliminary-assessment",
       kDcc + kSolution + "assessments: [{kind: preliminary, received: 2018-06-01}]\n",
       kDcc + kSolution + "assessments: [{kind: impact, received: 2018-06-01}]\n",
       "the DCC Preliminary Assessment of 'p' is not recorded", kNoDcc},
      {"impact-assessment", kDcc + kSolution + "assessments: [{kind: impact, received: 2018-06-01}]\n",
       kDcc + kSolution + "assessments: [{kind: impact, requested: 2018-06-01}]\n",
       "the DCC Impact Assessment of 'p' was requested and has not been received", kNoDcc},
      {"full-dcc-costs", kDcc + "assessments: [{kind: impact, received: 2018-06-01, full_costs: true}]\n",
       kDcc + "assessments: [{kind: impact, received: 2018-06-01, full_costs: false}]\n",
       "the DCC Impact Assessment received on 1 June 2018 does not hold the full costs", kNoDcc},
      {"latest-assessment", kDcc + "assessments: [{kind: impact, received: 2018-06-01, file: ia.docx}]\n",
       kDcc + "assessments: [{kind: impact, received: 2018-06-01}]\n",
       "the DCC Impact Assessment received on 1 June 2018 names no `file`", kNoDcc},
      {"not-held",
       "decisions: [{id: h, kind: hold, body: Panel, date: 2018-08-10}, {id: r, kind: release-hold, body: "
       "Panel, "
       "date: 2018-09-14}]\n",
       "decisions: [{id: h, kind: hold, body: Panel, date: 2018-08-10, reason: costs}]\n",
       "the Panel holds it since its decision h on 10 August 2018: costs", ""},
      {"working-group-met", "working_group: {meetings: [{date: 2018-06-03}]}\n",
       "working_group: {terms: Light.}\n", "no meeting of the Working Group is recorded", ""},
      {"group-quorate", "working_group: {members: [{name: A}, {name: B}, {name: C}, {name: D}, {name: E}]}\n",
       "working_group: {members: [{name: A}, {name: B}, {name: C}, {name: D}]}\n",
       "4 members recorded; at least 5 are needed", ""},
      {"group-formed", "working_group: {members: [{name: A}, {name: B}, {name: C}, {name: D}, {name: E}]}\n",
       "working_group: {members: [{name: A}]}\n", "1 member recorded; at least 5 are needed", ""},
      {"questions-answered", "working_group: {questions: [{id: Q1, question: Why?, answer: So.}]}\n",
       "working_group: {questions: [{id: Q1, question: Why?}]}\n", "question Q1 has no answer", ""},
      {"discussions-summarised", "working_group: {conclusions: More light.}\n",
       "working_group: {terms: Light.}\n", "`working_group.conclusions` is not recorded", ""},
      {"objectives-viewed", "objectives: [{objective: a, working_group: {view: better}}]\n",
       "objectives: [{objective: a, proposer: {view: better}}]\n",
       "no view of the Working Group against an objective is recorded", ""},
      {"benefits-case", "benefits: Fewer wrecks.\n", "scale: Large\n", "`benefits` is not recorded", ""},
      {"impacts-and-costs",
       "solutions: [{id: p, kind: proposed, impacts: [{on: system, name: Lamps}], costs: [{item: oil}]}]\n",
       "solutions: [{id: p, kind: proposed, impacts: [{on: system, name: Lamps}]}]\n",
       "`solutions.costs` of 'p' is not recorded", ""},
      {"solutions-developed", "solutions: [{id: p, kind: proposed, developed: true}]\n", kSolution,
       "the solution 'p' is not recorded as fully developed", ""},
      held("industry-consulted", "industry"),
      held("report-consulted", "modification-report"),
      held("group-consulted", "working-group"),
      {"implementation-put-forward", "implementation: {release: June 2019 SEC Release}\n",
       "implementation: {approach: Soon.}\n", "`implementation` has neither a release nor a date", ""},
      {"implementation-views",
       "implementation: {views: [{committee: OPSG, text: Yes.}, {committee: TABASC, text: Yes.}]}\n",
       "implementation: {views: [{committee: OPSG, text: Yes.}]}\n", "no view of TABASC", ""},
      {"implementation-approved", "implementation: {approved: 2018-06-14}\n",
       "implementation: {date: 2019-11-07}\n", "`implementation.approved` is not recorded", ""},
      {"legal-text-there", kText, "summary: absent\n" + kText, "the file legal-text.txt of 'p' is not there",
       ""},
      {"legal-text-sections",
       "solutions: [{id: p, kind: proposed, legal_text: {files: [legal-text.txt], part: "
       "sections-and-schedules}}]\n",
       "solutions: [{id: p, kind: proposed, legal_text: {files: [legal-text.txt], part: appendices}}]\n",
       "the solution 'p' has no legal text for sections-and-schedules", ""},
      {"legal-text-appendices",
       kDcc +
           "solutions: [{id: p, kind: proposed, legal_text: {files: [legal-text.txt], part: appendices}}]\n",
       kDcc + "solutions: [{id: p, kind: proposed, legal_text: {files: [legal-text.txt], part: "
              "sections-and-schedules}}]\n",
       "the solution 'p' has no legal text for appendices", kNoDcc},
      {"legal-text-applies", kText, kText, "legal-text.txt does not apply: no D9", kSolution},
      {"legal-text-sound", kText, kText, "legal-text.txt brings in 2 findings at error level", kSolution},
      {"legal-text-current", kText, kText,
       "legal-text.txt is drafted against 5.18; the current version is 5.21", kSolution},
      made("modification-report", "modification-report"),
      made("initial-report", "initial-modification-report"),
      made("draft-report", "draft-modification-report"),
      made("final-report", "final-modification-report"),
      made("initial-assessment-report", "initial-assessment-report"),
      made("development-report", "development-report"),
      decided("panel-signs-off", "sign-off", "Panel"),
      decided("panel-to-refinement", "progress", "Panel"),
      decided("panel-to-consultation", "progress", "Panel"),
      decided("panel-to-development", "progress", "Panel"),
      decided("panel-ends-refinement", "refuse-extension", "Panel"),
      decided("panel-returns", "return-for-work", "Panel"),
      decided("panel-approves", "approve", "Panel"),
      decided("panel-withdraws", "close", "Panel"),
      decided("panel-closes", "close", "Panel"),
      decided("panel-raises", "raise", "Panel"),
      {"change-board-comments", "comments: [{id: c1, committee: Change Board, text: Good.}]\n",
       "comments: [{id: c1, committee: SSC, text: Good.}]\n", "no comment of the Change Board is recorded",
       ""},
      {"change-board-content", decision("progress", "Change Board"), decision("progress", "Panel"),
       "no decision of the Change Board to progress, and none of the Panel to refuse an extension", ""},
      {"change-board-on-merits",
       kDcc + "votes: [{body: Change Board, date: 2018-08-22, result: not-progress}]\n",
       kDcc + "votes: [{body: Panel, date: 2018-08-22, result: progress}]\n",
       "no vote of the Change Board is recorded", kNoDcc},
      {"rationale-given", kDcc + "votes: [{body: Change Board, date: 2018-08-22, result: progress}]\n",
       kDcc + "votes: [{body: Change Board, date: 2018-08-22, result: not-progress}]\n",
       "the Change Board advised against it, and no decision of the Proposer gives a reason to go on",
       kNoDcc},
      {"path-known", kSelf, "problem: It is dark.\n", "`path` is not recorded", ""},
      voted("change-board-approves", "approve", "reject"),
      voted("change-board-rejects", "reject", "approve"),
      {"change-board-recommends",
       kAuthority + "votes: [{body: Change Board, date: 2018-08-22, result: reject}]\n",
       kAuthority + "votes: [{body: Change Board, date: 2018-08-22, result: return}]\n",
       "the Change Board voted: return on 22 August 2018", kSelf},
      {"referral-window-over", kSelf + decision("approve", "Change Board"),
       kSelf + decision("approve", "Change Board") +
           "referrals: [{by: {organisation: Fog Ltd}, date: 2018-09-03}]\n",
       "Fog Ltd referred the decision to the Panel on 3 September 2018, and no approval or rejection by it "
       "is recorded",
       kAuthority},
      {"vote-on-responses",
       "consultations: [{id: mrc, kind: modification-report, opened: 2018-08-01, closes: "
       "2018-08-21}]\nvotes: "
       "[{body: Change Board, date: 2018-08-22, result: approve}]\n",
       "consultations: [{id: mrc, kind: modification-report, opened: 2018-08-01, closes: "
       "2018-08-22}]\nvotes: "
       "[{body: Change Board, date: 2018-08-22, result: approve}]\n",
       "the Change Board voted on 22 August 2018, before mrc closed at 17:00 on Wednesday 22 August 2018",
       ""},
      {"report-sent", kAuthority + "authority: {sent: 2018-08-30, addressee: BEIS}\n",
       kAuthority + "authority: {addressee: BEIS}\n",
       "the day on which the report went to the Authority is not recorded", kSelf},
      determined("authority-approves", "approve", "send-back"),
      determined("authority-rejects", "reject", "approve"),
      {"sent-back", "votes: [{body: Change Board, date: 2018-08-22, result: return}]\n",
       "votes: [{body: Change Board, date: 2018-08-22, result: approve}]\n",
       "no vote to return it, no send-back and no decision to return it", ""},
      {"implemented-on", "implemented: 2018-09-27\n", "raised: 2018-04-01\n", "`implemented` is not recorded",
       ""},
      {"proposer-withdraws", "withdrawal: {date: 2018-08-22}\n", "raised: 2018-04-01\n",
       "`withdrawal` is not recorded", ""},
      {"proposer-closes", "withdrawal: {date: 2018-08-22}\n", "raised: 2018-04-01\n",
       "`withdrawal` is not recorded", ""},
      {"adoption-window-over", "withdrawal: {date: 2018-08-22}\n",
       "withdrawal: {date: 2018-08-22, adopted: {by: {organisation: Fog Ltd}, date: 2018-09-03}}\n",
       "Fog Ltd adopted it on 3 September 2018", ""},
      {"fast-track-asked", "fast_track: {requested: 2018-08-01}\n", "fast_track: {by: Proposer}\n",
       "no request for Fast Track is recorded", ""},
      {"fast-track-unanimous", decision("fast-track", "Panel") + "fast_track: {unanimous: true}\n",
       decision("fast-track", "Panel") + "fast_track: {unanimous: false}\n",
       "the Panel was not unanimous on 22 August 2018", ""},
      {"objection-window-over", decision("fast-track", "Panel"),
       decision("fast-track", "Panel") + "fast_track: {objection: {by: {name: B. Fogg}, date: 2018-09-03}}\n",
       "B. Fogg objected on 3 September 2018", ""},
      {"fast-track-fails", "fast_track: {unanimous: false}\n", "fast_track: {unanimous: true}\n",
       "neither an objection nor a vote that was not unanimous", ""},
      {"fast-track-commented", "consultations: [{id: f, kind: fast-track, opened: 2018-08-10}]\n",
       "consultations: [{id: f, kind: fast-track, opened: 2018-09-10}]\n",
       "comment window of the notice of 10 September 2018 ends at 17:00 on Monday 1 October 2018 at the "
       "earliest",
       ""},
      {"authority-window-over", "path: {path: fast-track}\n" + decision("approve", "Panel"),
       "path: {path: fast-track}\n", "no decision of the Panel to approve is recorded", ""},
  };
}

}  // namespace

const std::vector<ConditionRow>& condition_rows() {
  static const std::vector<ConditionRow> all = rows();
  return all;
}

}  // namespace redraft::process::tests
