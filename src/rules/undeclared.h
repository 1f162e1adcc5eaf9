// Documents that nothing declares.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

struct UndeclaredFile {
  const submission::FoundFile* file = nullptr;
  std::string_view pack;  // the folder of the pack that it is in, of which nothing is declared; else empty
  std::uint32_t source =
      0;  // where that is reported: the file itself, or what says that the folder is a pack
};

// By path. None when nobody knows: a record that declares files has a fault, or part of the folder was not
// read. Points into the evaluation's folder.
std::optional<std::vector<UndeclaredFile>> undeclared_files(const evaluate::Evaluation& evaluation);

// What is no document: the lock file of an office program, or what systems and programs leave in folders.
enum class Litter : std::uint8_t { None, Lock, LeftBehind };
Litter litter_of(std::string_view path);

}  // namespace assure::rules
