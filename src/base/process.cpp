#include "base/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <deque>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/descriptor.h"
#include "base/spawn.h"

namespace assure::base {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int first_attached = 3;
constexpr int most_attached = 8;

// A file without a name, so that a child that does not read its input keeps nobody waiting. Negative when
// there is none to be had.
int file_with(std::string_view bytes) {
  int file = ::memfd_create("input", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (file >= 0) ::lseek(file, 0, SEEK_SET);
  return file;
}

// The same file under a number that no attached file gets, so that none takes the place of another.
int above_attached(int file) {
  Descriptor low(file);
  return file < 0 ? -1 : ::fcntl(file, F_DUPFD_CLOEXEC, first_attached + most_attached);
}

// What a running child writes.
class Reader {
 public:
  Reader(int pipe, std::size_t longest) : pipe_(pipe), longest_(longest) {
    ::fcntl(pipe_, F_SETFL, O_NONBLOCK);
  }

  // Takes what is there, and waits a little when nothing is.
  void take(int milliseconds) {
    if (closed_) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      return;
    }
    pollfd ready{pipe_, POLLIN, 0};
    if (::poll(&ready, 1, milliseconds) <= 0) return;
    std::array<char, 4096> buffer{};
    for (;;) {
      ssize_t count = ::read(pipe_, buffer.data(), buffer.size());
      if (count < 0) return;
      closed_ = count == 0;
      if (closed_) return;
      output_.append(buffer.data(), std::min(static_cast<std::size_t>(count), longest_ - output_.size()));
    }
  }
  std::string output() { return std::move(output_); }

 private:
  int pipe_;
  std::size_t longest_;
  bool closed_ = false;
  std::string output_;
};

tl::unexpected<Failure> fail_start(const std::string& program, int error) {
  return fail(fmt::format("{}: {}", program, std::strerror(error)));
}

}  // namespace

std::string attached_path(std::size_t number) {
  return fmt::format("/dev/fd/{}", first_attached + number);
}

Result<ExitOutcome> run_program(const Program& program) {
  Descriptor input(file_with(program.input));
  int ends[2];
  if (input.number() < 0 || ::pipe2(ends, O_CLOEXEC) != 0) return fail_start(program.argv[0], errno);
  Descriptor from(ends[0]), to(ends[1]);
  std::deque<Descriptor> attached;
  for (const std::string& bytes : program.attached) attached.emplace_back(above_attached(file_with(bytes)));
  ChildSetup setup{program.argv[0], program.argv, {{input.number(), 0}, {to.number(), 1}}};
  Descriptor nowhere(program.takes_errors ? -1 : ::open("/dev/null", O_WRONLY | O_CLOEXEC));
  setup.files.emplace_back(program.takes_errors ? to.number() : nowhere.number(), 2);
  // Only the first group may read the terminal.
  setup.has_own_group = !program.asks;
  for (std::size_t i = 0; i < attached.size(); ++i) {
    if (attached[i].number() < 0) return fail_start(program.argv[0], errno);
    setup.files.emplace_back(attached[i].number(), first_attached + static_cast<int>(i));
  }
  auto child = spawn(setup);
  if (!child) return fail_start(program.argv[0], child.error());
  to.reset();
  Reader reader(from.number(), program.longest_output);
  auto deadline = Clock::now() + std::chrono::seconds(program.seconds);
  for (;;) {
    reader.take(10);
    int status = 0;
    pid_t ended = ::waitpid(*child, &status, WNOHANG);
    if (ended < 0 && errno != EINTR) return fail_start(program.argv[0], errno);
    if (ended == *child) {
      // A child of its own may still hold the other end.
      reader.take(0);
      return ExitOutcome{WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status), reader.output()};
    }
    if (Clock::now() > deadline) {
      ::kill(program.asks ? *child : -*child, SIGKILL);
      ::waitpid(*child, &status, 0);
      return fail(fmt::format("{}: did not end within {} seconds", program.argv[0], program.seconds));
    }
  }
}

bool can_run(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

bool runs_as_root() {
  return ::geteuid() == 0;
}

}  // namespace assure::base
