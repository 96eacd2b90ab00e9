// A record made whole: every key that its schema knows is there, so that a template's names can be held against it.
//
//   what is not recorded    null; a list is then empty; a group of keys has all of its keys
//   a group of keys         also `recorded`: whether anything of it is
//   one, or a list of it    always a list
//   KEY of a list of words  also KEY_words, as people read it: kind "impact", kind_words "DCC Impact Assessment"
#pragma once

#include <string_view>

#include "base/data.h"

namespace redraft::report {

struct CompletedOptions {
  bool one_of_each = false;  ///< lists that are empty get one item, so that the names of its keys are known
};

/// `recorded` fits the schema (base/schema.h); keys that it does not know are left out. An empty text is one that is not
/// recorded.
Data completed(const Data& recorded, const Data& schema, const CompletedOptions& options = {});

/// modification.yaml by docs/modification.schema.json.
Data completed_modification(const Data& recorded, const CompletedOptions& options = {});

/// One of its groups of keys of which nothing is recorded, by the name of its definition: nothing_of("assessment").
Data nothing_of(std::string_view definition);

/// Words for one value of a key: value_words("assessment.kind", "impact") == "DCC Impact Assessment". By the name of the
/// definition in the schema and the key; of main keys "modification.status". Of a value that has no words of its own
/// they are the value's: "return-for-work" is "Return for work".
std::string value_words(std::string_view key, std::string_view value);

}  // namespace redraft::report
