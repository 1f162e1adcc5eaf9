// Of a folder that answers to several checklists, what one of them asks for: as if the folder held that
// alone.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "compile/compile.h"

namespace assure::compile {

// Records that only other checklists need are left out (evaluate/users.h), with their documents and, in the
// pack, their YAML. The deadline, stage, reference and type of the checklist's entry are those of the
// submission. Findings are those of the whole that are about what is left. Reads no file. Fails when the
// folder does not answer to `framework`. `whole` must outlive it.
base::Result<std::unique_ptr<Compilation>> one_checklist(
    const Compilation& whole, std::string_view framework);

// The text of a YAML file or checklist as a pack holds it: what is withheld is blank, and every line keeps
// its number.
std::string packed_source(const Compilation& compilation, std::uint32_t file);

}  // namespace assure::compile
