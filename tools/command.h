// A subcommand as a value: its options described once, for the parser, --help and the man page alike.
#pragma once

#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace redraft::tools {

struct Streams {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 100;  ///< columns of the terminal
};

struct Option {
  std::string name;   ///< "--to" or "-o,--output"
  std::string value;  ///< "CODE"; empty: a flag
  std::string help;
  bool required = false;
  std::vector<std::string> choices;  ///< empty: any
  bool many = false;                 ///< may be given several times
};

struct Positional {
  std::string name;  ///< "SCRIPT"
  std::string help;
  bool required = true;
  bool many = false;  ///< takes all words that are left
};

/// What was given: by the option's long name without dashes, or the positional's name.
class Args {
 public:
  bool has(const std::string& name) const { return values_.count(name) > 0; }
  std::string one(const std::string& name, const std::string& fallback = "") const {
    const auto at = values_.find(name);
    return at == values_.end() || at->second.empty() ? fallback : at->second.front();
  }
  std::vector<std::string> all(const std::string& name) const {
    const auto at = values_.find(name);
    return at == values_.end() ? std::vector<std::string>{} : at->second;
  }
  void set(const std::string& name, std::vector<std::string> values) { values_[name] = std::move(values); }

 private:
  std::map<std::string, std::vector<std::string>> values_;
};

struct Command {
  std::string name;
  std::string summary;      ///< one line, for the list of commands
  std::string description;  ///< for --help: what it reads, what it gives
  std::string example;      ///< commands that work on samples/, one a line
  std::vector<Positional> positionals;
  std::vector<Option> options;
  std::function<int(const Args&, const Streams&)> run;
};

/// All subcommands, in the order in which --help lists them.
std::vector<Command> all_commands();

/// Exit statuses.
inline constexpr int kDone = 0;
inline constexpr int kFindings =
    1;                             ///< done and written, with findings at error level; or inputs that differ
inline constexpr int kFailed = 2;  ///< not done, nothing written

}  // namespace redraft::tools
