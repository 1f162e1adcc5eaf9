// What a folder says of a criterion, as the cells of a workbook get it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "evaluate/evaluation.h"
#include "fill/map.h"
#include "table/table.h"

namespace assure::fill {

// Empty text: the folder says nothing.
struct FolderValue {
  table::Kind kind = table::Kind::Text;  // Text, Number or Date
  std::string text;                      // lines end with a line feed
  base::Date day{};                      // of a Date
};

class FolderValues {
 public:
  FolderValues(const evaluate::Evaluation& evaluation, const ExportMap& map);

  FolderValue value(const evaluate::CriterionResult& criterion, Content content) const;

 private:
  using Actions = std::vector<const submission::Action*>;

  std::string label(const evaluate::CriterionResult& criterion, std::size_t value) const;
  const std::string* written_for(std::string_view value) const;
  std::string post_title(const submission::Spanned<submission::Id>& post) const;
  std::string evidence(const evaluate::CriterionResult& criterion, bool files) const;
  Actions open_actions(const evaluate::CriterionResult& criterion) const;
  FolderValue due(const Actions& actions) const;

  const evaluate::Evaluation& evaluation_;
  const ExportMap& map_;
  std::unordered_map<std::string, Actions> closers_;  // those that are open, by what they close
};

}  // namespace assure::fill
