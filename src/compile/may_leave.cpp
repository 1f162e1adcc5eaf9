#include "compile/may_leave.h"

#include <fmt/format.h>

#include "base/text.h"

namespace assure::compile {

base::Status texts_may_leave(const Compilation& compilation) {
  const std::size_t count = compilation.evaluation.disclosures.texts_that_bar();
  if (count == 0) return {};
  return base::fail(fmt::format("{} of the folder {} what must not leave the building; see `assure check`",
      base::counted(count, "text"), count == 1 ? "holds" : "hold"));
}

}  // namespace assure::compile
