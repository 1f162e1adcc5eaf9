// Surveys from disk.
#pragma once

#include "base/result.h"
#include "evaluate/feedback.h"
#include "source/sources.h"
#include "submission/folder.h"

namespace assure::compile {

// The answers of every survey whose file is there and is not empty. Their texts join the sources, so that a
// finding can say where in them a fault is.
base::Result<evaluate::AnswersByFile> read_answers(
    const submission::Folder& folder, source::Sources& sources);

}  // namespace assure::compile
