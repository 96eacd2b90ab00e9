// Tracked changes of a package, and what is left when they are accepted or rejected, all or some of them.
//
//   const docx::Package package = docx::Package::open("draft.docx");
//   const std::string clean = package.write(docx::settle(package, docx::Decision::accept));
//
// Paragraph marks merge as Word merges them, move halves settle together, notes and comments go with their
// references; every byte that no chosen change is about stays (docs/word.md has the rules).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "docx/atoms.h"
#include "docx/formatting.h"
#include "docx/package.h"
#include "docx/part.h"
#include "docx/revisions.h"

namespace redraft::docx {

/// One of the texts of a document: the body, a header ...
enum class StoryPartKind { body, header, footer, footnotes, endnotes, comments, glossary };

/// Parts that hold text, the body first, then as the package relates to them: each once.
struct StoryPart {
  StoryPartKind kind = StoryPartKind::body;
  std::string name;  ///< "word/document.xml"
  std::string main;  ///< the part that relates to it: the same, or the glossary's; of a main part itself
};
std::vector<StoryPart> story_parts(const Package& package);

class TrackedChanges {
 public:
  /// Reads every story. Throws what Package and Part throw. The package is the caller's and is pointed to, not copied: it
  /// must live as long as this, and stay where it is.
  explicit TrackedChanges(const Package& package);
  TrackedChanges(TrackedChanges&&) noexcept;
  TrackedChanges& operator=(TrackedChanges&&) noexcept;
  ~TrackedChanges();

  const Package& package() const;
  const std::vector<StoryPart>& stories() const;
  const Part& part(std::size_t index) const;
  /// In the order of the stories and, in each, of the part.
  const std::vector<Revision>& revisions() const;
  /// Whether anything is changed: idle markup alone is no change.
  bool any() const;
  /// Of a part, those that revisions count in.
  const Atoms& atoms(std::size_t part) const;
  /// The words of atoms [first, last) of a part (Revision::first); a paragraph's mark is a line feed.
  std::string words(std::size_t part, std::uint32_t first, std::uint32_t last) const;
  /// Of a change of formatting, by its index in revisions(); empty for any other.
  Formatting formatting(std::size_t revision) const;
  /// An attribute of the mark beyond id, author and date, "w:original" or "w:vMerge"; "" when it has none.
  std::string attribute(std::size_t revision, const char* name) const;
  /// Paragraphs of a part, those of its text boxes not counted.
  std::uint32_t paragraphs(std::size_t part) const;
  std::uint32_t box_paragraphs(std::size_t part) const;
  /// `chosen` is for each revision whether it is settled; a move's halves follow each other, a range's end its start,
  /// and what a drawing's copy for older programs repeats follows the drawing. Nothing chosen: nothing is different.
  Package::Changes settle(Decision decision, std::vector<bool> chosen) const;
  Package::Changes settle(Decision decision) const;

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

/// Settles those that `chosen` says, all by default.
Package::Changes settle(const Package& package, Decision decision,
                        const std::function<bool(const Revision&)>& chosen = {});

/// The tracked changes of one part in order, and the part with those settled that are chosen.
std::vector<Revision> revisions(const Part& part);
std::string settle(const Part& part, Decision decision,
                   const std::function<bool(const Revision&)>& chosen = {});

}  // namespace redraft::docx
