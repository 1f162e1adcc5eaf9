#include "base/find_program.h"

#include "base/text.h"

namespace assure::base {

std::optional<std::string> find_program(Env& env, std::initializer_list<std::string_view> names) {
  const std::string path = env.variable("PATH").value_or("");
  for (std::string_view name : names) {
    for (std::string_view folder : split(path, ':')) {
      std::string program = join_path(folder, name);
      if (folder.starts_with('/') && env.files.exists(program)) return program;
    }
  }
  return std::nullopt;
}

}  // namespace assure::base
