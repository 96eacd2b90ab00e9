#include "tools/cli.h"

#include <CLI/CLI.hpp>
#include <exception>
#include <memory>
#include <new>

#include "base/error.h"
#include "tools/version.h"

namespace redraft::tools {

namespace {

// Where a parsed subcommand leaves its values until it runs.
struct Bound {
  std::map<std::string, std::string> values;
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
    CLI::Option* option = sub->add_option(positional.name, bound.values[positional.name], positional.help);
    bound.given[positional.name] = option;
    if (positional.required) option->required();
  }
  for (const Option& given : command.options) {
    const std::string name = long_name(given.name);
    if (given.value.empty()) {
      sub->add_flag(given.name, bound.flags[name], given.help);
      continue;
    }
    CLI::Option* option = sub->add_option(given.name, bound.values[name], given.help);
    option->type_name(given.value);
    bound.given[name] = option;
    if (given.required) option->required();
    if (!given.choices.empty()) option->check(CLI::IsMember(given.choices));
  }
}

}  // namespace

int run_cli(const std::vector<std::string>& words, const Streams& streams) {
  CLI::App app(
      "redraft: reads a legal code, applies a modification's drafting, makes the redline, checks what "
      "breaks.",
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
    streams.err << "redraft: " << fault.what() << "; see 'redraft --help'\n";
    return kFailed;
  }
  try {
    for (std::size_t k = 0; k < commands.size(); ++k) {
      if (!app.got_subcommand(commands[k].name)) continue;
      Args args;
      for (auto& [name, option] : bound[k]->given)
        if (option->count() > 0) args.set(name, {bound[k]->values[name]});
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
