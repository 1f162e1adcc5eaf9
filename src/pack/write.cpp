#include "pack/write.h"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "bag/names.h"
#include "base/check.h"
#include "base/copy_range.h"
#include "base/file_state.h"
#include "pack/attach.h"
#include "pack/check_written.h"
#include "pack/memory.h"
#include "pack/pack_source.h"
#include "pack/remember.h"
#include "pack/split.h"
#include "pack/staging.h"
#include "zip/writer.h"

namespace assure::pack {
namespace {

base::Status check_name(const std::string& path, std::string_view what) {
  auto why = bag::unsafe(path);
  if (!why) return {};
  return base::fail(fmt::format("{}: the {} {}", path, what, *why));
}

base::Status check(const Contents& contents) {
  ASSURE_TRY(check_name(contents.reference, "reference"));
  bool plain = contents.reference.find('/') == std::string::npos && !contents.reference.starts_with('.');
  if (!plain || bag::unportable(contents.reference)) {
    return base::fail(contents.reference + ": the reference cannot name a folder");
  }
  std::vector<std::string> paths = {std::string(bag::declaration_path)};
  for (std::string_view path : closing_paths) paths.emplace_back(path);
  for (const Artifact& artifact : contents.artifacts) paths.push_back(artifact.path);
  for (const PackedFile& file : contents.files) paths.push_back(file.path);
  for (const LateArtifact& artifact : contents.late) paths.push_back(artifact.path);
  for (const std::string& path : paths) {
    ASSURE_TRY(check_name(path, "path"));
  }
  ASSURE_CHECK(contents.files.empty() || contents.inventory, "files of no inventory");
  if (auto twin = bag::twins(paths); !twin.empty()) {
    return base::fail(
        fmt::format("{}: the path cannot be beside `{}`", paths[twin[0].second], paths[twin[0].first]));
  }
  for (const auto& [label, value] : contents.info) {
    bool sound = !label.empty() && label.find_first_of(":\r\n") == std::string::npos && label[0] != ' ';
    bool ours = label == "Bagging-Date" || label == "Payload-Oxum";
    if (!sound || ours) return base::fail(fmt::format("bag-info.txt: `{}` cannot be a label", label));
  }
  return {};
}

// bagit.txt, then by the bytes of the paths.
std::vector<Content> in_order(const Contents& contents, const std::string& declaration) {
  std::vector<Content> ordered;
  for (const Artifact& artifact : contents.artifacts) ordered.push_back({artifact.path, &artifact.bytes, ""});
  for (const PackedFile& file : contents.files) ordered.push_back({file.path, nullptr, file.from});
  std::sort(
      ordered.begin(), ordered.end(), [](const Content& a, const Content& b) { return a.path < b.path; });
  ordered.insert(ordered.begin(), {std::string(bag::declaration_path), &declaration, ""});
  return ordered;
}

// Deepest last.
std::set<std::string> folders_of(const std::vector<std::string>& paths) {
  std::set<std::string> folders;
  for (const std::string& path : paths) {
    for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1))
      folders.insert(path.substr(0, at));
  }
  return folders;
}

// What a pack is made of, in the order in which it is made.
struct Plan {
  std::vector<Content> ordered;
  std::vector<std::string> paths;  // of those, of the late ones, of the bag's own
  std::vector<std::string> names;  // of the same, in the zip
};

Plan plan(const Contents& contents, const std::string& declaration) {
  Plan plan{in_order(contents, declaration), {}, {}};
  for (const Content& content : plan.ordered) plan.paths.push_back(content.path);
  for (const LateArtifact& artifact : contents.late) plan.paths.push_back(artifact.path);
  for (std::string_view path : closing_paths) plan.paths.emplace_back(path);
  for (const std::string& path : plan.paths) plan.names.push_back(contents.reference + "/" + path);
  return plan;
}

void count_work(const base::Inventory* inventory, const Plan& plan, Progress& progress) {
  progress.all_files = plan.paths.size();
  for (const Content& content : plan.ordered) {
    if (content.bytes) progress.all_bytes += content.bytes->size();
    const base::FileInfo* info = content.bytes ? nullptr : inventory->find(content.from);
    if (info) progress.all_bytes += info->size;
  }
}

class PackWriter {
 public:
  PackWriter(base::FileSystem& files, Staging& staging, const Contents& contents, const WriteOptions& options)
      : files_(files), staging_(staging), contents_(contents), options_(options) {
    trusts_evidence_ = contents.inventory && base::can_be_remembered(contents.inventory->folder());
  }

  base::Result<Written> write(std::optional<StatCache> record) {
    const std::string declaration(bag::declaration_text);
    const Plan plan = pack::plan(contents_, declaration);
    auto started = ASSURE_TRY(base::time_now(files_, staging_.spool() + "/clock"));
    ASSURE_TRY(settle_evidence());
    for (const std::string& folder : folders_of(plan.paths)) {
      ASSURE_TRY(files_.make_directories(base::join_path(staging_.folder(), folder)));
    }
    Previous previous;
    if (options_.use_cache && record && trusts_evidence_ && base::can_be_remembered(files_))
      previous = Previous(files_, std::move(*record), staging_.final_zip(), contents_.date);
    Progress unseen;
    Progress& progress = options_.progress ? *options_.progress : unseen;
    if (options_.progress) count_work(contents_.inventory.get(), plan, progress);
    PackSource source({files_, contents_.inventory.get(), previous, progress, options_.jobs},
        {staging_.folder(), staging_.final_folder(), staging_.spool()}, plan.ordered, plan.paths, contents_);
    ASSURE_TRY(write_zip_file(plan.names, source, previous));
    auto zip_bytes =
        ASSURE_TRY(check_zip(files_, staging_.zip(), plan.names, source.packed(), options_.jobs));
    return finish(source, zip_bytes, started);
  }

