// Posts that approve evidence: `approved.by` is free text, and may be a post's id or title.
#pragma once

#include "base/text.h"
#include "base/utf8.h"
#include "submission/evidence.h"
#include "submission/organisation.h"

namespace assure::rules {

// What is equal for one approver, however it is written.
inline std::string approver(std::string_view name) {
  return base::folded(base::trim(name));
}

inline bool is_approved_by(const submission::EvidenceItem& item, const submission::Post& post) {
  if (!item.approved.by || item.only_considered()) return false;
  const std::string by = approver(*item.approved.by);
  return (post.id && by == approver(post.id->text)) || (post.title && by == approver(*post.title));
}

}  // namespace assure::rules
