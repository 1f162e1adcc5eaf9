// The pipeline from a folder on disk to everything that can be said of it. Writes nothing.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/env.h"
#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"
#include "source/sources.h"
#include "submission/folder.h"
#include "templates/set.h"
#include "yaml/parse.h"

namespace assure::compile {

struct Told;

struct Options {
  std::optional<base::Date> as_of;  // `--as-of`
  std::size_t jobs = 1;
  yaml::Limits limits{};
  std::string inspector;  // the program that looks into documents; empty: beside the running one
  std::string templates;  // a folder of templates in the place of shipped ones; empty: none
  bool plain = false;     // the pack is to have no scripts
  // Documents that earlier runs opened and that have not changed are not opened again. Not for what is packed
  // or signed.
  bool remembers = false;
  std::map<std::string, std::string> texts{};  // by path: what is read as these YAML files
};

// Parts point into one another: stays where it was made.
struct Compilation {
  source::Sources sources;
  submission::Folder folder;
  evaluate::Evaluation evaluation;
  diag::Diagnostics findings;  // sorted by place; the waived ones are marked
  // None when the user's own have a fault: there are no pages then, whatever else is.
  std::optional<templates::TemplateSet> templates;
  std::vector<source::Span> withheld;  // of the YAML files: what the pack's copies of them leave out
  std::shared_ptr<const Told> told;    // what readers of the pack are told, once `hold_back` made it
  Compilation();
  ~Compilation();
  Compilation(const Compilation&) = delete;
  Compilation& operator=(const Compilation&) = delete;
};

base::Result<std::unique_ptr<Compilation>> compile(
    base::Env& env, const std::string& root, const Options& options);

// The day on which everything is judged: `--as-of`, SOURCE_DATE_EPOCH, the folder's own, today. Fails when
// SOURCE_DATE_EPOCH is no number.
base::Result<base::Date> day_of_judgement(
    base::Env& env, const std::optional<base::Date>& given, const submission::Submission& submission);

void sort_by_place(const source::Sources& sources, diag::Diagnostics& findings);

}  // namespace assure::compile
