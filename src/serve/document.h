// A declared document, opened for sending.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/file_system.h"

namespace assure::serve {

struct Document {
  std::unique_ptr<base::InputFile> file;
  std::uint64_t size = 0;  // bytes, of the opened file
};

// Fails unless it is a regular file below `root` to which no link leads.
base::Result<Document> open_document(
    base::FileSystem& files, const std::string& root, const std::string& below_root);

}  // namespace assure::serve
