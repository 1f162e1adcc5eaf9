#include "base/spawn.h"

#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace assure::base {
namespace {

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

void set_default_signals(posix_spawnattr_t& attributes) {
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
}

}  // namespace

tl::expected<pid_t, int> spawn(const ChildSetup& setup) {
  SpawnSettings settings;
  for (auto [ours, childs] : setup.files) posix_spawn_file_actions_adddup2(&settings.actions, ours, childs);
  if (!setup.hears_errors) posix_spawn_file_actions_addopen(&settings.actions, 2, "/dev/null", O_WRONLY, 0);
  int flags = 0;
  if (setup.has_own_group) flags |= POSIX_SPAWN_SETPGROUP;
  if (setup.default_signals) {
    set_default_signals(settings.attributes);
    flags |= POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  }
  posix_spawnattr_setflags(&settings.attributes, static_cast<short>(flags));
  std::vector<char*> arguments;
  for (const std::string& argument : setup.argv) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  char* none = nullptr;
  pid_t child = 0;
  int error = posix_spawn(&child, setup.path.c_str(), &settings.actions, &settings.attributes,
      arguments.data(), setup.has_environment ? environ : &none);
  if (error != 0) return tl::make_unexpected(error);
  return child;
}

}  // namespace assure::base
