// From a place in the folder's files to the place in the pack where its record is shown.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "pages/book.h"
#include "source/span.h"

namespace assure::pages {

class Places {
 public:
  explicit Places(const Book& book);

  // From the top of the pack, a fragment included; empty when no page speaks of what was written there.
  std::string path_of(source::Span span) const;

 private:
  struct Record {
    source::Span span;
    std::string path;
  };

  void add(source::Span span, std::string path);
  template <class List>
  void add_all(const List& records, const std::string& path);
  void add_criteria(const Book& book);
  void add_records(const Book& book);
  void add_files(const Book& book);

  const source::Sources& sources_;
  std::vector<Record> records_;                         // in order; none lies in another
  std::unordered_map<std::string, std::string> files_;  // documents that records declare, by path
};

}  // namespace assure::pages
