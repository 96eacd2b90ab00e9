#include "docx/settle.h"

#include <algorithm>
#include <pugixml.hpp>
#include <unordered_map>
#include <utility>

#include "docx/not_word.h"
#include "docx/settle_comments.h"
#include "docx/settle_walk.h"
#include "docx/survey.h"

namespace redraft::docx {

namespace {

struct StoryType {
  const char* relationship;
  StoryPartKind kind;
};
constexpr StoryType kStories[] = {
    {"header", StoryPartKind::header},       {"footer", StoryPartKind::footer},
    {"footnotes", StoryPartKind::footnotes}, {"endnotes", StoryPartKind::endnotes},
    {"comments", StoryPartKind::comments},
};

void add_stories(const Package& package, const std::string& main, StoryPartKind kind,
                 std::vector<StoryPart>& out) {
  const auto known = [&out](const std::string& name) {
    return std::any_of(out.begin(), out.end(), [&](const StoryPart& story) { return story.name == name; });
  };
  out.push_back({kind, main, main});
  for (const StoryType& type : kStories)
    for (const Relationship& relationship : package.relationships(main))
      if (relationship.type == type.relationship && !relationship.external &&
          package.has(relationship.target) && !known(relationship.target))
        out.push_back({type.kind, relationship.target, main});
  const std::string glossary = package.related(main, "glossaryDocument");
  if (!glossary.empty() && package.has(glossary) && !known(glossary))
    add_stories(package, glossary, StoryPartKind::glossary, out);
}

// What is one change in two places, of which one was chosen: in both copies of a text box, and in the two ranges that
// track the tags of a control.
void follow_twins(const std::vector<Revision>& revisions, std::vector<bool>& chosen) {
  for (std::size_t i = 0; i < revisions.size(); ++i)
    if (chosen[i] && revisions[i].twin != kNoRevision) chosen[revisions[i].twin] = true;
  for (std::size_t i = 0; i < revisions.size(); ++i)
    if (revisions[i].twin != kNoRevision && chosen[revisions[i].twin]) chosen[i] = true;
}

// Halves of a move that are chosen by one of them. A name belongs to one part where that has both halves, and else
// to the package.
void follow_moves(const std::vector<Revision>& revisions, std::vector<bool>& chosen) {
  const auto half = [](RevisionKind kind) {
    return kind == RevisionKind::move_to || kind == RevisionKind::mark_move_to ||
                   kind == RevisionKind::row_insertion || kind == RevisionKind::to_range ||
                   kind == RevisionKind::tag_move_to
               ? 2
               : 1;
  };
  struct Move {
    int halves = 0;
    bool chosen = false;
  };
  std::unordered_map<std::string, Move> of_part;
  std::unordered_map<std::string, Move> of_package;
  const auto key = [](const Revision& revision) {
    return std::to_string(revision.part) + " " + revision.move;
  };
  for (const Revision& revision : revisions)
    if (!revision.move.empty()) of_part[key(revision)].halves |= half(revision.kind);
  const auto move_of = [&](const Revision& revision) -> Move& {
    Move& own = of_part[key(revision)];
    return own.halves == 3 ? own : of_package[revision.move];
  };
  for (std::size_t i = 0; i < revisions.size(); ++i)
    if (chosen[i] && !revisions[i].move.empty()) move_of(revisions[i]).chosen = true;
  for (std::size_t i = 0; i < revisions.size(); ++i)
    if (!revisions[i].move.empty() && move_of(revisions[i]).chosen) chosen[i] = true;
}

void follow(const std::vector<Revision>& revisions, std::vector<bool>& chosen) {
  follow_twins(revisions, chosen);
  follow_moves(revisions, chosen);
  follow_twins(revisions, chosen);  // of the halves that came
}

SettledPart settle_part(const Part& part, const Survey& survey, Decision decision,
                        const std::vector<bool>& chosen, const Ids& unreferenced = {}) {
  return SettleWalk(part, survey, decision, chosen, unreferenced).run();
}

}  // namespace

std::vector<StoryPart> story_parts(const Package& package) {
  std::vector<StoryPart> out;
  add_stories(package, package.main_part(), StoryPartKind::body, out);
  return out;
}

struct TrackedChanges::Data {
  const Package* package = nullptr;
  std::vector<StoryPart> stories;
  std::vector<Part> parts;
  std::vector<Survey> surveys;
  std::vector<Revision> revisions;
  std::vector<std::size_t> first;  // of each part's revisions, and the end

