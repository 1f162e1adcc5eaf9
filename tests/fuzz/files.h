// What the targets that need a disk share: files in memory, and the program run on them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.h"
#include "base/memory_files.h"
#include "base/text.h"
#include "cli/cli.h"
#include "submission/folder.h"
#include "target.h"

namespace assure::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The files of a text with `-- path --` lines, below `folder`. A path that would lead elsewhere is none.
inline void put_files(base::MemoryFiles& files, const std::string& folder, std::string_view text) {
  std::string path, body;
  auto finish = [&] {
    if (!path.empty()) files.put(folder + "/" + path, body);
    body.clear();
  };
  for (std::string_view line : base::split(text, '\n')) {
    bool names_file = line.size() > 6 && line.starts_with("-- ") && line.ends_with(" --");
    std::string_view name = names_file ? line.substr(3, line.size() - 6) : std::string_view();
    if (!names_file || name.size() > 100 || name.ends_with('/') || !submission::stays_inside(name)) {
      body.append(line).append("\n");
      continue;
    }
    finish();
    path = name;
  }
  finish();
}

// Runs the program. It never has a fault of its own, and what it prints is text.
inline int run(base::MemoryFiles& files, std::initializer_list<std::string> arguments) {
  std::ostringstream out, err;
  auto variable = [](std::string_view name) {
    // No process is started: what needs one is a document that could not be read.
    return name == "ASSURE_INSPECT" ? std::optional<std::string>("/nothing") : std::nullopt;
  };
  base::Env env{files, out, err, variable, [] { return *base::Date::of(2008, 11, 28); }};
  const std::vector<std::string> words(arguments);
  int status = cli::run(env, words);
  require(status >= 0 && status <= 2);
  require(status != 2 || !err.str().empty());
  return status;
}

}  // namespace assure::fuzz
