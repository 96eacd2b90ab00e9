// The list of what two Word documents differ in and no mark can hold, while it is made. Inside lib/redline only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "redline/word_redline.h"

namespace redraft::redline {

struct WordListing {
  const docx::Document& before;
  const docx::Document& after;
  WordRedline& redline;

  /// A finding `compare-not-compared`: what differs, and that AFTER's stands.
  void add(const std::string& message) const;
  /// The same, of something that stands otherwise.
  void warn(std::string message) const;
};

/// The first few, each cut to what a line holds, and how many more there are.
std::string some_of(const std::vector<std::string>& list);
/// Words for a message: cut to what a line holds.
std::string cut_short(std::string_view words);
/// The same of words of which the end counts as the beginning does: "The Supplier shall ... in Schedule 4".
std::string cut_within(std::string_view words);
/// "1 bookmark stands", "2 bookmarks stand".
std::string so_many(std::size_t count, std::string_view one, std::string_view many);

// Each adds what differs in it; without `formatting` nothing of how the text is set.
void list_anchors(const WordListing& listing);   // word_anchors.cc: bookmarks, permissions, comments
void list_controls(const WordListing& listing);  // word_controls.cc: settings of content controls
void list_links(const WordListing& listing);     // word_links.cc: tips of links
void list_styles(const WordListing& listing);    // word_styles.cc
void list_settings(const WordListing& listing, bool formatting);  // word_settings.cc
void list_beside(const WordListing& listing,
                 bool formatting);  // word_beside.cc: theme, properties, what stands beside the text

}  // namespace redraft::redline
