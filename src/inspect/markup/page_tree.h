// The elements of a page that are open while it is read, and how text within them shows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document/passage.h"
#include "inspect/markup/page_elements.h"
#include "inspect/markup/page_style.h"

namespace assure::inspect {

// How text shows, by its element and those around that.
struct Showing {
  std::optional<document::Hidden> gone;  // nothing within shows again
  bool invisible = false;
  bool small = false;
  bool struck = false;
  bool colored = false;  // something is behind the text
  std::uint8_t color = 0;

  std::optional<document::Hidden> why() const;

  // Of an element with this style.
  Showing within(const Element& element, const Style& style) const;
};

struct Open {
  std::string name;
  const Element* element = nullptr;
  Style style;
  Showing showing;
  std::size_t number = 0;  // the later it was opened, the higher
};

// The elements that are open, and the last of each name, by their numbers.
class OpenElements {
 public:
  std::size_t size() const { return all_.size(); }
  const Open& back() const { return all_.back(); }
  Showing showing() const { return all_.empty() ? Showing() : all_.back().showing; }

  void push(Open open) {
    open.showing = showing().within(*open.element, open.style);
    open.number = ++last_;
    numbers_[open.name].push_back(open.number);
    if (open.element->is(trait::wall)) walls_.push_back(open.number);
    all_.push_back(std::move(open));
  }

  Open pop() {
    Open open = std::move(all_.back());
    all_.pop_back();
    numbers_[open.name].pop_back();
    if (open.element->is(trait::wall)) walls_.pop_back();
    return open;
  }

  // The last open one of this name; of the walls.
  std::optional<std::size_t> last(const std::string& name) const {
    auto found = numbers_.find(name);
    if (found == numbers_.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
  }
  std::optional<std::size_t> last_wall() const {
    return walls_.empty() ? std::nullopt : std::optional(walls_.back());
  }

  std::size_t walls() const { return walls_.size(); }

  // Whether something within an element is more than a part of a line.
  bool holds_blocks(std::size_t number) const;

  // Ends the last of a name without those within it, which from now on show as if it had not been there.
  void take_out(std::size_t number);

 private:
  std::vector<Open> all_;
  std::unordered_map<std::string, std::vector<std::size_t>> numbers_;
  std::vector<std::size_t> walls_;
  std::size_t last_ = 0;
};

}  // namespace assure::inspect
