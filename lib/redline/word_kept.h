// Which words of BEFORE stand where in AFTER, by what a redline keeps: so that what covers words without being one can be
// found again. Inside lib/redline only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "redline/word_listing.h"

namespace redraft::redline {

struct WordPlaceIn {
  std::uint32_t story = kNone;  ///< Document::stories
  std::uint32_t offset = 0;     ///< in Story::text
};

/// Places of AFTER, any of which one of BEFORE may be: between the last words kept in front of it and the first behind it.
struct WordPlaces {
  std::uint32_t story = kNone;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class WordKept {
 public:
  explicit WordKept(const WordListing& listing);

  /// Nothing of a place in a story that is not compared.
  std::optional<WordPlaces> places(const WordPlaceIn& before);

  /// Is a place of BEFORE that one of AFTER?
  bool same(const WordPlaceIn& before, const WordPlaceIn& after);
  /// Are any of these words of a story of BEFORE kept?
  bool keeps(std::uint32_t story, Range before);
  /// The same of a story of AFTER.
  bool keeps_after(std::uint32_t story, Range after);

 private:
  struct Segment {
    Range before;
    Range after;
  };
  const std::vector<Segment>& segments(std::uint32_t index);
  void moved(const Line& to, std::vector<Segment>& out) const;

  const WordListing& listing_;
  std::map<std::uint32_t, std::uint32_t> of_before_;  // story before -> WordRedline::stories
  std::map<std::uint32_t, std::uint32_t> of_after_;
  std::map<std::uint32_t, std::vector<Segment>> segments_;      // by story, in the order of BEFORE
  std::map<std::uint32_t, std::vector<Range>> in_after_order_;  // what they are in AFTER
};

}  // namespace redraft::redline
