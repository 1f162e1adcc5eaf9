// The field tables of figures and their bands.
#include "framework/basis_field.h"
#include "framework/records.h"
#include "framework/told.h"

namespace assure::record {

using namespace framework;

template <>
const RecordType<Rounding>& record_type<Rounding>() {
  static const RecordType<Rounding> type("rounding", "how a figure is rounded; never when absent",
      {field<&Rounding::mode>(
           "mode", required, "down, up, or to the nearest: half-up, half-even say where a half goes")
              .on_page(),
          field<&Rounding::decimals>("decimals", optional, "how many are kept; 0 when absent").on_page()},
      "mode");
  return type;
}

template <>
const RecordType<Band>& record_type<Band>() {
  static const RecordType<Band> type("band", "what a figure of some size is called",
      {field<&Band::label>("label", required, "what readers see").on_page_where("for a figure in the band"),
          field<&Band::from>("from", optional, "the lowest figure in it; no end when absent")
              .unpublished("a figure shows its band"),
          field<&Band::to>("to", optional, "the highest figure in it; no end when absent")
              .unpublished("a figure shows its band"),
          field<&Band::below>("below", optional, "instead of `to`: the first figure that is too high for it")
              .unpublished("a figure shows its band"),
          field<&Band::meaning>("meaning", optional, "what follows from it")
              .on_page_where("for a figure in the band")});
  return type;
}

template <>
const RecordType<RollUp>& record_type<RollUp>() {
  static const RecordType<RollUp> type("figure", "a figure over many criteria",
      {field<&RollUp::id>("id", required, "what a folder names it by").in_json(titled),
          field<&RollUp::title>("title", required, "what readers see").on_page(),
          field<&RollUp::guidance>("guidance", optional, "what it is for")
              .unpublished("read with the checklist"),
          field<&RollUp::of>("of", required, "elements, or criteria with parts, whose criteria count")
              .on_page(),
          field<&RollUp::depth>(
              "depth", optional, "top: those of the first level; deepest: those without parts")
              .on_page(),
          field<&RollUp::by>("by", required,
              "lowest, mean or points of the scale, share of those met, or profile: share of those as "
              "expected")
              .on_page(),
          field<&RollUp::met>("met", optional, "of a share: the values that count as met").on_page(),
          field<&RollUp::unit>("unit", optional, "of points: points, or per-cent of the most there are")
              .on_page(),
          field<&RollUp::round>("round", optional, "how it is rounded; never when absent").on_page(),
          field<&RollUp::bands>("bands", optional, "what figures are called")
              .on_page_where("for a figure in a band"),
          basis_field<RollUp>()});
  return type;
}

}  // namespace assure::record
