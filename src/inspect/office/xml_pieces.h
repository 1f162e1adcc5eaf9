// XML in which one kind of element may be there a million times: those are taken out, and parsed one after
// the other. A tree of all of it would need ten times as much memory as its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "inspect/office/package.h"

namespace assure::inspect {

class XmlPieces {
 public:
  // Takes out the elements with this local name; of those within each other the outermost. A Failure is the
  // trouble of the file. `part`: its name.
  static base::Result<XmlPieces> of(
      Package& package, const std::string& part, std::string_view name, unsigned options = xml_options);

  // All the rest. Where an element was taken out, there is an empty one of its name.
  pugi::xml_node root() const { return rest_->document_element(); }

  // The whole element of such a place in the rest. Each is there until the next one is asked for, and once.
  base::Result<pugi::xml_node> at(const pugi::xml_node& place);

 private:
  struct Piece {
    std::size_t begin = 0;
    std::size_t size = 0;
  };
  class Cutter;

  std::string part_;
  unsigned options_ = xml_options;
  std::string bytes_;
  std::vector<Piece> pieces_;  // of bytes_; none when nothing was taken out
  std::unique_ptr<pugi::xml_document> rest_ = std::make_unique<pugi::xml_document>();
  std::unique_ptr<pugi::xml_document> piece_ = std::make_unique<pugi::xml_document>();
};

}  // namespace assure::inspect
