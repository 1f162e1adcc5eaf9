// The files that a folder declares, beside those that lie in its documents folder.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

struct DeclaredFile {
  const submission::Text* path = nullptr;           // never broken
  const submission::EvidenceItem* item = nullptr;   // null: the answers of a survey
  const submission::FoundFile* found = nullptr;     // null when no document has exactly this path
  std::string outside;                              // why it is no path below the documents folder, or empty
  std::optional<source::Span> first;                // where the same path was declared before, by whatever
  std::optional<source::Span> first_of_its_sort{};  // by an evidence item too, or by a survey too
};

// Evidence items, then surveys, in source order.
std::vector<DeclaredFile> declared_files(const evaluate::Evaluation& evaluation);

// False when the name of the documents folder is at fault: then nothing is known of any file.
bool documents_known(const evaluate::Evaluation& evaluation);

// Why a path, as it is written, is none inside the folder: "is absolute". Empty when it is.
std::string why_not_inside(std::string_view path);

// What a declared path that leads nowhere most likely meant: a document that nothing else declares.
struct Meant {
  std::string path;
  bool same_name = false;  // they differ in letter case or Unicode form alone
};
// By the declared path.
std::map<std::string_view, Meant> meant_files(
    const evaluate::Evaluation& evaluation, const std::vector<DeclaredFile>& declared);

}  // namespace assure::rules
