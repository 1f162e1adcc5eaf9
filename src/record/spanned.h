// A decoded value that still knows where it was written.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "source/span.h"

namespace assure::record {

// Absent, wrong (a fault was reported, stay silent), or there.
template <class T>
struct Spanned {
  T value{};
  source::Span span{};
  bool broken = false;

  bool given() const { return span.valid(); }  // written down, right or wrong
  explicit operator bool() const { return span.valid() && !broken; }
  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
  T value_or(T other) const { return *this ? value : other; }
};

// The base of every record: the place of the whole mapping.
struct Record {
  source::Span span{};
  bool broken = false;  // some field of it was wrong: what is missing may have been meant
};

// What readers see of a record that has an id, and perhaps a title.
template <class T>
std::string title_of(const T& record) {
  return record.title ? *record.title : record.id->text;
}

// A mapping whose keys the user chooses, in source order.
template <class T>
using Keyed = std::vector<std::pair<Spanned<std::string>, T>>;

// An id that the folder's owner gives: lower-case letters, digits, dot, dash.
struct Id {
  std::string text;
  bool operator==(const Id&) const = default;
};

// A name that a checklist gives to a value or a figure: letters, digits, dot, dash, underscore, and a
// slash behind the framework's id.
struct Name {
  std::string text;
  bool operator==(const Name&) const = default;
};

// The id of a criterion as its authority publishes it, `AC-2 (1)` or `1.1-EI/EE`, perhaps behind the id of
// its checklist and a slash: one line of text in which readers see every character.
struct PublishedId {
  std::string text;
  bool operator==(const PublishedId&) const = default;
};

// What a pack is called, and so its folder and its files: letters, digits, dot, dash, underscore.
struct PackName {
  std::string text;
  bool operator==(const PackName&) const = default;
};

// Page numbers of a document, from 1, both ends included; in source order.
struct PageRange {
  int first = 1;
  int last = 1;
  bool operator==(const PageRange&) const = default;
};

struct Pages {
  std::vector<PageRange> ranges;
  std::string text() const;  // "4-6, 9"
};

// A number of bytes as checklists write it: `35 MB` (decimal, as mail systems count), `64 KiB`.
struct Size {
  std::uint64_t bytes = 0;
};

// A sum of money in hundredths of its currency's unit. Written `391000` or `391000.50`.
struct Money {
  std::int64_t hundredths = 0;
  auto operator<=>(const Money&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
  std::string text() const;                        // "391,000", "391,000.50", "-64,000"
};

}  // namespace assure::record
