// The criteria of a folder's checklists by what trackers call them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "framework/framework.h"

namespace assure::intake {

struct Asked {
  std::string section;  // the element: `competencies`
  std::string name;     // as a response names it: `C7`, or `wcc-2008/C7` where two checklists have one
  std::string id;       // `C7`
  const framework::Scale* scale = nullptr;
  bool may_not_apply = true;
  bool chosen = false;  // the organisation chooses what is there, so it is no criterion to answer
};

class Criteria {
 public:
  explicit Criteria(std::span<const framework::Framework> frameworks);

  // None when it is none of them, or may be several. `C7`, `c7`, `7` where only one ends so, `7.0`,
  // `Competency 7`, `C7: Stimulate the market`, or the title.
  const Asked* find(std::string_view written) const;
  // Of an id alone.
  const Asked* by_id(std::string_view id) const;
  const std::vector<Asked>& all() const { return all_; }
  // Each once.
  const std::vector<const framework::Scale*>& scales() const { return scales_; }
  std::vector<std::string> names() const;

 private:
  void add(const framework::Framework& framework, const framework::Element& element,
      const framework::Criterion& criterion, const framework::Scale* scale, bool may_not_apply);
  void add_key(std::string key, std::size_t number);
  const Asked* at(std::string_view key) const;

  const Asked* at_start_of(std::string_view text) const;

  std::vector<Asked> all_;
  std::vector<const framework::Scale*> scales_;
  std::vector<std::size_t> of_several_words_;               // ids such as `AC-2 (1)`
  std::map<std::string, std::size_t, std::less<>> by_key_;  // npos: several
};

}  // namespace assure::intake
