// Findings that know their correction: what the files of the folder are with all of these made.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "compile/compile.h"
#include "compile/write_back.h"
#include "report/check_report.h"

namespace assure::compile {

struct MadeFix {
  std::string path;
  std::size_t line = 1;  // in the file as it is on the disk
  std::string_view code;
  std::string before;
  std::string after;  // empty: an item that left its list
};

struct FixedFolder {
  std::vector<MadeFix> made;          // by path and line
  std::vector<ChangedFile> files;     // by path
  std::vector<std::string> refused;   // files that would say something else than their fixes do; as they were
  std::unique_ptr<Compilation> left;  // what is found of the folder with its files so
  std::vector<const evaluate::Shortfall*> lapsed;  // of these: signatures that had not lapsed before
  std::size_t unsafe = 0;  // fixes that are left, since nobody asked for those that may be wrong
};

// Makes fixes until none is left: a key with its right name may show that its value is wrong. `unsafe`: also
// those that may be wrong. Writes nothing.
base::Result<FixedFolder> fix(base::Env& env, const std::string& root, const Options& options, bool unsafe);

// Writes the files; none when one of them is not what was read any more.
base::Status write_fixed(const FixedFolder& fixed);

// What `fix` would write at once, by fixes that are safe: of each finding that is corrected by itself, in the
// order of files.
std::vector<report::Correction> corrections(const Compilation& compilation);

}  // namespace assure::compile
