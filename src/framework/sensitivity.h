// Who may read a document, and so up to which level a pack may go.
#pragma once

#include <cstdint>

#include "base/choices.h"

namespace assure::framework {

// From the lowest to the highest.
enum class Sensitivity : std::uint8_t { Public, Internal, Confidential };

}  // namespace assure::framework

namespace assure::base {

template <>
struct Choices<framework::Sensitivity> {
  static constexpr Choice all[] = {{"public", {}, "anybody may read it"},
      {"internal", {}, "for the organisation and the authority"}, {"confidential", {}, "for named readers"}};
};

}  // namespace assure::base
