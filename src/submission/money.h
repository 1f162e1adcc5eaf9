// What it costs, and what boards were asked for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "framework/framework.h"
#include "record/spanned.h"

namespace assure::submission {

using framework::Text;
using record::Id;
using record::Keyed;
using record::Money;
using record::Name;
using record::Record;
using record::Spanned;

struct Cost : Record {
  Spanned<Id> id;
  Text title;
  Spanned<Money> gross;
  Spanned<Money> credit;  // what is taken off
  Spanned<Money> net;
  Spanned<Money> budget;              // what may be spent on it
  Spanned<Money> committed;           // what was promised or spent
  Text currency;                      // ISO 4217; GBP when absent
  std::vector<Spanned<Id>> total_of;  // the lines that it adds up
  Text note;

  std::string currency_code() const { return currency ? *currency : "GBP"; }
  bool same_currency(const Cost& other) const {
    return base::lower_ascii(currency_code()) == base::lower_ascii(other.currency_code());
  }
};

struct Decision : Record {
  Spanned<Id> id;
  Text ask;
  Text text;
  Text body;
  Spanned<base::Date> on;
  Text outcome;
  Spanned<Money> amount;
  Spanned<Id> cost;  // the line that the amount is for
};

}  // namespace assure::submission
