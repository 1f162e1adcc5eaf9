// assure serve
#include "serve/serve.h"

#include "cli/command.h"

namespace assure::cli {
namespace {

constexpr int highest_port = 65535;

struct ServeArguments {
  std::string directory;
  std::string templates;
  std::optional<int> port;
};

Exit serve_folder(const Context& context, const ServeArguments& arguments) {
  auto options = context.compile_options();
  if (!options) return context.could_not_run(options.error());
  options->templates = arguments.templates;
  auto root = context.root_of(arguments.directory);
  if (!root) return context.could_not_run(root.error());
  auto served =
      serve::serve(context.env, *root, {*options, ASSURE_VERSION, arguments.port, context.common.quiet});
  return served ? Exit::Clean : context.could_not_run(served.error());
}

}  // namespace

Verb set_up_serve() {
  auto arguments = std::make_shared<ServeArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, directory_help},
              {"--templates", "DIR", &arguments->templates, templates_help},
              {"--port", "N", Number{&arguments->port, 0, highest_port},
                  "Serve at this port of 127.0.0.1, or with 0 at any free one; without it, at 8450 or the "
                  "next free one"},
          },
      .takes = {Shared::AsOf, Shared::Quiet, Shared::Jobs},
      .run = [arguments](const Context& context) { return serve_folder(context, *arguments); },
  };
}

}  // namespace assure::cli
