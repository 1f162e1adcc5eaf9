#include "serve/serve.h"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/utf8.h"
#include "serve/board.h"
#include "serve/server.h"
#include "serve/watch.h"

namespace assure::serve {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int ports_tried = 20;
constexpr auto shortest_pause = 150ms;
constexpr int pause_factor = 10;  // of the time that a look takes: the disk must not be kept busy
constexpr auto second_try = 2s;   // after a failure that need not show in what is looked at

std::int64_t milliseconds_since(Clock::time_point begin) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
}

base::Result<std::shared_ptr<const Site>> build(
    base::Env& env, const std::string& root, const Options& options) {
  auto compiled = ASSURE_TRY(compile::compile(env, root, options.compile));
  auto& compilation = *compiled;
  bool draft = compilation.findings.count(diag::Severity::Error) > 0 || !compilation.evaluation.is_final();
  return std::make_shared<const Site>(make_site(compilation, {draft, options.compile.jobs, options.version}));
}

base::Status take_port(Server& server, const std::optional<int>& wanted) {
  if (wanted) {
    if (server.take(*wanted)) return {};
    return base::fail(fmt::format(
        "--port: port {} of 127.0.0.1 cannot be had: something else uses it, or it takes more rights",
        *wanted));
  }
  for (int port = usual_port; port < usual_port + ports_tried; ++port) {
    if (server.take(port)) return {};
  }
  return base::fail(fmt::format("none of the ports {} to {} of 127.0.0.1 is free: name another with --port",
      usual_port, usual_port + ports_tried - 1));
}

// Builds whenever the folder has changed.
class Rebuilding {
 public:
  Rebuilding(base::Env& env, const std::string& root, const Options& options, Board& board, Watch watch)
      : env_(env), root_(root), options_(options), board_(board), watch_(std::move(watch)) {}

  // One look at the folder. How long to wait until the next.
  std::chrono::milliseconds step() {
    auto begin = Clock::now();
    bool due = watch_.is_due(
        look_at(env_.files, root_, board_.now()->site->documents_folder, options_.compile.templates));
    auto rest = std::max<std::chrono::milliseconds>(
        shortest_pause, std::chrono::milliseconds(milliseconds_since(begin) * pause_factor));
    bool again = !board_.now()->trouble.empty() && Clock::now() - failed_ > second_try;
    if (due || again) rebuild();
    return rest;
  }

 private:
  void rebuild() {
    auto begin = Clock::now();
    auto before = board_.now();
    auto site = build(env_, root_, options_);
    if (!site) {
      failed_ = Clock::now();
      const std::string& trouble = site.error().message;
      if (trouble == before->trouble) return;
      board_.put(make_state(before->site, trouble));
      env_.err << fmt::format("assure: not rebuilt: {}\n", base::harmless(trouble)) << std::flush;
      return;
    }
    board_.put(make_state(*site, ""));
    if (options_.quiet) return;
    env_.err << fmt::format("rebuilt in {} ms: {}\n", milliseconds_since(begin), (*site)->counts)
             << std::flush;
  }

  base::Env& env_;
  const std::string& root_;
  const Options& options_;
  Board& board_;
  Watch watch_;
  Clock::time_point failed_;
};

}  // namespace

base::Status serve(base::Env& env, const std::string& root, const Options& options) {
  // Before threads begin: they inherit what it does with signals.
  if (env.pause(0ms)) return {};
  // Looked at before it is read: a change in between is noticed. Documents in a folder of another name are
  // taken for one.
  Snapshot first = look_at(env.files, root, "documents", options.compile.templates);
  auto site = ASSURE_TRY(build(env, root, options));
  Board board(make_state(site, ""));
  Server server(env.files, board);
  ASSURE_TRY(take_port(server, options.port));
  server.start();
  env.out << fmt::format("http://127.0.0.1:{}/\n", server.port()) << std::flush;
  if (!options.quiet) env.err << site->counts << '\n' << std::flush;

  Rebuilding rebuilding(env, root, options, board, Watch(std::move(first)));
  for (auto rest = std::chrono::milliseconds(0); !env.pause(rest); rest = rebuilding.step()) {
    if (!server.is_running()) return base::fail("127.0.0.1: connections are no longer accepted");
  }
  return {};
}

}  // namespace assure::serve
