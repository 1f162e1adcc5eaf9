#include "json/values.h"

namespace assure::json {

void Writer::add(Json value) {
  if (open_.empty()) {
    value_ = std::move(value);
  } else if (auto& [holder, key] = open_.back(); holder.is_array()) {
    holder.push_back(std::move(value));
  } else {
    holder[key] = std::move(value);
  }
}

void Writer::close() {
  Json value = std::move(open_.back().first);
  open_.pop_back();
  add(std::move(value));
}

}  // namespace assure::json
