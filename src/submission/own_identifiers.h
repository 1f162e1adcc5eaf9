// What must not leave the building in the texts of a folder itself: its YAML, and the names of its documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "disclosure/kind.h"
#include "disclosure/masked_text.h"
#include "source/span.h"
#include "yaml/tree.h"

namespace assure::submission {

struct OwnIdentifier {
  disclosure::Kind kind = disclosure::Kind::NhsNumber;
  source::Span span;  // of the whole text that it is in; of a name, of the file
  std::string masked;
  std::string path{};  // of the file that it is in, or that has the name
};

class OwnIdentifiers {
 public:
  // Every text of a tree, beside its key, which may be the label of what it says. Comments leave in no pack.
  void search(const yaml::Tree& tree, const std::string& path);
  void search_name(std::string_view path, source::Span place);
  void append(OwnIdentifiers other);
  // Those that stand there stay at home.
  void leave_out(const std::vector<source::Span>& spans);

  const std::vector<OwnIdentifier>& found() const { return found_; }
  disclosure::FoundValues values() const;

 private:
  struct Value {
    std::string text, masked;
  };
  std::vector<OwnIdentifier> found_;
  std::vector<Value> values_;  // never written anywhere: what outputs may not show
};

}  // namespace assure::submission
