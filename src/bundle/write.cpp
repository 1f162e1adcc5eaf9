#include "bundle/write.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/check.h"
#include "base/digest.h"
#include "bundle/feed.h"
#include "bundle/names.h"
#include "bundle/staging.h"
#include "bundle/zip_reader.h"

namespace assure::bundle {
namespace {

// Written last, in this order, because each speaks of those before it.
constexpr std::array<std::string_view, 3> closing_paths = {info_path, manifest_path, tag_manifest_path};

base::Status check_name(const std::string& path, std::string_view what) {
  auto why = unsafe(path);
  if (!why) return {};
  return base::fail(fmt::format("{}: the {} {}", path, what, *why));
}

base::Status check(const Contents& contents) {
  if (auto status = check_name(contents.reference, "reference"); !status) return status;
  bool plain = contents.reference.find('/') == std::string::npos && !contents.reference.starts_with('.');
  if (!plain || unportable(contents.reference)) {
    return base::fail(contents.reference + ": the reference cannot name a folder");
  }
  std::vector<std::string> paths = {std::string(declaration_path)};
  for (std::string_view path : closing_paths) paths.emplace_back(path);
  for (const Artifact& artifact : contents.artifacts) paths.push_back(artifact.path);
  for (const PackedFile& file : contents.files) paths.push_back(file.path);
  for (const LateArtifact& artifact : contents.late) paths.push_back(artifact.path);
  for (const std::string& path : paths) {
    if (auto status = check_name(path, "path"); !status) return status;
  }
  if (auto twin = twins(paths); !twin.empty()) {
    return base::fail(
        fmt::format("{}: the path cannot stand beside `{}`", paths[twin[0].second], paths[twin[0].first]));
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
  ordered.insert(ordered.begin(), {std::string(declaration_path), &declaration, ""});
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

// What the zip is made from: the contents out of the feed, then the bag's own files about them.
class PackSource : public MemberSource {
 public:
  // `paths` are those of `ordered`, then those of the late ones and of the bag's own.
  PackSource(base::FileSystem& files, const Staging& staging, const std::vector<Content>& ordered,
      const std::vector<std::string>& paths, const Contents& contents, std::size_t jobs)
      : files_(files),
        folder_(staging.folder()),
        previous_(staging.final_folder()),
        ordered_(ordered),
        paths_(paths),
        contents_(contents),
        feed_(files, folder_, previous_, ordered, jobs) {}

  base::Result<Member> open(std::size_t index) override {
    auto prepared = index < ordered_.size() ? feed_.take(index) : prepare_made(index);
    if (!prepared) return tl::make_unexpected(prepared.error());
    current_ = std::move(*prepared);
    at_ = 0;
    listed_.push_back({paths_[index], current_.digest, 0, 0});
    members_.push_back(current_.member);
    if (current_.streamed) {
      auto copy = files_.open(base::join_path(folder_, listed_.back().path), base::Links::Refuse);
      if (!copy) return tl::make_unexpected(copy.error());
      copy_ = std::move(*copy);
    }
    return current_.member;
  }

  base::Result<std::size_t> read(std::size_t, std::span<char> buffer) override {
    if (copy_) return copy_->read(buffer);
    std::string_view rest = current_.packed().substr(at_);
    std::size_t count = std::min(rest.size(), buffer.size());
    std::copy_n(rest.begin(), count, buffer.begin());
    at_ += count;
    return count;
  }

  void close(std::size_t index) override {
    copy_.reset();
    current_ = {};
    if (index < ordered_.size()) feed_.release(index);
  }

  // Of the contents, when all of them were opened.
  std::vector<PackedDigest> digests() const {
    std::vector<PackedDigest> digests;
    // The first is the declaration.
    for (std::size_t i = 1; i < ordered_.size(); ++i)
      digests.push_back({listed_[i].path, listed_[i].digest, members_[i].size});
    return digests;
  }

  const std::vector<Listed>& listed() const { return listed_; }
  const std::vector<Member>& members() const { return members_; }

 private:
  // What speaks of those before it.
  base::Result<Prepared> prepare_made(std::size_t index) {
    const std::string& path = paths_[index];
    std::size_t number = index - ordered_.size();
    made_text_ = number < contents_.late.size() ? contents_.late[number].make(digests())
                 : path == info_path            ? info()
                                                : manifest(path == manifest_path);
    Content content{path, &made_text_, ""};
    return prepare(files_, content, {}, {base::join_path(folder_, path), base::join_path(previous_, path)});
  }

  std::string info() const {
    std::uint64_t bytes = 0;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < listed_.size(); ++i) {
      if (!is_payload(listed_[i].path)) continue;
      bytes += members_[i].size;
      ++count;
    }
    InfoFields fields = contents_.info;
    fields.emplace_back("Bagging-Date", contents_.date.iso());
    fields.emplace_back("Payload-Oxum", oxum(bytes, count));
    return info_text(fields);
  }

  std::string manifest(bool payload) const {
    std::vector<Listed> lines;
    for (const Listed& line : listed_) {
      if (is_payload(line.path) == payload) lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end(), [](const Listed& a, const Listed& b) { return a.path < b.path; });
    return manifest_text(lines);
  }

  base::FileSystem& files_;
  const std::string folder_;
  const std::string previous_;
  const std::vector<Content>& ordered_;
  const std::vector<std::string>& paths_;
  const Contents& contents_;
  std::vector<Listed> listed_;   // of those opened so far
  std::vector<Member> members_;  // likewise
  Prepared current_;
  std::size_t at_ = 0;
  std::unique_ptr<base::InputFile> copy_;
  std::string made_text_;
  Feed feed_;  // last: its threads end before what they use
};

// libzip trusts what it is told and another disk may lie: what was written is read again, all but the files.
base::Result<std::uint64_t> check_zip(base::FileSystem& files, const std::string& path,
    std::span<const std::string> names, const std::vector<Member>& members) {
  auto file = files.open(path, base::Links::Refuse);
  if (!file) return tl::make_unexpected(file.error());
  auto index = read_index(**file);
  if (!index) return tl::make_unexpected(index.error());
  auto wrong = [&](std::string_view why) {
    return base::fail(fmt::format("{}: written wrongly: {}", path, why));
  };
  if (!index->flaws.empty()) return wrong(index->flaws[0].message);
  if (!index->canonical) return wrong("its records are not those of a pack");
  if (index->members.size() != names.size()) return wrong("the number of files");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const ZipEntry& entry = index->members[i].entry;
    bool stores = members[i].form == Member::Form::Stored;
    bool as_told = entry.name == names[i] && entry.crc == members[i].crc && entry.size == members[i].size &&
                   entry.method == (stores ? stored : deflated);
    if (!as_told) return wrong(names[i]);
  }
  auto info = (*file)->info();
  if (!info) return tl::make_unexpected(info.error());
  return info->size;
}

base::Result<Written> write_in(
    base::FileSystem& files, Staging& staging, const Contents& contents, std::size_t jobs) {
  const std::string declaration(declaration_text);
  const std::vector<Content> ordered = in_order(contents, declaration);
  std::vector<std::string> paths;
  paths.reserve(ordered.size() + contents.late.size() + closing_paths.size());
  for (const Content& content : ordered) paths.push_back(content.path);
  for (const LateArtifact& artifact : contents.late) paths.push_back(artifact.path);
  for (std::string_view path : closing_paths) paths.emplace_back(path);
  for (const std::string& folder : folders_of(paths)) {
    auto status = files.make_directories(base::join_path(staging.folder(), folder));
    if (!status) return tl::make_unexpected(status.error());
  }
  std::vector<std::string> names;
  names.reserve(paths.size());
  for (const std::string& path : paths) names.push_back(contents.reference + "/" + path);

  auto zip = files.create(staging.zip());
  if (!zip) return tl::make_unexpected(zip.error());
  PackSource source(files, staging, ordered, paths, contents, jobs);
  if (auto status = write_zip(**zip, staging.zip(), names, contents.date, source); !status) {
    return tl::make_unexpected(status.error());
  }
  if (auto status = (*zip)->close(false); !status) return tl::make_unexpected(status.error());
  auto zip_bytes = check_zip(files, staging.zip(), names, source.members());
  if (!zip_bytes) return tl::make_unexpected(zip_bytes.error());
  // Once for the zip and thousands of files.
  if (auto status = files.sync_disk(staging.folder()); !status) return tl::make_unexpected(status.error());
  Written written{source.listed().back().digest, staging.final_folder(), staging.final_zip(), names.size(), 0,
      *zip_bytes, {}};
  for (const Member& member : source.members()) written.bytes += member.size;
  written.digests = source.digests();
  return written;
}

}  // namespace

base::Result<Written> write_pack(
    base::Env& env, const std::string& out, const Contents& contents, std::size_t jobs) {
  if (auto status = check(contents); !status) return tl::make_unexpected(status.error());
  auto staging = Staging::begin(env.files, out, contents.reference);
  if (!staging) return tl::make_unexpected(staging.error());
  auto written = write_in(env.files, **staging, contents, jobs);
  if (!written) return written;
  if (auto status = (*staging)->publish(); !status) return tl::make_unexpected(status.error());
  return written;
}

}  // namespace assure::bundle
