// Operations: what a legal text does to a baseline, one by one, before anything is done.
//
// Kinds, scopes and positions are the vocabulary of the JSON (docs/formats.md, redraft-explain/1).
#pragma once

#include <string>
#include <string_view>

namespace redraft::amend {

enum class OperationKind {
  insert,
  substitute,
  repeal,
  renumber,
  move,
  text_insert,
  text_substitute,
  text_omit,
  definition_insert,
  definition_substitute,
  definition_omit,
};
std::string_view to_string(OperationKind kind);  ///< "text-insert"

struct Operation {
  OperationKind kind = OperationKind::substitute;
  std::size_t instruction = 0;  ///< index into Drafting::instructions
  std::string document;         ///< "Section C"
  std::string citation;         ///< "C2.3(d)"; of a definition the provision that it stands in
  std::string term;             ///< definitions: the term
  std::string position;         ///< before|after|start|end|in-place|alphabetical
  std::string anchor;           ///< the words, provision or term that the position is from
  std::string scope;            ///< definition|heading|... ; empty: the provision's own words
  bool whole_provision = false;
  std::string old_words;
  std::string new_words;
  std::size_t expected_count = 1;  ///< places where it acts
};

}  // namespace redraft::amend
