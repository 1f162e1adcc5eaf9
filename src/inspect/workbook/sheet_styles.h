// How the cells of a workbook show their values (ECMA-376 part 1, 18.8).
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "inspect/office/package.h"
#include "inspect/workbook/number_format.h"

namespace assure::inspect {

class SheetStyles {
 public:
  // Without a part for styles, all is General.
  static base::Result<SheetStyles> of(Package& package, const std::vector<Relationship>& links);

  // `style`: the attribute `s` of a cell.
  const NumberFormat& format(std::string_view style) const;
  // White letters in a cell without a fill.
  bool is_white(std::string_view style) const;
  // Cannot be written into once its sheet is protected, as cells are that say nothing of it.
  bool is_locked(std::string_view style) const;

 private:
  std::vector<NumberFormat> formats_;
  struct Style {
    std::size_t format = 0;  // its place
    bool is_white = false;
    bool is_locked = true;
  };
  std::vector<Style> styles_;
  NumberFormat general_;
};

}  // namespace assure::inspect
