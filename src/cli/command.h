// What every verb of the command line shares. A verb is one file here and one row of the table in cli.cpp.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "base/env.h"
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

// Options that every verb takes.
struct Common {
  std::string as_of;
  std::string color = "auto";
  bool quiet = false;
  std::size_t jobs = 0;  // 0: as many as there are cores
};

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
  // Compiles the folder that `directory` (or the current one, when empty) lies in, its pages to be made from
  // the templates in a folder of the user's own, if any.
  base::Result<std::unique_ptr<compile::Compilation>> compile(
      const std::string& directory, const std::string& templates = {}) const;
};

// Adds the verb's arguments to `app`, and gives what to run when it was chosen.
using Run = std::function<Exit(const Context&)>;
using SetUp = Run (*)(CLI::App& app);

struct Command {
  std::string_view name;
  std::string_view summary;
  SetUp set_up = nullptr;
};

Run set_up_init(CLI::App& app);
Run set_up_check(CLI::App& app);
Run set_up_gaps(CLI::App& app);
Run set_up_crosswalk(CLI::App& app);
Run set_up_status(CLI::App& app);
Run set_up_build(CLI::App& app);
Run set_up_serve(CLI::App& app);
Run set_up_verify(CLI::App& app);
Run set_up_unpack(CLI::App& app);
Run set_up_sign(CLI::App& app);
Run set_up_frameworks(CLI::App& app);
Run set_up_sign_off(CLI::App& app);
Run set_up_explain(CLI::App& app);
Run set_up_schema(CLI::App& app);

}  // namespace assure::cli
