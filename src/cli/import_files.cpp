#include "cli/import_files.h"

#include <algorithm>

#include "base/digest.h"
#include "base/inventory.h"
#include "compile/reader.h"
#include "document/inspect.h"
#include "document/proposal.h"

namespace assure::cli {
namespace {

constexpr std::size_t block = std::size_t(1) << 18U;  // bytes read at once
constexpr std::string_view copy_name = ".assure-import.tmp";

// Calls `take` with the bytes of the file.
template <class Take>
base::Status read_blocks(base::InputFile& file, Take take) {
  std::string buffer(block, '\0');
  while (true) {
    const std::size_t count = ASSURE_TRY(file.fill(buffer));
    ASSURE_TRY(take(std::string_view(buffer).substr(0, count)));
    if (count < buffer.size()) return {};
  }
}

base::Result<std::string> digest_of(base::InputFile& file) {
  base::Sha256 digest;
  ASSURE_TRY(read_blocks(file, [&](std::string_view bytes) -> base::Status {
    digest.update(bytes);
    return {};
  }));
  return digest.hex();
}

intake::Proposal proposal_of(const document::Proposal& proposed) {
  const auto& [title, dated, stage] = proposed;
  intake::Proposal proposal;
  proposal.title = {title.value, std::string(document::words_of(title.from))};
  if (dated) {
    const bool changed = dated->from == document::Origin::Properties;
    proposal.dated = {dated->value.iso(),
        std::string(document::words_of(dated->from)) + (changed ? ": when it was changed last" : "")};
  }
  if (stage) {
    proposal.status = {stage->value == document::Stage::Draft ? "draft" : "final",
        std::string(document::words_of(stage->from))};
  }
  return proposal;
}

}  // namespace

base::Result<std::unique_ptr<FilesBeside>> FilesBeside::of(
    base::FileSystem& files, const std::string& folder, const std::string& tracker) {
  auto beside = std::make_unique<FilesBeside>();
  if (folder.empty()) return beside;
  beside->path_ = folder;
  beside->tracker_ = ASSURE_TRY(files.info(tracker));
  beside->folder_ = ASSURE_TRY(files.beneath(folder));
  ASSURE_TRY(beside->walk({}));
  std::sort(
      beside->all_.begin(), beside->all_.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return beside;
}

base::Status FilesBeside::walk(const std::string& directory) {
  const auto entries = ASSURE_TRY(folder_->list(directory));
  const bool evidence_folder = std::any_of(
      entries.begin(), entries.end(), [](const base::Entry& entry) { return entry.name == "assure.yaml"; });
  if (evidence_folder) return {};
  for (const base::Entry& entry : entries) {
    if (entry.name.starts_with('.') || entry.name.starts_with("~$")) continue;
    const std::string path = base::join_path(directory, entry.name);
    if (entry.kind == base::EntryKind::Directory) {
      ASSURE_TRY(walk(path));
    } else if (entry.kind == base::EntryKind::File) {
      const base::FileInfo info = ASSURE_TRY(folder_->info(path));
      const bool is_tracker = info.inode == tracker_.inode && info.device == tracker_.device;
      if (!is_tracker) all_.push_back({path, info.size});
    }
  }
  return {};
}

std::string FilesBeside::digest(std::size_t number) {
  auto [known, fresh] = digests_.try_emplace(number);
  if (!fresh) return known->second;
  auto file = folder_->open(all_[number].path, base::Links::Refuse);
  auto digest = file ? digest_of(**file) : tl::make_unexpected(file.error());
  if (digest) {
    known->second = *digest;
  } else if (!failure_) {
    failure_ = digest.error();
  }
  return known->second;
}

base::Result<std::vector<intake::Proposal>> FilesBeside::propose(
    const Context& context, const std::vector<std::size_t>& numbers, std::string_view organisation) {
  auto inventory = ASSURE_TRY(base::Inventory::of(context.env.files, path_));
  std::vector<document::Question> questions;
  for (std::size_t number : numbers) {
    const std::string& path = all_[number].path;
    ASSURE_TRY(inventory->add(path, ASSURE_TRY(folder_->info(path))));
    document::Question question;
    question.path = path;
    question.depth = document::Depth::Beginning;
    questions.push_back(std::move(question));
  }
  document::Options options;
  options.jobs = context.jobs();
  options.readers = context.env.cores;
  options.start_reader = compile::reader_of_this_build(context.env, ASSURE_TRY(context.compile_options()));
  std::vector<intake::Proposal> proposals;
  for (const auto& look : document::inspect(*inventory, questions, options)) {
    if (!look) return tl::make_unexpected(look.error());
    proposals.push_back(
        proposal_of(document::propose(questions[proposals.size()].path, look->facts, organisation)));
  }
  return proposals;
}

base::Status FilesBeside::copy(std::size_t number, base::FileSystem& root, const std::string& to) {
  const auto slash = to.rfind('/');
  const std::string directory = slash == std::string::npos ? std::string() : to.substr(0, slash);
  if (!directory.empty()) {
    ASSURE_TRY(root.make_directories(directory));
  }
  const std::string made = base::join_path(directory, copy_name);
  ASSURE_TRY(root.remove_tree(made));  // of a run that was stopped
  auto in = ASSURE_TRY(folder_->open(all_[number].path, base::Links::Refuse));
  auto out = ASSURE_TRY(root.create(made));
  base::Status done = read_blocks(*in, [&](std::string_view bytes) { return out->write(bytes); });
  if (done) done = out->close(true);
  if (done && root.exists(to))
    done = base::fail(root.shown(to) + ": has appeared, and nothing is overwritten");
  if (done) done = root.rename(made, to);
  if (!done) static_cast<void>(root.remove_tree(made));
  return done;
}

base::Result<std::string> digest_in(base::FileSystem& root, const std::string& path) {
  if (!root.exists(path)) return std::string();
  auto file = ASSURE_TRY(root.open(path, base::Links::Refuse));
  return digest_of(*file);
}

}  // namespace assure::cli
