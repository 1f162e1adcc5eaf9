#include "base/find_program.h"

#include "base/text.h"

namespace assure::base {

std::optional<std::string> find_program(Env& env, std::initializer_list<std::string_view> names) {
  auto runs = [&](const std::string& program) {
    return env.can_run ? env.can_run(program) : env.files.exists(program);
  };
  const std::string path = env.variable("PATH").value_or("");
  for (std::string_view name : names) {
    for (std::string_view folder : split(path, ':')) {
      std::string program = join_path(folder, name);
      if (folder.starts_with('/') && runs(program)) return program;
    }
  }
  return std::nullopt;
}

}  // namespace assure::base
