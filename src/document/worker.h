// One child process that reads documents. The only place of the program that starts a process and that
// measures time: a deadline is no date, and no result says when it was made.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <sys/types.h>

#include "base/result.h"
#include "document/facts.h"
#include "document/inspect.h"

namespace assure::document {

// Why a worker gave no facts. It is of no further use then.
enum class Broken { Stopped, Late, Nonsense };

class Worker {
 public:
  // Starts `program` (a path) and waits for its greeting. Fails when it does not start, is no assure-inspect
  // of this version, or cannot shut itself in.
  static base::Result<std::unique_ptr<Worker>> start(const std::string& program, const Options& options);

  ~Worker();  // kills the child
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // `name` is for the extension only. `admit` is called with the bytes of the answer before they are
  // received; the time that it takes is not the child's.
  using Admit = std::function<void(std::size_t bytes)>;
  tl::expected<Facts, Broken> ask(std::string_view name, std::string_view content, const Admit& admit);

  // Files asked for so far.
  std::size_t asked() const { return asked_; }

 private:
  Worker(pid_t process, int socket, unsigned seconds)
      : process_(process), socket_(socket), seconds_(seconds) {}

  struct Deadline;
  tl::expected<void, Broken> send(std::string_view bytes, const Deadline& deadline);
  tl::expected<std::string, Broken> receive(std::size_t size, const Deadline& deadline);
  tl::expected<std::size_t, Broken> receive_head(std::size_t largest, const Deadline& deadline);

  pid_t process_;
  int socket_;
  unsigned seconds_;
  std::size_t asked_ = 0;
};

}  // namespace assure::document
