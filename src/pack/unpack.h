// A verified pack, written to the disk.
#pragma once

#include <cstddef>
#include <string>

#include "bag/tree.h"
#include "bag/verify.h"
#include "base/file_system.h"

namespace assure::pack {

// Writes the files of `tree`, of which `verified` found no error (Purpose::Unpack), to OUT/NAME, where NAME
// is the reference that was verified, and gives that path. OUT is made when absent; OUT/NAME must not be
// there, not as a link either. Each file is compared again, while it is written, with the digest that was
// verified. All of it is written into a folder beside, flushed to the disk and then renamed: a failure leaves
// nothing. Files and folders have the modes that new ones have.
base::Result<std::string> unpack(base::FileSystem& files, const bag::PackTree& tree,
    const bag::Verification& verified, const std::string& out, std::size_t jobs);

}  // namespace assure::pack
