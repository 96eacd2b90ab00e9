#include "render_html/sample_redlines.h"

#include "render_html/sample_builder.h"

namespace redraft::test {

using redline::Redline;

namespace {

Finding finding(std::string check, Severity severity, std::string document, std::string citation,
                std::string words, std::string message) {
  Finding out;
  out.check = std::move(check);
  out.severity = severity;
  out.document = std::move(document);
  out.citation = std::move(citation);
  out.words = std::move(words);
  out.message = std::move(message);
  return out;
}

void section_a(SampleBuilder& s) {
  s.document("Section A", "Definitions and Interpretation")
      .title("SECTION A: DEFINITIONS AND INTERPRETATION");
  s.part("A1", "DEFINITIONS")
      .clause("A1.1",
              "In this Code, except where the context otherwise requires, the expressions in the left hand "
              "column below shall have the meanings given to them in the right hand column below:");
  s.definition("Acknowledgement",
               "means, in respect of a communication sent by a User to the DCC over the DCC User Interface, "
               "a communication by the DCC to the User via that interface acknowledging receipt of the "
               "User’s communication.");
  s.definition("Additional Release Services",
               "has the meaning given to that expression in Section X1.16 (Testing in respect of Additional "
               "Release Services).");
  s.definition("Alternative Proposal",
               "has the meaning given to that expression in Section D6.15 (Alternative Proposals).")
      .deleted()
      .because("Amend the following definitions in Section A1.1 as follows:");
  s.definition("Alternative Solution",
               "has the meaning given to that expression in Section D6.16 (Alternative Solutions).")
      .inserted();
  s.definition(
       "Authority-initiated Modification",
       "has the meaning given to that expression in Section D2.4 (Authority-initiated Modifications).")
      .inserted()
      .because("Add the following new definitions into Section A1.1 in alphabetical order:");
  s.definition(
      "Change Board",
      "has the meaning given to that expression in Section D8.1 (Establishment of the Change Board).");
  s.definition("Change Sub-Committee",
               "means the Sub-Committee established, or to whom the Panel has allocated the function of "
               "being such a Sub-Committee, pursuant to Section D2A (The Change Sub-Committee).")
      .inserted();
  s.definition("Code Administrator",
               "has the meaning given to that expression in Section C7.1 (Code Administrator).");
  s.definition("Consumer Data", "has the meaning given to that expression in Section M5.6 (Consumer Data).");
  s.definition("DCC", "means the holder from time to time of the DCC Licence.");
  s.definition("Modification Proposal",
               "{--has the meaning given to that expression in Section D1.2 (Modifications)--}{++is the term "
               "applied to a Draft Proposal once the Panel has agreed it should be progressed further in "
               "accordance with Section D3.11 (Initial Consideration by the Panel)++}.")
      .because("Amend the following definitions in Section A1.1 as follows:");
  s.definition("Path 1 Modification",
               "has the {--meaning given to that expression in Section D2.4 (Path 1: Authority "
               "Led)--}{++same meaning as “Authority-initiated Modification”++}.");
  s.definition("{--Proposer Group--}{++Proposer++}",
               "has the meaning given to that expression in Section D1.3 (Persons Entitled to Submit "
               "{--Modification--}{++Draft++} Proposals).");
}

void section_c(SampleBuilder& s) {
  s.document("Section C", "Governance")
      .title("SECTION C: GOVERNANCE")
      .part("C2", "PANEL")
      .heading("Duties of the Panel");
  s.clause("C2.1", "The Panel is established to be the body responsible for the governance of this Code.");
  s.clause("C2.2",
           "The Panel shall pursue the objectives, undertake the duties and have the powers set out in this "
           "Section C2.");
  s.clause("C2.3",
           "Without prejudice to any other tasks, duties or obligations imposed on the Panel in this Code, "
           "the Panel shall, subject to and in accordance with the other provisions of this Code:");
  s.elision();
  s.item(1, "(d)",
         "oversee and co-ordinate the process for assessing {++Draft Proposals and ++}Modification "
         "Proposals, and implement successful Modification Proposals, each as set out in Section D "
         "(Modification Process);")
      .because("Amend Section C2.3 as follows:");
  s.elision();
  s.item(1, "(j)",
         "establish (and, where appropriate, revise from time to time) joint working arrangements with the "
         "panels, committees and administrators responsible for the governance and operation of other Energy "
         "Codes, in order to facilitate the timely:");
  s.item(2, "(i)",
         "identification, co-ordination, making and implementation of changes to other Energy Codes "
         "consequent on a {++Draft Proposal or ++}Modification Proposal (and vice versa); and");
  s.item(2, "(ii)",
         "identification and coordinated resolution of Disputes and disputes under other Energy Codes (in "
         "circumstances where there is an interaction between the Dispute and one or more disputes under the "
         "other Energy Codes);");
  s.elision();
}

void section_d(SampleBuilder& s) {
  s.document("Section D", "Modification Process").title("SECTION D: MODIFICATION PROCESS");
  s.part("D1", "RAISING {--MODIFICATION--}{++DRAFT++} PROPOSALS")
      .because("Amend Section D as set out in the attached redlining:")
      .heading("Modifications");
  s.clause("D1.1", "This Code may only be varied in accordance with the provisions of this Section D.");
  s.clause("D1.2",
           "Each variation of this Code must commence with a proposal made in accordance with the provisions "
           "of this Section D (a {--Modification--}{++Draft++} Proposal).");
  s.heading("Persons Entitled to Submit {--Modification--}{++Draft++} Proposals");
  s.clause("D1.3",
           "A {--Modification--}{++Draft++} Proposal may be submitted by any of the following persons (the "
           "Proposer):");
  s.item(1, "(a)", "a Party;").item(1, "(b)", "Citizens Advice or Citizens Advice Scotland;");
  s.item(1, "(c)",
         "any person or body that may from time to time be designated in writing by the Authority for the "
         "purpose of this Section D1.3;");
  s.item(1, "(d)",
         "the Authority or the DCC acting at the direction of the Authority, but in each case only in "
         "respect of variations to this Code which are in respect of a Significant Code Review; and");
  s.item(1, "(e)",
         "the Panel (where all Panel Members at the relevant meeting vote unanimously in favour of doing "
         "so), but only in respect of variations to this Code which are intended to give effect to:");
  s.item(2, "(i)",
         "recommendations contained in a report published by the Panel pursuant to Section C2.3(i) (Panel "
         "Duties);");
  s.item(2, "(ii)",
         "recommendations contained in a report published by the Code Administrator pursuant to Section "
         "C7.2(c) (Code Administrator);");
  s.item(2, "(iii)",
         "Fast-Track Modifications (as described in Section D2.8 (Fast-Track Modifications)); and/or");
  s.item(3, "(A)",
         "consequential changes to this Code required as a result of changes proposed or already made to one "
         "or more other Energy Codes{--.--}{++; and++}");
  s.item(2, "(iv)", "any matter that the Change Sub-Committee has referred to it.").inserted();
  s.text(1,
         "and a person who is not entitled to submit a {--Modification--}{++Draft++} Proposal may ask the "
         "Code Administrator to find one who is.");
  s.heading("Form of the Proposal");
  for (int n = 4; n <= 9; ++n)
    s.clause("D1." + std::to_string(n),
             "The Proposer shall complete the form published by the Code Administrator for that purpose, and "
             "shall submit it to the Code Administrator together with such further information as the Code "
             "Administrator may reasonably request.");
  s.part("D2A", "THE CHANGE SUB-COMMITTEE").inserted();
  s.clause("D2A.1",
           "The Panel shall establish a Sub-Committee for the purposes of this Section D2A, to be known as "
           "the “Change Sub-Committee”.")
      .inserted();
  s.clause("D2A.2", "The Change Sub-Committee shall:").inserted();
  s.item(1, "(a)", "consider each Draft Proposal that is referred to it; and").inserted();
  s.item(1, "(b)", "advise the Panel whether the Draft Proposal is ready to proceed.").inserted();
  s.part("D3", "INITIAL CONSIDERATION OF {--MODIFICATION--}{++DRAFT++} PROPOSALS")
      .heading("Invalid Draft Proposals");
  s.clause("D3.1",
           "The Code Administrator shall refuse to accept a Draft Proposal that is not submitted in the "
           "correct form and with the correct content.");
  s.clause("D3.2",
           "Where the Code Administrator refuses to accept a Draft Proposal, it shall notify the Panel and "
           "the Proposer of that refusal as soon as is reasonably practicable, setting out the grounds for "
           "such refusal.");
  s.clause("D3.3",
           "Where the Panel is notified that the Code Administrator has refused to accept a Draft Proposal, "
           "the Panel may instruct the Code Administrator to accept it.");
  s.clause("D3.4",
           "The Panel shall set the timetable for a Modification Proposal so that it is progressed {++as "
           "quickly as is reasonable ++}having regard to its complexity, importance and urgency.")
      .move_ends();
  s.heading("Initial Comment by the Code Administrator");
  s.clause("D3.5",
           "The Code Administrator shall, within ten Working Days after the submission of a Draft Proposal, "
           "notify the Panel of its view.")
      .was("D3.4", "D3.4");
  s.clause("D3.6",
           "The Panel shall consider a Draft Proposal at its next meeting, and Section D9.99 (Urgent "
           "Matters) shall apply.")
      .was("D3.5", "D3.5");
  s.clause("D3.7",
           "The Panel may decide that a proposal is {--Provisionally Approved--}{++Deferred++} or "
           "{--Deferred--}{++Rejected++}, having regard to the views of the Change Sub-Committee.")
      .was("D3.6", "D3.6");
  s.heading("Timetable");
  s.clause("D3.8", "The timetable must make provision for consultation.");
  s.clause("D3.9",
           "The Panel shall set the timetable for a Modification Proposal so that it is progressed having "
           "regard to its complexity, importance and urgency.")
      .move_starts();
  s.clause("D3.10", "The Panel may amend the timetable where it considers that this is necessary.").deleted();
  s.clause("D3.11", "Not used.");
}

void section_m(SampleBuilder& s) {
  s.document("Section M", "General")
      .title("SECTION M: GENERAL")
      .part("M5", "INTELLECTUAL PROPERTY RIGHTS")
      .heading("SEC Materials");
  s.clause(
       "M5.1",
       "Section M5.2 applies in respect of this Code and any and all documents, materials, reports, charts "
       "and tables, diagrams and specifications, and any and all other works, inventions, ideas, designs or "
       "proposals (in whatever form, and including {++Draft Proposals and ++}Modification Proposals) arising "
       "out of or in connection with the central administration, operation and development of this Code, "
       "including any and all associated drafts and working papers (collectively, the “SEC Materials”); "
       "provided that the SEC Materials shall not include the Consumer Data or the Services IPR.")
      .because("Amend Section M5.1 as follows:");
  for (int n = 2; n <= 14; ++n)
    s.clause("M5." + std::to_string(n),
             "Any and all Intellectual Property Rights subsisting in the SEC Materials and the whole of the "
             "title to the SEC Materials shall be owned by SECCo.");
  s.part("M8", "SUSPENSION, EXPULSION AND WITHDRAWAL").heading("Suspension of Rights");
  s.clause("M8.5", "The rights referred to in Section M8.4(e) are:");
  s.item(1, "(a)",
         "the right of the Defaulting Party (and each other member of its Voting Group) to vote in Panel "
         "Member elections under Section C4 (Panel Elections);");
  s.item(1, "(b)",
         "the right of the Defaulting Party to raise new {--Modification--}{++Draft++} Proposals under "
         "Section D (Modifications); and")
      .because("Amend Section M8.5 as follows:");
  s.item(1, "(c)",
         "the right of the Defaulting Party to influence the appointment of a Change Board Member.");
}

}  // namespace

Redline modification_redline() {
  SampleBuilder s("Smart Energy Code 5.18", "Smart Energy Code 5.18 as amended by SECMP0049");
  section_a(s);
  section_c(s);
  section_d(s);
  section_m(s);
  s.document("Appendix AG", "Incident Management Policy").title("APPENDIX AG: INCIDENT MANAGEMENT POLICY");
  s.part("3.2", "Problem Management").clause("3.2.3", "The DCC shall keep the Problem record up to date.");
  s.clause("3.2.4",
           "If a Problem investigation or resolution requires a change to the Code a "
           "{--Modification--}{++Draft++} Proposal shall be submitted by the DCC.")
      .because("Amend Section 3.2.4 as follows:");
  Finding missing =
      finding("reference-target-missing", Severity::error, "Section D", "D3.6", "Section D9.99",
              "Section D9.99 does not exist in the amended text; expected a provision of Section D9.");
  missing.introduced = true;
  missing.related.push_back({"Section D", "D9"});
  s.finding(missing);
  s.finding(finding("reference-caption-mismatch", Severity::warning, "Section M", "M8.5(b)",
                    "Section D (Modifications)",
                    "The caption is “Modifications”, but Section D is headed “Modification Process”."));
  s.finding(finding("definition-unused", Severity::info, "Section A", "A1.1",
                    "Authority-initiated Modification",
                    "The term is defined and used once, in another definition."));
  Finding stale = finding("amendment-baseline-stale", Severity::warning, "", "", "version 5.181",
                          "The legal text names version 5.181; the baseline is 5.18.");
  stale.place = {"legal-text.txt", 21, 14};
  s.finding(stale);
  return s.done();
}

Redline hostile_redline() {
  SampleBuilder s("before <script>alert(1)</script>.txt", "after \"quoted\" & 'single' </title>");
  s.document("Section <X>", "</h2><img src=x onerror=alert(2)>")
      .part("X1", "HEADINGS WITH </style> AND @{script}");
  s.clause("X1.1",
           "A closing tag </script><script>document.title='taken'</script> in the words, "
           "{--\"><b>old</b>--}{++'><i>new</i>++}.");
  s.clause("X1.1", "The same label again, and & again &amp; \\ and \x01 a control.").inserted();
  s.clause("X1.1", "And once more, gone.").deleted();
  s.clause(
      "X\"1.2\" onclick='x'",
      "Emoji 👩‍⚖️ and flags 🇬🇧, Welsh ŵ ŷ, a {--👍--}{++👎🏽++} and عربى in the "
      "line.");
  s.clause("change-1", "A label that looks like an id of the page.").inserted();
  s.clause("X1.4", "Only a space{++ ++}here and one{-- --} gone.")
      .because("Replace </p> with \"<p>\" \xE2\x80\xAE backwards");
  s.item(1, "(a)",
         "A word without an end: "
         "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
         "wwwwwwwwwwwwwwwwwwwwww{++wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww++}.");
  s.item(1, "(a)", "").item(4, "(1)", "Deep {++below++}.");
  s.definition("<Term>", "has the meaning {--of--}{++in++} <b>.");
  s.text(0, "{++Text <after>++}");
  s.finding(finding("proofing-quote", Severity::error, "Section <X>", "X1.1", "</script>",
                    "Quotes \" and <b>tags</b> in a message."));
  s.finding(
      finding("numbering-duplicate", Severity::error, "No such", "Z9", "", "</div></section> nowhere."));
  return s.done();
}

Redline plain_redline() {
  SampleBuilder s("", "");
  s.document("", "").text(0, "The quick brown fox jumps over the lazy dog.").uncited();
  s.text(0, "Second paragraph, {--old--}{++new++} words.").uncited();
  s.text(0, "A paragraph that goes away.").uncited().deleted();
  for (int i = 0; i < 8; ++i) s.text(0, "An unchanged paragraph of plain text.").uncited();
  s.text(0, "It stood here.").uncited().move_starts();
  s.text(0, "Between.").uncited();
  s.text(0, "It stood here.").uncited().move_ends();
  return s.done();
}

Redline same_redline() {
  SampleBuilder s("draft-1.txt", "draft-2.txt");
  s.document("Section B", "Accession").part("B1", "ACCESSION");
  for (int n = 1; n <= 6; ++n)
    s.clause("B1." + std::to_string(n),
             "A person may become a Party by entering into an Accession Agreement.");
  return s.done();
}

Redline large_redline(std::size_t blocks, std::size_t every) {
  SampleBuilder s("Smart Energy Code 5.18", "Smart Energy Code 5.19");
  std::size_t made = 0;
  for (int d = 0; made < blocks; ++d) {
    const std::string letter(1, static_cast<char>('A' + d % 26));
    s.document(d < 26 ? "Section " + letter : "Schedule " + std::to_string(d - 25), "Large");
    for (int p = 1; p <= 12 && made < blocks; ++p) {
      const std::string part = (d < 26 ? letter : letter + "S" + std::to_string(d - 25)) + std::to_string(p);
      s.part(part, "PART OF A LARGE CODE");
      for (int c = 1; c <= 20 && made < blocks; ++c) {
        const bool changed = ++made % every == 0;
        s.clause(part + "." + std::to_string(c),
                 std::string(changed ? "Each Party shall {--ensure--}{++procure++} that"
                                     : "Each Party shall ensure that") +
                     " its Systems comply with the requirements of this Section, and shall (on request) "
                     "provide the Panel with such information as it may reasonably require.");
        for (const char* label : {"(a)", "(b)"}) {
          if (++made > blocks) break;
          s.item(1, label,
                 "the Security Obligations and Assurance Arrangements, so far as they relate to the Party in "
                 "question and its Devices;");
        }
      }
    }
  }
  return s.done();
}

std::vector<SampleRedline> all_samples() {
  std::vector<SampleRedline> out;
  out.push_back({"modification",
                 modification_redline(),
                 {"SECMP0049: Section D Review", "Legal text, baseline Smart Energy Code 5.18"}});
  out.push_back({"hostile", hostile_redline(), {}});
  out.push_back({"plain", plain_redline(), {}});
  out.push_back({"same", same_redline(), {}});
  out.push_back({"large", large_redline(3000, 40), {}});
  out.push_back({"dense", large_redline(900, 1), {}});
  return out;
}

}  // namespace redraft::test
