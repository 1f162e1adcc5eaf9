// A job that checks an evidence folder in CI.
#pragma once

#include <cstdint>
#include <string>

#include "base/choices.h"
#include "base/result.h"
#include "scaffold/scaffold.h"

namespace assure::scaffold {

enum class CiSystem : std::uint8_t { Github, Gitlab };

// Its file, from the root of the repository. `folder` is the evidence folder, from there, too; empty when it
// is the root. Fails for names of folders that the system would take for something else.
base::Result<NewFile> ci_job(CiSystem system, const std::string& folder);

}  // namespace assure::scaffold

namespace assure::base {

template <>
struct Choices<scaffold::CiSystem> {
  static constexpr Choice all[] = {{"github"}, {"gitlab"}};
};

}  // namespace assure::base
