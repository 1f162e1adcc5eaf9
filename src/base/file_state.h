// What is written down of a file, to know later without reading it that it is still the same: as git's index,
// its size, times, inode and device.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <system_error>

#include "base/file_system.h"

namespace assure::base {

// One line of numbers; StateFields::state reads them back.
std::string state_text(const FileInfo& info);

// The fields of a line, with a space between them; `ok` when all were there.
struct StateFields {
  std::string_view rest;
  bool ok = true;

  std::string_view next();
  template <class Number>
  void read(Number& number) {
    std::string_view field = next();
    auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    ok = ok && error == std::errc() && end == field.data() + field.size();
  }
  FileInfo state();  // of a file
};

// Whether they are one file with the same bytes. A further name, and a rename, change nothing but `changed`.
bool same_but_for_names(const FileInfo& one, const FileInfo& other);

// Whether every change of a file below `folder` shows in its state.
bool can_be_remembered(FileSystem& folder);

// A file of this moment, by the clock of the disk that holds `path`: made there, and removed.
Result<FileInfo> time_now(FileSystem& files, const std::string& path);

}  // namespace assure::base