  const StatCache& cache() const { return cache_; }

 private:
  // A page of a mapped file that is not on the disk yet can change once more and leave no trace; from now on
  // it cannot.
  base::Status settle_evidence() {
    if (!trusts_evidence_) return {};
    return contents_.inventory->folder().sync_disk("");
  }

  // Besides the pack: the signatures of the one before, and the parts.
  base::Result<Written> finish(PackSource& source, std::uint64_t zip_bytes, const base::FileInfo& started) {
    PackSignatures before = options_.signatures_before ? options_.signatures_before() : PackSignatures();
    bool was_signed = !before.files.empty();
    if (before.identity != source.packed().back().file.digest) before.files.clear();
    auto parts = ASSURE_TRY(write_parts_if_wanted(source.packed(), before.files));
    ASSURE_TRY(add_signatures(before.files, zip_bytes));
    // Once for the zip and thousands of files.
    ASSURE_TRY(files_.sync_disk(staging_.folder()));
    Written written = outcome(source, zip_bytes, started);
    written.was_signed = was_signed;
    for (const auto& [path, bytes] : before.files) written.signatures.push_back(path);
    for (const std::string& name : parts)
      written.parts.push_back(files_.shown(base::join_path(staging_.final_parts(), name)));
    return written;
  }

  base::Status write_zip_file(
      const std::vector<std::string>& names, PackSource& source, const Previous& previous) {
    auto zip = files_.create(staging_.zip());
    if (!zip) return tl::make_unexpected(zip.error());
    std::uint64_t lender = previous.knows_any() ? previous.zip_size() : 0;
    auto differs = ASSURE_TRY(zip::write_zip(**zip, names, contents_.date, source, lender));
    if (auto status = (*zip)->close(false); !status || differs) return status;
    return keep_zip(previous);
  }

  // The zip before, once more.
  base::Status keep_zip(const Previous& previous) {
    ASSURE_TRY(files_.remove_tree(staging_.zip()));
    if (files_.link(staging_.final_zip(), staging_.zip())) return {};
    auto zip = ASSURE_TRY(files_.create(staging_.zip()));
    auto status = base::copy_range(*previous.zip(), 0, previous.zip_size(), *zip);
    return status ? zip->close(false) : status;
  }

  base::Result<std::vector<std::string>> write_parts_if_wanted(
      const std::vector<PackSource::Packed>& packed, const std::map<std::string, std::string>& signatures) {
    if (options_.split == 0) return std::vector<std::string>();
    return write_parts(files_, staging_, contents_, packed, {options_.split, signatures});
  }

  // Behind everything else, so that the offsets stay.
  base::Status add_signatures(
      const std::map<std::string, std::string>& signatures, std::uint64_t& zip_bytes) {
    if (signatures.empty()) return {};
    std::vector<bag::Attachment> attachments;
    auto status = files_.make_directories(base::join_path(staging_.folder(), bag::signatures_directory));
    for (const auto& [path, bytes] : signatures) {
      ASSURE_CHECK(bag::is_signature(path), "only signatures can be put into a pack");
      if (status) status = files_.write_new(base::join_path(staging_.folder(), path), bytes, false);
      attachments.push_back({path, bytes});
    }
    if (!status) return status;
    const std::string with_them = staging_.spool() + "/signed";
    auto size =
        ASSURE_TRY(write_attached(files_, staging_.zip(), with_them, contents_.reference, attachments));
    zip_bytes = size;
    return files_.rename(with_them, staging_.zip());
  }

  Written outcome(PackSource& source, std::uint64_t zip_bytes, const base::FileInfo& started) {
    Written written;
    written.identity = source.packed().back().file.digest;
    written.folder = files_.shown(staging_.final_folder());
    written.zip = files_.shown(staging_.final_zip());
    written.files = source.packed().size();
    written.zip_bytes = zip_bytes;
    written.digests = source.digests();
    cache_ = {packed_by(), {}, {}, contents_.date, {}};
    for (PackSource::Packed& one : source.packed()) {
      written.bytes += one.file.member.size;
      bool certain = one.file.source && trusts_evidence_ && !is_racy(*one.file.source, started);
      if (!certain) one.file.source.reset();
      cache_.files.push_back(std::move(one.file));
    }
    return written;
  }

  base::FileSystem& files_;
  Staging& staging_;
  const Contents& contents_;
  const WriteOptions& options_;
  bool trusts_evidence_ = false;
  StatCache cache_;
};

}  // namespace

base::Result<Written> write_pack(
    base::Env& env, const std::string& out, const Contents& contents, const WriteOptions& options) {
  ASSURE_TRY(check(contents));
  ASSURE_TRY(env.files.make_directories(out));
  auto real = ASSURE_TRY(env.files.canonical(out));
  auto files = ASSURE_TRY(env.files.beneath(out));
  Memory memory(env, real, contents.reference);
  const std::optional<StatCache> record = memory.recall();
  auto staging =
      ASSURE_TRY(Staging::begin(*files, contents.reference, record ? &*record : nullptr, options.jobs));
  PackWriter writer(*files, *staging, contents, options);
  auto written = writer.write(record);
  if (!written) return written;
  ASSURE_TRY(staging->publish());
  remember(*files, *staging, memory, writer.cache());
  return written;
}

}  // namespace assure::pack
