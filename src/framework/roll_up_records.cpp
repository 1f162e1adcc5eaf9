// The field tables of figures and their bands.
#include "framework/records.h"

namespace assure::record {

using namespace framework;

template <>
const RecordType<Rounding>& record_type<Rounding>() {
  static const RecordType<Rounding> type("rounding", "how a figure is rounded; never when absent",
      {field<&Rounding::mode>(
           "mode", required, "down, up, or to the nearest: half-up, half-even say where a half goes"),
          field<&Rounding::decimals>("decimals", optional, "how many are kept; 0 when absent")},
      "mode");
  return type;
}

template <>
const RecordType<Band>& record_type<Band>() {
  static const RecordType<Band> type("band", "what a figure of some size is called",
      {field<&Band::label>("label", required, "what readers see"),
          field<&Band::from>("from", optional, "the lowest figure in it; no end when absent"),
          field<&Band::to>("to", optional, "the highest figure in it; no end when absent"),
          field<&Band::below>("below", optional, "instead of `to`: the first figure that is too high for it"),
          field<&Band::meaning>("meaning", optional, "what follows from it")});
  return type;
}

template <>
const RecordType<RollUp>& record_type<RollUp>() {
  static const RecordType<RollUp> type("figure", "a figure over many criteria",
      {field<&RollUp::id>("id", required, "what a folder names it by"),
          field<&RollUp::title>("title", required, "what readers see"),
          field<&RollUp::guidance>("guidance", optional, "what it is for"),
          field<&RollUp::of>("of", required, "elements, or criteria with parts, whose criteria count"),
          field<&RollUp::depth>(
              "depth", optional, "top: those of the first level; deepest: those without parts"),
          field<&RollUp::by>("by", required,
              "lowest, mean or points of the scale, share of those met, or profile: share of those as "
              "expected"),
          field<&RollUp::met>("met", optional, "of a share: the values that count as met"),
          field<&RollUp::unit>("unit", optional, "of points: points, or per-cent of the most there are"),
          field<&RollUp::round>("round", optional, "how it is rounded; never when absent"),
          field<&RollUp::bands>("bands", optional, "what figures are called")});
  return type;
}

}  // namespace assure::record
