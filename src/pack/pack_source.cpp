#include "pack/pack_source.h"

#include <algorithm>

namespace assure::pack {

PackSource::PackSource(const Workshop& workshop, Places places, const std::vector<Content>& ordered,
    const std::vector<std::string>& paths, const Contents& contents)
    : workshop_(workshop),
      places_(std::move(places)),
      ordered_(ordered),
      paths_(paths),
      contents_(contents),
      feed_(workshop, places_, ordered) {}

base::Result<zip::Member> PackSource::open(std::size_t index) {
  current_ = ASSURE_TRY(index < ordered_.size() ? feed_.take(index) : prepare_made(index));
  at_ = 0;
  packed_.push_back({{paths_[index], current_.digest, current_.member, 0, current_.packed_crc, current_.copy,
                         current_.source},
      current_.lent.has_value()});
  if (!current_.streamed.empty()) {
    streamed_ = ASSURE_TRY(workshop_.files.open(current_.streamed, base::Links::Refuse));
  }
  return current_.member;
}

base::Result<std::size_t> PackSource::read(std::size_t, std::span<char> buffer) {
  if (streamed_) return streamed_->read(buffer);
  std::string_view rest = current_.packed().substr(at_);
  std::size_t count = std::min(rest.size(), buffer.size());
  std::copy_n(rest.begin(), count, buffer.begin());
  at_ += count;
  return count;
}

std::optional<zip::LentBytes> PackSource::lent(std::size_t) {
  return current_.lent;
}

void PackSource::close(std::size_t index) {
  streamed_.reset();
  // What cannot be removed now goes with everything else that was only for the making.
  if (current_.spooled) static_cast<void>(workshop_.files.remove_tree(current_.streamed));
  current_ = {};
  if (index < ordered_.size()) feed_.release(index);
}

std::vector<base::FileDigest> PackSource::digests() const {
  std::vector<base::FileDigest> digests;
  // The first is the declaration.
  for (std::size_t i = 1; i < ordered_.size(); ++i)
    digests.push_back({packed_[i].file.path, packed_[i].file.digest, packed_[i].file.member.size});
  return digests;
}

// What speaks of those before it.
base::Result<Prepared> PackSource::prepare_made(std::size_t index) {
  const std::string& path = paths_[index];
  std::size_t number = index - ordered_.size();
  made_text_ = number < contents_.late.size() ? contents_.late[number].make(digests())
               : path == bag::info_path       ? info()
                                              : manifest(path == bag::manifest_path);
  auto prepared = prepare(workshop_, {path, &made_text_, ""}, {}, places_.target(path, index));
  ++workshop_.progress.files;
  return prepared;
}

std::string PackSource::info() const {
  std::uint64_t bytes = 0;
  std::uint64_t count = 0;
  for (const Packed& one : packed_) {
    if (!bag::is_payload(one.file.path)) continue;
    bytes += one.file.member.size;
    ++count;
  }
  bag::InfoFields fields = contents_.info;
  fields.emplace_back("Bagging-Date", contents_.date.iso());
  fields.emplace_back("Payload-Oxum", bag::oxum(bytes, count));
  return bag::info_text(fields);
}

std::string PackSource::manifest(bool payload) const {
  std::vector<bag::Listed> lines;
  for (const Packed& one : packed_) {
    if (bag::is_payload(one.file.path) == payload) lines.push_back({one.file.path, one.file.digest, 0, 0});
  }
  std::sort(
      lines.begin(), lines.end(), [](const bag::Listed& a, const bag::Listed& b) { return a.path < b.path; });
  return bag::manifest_text(lines);
}

}  // namespace assure::pack
