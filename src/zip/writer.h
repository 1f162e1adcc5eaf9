// A zip written anew through libzip, which takes each file as it is: stored, or deflated already. The only
// user of libzip.
#pragma once

#include <span>
#include <string>

#include "base/date.h"
#include "base/file_system.h"
#include "zip/member.h"

namespace assure::zip {

// What libzip is told of a member (crc and packed_size) it trusts, so check what was written.
// `path` is that of the file, for messages. Takes no lent members (splice.h does). Does not close the
// file. All entries bear midnight of `date`.
base::Status write_zip(base::OutputFile& file, const std::string& path, std::span<const std::string> names,
    base::Date date, MemberSource& source);

}  // namespace assure::zip
