#include "tools/cli.h"
#include "base/words.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <memory>
#include <new>

#include "base/error.h"
#include "base/nearest.h"
#include "tools/version.h"

namespace redraft::tools {

namespace {

// Where a parsed subcommand leaves its values until it runs.
struct Bound {
  std::map<std::string, std::string> values;
  std::map<std::string, std::vector<std::string>> lists;  // of what may be given several times
  std::map<std::string, CLI::Option*> given;
  std::map<std::string, bool> flags;
};

std::string long_name(const std::string& names) {
  const std::size_t dashes = names.find("--");
  return names.substr(dashes + 2);
}

std::string indented(const std::string& text) {
  std::string out = "  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out;
}

void add(CLI::App& app, const Command& command, Bound& bound) {
  CLI::App* sub = app.add_subcommand(command.name, command.summary);
  sub->footer(command.description + "\n\nExamples:\n" + indented(command.example) +
              "\n\nExit status: 0 done; 1 done, with findings at error level; 2 not done, nothing written.");
  for (const Positional& positional : command.positionals) {
    CLI::Option* option =
        positional.many ? sub->add_option(positional.name, bound.lists[positional.name], positional.help)
                        : sub->add_option(positional.name, bound.values[positional.name], positional.help);
    bound.given[positional.name] = option;
    if (positional.required) option->required();
  }
  for (const Option& given : command.options) {
    const std::string name = long_name(given.name);
    if (given.value.empty()) {
      sub->add_flag(given.name, bound.flags[name], given.help);
      continue;
    }
    CLI::Option* option =
        given.many ? sub->add_option(given.name, bound.lists[name], given.help)->allow_extra_args(false)
                   : sub->add_option(given.name, bound.values[name], given.help);
    option->type_name(given.value);
    bound.given[name] = option;
    if (given.required) option->required();
    if (!given.choices.empty()) option->check(CLI::IsMember(given.choices).description(""));
  }
}

std::string without_dashes(const std::string& word) {
  const std::size_t from = word.find_first_not_of('-');
  return from == std::string::npos ? word : word.substr(from, word.find('=') - from);
}

// What is wrong with the words given; what was expected.
std::string fault_of(const CLI::App& app, const std::vector<Command>& commands,
                     const std::vector<std::string>& words, const CLI::ParseError& fault) {
  const Command* command = nullptr;
  std::vector<std::string> names;
  for (const Command& c : commands) {
    names.push_back(c.name);
    if (app.got_subcommand(c.name)) command = &c;
  }
  const std::string help = command == nullptr ? "redraft --help" : "redraft " + command->name + " --help";
  const bool extra = dynamic_cast<const CLI::ExtrasError*>(&fault) != nullptr;
  if (extra && command == nullptr && words[0].compare(0, 1, "-") != 0) {
    const std::vector<std::string> near = nearest(words[0], names, 1);
    return "there is no command '" + words[0] + "'; " +
           (near.empty() ? "expected one of " + listed(names)
                         : "the nearest is '" + near[0] + "', see '" + help + "'");
  }
  if (extra) {
    std::vector<std::string> options;
    if (command != nullptr)
      for (const Option& option : command->options) options.push_back(long_name(option.name));
    const std::vector<std::string> left = app.remaining(true);
    for (const std::string& word : words) {
      if (std::find(left.begin(), left.end(), word) == left.end()) continue;
      if (word.size() < 2 || word[0] != '-')
        return "'" + word + "' is one argument too many; see '" + help + "'";
      const std::vector<std::string> near = nearest(without_dashes(word), options, 1);
      return "there is no option " + word + "; " +
             (near.empty() ? "" : "the nearest is --" + near[0] + ", ") + "see '" + help + "'";
    }
  }
  if (command != nullptr && dynamic_cast<const CLI::ValidationError*>(&fault) != nullptr)
    for (const Option& option : command->options)
      for (std::size_t k = 0; !option.choices.empty() && k < words.size(); ++k) {
        const std::string name = "--" + long_name(option.name);
        const bool apart = words[k] == name && k + 1 < words.size();
        if (!apart && words[k].compare(0, name.size() + 1, name + "=") != 0) continue;
        const std::string value = apart ? words[k + 1] : words[k].substr(name.size() + 1);
        if (std::find(option.choices.begin(), option.choices.end(), value) == option.choices.end())
          return name + " " + value + " is not known; expected one of " + listed(option.choices);
      }
  return std::string(fault.what()) + "; see '" + help + "'";
}

}  // namespace

int run_cli(const std::vector<std::string>& words, const Streams& streams) {
  CLI::App app(
      "redraft: reads a legal code, applies a modification's drafting, makes the redline, checks what "
      "breaks, and assembles the documents of its process.",
      "redraft");
  app.set_version_flag("--version", std::string("redraft ") + kVersion);
  app.require_subcommand(0, 1);
  app.footer("'redraft COMMAND --help' explains a command, with examples that run on samples/.");
  const std::vector<Command> commands = all_commands();
  std::vector<std::unique_ptr<Bound>> bound;
  for (const Command& command : commands) {
    bound.push_back(std::make_unique<Bound>());
    add(app, command, *bound.back());
  }
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(reversed);
  } catch (const CLI::ParseError& fault) {
    if (fault.get_exit_code() == 0) {  // --help, --version
      app.exit(fault, streams.out, streams.err);
      return kDone;
    }
    streams.err << "redraft: " << fault_of(app, commands, words, fault) << '\n';
    return kFailed;
  }
  try {
    for (std::size_t k = 0; k < commands.size(); ++k) {
      if (!app.got_subcommand(commands[k].name)) continue;
      Args args;
      for (auto& [name, option] : bound[k]->given)
        if (option->count() > 0)
          args.set(name, bound[k]->lists.count(name) > 0 ? bound[k]->lists[name]
                                                         : std::vector<std::string>{bound[k]->values[name]});
      for (auto& [name, on] : bound[k]->flags)
        if (on) args.set(name, {});
      return commands[k].run(args, streams);
    }
    streams.out << app.help();
    return words.empty() ? kFailed : kDone;
  } catch (const Error& error) {
    streams.err << "redraft: " << error.what() << '\n';
  } catch (const std::bad_alloc&) {
    streams.err << "redraft: there is not enough memory for this input\n";
  } catch (const std::exception& fault) {
    streams.err << "redraft: this is a fault of the program, not of the input: " << fault.what() << '\n';
  }
  return kFailed;
}

}  // namespace redraft::tools
