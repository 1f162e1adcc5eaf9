// What a `pack.json` says, of this version or an earlier one: the values by which two packs are compared.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "evaluate/evaluation.h"
#include "source/sources.h"

namespace assure::json {

// Texts are empty where nothing is given.
struct SaidGap {
  std::string code, kind, severity, what;
  std::string framework, criterion, record, evidence_kind;
  std::string owner;  // the id of a post
  std::optional<base::Date> due;
  bool waived = false;
};

struct SaidCriterion {
  std::string framework, id, title;
  std::string answer;         // none, given, ...
  std::string rating, label;  // the value, and what readers see of it
  std::string target;
  std::string statement;
};

struct SaidItem {
  std::string id, title;
  std::vector<std::string> paths;  // of its files in the pack
};

struct Said {
  std::string reference, title;
  base::Date as_of;
  std::size_t unread = 0;               // entries of the folder that could not be read
  std::vector<SaidGap> gaps;            // in the order of the pack
  std::vector<SaidCriterion> criteria;  // by checklist, in its order
  std::vector<SaidItem> items;
  std::map<std::string, std::string> posts;    // title by id
  std::map<std::string, std::string> digests;  // SHA-256 by path, of the files of evidence; not of pack.json
};

// What an earlier version did not write is empty. Fails when the text is none of this kind, or of a version
// that is not known; the message goes on behind a name.
base::Result<Said> read_said(std::string_view text);

// The same of a folder that was just judged: its gaps, in their order, and the titles of posts.
Said said_of_gaps(const evaluate::Evaluation& evaluation, const source::Sources& sources);

}  // namespace assure::json
