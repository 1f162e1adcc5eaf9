#include "inspect/enclosed.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "document/content.h"
#include "inspect/office/ole_object.h"

namespace assure::inspect {
namespace {

using document::Disclosed;
using document::Facts;
using document::Hidden;

// Names of files within files are anybody's: what is not as its name says is read as what it is.
Facts searched(const EnclosedFile& file, const SearchFile& search) {
  Facts facts = search({file.name, file.content, document::Depth::Searched});
  const auto claimed = document::claimed_type(file.name);
  if (claimed && facts.trouble == document::not_as_named(*claimed))
    facts = search({"", file.content, document::Depth::Searched});
  return facts;
}

std::string shown_name(const EnclosedFile& file) {
  std::string name = file.name;
  std::replace(name.begin(), name.end(), '`', ' ');
  return name.empty() ? "without a name" : name;
}

// Nothing but zeros, or the ones of memory that was never written: Excel leaves such parts behind.
bool is_filling(std::string_view content) {
  return std::all_of(content.begin(), content.end(), [](char c) { return c == '\0' || c == '\xFF'; });
}

class EnclosedFiles {
 public:
  EnclosedFiles(Nest& nest, const SearchFile& search, Facts& facts)
      : nest_(nest), search_(search), facts_(facts) {}

  void add(EnclosedFile file) {
    if (is_filling(file.content)) return;
    if (nest_.files == 0) {
      if (facts_.unsearched.empty())
        facts_.unsearched = fmt::format("holds more than {} files within it", most_enclosed);
      return;
    }
    --nest_.files;
    const std::string name = shown_name(file);
    if (nest_.depth >= deepest_enclosed) return leave(name);
    if (auto packed = file_in_object(file.content)) file = std::move(*packed);
    ++nest_.depth;
    Facts found = searched(file, search_);
    --nest_.depth;
    for (Disclosed& one : found.disclosed) {
      one.page.reset();
      one.where = Hidden::Embedded;
      one.part = part_within(name, one.part);
      facts_.disclosed.push_back(std::move(one));
    }
    // What a picture shows is read of no document.
    const bool unread = !found.trouble.empty() || !found.unsearched.empty();
    if (unread && found.type != document::Type::Image) leave(name);
  }

 private:
  void leave(const std::string& name) {
    facts_.disclosed.push_back({disclosure::Kind::EmbeddedFile, {}, Hidden::Embedded, name, {}, 1});
  }

  Nest& nest_;
  const SearchFile& search_;
  Facts& facts_;
};

}  // namespace

void search_enclosed(std::vector<EnclosedFile> files, Nest& nest, const SearchFile& search, Facts& facts) {
  std::string names;
  EnclosedFiles all(nest, search, facts);
  for (EnclosedFile& file : files) {
    names += file.name + '\n';
    all.add(std::move(file));
  }
  if (!names.empty()) facts.hidden.push_back({{}, Hidden::Embedded, std::move(names)});
}

std::string part_within(std::string_view outer, std::string_view inner) {
  std::string part(outer);
  if (!part.empty() && !inner.empty()) part += " › ";
  part += inner;
  if (part.size() > document::largest_part) part.resize(document::largest_part);
  part.resize(std::min(base::invalid_utf8_at(part), part.size()));  // half a character
  return part;
}

}  // namespace assure::inspect
