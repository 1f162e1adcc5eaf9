// assure completion
#include "cli/completions/completions.h"

namespace assure::cli {
namespace {

std::string script_for(Shell shell) {
  Common common;
  const Program& program = this_program();
  const auto commands = described_commands(program, shared_options(common));
  switch (shell) {
    case Shell::Bash:
      return bash_completion(program.name, commands);
    case Shell::Zsh:
      return zsh_completion(program.name, commands);
    case Shell::Fish:
      break;
  }
  return fish_completion(program.name, commands);
}

}  // namespace

Verb set_up_completion() {
  auto shell = std::make_shared<Shell>();
  Option option{"SHELL", "", one_of(*shell), "bash, zsh or fish", required};
  return {
      .options = {std::move(option)},
      .run =
          [shell](const Context& context) {
            context.env.out << script_for(*shell);
            return Exit::Clean;
          },
      .footer =
          "bash: assure completion bash > ~/.local/share/bash-completion/completions/assure\n"
          "zsh:  assure completion zsh > _assure, in a folder of $fpath\n"
          "fish: assure completion fish > ~/.config/fish/completions/assure.fish",
  };
}

}  // namespace assure::cli
