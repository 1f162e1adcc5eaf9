// New entries at the end of a section that is a list, in the YAML files of a folder: all other text is left
// as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "compile/compile.h"
#include "compile/write_back.h"
#include "source/text_edit.h"

namespace assure::compile {

struct ListEdit {
  std::string file;    // below the folder
  std::string before;  // as it was read; empty when there was none
  source::TextEdit change;
  bool fresh = false;  // there was none

  ChangedFile made() const;
};

struct ListSection {
  std::string_view name;             // `sign_offs`
  std::string_view new_file;         // where it begins when no file has it
  std::optional<source::Span> last;  // its last entry
};

// The text of an entry from its first key on; further lines are indented by `column` spaces.
using EntryText = std::function<std::string(std::size_t column)>;

// Without a change.
ListEdit edit_of(const Compilation& compilation, std::uint32_t file);

// Of the entry that begins at `at`. Fails when it does not begin behind a `- ` of its own: in `[...]` there
// is no place for more lines.
base::Result<std::size_t> entry_column(const ListEdit& edit, std::string_view section, std::size_t at);

// Behind the last entry; else in a section that is there and empty; else in a new one. Fails as entry_column
// does.
base::Result<ListEdit> append_entries(
    const Compilation& compilation, const ListSection& section, const std::vector<EntryText>& entries);

}  // namespace assure::compile
