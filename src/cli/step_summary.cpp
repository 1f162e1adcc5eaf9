#include "cli/step_summary.h"

namespace assure::cli {
namespace {

// GitHub refuses a longer one.
constexpr std::uint64_t longest = 1024UL * 1024UL;
constexpr std::uint64_t least_room = 4096;  // for what is said at all

}  // namespace

base::Status write_step_summary(base::Env& env, const report::CheckReport& report) {
  auto path = env.variable("GITHUB_STEP_SUMMARY");
  if (!path || path->empty()) return {};
  auto there = env.files.info(*path);
  if (there && there->kind != base::EntryKind::File)
    return base::fail(*path + ": is no file to write a summary to");
  if (there && there->size > longest - least_room) return {};
  std::string text;
  if (there) text = ASSURE_TRY(env.files.read(*path, longest, base::Links::Refuse));
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  text += report::render_github_summary(report, longest - text.size());
  return env.files.replace(*path, text, *path + ".tmp");
}

}  // namespace assure::cli
