#include "document/worker.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/text.h"
#include "document/wire.h"

namespace assure::document {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_greeting = 256;
constexpr unsigned seconds_to_start = 20;  // a cold disk has to find poppler's libraries

std::string words_of(int error) {
  std::string words = std::generic_category().message(error);
  return base::lower_ascii(words.substr(0, 1)) + words.substr(1);
}

struct SpawnSettings {
  SpawnSettings() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
  }
  ~SpawnSettings() {
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
};

// The child's standard input and output are `socket`, its error output goes nowhere (poppler is talkative),
// its environment is empty and its signals are the default ones. Returns errno.
int spawn(const std::string& program, const Options& options, int socket, pid_t& process) {
  SpawnSettings settings;
  posix_spawn_file_actions_adddup2(&settings.actions, socket, 0);
  posix_spawn_file_actions_adddup2(&settings.actions, socket, 1);
  posix_spawn_file_actions_addopen(&settings.actions, 2, "/dev/null", O_WRONLY, 0);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&settings.attributes, &none);
  posix_spawnattr_setsigdefault(&settings.attributes, &all);
  posix_spawnattr_setflags(&settings.attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  std::array<std::string, 4> words = {"assure-inspect", std::to_string(options.seconds),
      std::to_string(options.memory), std::to_string(options.unzipped)};
  std::array<char*, 5> arguments = {
      words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
  std::array<char*, 1> environment = {nullptr};
  return posix_spawn(&process, program.c_str(), &settings.actions, &settings.attributes, arguments.data(),
      environment.data());
}

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

struct Worker::Deadline {
  Clock::time_point at;

  static Deadline in(unsigned seconds) { return {Clock::now() + std::chrono::seconds(seconds)}; }

  // Waits until the socket can do `events` (or has ended): false when time is up.
  bool wait(int socket, short events) const {
    for (;;) {
      auto left = std::chrono::ceil<std::chrono::milliseconds>(at - Clock::now()).count();
      if (left <= 0) return false;
      pollfd ready{socket, events, 0};
      int count = ::poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(left, 1'000'000)));
      if (count > 0) return true;
      if (count < 0 && errno != EINTR) return false;
    }
  }
};

base::Result<std::unique_ptr<Worker>> Worker::start(const std::string& program, const Options& options) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return base::fail(fmt::format("{}: no socket for it: {}", program, words_of(errno)));
  }
  pid_t process = 0;
  int error = spawn(program, options, ends[1], process);
  ::close(ends[1]);
  if (error != 0) {
    ::close(ends[0]);
    return base::fail(fmt::format("{}: {}", program, words_of(error)));
  }
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  std::unique_ptr<Worker> worker(new Worker(process, ends[0], options.seconds));
  auto deadline = Deadline::in(seconds_to_start);
  auto said = worker->receive_head(longest_greeting, deadline).and_then([&](std::size_t size) {
    return worker->receive(size, deadline);
  });
  if (!said || !is_printable(*said)) {
    return base::fail(fmt::format("{}: does not answer as `{}`", program, greeting));
  }
  if (*said != greeting) return base::fail(fmt::format("{}: {}", program, *said));
  return worker;
}

Worker::~Worker() {
  ::kill(process_, SIGKILL);
  ::close(socket_);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

tl::expected<Facts, Broken> Worker::ask(std::string_view name, std::string_view content, const Admit& admit) {
  ++asked_;
  name = name.substr(name.size() - std::min<std::size_t>(name.size(), 255));
  auto deadline = Deadline::in(seconds_);
  RequestHead head{static_cast<std::uint32_t>(name.size()), content.size()};
  auto size = send(encode(head) + std::string(name), deadline)
                  .and_then([&] { return send(content, deadline); })
                  .and_then([&] { return receive_head(largest_answer, deadline); });
  if (!size) return tl::make_unexpected(size.error());
  admit(*size);
  auto answer = receive(*size, Deadline::in(seconds_));
  if (!answer) return tl::make_unexpected(answer.error());
  auto facts = decode(*answer);
  if (!facts || facts->size != content.size()) return tl::make_unexpected(Broken::Nonsense);
  return std::move(*facts);
}

tl::expected<void, Broken> Worker::send(std::string_view bytes, const Deadline& deadline) {
  while (!bytes.empty()) {
    // Without a signal when the child has ended.
    ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    if (count >= 0 || errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return tl::make_unexpected(Broken::Stopped);
    if (!deadline.wait(socket_, POLLOUT)) return tl::make_unexpected(Broken::Late);
  }
  return {};
}

tl::expected<std::string, Broken> Worker::receive(std::size_t size, const Deadline& deadline) {
  std::string bytes;
  std::vector<char> buffer(std::min<std::size_t>(size, 1 << 16));
  while (bytes.size() < size) {
    ssize_t count = ::recv(socket_, buffer.data(), std::min(buffer.size(), size - bytes.size()), 0);
    if (count > 0) bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (count > 0 || (count < 0 && errno == EINTR)) continue;
    bool waiting = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (!waiting) return tl::make_unexpected(Broken::Stopped);
    if (!deadline.wait(socket_, POLLIN)) return tl::make_unexpected(Broken::Late);
  }
  return bytes;
}

// The size of the frame that follows.
tl::expected<std::size_t, Broken> Worker::receive_head(std::size_t largest, const Deadline& deadline) {
  auto head = receive(4, deadline);
  if (!head) return tl::make_unexpected(head.error());
  std::size_t size = decode_frame_head(*head);
  if (size > largest) return tl::make_unexpected(Broken::Nonsense);
  return size;
}

}  // namespace assure::document
