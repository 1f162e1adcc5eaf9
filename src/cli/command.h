// What every verb of the command line shares. A verb is one file here and one row of the table in cli.cpp.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.h"
#include "cli/options.h"
#include "compile/compile.h"

namespace assure::cli {

enum class Exit : int {
  Clean = 0,  // nothing to report
  Findings = 1,
  CouldNotRun = 2,
  OurFault = 3,
};

inline constexpr const char* directory_help =
    "The evidence folder; without it, the nearest above the current folder that holds assure.yaml";

inline constexpr const char* templates_help =
    "A folder of templates and styles that take the place of those of the same name";

enum class Color : std::uint8_t { Auto, Always, Never };

// Options that several verbs take, behind the verb or before it.
struct Common {
  std::string as_of;
  Color color = Color::Auto;
  bool quiet = false;
  std::optional<int> jobs;  // none: as many as there are cores
};

// One of them, in the order in which help shows them.
enum class Shared : std::uint8_t { AsOf, Color, Quiet, Jobs };

struct Context {
  base::Env& env;
  const Common& common;

  std::size_t jobs() const;
  bool color_on_out() const;
  // Says on the error stream why it could not run.
  Exit could_not_run(const base::Failure& failure) const;
  base::Result<compile::Options> compile_options() const;
  // Says on the error stream that a list is not whole, when it is not.
  void tell_unread(const compile::Compilation& compilation) const;
  // The evidence folder that `directory` is, or (when it is empty) that the current one lies in.
  base::Result<std::string> root_of(const std::string& directory) const;
  // Compiles the folder that `directory` (or the current one, when empty) lies in. `adjust` may change the
  // options.
  base::Result<std::unique_ptr<compile::Compilation>> compile(
      const std::string& directory, const std::function<void(compile::Options&)>& adjust = {}) const;
};

using Run = std::function<Exit(const Context&)>;

struct Command;

// What a command takes and does. Options write to what `run` holds and reads.
struct Verb {
  std::vector<Option> options = {};
  std::vector<Shared> takes = {};  // those that change what it does; --as-of is refused where it would not
  Run run = {};
  std::span<const Command> commands = {};  // below it; `run` is what it does without one of them
  std::string_view footer = {};            // of its help, in place of the one that is everywhere
};

struct Command {
  std::string_view name;
  std::string_view summary;
  Verb (*set_up)() = nullptr;  // null: this build does not have it
};

Verb set_up_init();
Verb set_up_import();
Verb set_up_check();
Verb set_up_add();
Verb set_up_fix();
Verb set_up_gaps();
Verb set_up_crosswalk();
Verb set_up_status();
Verb set_up_register();
Verb set_up_diff();
Verb set_up_export();
Verb set_up_build();
Verb set_up_serve();
Verb set_up_verify();
Verb set_up_unpack();
Verb set_up_sign();
Verb set_up_frameworks();
Verb set_up_sign_off();
Verb set_up_inspect();
Verb set_up_explain();
Verb set_up_schema();
Verb set_up_completion();
Verb set_up_man();

}  // namespace assure::cli

namespace assure::base {

template <>
struct Choices<cli::Color> {
  static constexpr Choice all[] = {{"auto"}, {"always"}, {"never"}};
};

}  // namespace assure::base
