#include "json/gap.h"

#include "json/values.h"

namespace assure::json {
Json of(const evaluate::Gap& gap) {
  return {{"framework", or_null(gap.framework)}, {"criterion", or_null(gap.criterion)},
      {"kind", base::name_of(gap.kind)}, {"what", gap.what}, {"evidence_kind", or_null(gap.evidence_kind)},
      {"need", or_null(gap.need)}, {"have", or_null(gap.have)}, {"owner", or_null(gap.owner)},
      {"due", or_null(gap.due)}, {"severity", base::name_of(gap.severity)}, {"action", or_null(gap.action)}};
}

}  // namespace assure::json
