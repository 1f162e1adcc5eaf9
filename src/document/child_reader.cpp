#include "document/child_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <memory>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/descriptor.h"
#include "base/spawn.h"
#include "base/text.h"
#include "document/fill_wire.h"
#include "document/inspect.h"
#include "document/table_wire.h"
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

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

struct Deadline {
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

// A child process and the socket to it.
class ChildReader : public Reader {
 public:
  static base::Result<std::unique_ptr<Reader>> start(const std::string& program, const Options& options);

  ~ChildReader() override;  // kills the child
  ChildReader(const ChildReader&) = delete;
  ChildReader& operator=(const ChildReader&) = delete;

  tl::expected<Facts, Broken> read(const Request& request, const Admit& admit) override;
  tl::expected<table::Workbook, Broken> read_table(std::string_view name, std::string_view content) override;
  tl::expected<FilledParts, Broken> fill(
      std::string_view name, std::string_view content, std::span<const CellValue> values) override;

 private:
  ChildReader(pid_t process, base::Descriptor socket, unsigned patience)
      : process_(process), socket_(std::move(socket)), patience_(patience) {}

  tl::expected<std::size_t, Broken> ask(const Request& request, AskedFor asked_for, std::size_t largest);
  tl::expected<void, Broken> send(std::string_view bytes, const Deadline& deadline);
  tl::expected<std::string, Broken> receive(std::size_t size, const Deadline& deadline);
  tl::expected<std::size_t, Broken> receive_head(std::size_t largest, const Deadline& deadline);

  pid_t process_;
  base::Descriptor socket_;
  unsigned patience_;
};

base::Result<std::unique_ptr<Reader>> ChildReader::start(const std::string& program, const Options& options) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return base::fail(fmt::format("{}: no socket for it: {}", program, words_of(errno)));
  }
  base::Descriptor ours(ends[0]), childs(ends[1]);
  base::ChildSetup setup{program,
      {"assure-inspect", std::to_string(options.seconds), std::to_string(options.memory),
          std::to_string(options.unzipped)},
      {{childs.number(), 0}, {childs.number(), 1}}};
  setup.hears_errors = false;  // poppler is talkative
  setup.has_environment = false;
  setup.default_signals = true;
  auto process = base::spawn(setup);
  childs.reset();
  if (!process) return base::fail(fmt::format("{}: {}", program, words_of(process.error())));
  ::fcntl(ours.number(), F_SETFL, O_NONBLOCK);
  std::unique_ptr<ChildReader> reader(new ChildReader(*process, std::move(ours), options.patience));
  auto deadline = Deadline::in(seconds_to_start);
  auto said = reader->receive_head(longest_greeting, deadline).and_then([&](std::size_t size) {
    return reader->receive(size, deadline);
  });
  if (!said || !is_printable(*said)) {
    return base::fail(fmt::format("{}: does not answer as `{}`", program, greeting));
  }
  if (*said != greeting) return base::fail(fmt::format("{}: {}", program, *said));
  return reader;
}

ChildReader::~ChildReader() {
  ::kill(process_, SIGKILL);
  socket_.reset();
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

tl::expected<Facts, Broken> ChildReader::read(const Request& request, const Admit& admit) {
  auto size = ASSURE_TRY(ask(request, AskedFor::Facts, largest_answer));
  admit(size);
  // The time that it waited is not the child's.
  auto answer = ASSURE_TRY(receive(size, Deadline::in(patience_)));
  auto facts = decode(answer, request.depth);
  if (!facts || facts->size != request.content.size()) return tl::make_unexpected(Broken::Nonsense);
  return std::move(*facts);
}

tl::expected<table::Workbook, Broken> ChildReader::read_table(
    std::string_view name, std::string_view content) {
  auto size = ASSURE_TRY(ask({name, content}, AskedFor::Table, largest_table_answer));
  auto answer = ASSURE_TRY(receive(size, Deadline::in(patience_)));
  auto workbook = decode_table(answer);
  if (!workbook) return tl::make_unexpected(Broken::Nonsense);
  return std::move(*workbook);
}

tl::expected<FilledParts, Broken> ChildReader::fill(
    std::string_view name, std::string_view content, std::span<const CellValue> values) {
  const std::string asked = fill_content(values, content);
  auto size = ASSURE_TRY(ask({name, asked}, AskedFor::Fill, largest_fill_answer));
  auto answer = ASSURE_TRY(receive(size, Deadline::in(patience_)));
  auto filled = decode_filled(answer, values.size());
  if (!filled) return tl::make_unexpected(Broken::Nonsense);
  return std::move(*filled);
}

// The size of its answer.
tl::expected<std::size_t, Broken> ChildReader::ask(
    const Request& request, AskedFor asked_for, std::size_t largest) {
  std::string_view name = request.name;
  name = name.substr(name.size() - std::min<std::size_t>(name.size(), 255));
  auto deadline = Deadline::in(patience_);
  const std::string head = encode(
      RequestHead{static_cast<std::uint32_t>(name.size()), request.content.size(), asked_for, request.depth});
  return send(head + std::string(name), deadline)
      .and_then([&] { return send(request.content, deadline); })
      .and_then([&] { return receive_head(largest, deadline); });
}

tl::expected<void, Broken> ChildReader::send(std::string_view bytes, const Deadline& deadline) {
  while (!bytes.empty()) {
    // Without a signal when the child has ended.
    ssize_t count = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    if (count >= 0 || errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return tl::make_unexpected(Broken::Stopped);
    if (!deadline.wait(socket_.number(), POLLOUT)) return tl::make_unexpected(Broken::Late);
  }
  return {};
}

tl::expected<std::string, Broken> ChildReader::receive(std::size_t size, const Deadline& deadline) {
  std::string bytes;
  std::vector<char> buffer(std::min<std::size_t>(size, 1 << 16));
  while (bytes.size() < size) {
    ssize_t count = ::recv(socket_.number(), buffer.data(), std::min(buffer.size(), size - bytes.size()), 0);
    if (count > 0) bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (count > 0 || (count < 0 && errno == EINTR)) continue;
    bool waiting = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    if (!waiting) return tl::make_unexpected(Broken::Stopped);
    if (!deadline.wait(socket_.number(), POLLIN)) return tl::make_unexpected(Broken::Late);
  }
  return bytes;
}

// The size of the frame that follows.
tl::expected<std::size_t, Broken> ChildReader::receive_head(std::size_t largest, const Deadline& deadline) {
  auto head = ASSURE_TRY(receive(4, deadline));
  if (head == late_frame) return tl::make_unexpected(Broken::Late);
  std::size_t size = decode_frame_head(head);
  if (size > largest) return tl::make_unexpected(Broken::Nonsense);
  return size;
}

}  // namespace

StartReader child_reader(std::string program) {
  return
      [program = std::move(program)](const Options& options) { return ChildReader::start(program, options); };
}

base::Result<std::string> inspector_beside(base::Env& env) {
  auto self = env.files.canonical("/proc/self/exe");
  if (!self) return self;
  return base::join_path(self->substr(0, self->rfind('/')), "assure-inspect");
}

}  // namespace assure::document
