#include <atomic>
#include <cerrno>
#include <functional>
#include <string>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "inspect/sandbox.h"

using namespace assure;

namespace {

// Sanitizers need memory and descriptors without these limits.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

// What `act` returns, in a forked process; -1 when that process was killed.
int forked(const std::function<int()>& act) {
  pid_t process = ::fork();
  if (process == 0) ::_exit(act());
  int status = 0;
  ::waitpid(process, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// The error number of a call behind the filter; 0 when it succeeded, 255 when there is no filter.
int error_behind_filter(const std::function<long()>& call) {
  return forked([&] {
    if (!inspect::forbid_system_calls()) return 255;
    errno = 0;
    return call() < 0 ? errno : 0;
  });
}

}  // namespace

TEST_CASE("behind the filter no file, socket or process can be had") {
  CHECK(::open("/dev/null", O_RDONLY) >= 0);
  CHECK(error_behind_filter([] { return ::open("/dev/null", O_RDONLY); }) == EPERM);
  CHECK(error_behind_filter([] { return ::open("/tmp/made", O_WRONLY | O_CREAT, 0600); }) == EPERM);
  CHECK(error_behind_filter([] { return ::socket(AF_INET, SOCK_STREAM, 0); }) == EPERM);
  CHECK(error_behind_filter([] { return ::fork(); }) == EPERM);
  CHECK(error_behind_filter([] { return ::kill(::getppid(), 0); }) == EPERM);
  CHECK(error_behind_filter([] { return ::unlink("/tmp/none"); }) == EPERM);
  CHECK(error_behind_filter([] { return ::dup(0); }) == EPERM);
  CHECK(error_behind_filter([] {
    char* const none[] = {nullptr};
    return ::execve("/bin/true", none, none);
  }) == EPERM);
}

TEST_CASE("behind the filter memory cannot be made executable") {
  auto map = [](int protection) {
    return ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1L : 0L;
  };
  CHECK(error_behind_filter([&] { return map(PROT_READ | PROT_WRITE); }) == 0);
  CHECK(error_behind_filter([&] { return map(PROT_READ | PROT_EXEC); }) == EPERM);
}

TEST_CASE("behind the filter an open descriptor still works, and memory still comes") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  CHECK(error_behind_filter([&] { return ::write(ends[1], "ok", 2); }) == 0);
  char read[3] = {};
  CHECK(::read(ends[0], read, 2) == 2);
  CHECK(std::string(read) == "ok");
  CHECK(error_behind_filter([] { return std::string(1 << 22, 'a').back() == 'a' ? 0L : -1L; }) == 0);
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("where the kernel has Landlock, no file can be opened without the filter either") {
  const bool has_it = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
  CHECK(forked([] {
    if (!inspect::forbid_files()) return 255;
    errno = 0;
    return ::open("/etc/passwd", O_RDONLY) < 0 ? errno : 0;
  }) == (has_it ? EACCES : 0));
}

TEST_CASE("the process has no descriptors left but the standard three") {
  int extra = ::open("/dev/null", O_RDONLY);
  CHECK(forked([&] { return inspect::close_descriptors() && ::fcntl(extra, F_GETFD) < 0 ? errno : 0; }) ==
        EBADF);
  ::close(extra);
}

TEST_CASE("memory is limited" * doctest::skip(sanitized)) {
  inspect::Limits limits{std::uint64_t(1) << 30, 1};
  CHECK(forked([&] {
    if (!inspect::limit_resources(limits)) return 255;
    return ::mmap(nullptr, std::size_t(2) << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
               ? 7
               : 0;
  }) == 7);
}

TEST_CASE("descriptors are limited" * doctest::skip(sanitized)) {
  CHECK(forked([] {
    if (!inspect::close_descriptors() || !inspect::limit_resources({std::uint64_t(1) << 30, 1})) return 255;
    return ::open("/dev/null", O_RDONLY) < 0 ? errno : 0;
  }) == EMFILE);
}

TEST_CASE("processor time is limited") {
  CHECK(forked([] {
    if (!inspect::limit_resources({std::uint64_t(1) << 30, 1})) return 255;
    std::atomic<unsigned> turns = 0;
    while (turns.load() != 1) turns += 2;
    return 0;
  }) == -1);
}
