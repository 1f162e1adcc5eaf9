#include "submission/records_by_id.h"

namespace assure::submission {

RecordsById::RecordsById(const Submission& submission) {
  for_each_section([&]<class Row>(const Row&) {
    if constexpr (has_ids<Row>) {
      auto& records = std::get<detail::ById<typename Row::Record>>(maps_);
      records.reserve((submission.*Row::member).size());
      for (const auto& record : submission.*Row::member) {
        if (record.id) records.emplace(record.id->text, &record);
      }
    }
  });
}

}  // namespace assure::submission
