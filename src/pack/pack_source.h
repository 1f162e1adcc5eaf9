// What a pack's zip is made from: the contents as they come out of the feed, then the bag's own files about
// them.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "bag/bag.h"
#include "pack/feed.h"
#include "pack/stat_cache.h"
#include "pack/write.h"

namespace assure::pack {

// Written last, in this order, because each speaks of those before it.
inline constexpr auto closing_paths = std::span(bag::own_paths).subspan<1>();

class PackSource : public zip::MemberSource {
 public:
  // `paths` are those of `ordered`, then those of the late ones and of the bag's own.
  PackSource(const Workshop& workshop, Places places, const std::vector<Content>& ordered,
      const std::vector<std::string>& paths, const Contents& contents);

  base::Result<zip::Member> open(std::size_t index) override;
  base::Result<std::size_t> read(std::size_t index, std::span<char> buffer) override;
  std::optional<zip::LentBytes> lent(std::size_t index) override;
  void close(std::size_t index) override;

  // Of those opened so far, in order. `source` is none, and `offset` 0.
  struct Packed {
    CachedFile file;
    bool lent = false;
  };
  std::vector<Packed>& packed() { return packed_; }
  // Of the contents, when all of them were opened.
  std::vector<base::FileDigest> digests() const;

 private:
  base::Result<Prepared> prepare_made(std::size_t index);
  std::string info() const;
  std::string manifest(bool payload) const;

  const Workshop workshop_;
  const Places places_;
  const std::vector<Content>& ordered_;
  const std::vector<std::string>& paths_;
  const Contents& contents_;
  std::vector<Packed> packed_;
  Prepared current_;
  std::size_t at_ = 0;
  std::unique_ptr<base::InputFile> streamed_;
  std::string made_text_;
  Feed feed_;  // last: its threads end before what they use
};

}  // namespace assure::pack
