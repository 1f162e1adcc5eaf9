// What runs keep in the user's cache of the documents that they opened, so that the next one need not open
// those that have not changed: one file for each evidence folder.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.h"
#include "base/result.h"
#include "base/user_cache.h"
#include "document/inspect.h"
#include "evaluate/files.h"
#include "submission/folder.h"

namespace assure::compile {

class LookMemory {
 public:
  LookMemory(base::Env& env, const submission::Folder& folder);

  // Fills in what is known of a file, when that is all that `question` and the citations of the file ask, and
  // the file is the one that it was.
  bool recall(const document::Question& question, evaluate::File& file);
  // What was read of the others in this run. Of one with a fault and one that
  // changed shortly before, nothing is kept. What cannot be kept has to be read again.
  void keep(const std::vector<document::Question>& questions, const std::vector<evaluate::File*>& files);

 private:
  std::string line_of(const document::Question& question, const evaluate::File& file) const;

  base::UserCache cache_;
  base::Inventory* inventory_ = nullptr;  // null: nothing is remembered
  std::string name_;
  base::Result<base::FileInfo> started_;
  disclosure::FoundValues concealed_;
  std::string kept_;
  std::map<std::string_view, std::string_view> lines_;  // by path, in `kept_`
};

}  // namespace assure::compile
