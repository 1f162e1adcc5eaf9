// A zip written from front to back: records in the one form that packs have, and packed bytes as they are
// given. What is lent from another zip (a rebuilt pack, the parts of a pack) is copied without being
// unpacked.
#pragma once

#include <span>
#include <string>

#include "base/date.h"
#include "base/file_system.h"
#include "zip/member.h"

namespace assure::zip {

// What a member says of itself (crc and sizes) is trusted, so check what was written. Does not close the
// file. All entries bear midnight of `date`. False when nothing was written, because the zip would be the
// very one that all members are lent from: `lender` bytes long, 0 for none.
base::Result<bool> write_zip(base::OutputFile& file, std::span<const std::string> names, base::Date date,
    MemberSource& source, std::uint64_t lender);

}  // namespace assure::zip
