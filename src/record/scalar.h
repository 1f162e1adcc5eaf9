// What the codecs of scalars begin with.
#pragma once

#include <optional>
#include <string_view>

#include "record/decoder.h"
#include "record/type_info.h"

namespace assure::record {

// The text of a scalar; reports anything else.
inline std::optional<std::string_view> scalar(Decoder& decoder, yaml::Value value, const TypeInfo& type) {
  if (value.is_scalar()) return value.text();
  decoder.wrong_type(value, type.expected);
  return std::nullopt;
}

}  // namespace assure::record
