// Contents prepared side by side and taken in order, with a bound on the memory between. With one job each is
// prepared when it is taken, and no thread is started.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "pack/prepare.h"

namespace assure::pack {

struct Places {
  std::string folder;    // of the pack that is made; has all the folders of its contents
  std::string previous;  // folder of the pack that it replaces
  std::string spool;     // where other files may be put while it is made

  Target target(const std::string& path, std::size_t index) const;
};

class Feed {
 public:
  // With several jobs begins at once, on so many threads. `contents`, and what the workshop refers to, must
  // outlive the feed.
  Feed(const Workshop& workshop, Places places, const std::vector<Content>& contents);
  Feed(const Feed&) = delete;
  Feed& operator=(const Feed&) = delete;
  ~Feed();  // stops what is still running

  // Waits for it, or prepares it. To be called once for each index, in order: so the first failure is always
  // the same one.
  base::Result<Prepared> take(std::size_t index);
  // Gives back the room that a taken content occupied; to be called when its bytes are freed.
  void release(std::size_t index);

 private:
  struct Slot {
    std::optional<base::Result<Prepared>> outcome;
    std::uint64_t cost = 0;
  };

  void work();
  void work_on(std::size_t index);
  base::Result<Prepared> prepare_one(std::size_t index, base::Result<Opened> opened);
  // False when the feed is stopped.
  bool admit(std::size_t index, std::uint64_t cost);

  const Workshop workshop_;
  const Places places_;
  const std::vector<Content>& contents_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Slot> slots_;
  std::size_t next_ = 0;  // not begun
  std::size_t admitted_ =
      0;  // those before hold their room: in order, so that the one waited for is among them
  std::uint64_t room_used_ = 0;
  bool stopped_ = false;
  std::exception_ptr fault_;
  std::vector<base::Thread> workers_;  // none with one job
};

}  // namespace assure::pack
