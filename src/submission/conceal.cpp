#include "submission/conceal.h"

namespace assure::submission {

void conceal_identifiers(Folder& folder, source::Sources& sources) {
  auto& identifiers = folder.identifiers;
  for (const FoundFile& file : folder.documents) identifiers.search_name(file.path, {file.source, 0, 0});
  sources.conceal(identifiers.values());
  identifiers.leave_out(folder.submission.unpublished);
  for (const auto& framework : folder.frameworks) identifiers.leave_out(framework.unpublished);
}

}  // namespace assure::submission