  pugi::xml_node node(std::size_t revision) const {
    const std::size_t part = revisions[revision].part;
    return pugi::xml_node(surveys[part].nodes[revision - first[part]]);
  }
};

TrackedChanges::TrackedChanges(const Package& package) : data_(std::make_unique<Data>()) {
  Data& data = *data_;
  data.package = &package;
  data.stories = story_parts(package);
  for (const StoryPart& story : data.stories) {
    data.parts.emplace_back(package.name(), story.name, package.bytes(story.name));
    if (story.kind == StoryPartKind::body) require_body(package, data.parts.back());
    Survey survey = docx::survey(data.parts.back());
    data.first.push_back(data.revisions.size());
    for (Revision& revision : survey.revisions) {
      revision.part = data.parts.size() - 1;
      if (revision.twin != kNoRevision) revision.twin += data.first.back();
      data.revisions.push_back(revision);
    }
    data.surveys.push_back(std::move(survey));
  }
  data.first.push_back(data.revisions.size());
}

TrackedChanges::TrackedChanges(TrackedChanges&&) noexcept = default;
TrackedChanges& TrackedChanges::operator=(TrackedChanges&&) noexcept = default;
TrackedChanges::~TrackedChanges() = default;

const Package& TrackedChanges::package() const { return *data_->package; }
const std::vector<StoryPart>& TrackedChanges::stories() const { return data_->stories; }
const Part& TrackedChanges::part(std::size_t index) const { return data_->parts[index]; }
const std::vector<Revision>& TrackedChanges::revisions() const { return data_->revisions; }

bool TrackedChanges::any() const {
  return std::any_of(data_->revisions.begin(), data_->revisions.end(),
                     [](const Revision& revision) { return !revision.idle; });
}

const Atoms& TrackedChanges::atoms(std::size_t part) const { return data_->surveys[part].atoms; }

std::string TrackedChanges::words(std::size_t part, std::uint32_t first, std::uint32_t last) const {
  return data_->surveys[part].words(first, last);
}

std::uint32_t TrackedChanges::paragraphs(std::size_t part) const { return data_->surveys[part].paragraphs; }
std::uint32_t TrackedChanges::box_paragraphs(std::size_t part) const {
  return data_->surveys[part].box_paragraphs;
}

Formatting TrackedChanges::formatting(std::size_t revision) const {
  const pugi::xml_node node = data_->node(revision);
  return tag_of(node) == Tag::property_change ? formatting_of(node) : Formatting{};
}

std::string TrackedChanges::attribute(std::size_t revision, const char* name) const {
  return data_->node(revision).attribute(name).value();
}

Package::Changes TrackedChanges::settle(Decision decision) const {
  return settle(decision, std::vector<bool>(data_->revisions.size(), true));
}

Package::Changes TrackedChanges::settle(Decision decision, std::vector<bool> chosen) const {
  const Data& data = *data_;
  follow(data.revisions, chosen);
  Package::Changes out;
  struct Gone {
    Ids footnotes;
    Ids endnotes;
    Ids comments;
  };
  std::unordered_map<std::string, Gone> gone_of;  // by main part: the glossary has notes of its own
  // Texts before the notes that they refer to, and comments last: in what goes may stand what refers to them.
  const auto rank = [&](std::size_t p) {
    if (data.stories[p].kind == StoryPartKind::comments) return 2;
    return data.stories[p].kind == StoryPartKind::footnotes || data.stories[p].kind == StoryPartKind::endnotes
               ? 1
               : 0;
  };
  for (int now = 0; now < 3; ++now)
    for (std::size_t p = 0; p < data.parts.size(); ++p) {
      if (rank(p) != now) continue;
      const StoryPart& story = data.stories[p];
      Gone& gone = gone_of[story.main];
      Ids unreferenced;
      if (story.kind == StoryPartKind::footnotes) unreferenced = gone.footnotes;
      if (story.kind == StoryPartKind::endnotes) unreferenced = gone.endnotes;
      if (story.kind == StoryPartKind::comments) unreferenced = gone.comments;
      const std::vector<bool> own(chosen.begin() + static_cast<std::ptrdiff_t>(data.first[p]),
                                  chosen.begin() + static_cast<std::ptrdiff_t>(data.first[p + 1]));
      SettledPart settled = settle_part(data.parts[p], data.surveys[p], decision, own, unreferenced);
      gone.footnotes.merge(settled.footnotes);
      gone.endnotes.merge(settled.endnotes);
      gone.comments.merge(settled.comments);
      if (settled.changed) out.parts.push_back({story.name, std::move(settled.bytes)});
      if (story.kind == StoryPartKind::comments && !unreferenced.empty())
        forget_comments(*data.package, story.main, data.parts[p], unreferenced, out);
    }
  return out;
}

Package::Changes settle(const Package& package, Decision decision,
                        const std::function<bool(const Revision&)>& chosen) {
  const TrackedChanges tracked(package);
  std::vector<bool> which;
  for (const Revision& revision : tracked.revisions()) which.push_back(!chosen || chosen(revision));
  return tracked.settle(decision, std::move(which));
}

std::vector<Revision> revisions(const Part& part) { return survey(part).revisions; }

std::string settle(const Part& part, Decision decision, const std::function<bool(const Revision&)>& chosen) {
  const Survey found = survey(part);
  std::vector<bool> which;
  for (const Revision& revision : found.revisions) which.push_back(!chosen || chosen(revision));
  follow(found.revisions, which);
  SettledPart settled = settle_part(part, found, decision, which);
  if (!settled.changed) return part.bytes();
  return std::move(settled.bytes);
}

}  // namespace redraft::docx
