// A zip made for the most part of the packed bytes of another one, which are copied without being unpacked: a
// rebuilt pack, the parts of a pack. The result is byte for byte what writer.h would write.
#pragma once

#include <span>
#include <string>

#include "base/date.h"
#include "base/file_system.h"
#include "zip/member.h"

namespace assure::zip {

// Does not close the file. All entries bear midnight of `date`. False when nothing was written, because the
// zip would be the very one that all members are lent from: `lender` bytes long.
base::Result<bool> splice_zip(base::OutputFile& file, std::span<const std::string> names, base::Date date,
    MemberSource& source, std::uint64_t lender);

}  // namespace assure::zip
