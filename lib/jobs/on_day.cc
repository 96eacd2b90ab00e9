#include "jobs/on_day.h"

#include <utility>

#include "profile/profile.h"

namespace redraft::jobs {

ReportedModification on_day(const workspace::LoadedModification& loaded, std::optional<process::Date> day,
                            const std::string& consultation) {
  ReportedModification out{loaded, workspace::read_modification_files(loaded.folder)};
  if (!day) return out;
  out.files = process::as_of(std::move(out.files), {*day, consultation});
  out.loaded.modification = process::read_modification(out.files, out.loaded.findings);
  return out;
}

workspace::Workspace on_day(const workspace::Workspace& workspace, std::optional<process::Date> day) {
  workspace::Workspace out = workspace;
  if (!day || workspace.version.empty()) return out;
  const profile::Profile profile = profile::load_profile(workspace.profile);
  const auto designated = [](const profile::KnownVersion& one) { return process::Date::from_iso(one.date); };
  bool later = false;
  const profile::KnownVersion* held = nullptr;
  for (const profile::KnownVersion& one : profile.versions) {
    const std::optional<process::Date> from = designated(one);
    if (one.version == workspace.version) later = from && *from > *day;
    const bool before = profile::compare_versions(one.version, workspace.version) < 0;
    if (!before || (from && *from > *day)) continue;
    if (held == nullptr || profile::compare_versions(held->version, one.version) < 0) held = &one;
  }
  if (later && held != nullptr) out.version = held->version;
  return out;
}

bool began_after(const process::Modification& modification, process::Date day) {
  if (modification.raised) return *modification.raised > day;
  return !modification.history.empty() && modification.history.front().date &&
         *modification.history.front().date > day;
}

}  // namespace redraft::jobs
