// What readers know the values of a scale by.
#pragma once

#include <vector>

#include "base/spelling.h"
#include "framework/criteria.h"

namespace assure::framework {

// For whoever writes `Fully compliant` where the value is wanted.
inline std::vector<base::Titled> labels_of(const Scale& scale) {
  std::vector<base::Titled> labels;
  for (const auto& value : scale.values) {
    if (value.label) labels.push_back({*value.label, value.value->text, "value"});
  }
  return labels;
}

}  // namespace assure::framework
