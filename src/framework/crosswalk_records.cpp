// The field tables of crosswalks.
#include "framework/basis_field.h"
#include "framework/records.h"
#include "framework/told.h"

namespace assure::record {

using namespace framework;

template <>
const RecordType<Mapping>& record_type<Mapping>() {
  static const RecordType<Mapping> type("mapping", "two criteria that ask for something of the same",
      {field<&Mapping::from>("from", required, "a criterion with its checklist: wcc-2008/C2")
              .unpublished(told_by_crosswalk),
          field<&Mapping::to>("to", required, "a criterion of another checklist")
              .unpublished(told_by_crosswalk),
          field<&Mapping::relation>("relation", required,
              "what `from` asks is equal, subset-of, superset-of, or intersects-with what `to` asks")
              .unpublished(told_by_crosswalk),
          field<&Mapping::note>("note", optional, "why").unpublished(told_by_crosswalk),
          basis_field<Mapping>()});
  return type;
}

template <>
const RecordType<Crosswalk>& record_type<Crosswalk>() {
  static const RecordType<Crosswalk> type("crosswalk",
      "which criteria of different checklists ask for the same",
      {field<&Crosswalk::id>("crosswalk", required, "its id; the first key of the file")
              .unpublished(told_by_crosswalk),
          field<&Crosswalk::title>("title", required, "what readers see").unpublished(told_by_crosswalk),
          field<&Crosswalk::source>("source", optional, "where its facts come from")
              .unpublished(told_by_crosswalk),
          field<&Crosswalk::maps>("maps", required, "the pairs").unpublished(told_by_crosswalk)});
  return type;
}

}  // namespace assure::record
