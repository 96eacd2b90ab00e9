// The dated releases in which modifications are implemented: releases.yaml of a workspace
// (templates/schemas/releases.schema.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "base/finding.h"
#include "process/date.h"

namespace redraft::process {

struct Release {
  std::string name;             ///< "November 2018 SEC Release"
  std::optional<Date> date;     ///< none: it is named, and its day is not recorded
  std::optional<Date> cut_off;  ///< the day by which approval must be had to be in it; none: not recorded
  std::string source;
  Place written;  ///< where in the file

  /// Whether a modification that is approved on that day can be in it; nothing when no cut-off is recorded, unless
  /// the release itself is over by then.
  std::optional<bool> takes(Date approved) const;
};

/// Invariant: those with a date come first, in the order of their dates; no name is there twice.
struct Releases {
  std::vector<Release> releases;

  const Release* named(std::string_view name) const;  ///< nullptr: there is none
  /// The first release on that day or after it; nullptr when none is recorded.
  const Release* next(Date on_or_after) const;
};

/// Findings, all at error level: what the schema does not allow, a name that is there twice, a cut-off after the
/// release. Such a release is left out.
Releases read_releases(const DataFile& file, std::vector<Finding>& findings);

}  // namespace redraft::process
