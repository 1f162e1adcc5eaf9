// assure man
#include "cli/man_page.h"

namespace assure::cli {

Verb set_up_man() {
  return {
      .run =
          [](const Context& context) {
            Common common;
            const Program& program = this_program();
            context.env.out << man_page(program, described_commands(program, shared_options(common)));
            return Exit::Clean;
          },
      .footer = "To read it: assure man | man -l -",
  };
}

}  // namespace assure::cli
