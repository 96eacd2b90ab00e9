// templates/processes/NAME.yaml as a Process: read along its schema, then held together. Used by read_process alone.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/data.h"
#include "process/read_fields.h"
#include "process/stages.h"

namespace redraft::process {

class ProcessReader {
 public:
  explicit ProcessReader(const DataFile& file) : file_(file) {}

  Process read();

 private:
  Condition condition(const Fields& in) const;
  Stage stage(const Fields& in);
  Gate gate(const Fields& in) const;
  StageStep step(const Fields& in) const;
  StageDocument document(const Fields& in) const;

  void hold_stages(const Data& stages) const;
  void hold_steps(const Data& stage, const Stage& read) const;
  void hold_fact(const Data& map, std::string_view key, bool may_deny) const;
  void hold_keys(const Data& map) const;
  void hold_decision(const Data& map) const;
  void hold_windows() const;

  [[noreturn]] void fail(const Data& at, const std::string& what) const;
  /// Fails when the id was seen; else remembers it.
  void once(std::set<std::string>& seen, const Data& map, std::string_view what) const;

  const DataFile& file_;
  Process process_;
};

}  // namespace redraft::process
