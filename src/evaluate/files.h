// The files of a folder's documents: which there are, which its records declare, and what somebody read of
// them. `compile` reads; nothing here does.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/detected_type.h"
#include "evaluate/inspected.h"
#include "submission/answers.h"
#include "submission/folder.h"

namespace assure::evaluate {

// One path that a document lies at, or that a record names.
struct File {
  std::string_view path;
  const submission::FoundFile* found = nullptr;  // null when no document has exactly this path
  bool declared = false;                         // a record names it
  std::string outside;  // why a path that a record names is none below the documents folder; else empty
  std::vector<const submission::EvidenceItem*> items;  // that declare it, in source order
  bool looked_at = false;                              // an item declares it, and it is there and not empty
  bool asked = false;                                  // then, some claim speaks of its inside
  Citations quotes;                                    // then, those that quote from it
  Citations sections;                                  // then, those that name a section of it
  Citations cells;                                     // then, those that name cells of it

  // What was read of it: `inside` of each that is looked at, with its text for claims alone; the others when
  // somebody asks: signatures, files of the same size, limits of delivery, surveys.
  std::optional<InspectedFile> inside;
  std::string digest;  // SHA-256 in hexadecimal; empty, too, when it is not there or cannot be read
  std::optional<document::DetectedType> detected_type;  // none, too, when its bytes say nothing
  std::optional<submission::Answers> answers;
  std::optional<std::uint32_t> answers_source;  // their text among the sources

  bool held_back = false;  // it is more sensitive than a pack may be
  bool packed = false;     // it goes into the pack; `evaluate` says so, which knows what surveys keep back

  bool is_regular() const { return found && found->info.kind == base::EntryKind::File; }
  bool has_content() const { return is_regular() && found->info.size > 0; }
};

// A place where a record names a file.
struct DeclaredFile {
  const submission::Text* path = nullptr;           // never broken
  const submission::EvidenceItem* item = nullptr;   // null: the answers of a survey
  const File* file = nullptr;                       // never null
  std::optional<source::Span> first;                // where the same path was declared before, by whatever
  std::optional<source::Span> first_of_its_sort{};  // by an evidence item too, or by a survey too

  // Null when no document below the documents folder has exactly this path.
  const submission::FoundFile* found() const { return file->outside.empty() ? file->found : nullptr; }
};

class Files {
 public:
  Files() = default;
  explicit Files(const submission::Folder& folder);  // points into it
  Files(Files&&) = default;
  Files& operator=(Files&&) = default;

  // Null when no document lies there and no record names it.
  const File* find(std::string_view path) const;
  File* find(std::string_view path);
  bool is_there(std::string_view path) const;  // a document lies there; it may be a link
  bool is_packed(std::string_view path) const;
  const std::map<std::string_view, File>& all() const { return files_; }  // by path
  std::map<std::string_view, File>& all() { return files_; }

  // As if nobody had declared or read what is held back.
  void forget_held_back();

  // False when the name of the documents folder is at fault: then nothing is known of any file.
  bool documents_known() const { return documents_known_; }
  // Of evidence items, then of surveys, in source order.
  const std::vector<DeclaredFile>& declared() const { return declared_; }

 private:
  void declare_all(const submission::Submission& submission);
  void ask_about_claims(const submission::Submission& submission);

  std::map<std::string_view, File> files_;
  std::vector<DeclaredFile> declared_;
  bool documents_known_ = true;
};

// Whether it is an address (https://...), or begins with a drive or a server as on Windows.
bool is_elsewhere(std::string_view path);

// Why a path, as it is written, is none inside the folder: "is absolute". Empty when it is.
std::string why_not_inside(std::string_view path);

}  // namespace assure::evaluate
