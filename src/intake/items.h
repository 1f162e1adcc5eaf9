// The evidence items that a tracker names: one for each content of a file, and one without a file for each
// name that no file has.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "framework/framework.h"
#include "intake/files.h"
#include "intake/records.h"

namespace assure::intake {

// An item that the folder has.
struct KnownItem {
  std::string id;
  std::string title;
  std::vector<std::string> files;  // relative to the folder
};

// What a document says of itself, where somebody has looked: a value, and where it comes from ("its name").
struct Guess {
  std::string value;
  std::string from;
};
struct Proposal {
  Guess title, dated, status;  // empty: nothing is known
};

struct Item {
  std::string id;
  std::string title;
  std::string kind;                 // that a checklist asks for; empty when none is called so
  std::optional<std::size_t> file;  // its number
  std::string path;                 // where the folder has it: documents/plan.pdf
  Proposal proposal;
  CellAt from;
};

class Items {
 public:
  // `documents`: the folder's folder of documents.
  Items(
      std::vector<KnownItem> known, std::string documents, std::span<const framework::Framework> frameworks);

  // `number`: the first file of that content.
  const Item& of_file(std::size_t number, const FileHere& file, const CellAt& from);
  // The id of an item of the folder that has a file, by its title, its id or the name of a file; empty when
  // there is none, or several.
  std::string known(std::string_view written) const;
  // The same, and the item joins those that are only named.
  std::string cite_known(std::string_view written, const CellAt& from);
  // Those that were asked for so.
  const std::map<std::string, CellAt>& only_named() const { return only_named_; }
  const Item& without_file(const std::string& written, const CellAt& from);
  // Files that may be meant, and are no items yet.
  void mention(std::span<const std::size_t> numbers) { mentioned_.insert(numbers.begin(), numbers.end()); }
  bool is_mentioned(std::size_t number) const { return mentioned_.contains(number); }
  const std::vector<Item>& all() const { return items_; }
  std::vector<Item>& all() { return items_; }

 private:
  std::string free_id(const std::string& wanted) const;
  std::string kind_called(std::string_view id, std::string_view title) const;
  std::string free_path(const std::string& path);

  std::map<std::string, std::string> known_files_;  // of the folder: the id by the path
  std::set<std::string> used_;                      // ids that the folder has for a file
  std::string documents_;
  std::map<std::string, std::string> kinds_;        // by id and by plain title
  std::map<std::string, std::string> known_names_;  // plain: the id; empty: several
  std::map<std::string, CellAt> only_named_;
  std::vector<Item> items_;
  std::map<std::size_t, std::size_t> by_file_;
  std::map<std::string, std::size_t> by_name_;  // of those without a file, plain
  std::set<std::string> taken_;                 // ids of this run
  std::set<std::string> paths_;                 // folded
  std::set<std::size_t> mentioned_;
};

// `01_Strategic_plan-v2.pdf`: "01 Strategic plan v2".
std::string readable_name(std::string_view path);
// The path with what other computers cannot hold written in another way.
std::string portable_path(std::string_view path);

// `owner`: the id of the post that keeps it, as far as it is known.
NewRecord record_of(const Item& item, const std::string& owner);

}  // namespace assure::intake
