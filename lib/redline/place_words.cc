#include "redline/place_words.h"

namespace redraft::redline {

std::string place_words(const PlaceParts& place) {
  if (place.citation.empty()) {
    if (!place.name.empty() || place.paragraph == 0) return place.name;
    return place.last_paragraph > place.paragraph ? "paragraphs " + std::to_string(place.paragraph) + " to " +
                                                        std::to_string(place.last_paragraph)
                                                  : "paragraph " + std::to_string(place.paragraph);
  }
  if (place.beside && !place.name.empty()) return place.name + ", " + place.citation;
  // "D3.11" says its Section; "3.2.4" does not say its Appendix.
  const bool bare = place.citation[0] >= '0' && place.citation[0] <= '9';
  return bare && !place.name.empty() ? place.name + ' ' + place.citation : place.citation;
}

std::string table_words(std::size_t table, std::size_t row) {
  return "Table " + std::to_string(table) + (row == 0 ? "" : ", row " + std::to_string(row));
}

}  // namespace redraft::redline
