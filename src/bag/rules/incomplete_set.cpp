// AS920 incomplete-set
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule incomplete_set = {
    .code = "AS920",
    .name = "incomplete-set",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "the parts handed in are not those of one pack, each once, and nothing else",
    .explanation =
        R"(A pack that was too large for the place where it is handed in was cut into numbered parts, and what is here does
not make up that pack: a part is not here, is repeated, or belongs to another pack or another build of it. Each
part can be sound by itself and the whole still lack evidence. Parts of two builds do not fit together, even if only a
word differs. Nor may a part hold anything that the whole pack does not, or a file that another part holds otherwise:
only the manifests of the whole are signed, and somebody could have given a part manifests that fit. Ask for all parts,
of the same build.)",
    .bad = R"(-- @parts --
without 2
)",
    .good = R"(-- @parts --
without 0
)",
};

}  // namespace assure::bag::rules
