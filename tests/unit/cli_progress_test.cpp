#include <chrono>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>

#include "cli/progress_line.h"
#include "support/read_only_files.h"

namespace assure::cli {
namespace {

TEST_CASE("progress tells bytes, files, rate and the time that is left") {
  pack::Progress progress;
  progress.all_files = 1841;
  progress.all_bytes = 480'000'000;
  CHECK(progress_text(progress, 0.5) == "packing 0 of 480 MB, 0 of 1841 files");
  progress.files = 1204;
  progress.bytes = 312'000'000;
  CHECK(progress_text(progress, 1.5) == "packing 312 of 480 MB, 1204 of 1841 files, 208 MB/s, 1 s left");
  progress.files = 1841;
  progress.bytes = 480'000'000;
  CHECK(progress_text(progress, 2) == "packing 480 of 480 MB, 1841 of 1841 files, 240 MB/s");
}

struct Shown {
  std::string on_terminal(bool terminal, bool quiet) {
    tests::ReadOnlyFiles files;
    std::ostringstream out, err;
    base::Env env{files, out, err, {}, {}};
    env.err_is_terminal = terminal;
    env.elapsed = [] { return std::chrono::steady_clock::now().time_since_epoch(); };
    Common common;
    common.quiet = quiet;
    Context context{env, common};
    pack::Progress progress;
    progress.all_files = 2;
    progress.all_bytes = 3'000'000;
    {
      ProgressLine line(context, progress);
      std::this_thread::sleep_for(std::chrono::milliseconds(800));
    }
    CHECK(out.str().empty());
    return err.str();
  }
};

TEST_CASE("progress is one line on a terminal, and gone at the end; elsewhere there is none") {
  std::string shown = Shown().on_terminal(true, false);
  CHECK(shown.starts_with("\r\x1b[Kpacking 0 of 3 MB, 0 of 2 files"));
  CHECK(shown.ends_with("\r\x1b[K"));
  CHECK(shown.find('\n') == std::string::npos);
  CHECK(Shown().on_terminal(false, false).empty());
  CHECK(Shown().on_terminal(true, true).empty());
}

}  // namespace
}  // namespace assure::cli
