// AS906 damaged-zip
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule damaged_zip = {
    .code = "AS906",
    .name = "damaged-zip",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "the zip is damaged or was tampered with",
    .explanation =
        R"(The records of the zip do not agree with each other or with the files in it: it is cut off, has bytes that
belong to nothing, holds a name twice, is encrypted, or a file in it cannot be unpacked to what was packed.
Programs that unpack zips differ in which of two contradicting records they believe, and in how they read a name that
is not marked as UTF-8, so that two readers could see two different packs. Fetch the zip again, in a way that does not
alter it: downloads that were cut off are the usual cause, and programs that pack the files again. Nothing is unpacked
to the disk in order to find this out.)",
    .bad = R"(-- @zip --
append 5
)",
    .good = R"(-- @zip --
)",
};

}  // namespace assure::bag::rules
