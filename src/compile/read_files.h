// What is asked of a folder's documents, read from disk. Each question has one reader; all of them open files
// in the folder's inventory, which compares what they found.
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

// Everything that an evaluation asks: what is inside the files that claims speak of, digests of those that
// signatures stand for, the answers of surveys, and, when a checklist refuses types of files, what each
// declared one is. Points into the folder. The texts of surveys join the sources, so that a finding can say
// where in them a fault is.
base::Result<evaluate::Files> read_files(
    base::Env& env, const submission::Folder& folder, const Options& options, source::Sources& sources);

// The digests of `paths`. A file that is not there has none: a signature lapses, and its absence is reported
// by itself.
base::Status read_digests(const submission::Folder& folder, const std::set<std::string_view>& paths,
    std::size_t jobs, evaluate::Files& files);

}  // namespace assure::compile
