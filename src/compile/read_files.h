// What is asked of a folder's documents, read from disk. Files are opened in the folder's inventory, which
// compares what several readers found.
#pragma once

#include <cstddef>
#include <set>
#include <string_view>

#include "base/env.h"
#include "base/result.h"
#include "compile/compile.h"
#include "evaluate/files.h"
#include "source/sources.h"
#include "submission/folder.h"

namespace assure::compile {

// Everything that an evaluation asks: of each file that an item declares whether it opens, what it is and how
// it begins; the text of those that claims speak of; digests of those that signatures stand for, and of those
// that may be the same file; the answers of surveys; and, when a checklist refuses types of files, what each
// declared one is. Each file is opened once; one that cannot be opened is trouble of that file alone. Points
// into the folder. The texts of surveys join the sources, so that a finding can say where in them a fault is.
base::Result<evaluate::Files> read_files(
    base::Env& env, const submission::Folder& folder, const Options& options, source::Sources& sources);

// The digests of `paths`. A file that is not there has none: a signature lapses, and its absence is reported
// by itself.
base::Status read_digests(const submission::Folder& folder, const std::set<std::string_view>& paths,
    std::size_t jobs, evaluate::Files& files);

}  // namespace assure::compile
