#include "process/stages.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include "base/embedded.h"
#include "base/nearest.h"
#include "process/process_reader.h"

namespace redraft::process {

namespace {

constexpr std::string_view kFolder = "processes/";
constexpr std::string_view kEnding = ".yaml";

}  // namespace

std::string_view to_string(Way way) {
  switch (way) {
    case Way::on: return "on";
    case Way::back: return "back";
    case Way::out: return "out";
  }
  return "";
}

const Gate* Stage::gate(std::string_view to_stage) const {
  const auto at =
      std::find_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.to == to_stage; });
  return at == gates.end() ? nullptr : &*at;
}

const Stage* Process::stage(std::string_view id) const {
  const auto at =
      std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.id == id; });
  return at == stages.end() ? nullptr : &*at;
}

std::size_t Process::order(const Stage& stage) const {
  return static_cast<std::size_t>(&stage - stages.data());
}

Process read_process(const DataFile& file) { return ProcessReader(file).read(); }

std::vector<std::string> process_names() {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : embedded_files())
    if (file.path.starts_with(kFolder) && file.path.ends_with(kEnding))
      names.push_back(file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - kEnding.size()));
  return names;
}

const Process& load_process(const std::string& name) {
  static std::mutex mutex;
  static std::map<std::string, Process> read;  // each once, when it is asked for
  const std::scoped_lock lock(mutex);
  if (const auto at = read.find(name); at != read.end()) return at->second;
  const std::vector<std::string> names = process_names();
  if (std::ranges::find(names, name) != names.end())
    return read.emplace(name, read_process(embedded_yaml(std::string(kFolder) + name + std::string(kEnding))))
        .first->second;
  const std::vector<std::string> near = nearest(name, names);
  std::string detail = "there is no process '" + name + "'";
  if (!near.empty()) detail += "; nearest is " + near.front();
  detail += "; known are ";
  for (std::size_t i = 0; i < names.size(); ++i)
    detail += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  throw Error(ErrorCode::usage, {}, detail);
}

}  // namespace redraft::process
