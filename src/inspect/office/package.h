// An office file (Office Open XML, ECMA-376): a zip of XML parts that point to each other. The only user of
// libzip and, with the three readers on top of it, of pugixml in this program.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <pugixml.hpp>

#include "base/date.h"
#include "base/result.h"

struct zip;

namespace assure::inspect {

struct Relationship {
  std::string id;
  std::string kind;    // the last step of the type's address: `worksheet`, `header`, ...
  std::string target;  // a part's name in the zip
};

// What a document says of itself.
struct Properties {
  std::string title;
  std::optional<base::Date> changed;  // or made, when that is all that it says
};

// The day of `2026-03-31T10:00:00Z`.
std::optional<base::Date> day_in(std::string_view moment);

// White space alone in an element is text: `<w:t> </w:t>` parts two words.
inline constexpr unsigned xml_options = pugi::parse_default | pugi::parse_ws_pcdata_single;
// Where text has elements in it, so is white space between two of them: `<text:span>a</text:span>
// <text:span>b</text:span>`.
inline constexpr unsigned mixed_xml_options = pugi::parse_default | pugi::parse_ws_pcdata;

// A Failure of any call is the trouble of the file.
class Package {
 public:
  // The parts together may unpack to `largest` bytes. `bytes` must outlive the package.
  static base::Result<Package> open(std::string_view bytes, std::uint64_t largest);

  // The parts that `part` points to, in the order of the file; those of the package for "". Without external
  // targets. Empty when `part` has none.
  base::Result<std::vector<Relationship>> relationships(const std::string& part);

  bool has(const std::string& part) const;
  // The names of all that is in the zip, in its order.
  std::vector<std::string> parts() const;
  base::Result<std::string> read(const std::string& part);
  // Whether anybody asked for it.
  bool was_read(const std::string& part) const { return read_.contains(part); }
  // Bytes that parts may still unpack to.
  std::uint64_t left() const { return left_; }
  base::Result<std::unique_ptr<pugi::xml_document>> xml(
      const std::string& part, unsigned options = xml_options);

  // Those of docProps/core.xml; none of them when there is none or it is broken.
  Properties properties();

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  explicit Package(zip* archive, std::uint64_t largest)
      : archive_(archive), left_(largest), largest_(largest) {}

  std::unique_ptr<zip, Close> archive_;
  std::uint64_t left_;
  std::uint64_t largest_;
  std::unordered_set<std::string> read_;
};

// "is damaged: its part `a.xml` is no XML"
tl::unexpected<base::Failure> no_xml(const std::string& part);

// The name without its namespace prefix, which each producer chooses: `t` of `w:t`.
std::string_view local_name(const pugi::xml_node& node);
std::string_view local_attribute(const pugi::xml_node& node, std::string_view name);

// What an attribute says that is yes or no; `on` is an older form of yes.
bool is_true(std::string_view value);

// The `r:id` that names a relationship; not the `id` without prefix that may stand beside it.
std::string_view relationship_id(const pugi::xml_node& node);

// The node after `node` in reading order below `root`; with `skip`, its children are passed over. Never
// recursive: depth is the document's choice. An empty node at the end.
pugi::xml_node next_node(pugi::xml_node node, const pugi::xml_node& root, bool skip);

// The same; `leave` is called for each node that ends before it, the innermost first, and at last for `root`.
template <class Leave>
pugi::xml_node next_node(pugi::xml_node node, const pugi::xml_node& root, bool skip, Leave leave) {
  if (!skip && node.first_child()) return node.first_child();
  for (; node; node = node.parent()) {
    leave(node);
    if (node == root) break;
    if (node.next_sibling()) return node.next_sibling();
  }
  return {};
}

// The first child with that local name; an empty node when there is none.
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);

}  // namespace assure::inspect
