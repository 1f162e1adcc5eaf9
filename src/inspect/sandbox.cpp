#include "inspect/sandbox.h"

#include <cerrno>
#include <memory>
#include <string>
#include <system_error>

#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define ASSURE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ASSURE_SANITIZED 1
#endif
#endif

namespace assure::inspect {
namespace {

// Sanitizers reserve terabytes of shadow memory, and probe memory by writing it to a pipe.
#ifdef ASSURE_SANITIZED
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
constexpr rlim_t descriptors = sanitized ? 8 : 3;
constexpr int allowed_to_sanitizers[] = {SCMP_SYS(pipe), SCMP_SYS(pipe2)};

constexpr int allowed[] = {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev),
    SCMP_SYS(close), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise), SCMP_SYS(futex),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getrandom),
    SCMP_SYS(sysinfo),  // qsort asks how much memory there is
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(setitimer), SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group)};

base::Status failed(const char* step, int error) {
  return base::fail(std::string("cannot ") + step + ": " + std::generic_category().message(error));
}

// Returns errno. A call that this architecture does not have is nothing to allow.
int allow(scmp_filter_ctx filter, int call) {
  int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
  return error == -EDOM ? 0 : -error;
}

struct Limit {
  decltype(RLIMIT_AS) resource;
  rlim_t value;
};

}  // namespace

base::Status close_descriptors() {
  if (::close_range(3, ~0U, 0) != 0) return failed("close descriptors", errno);
  return {};
}

base::Status limit_resources(const Limits& limits) {
  const Limit all[] = {{RLIMIT_AS, sanitized ? RLIM_INFINITY : limits.memory},
      {RLIMIT_CPU, limits.cpu_seconds}, {RLIMIT_NOFILE, descriptors}, {RLIMIT_FSIZE, 0}, {RLIMIT_CORE, 0}};
  for (const Limit& limit : all) {
    rlimit both{limit.value, limit.value};
    if (::setrlimit(limit.resource, &both) != 0) return failed("limit resources", errno);
  }
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return failed("refuse debuggers", errno);
  return {};
}

base::Status forbid_files() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return {};
  landlock_ruleset_attr all{};
  all.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;  // those of the first version
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("give up privileges", errno);
  const int rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0));
  if (rules < 0) return failed("make rules for files", errno);
  const long error = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0 ? 0 : errno;
  ::close(rules);
  if (error != 0) return failed("forbid files", static_cast<int>(error));
  return {};
}

base::Status forbid_system_calls() {
  std::unique_ptr<void, decltype(&seccomp_release)> filter(
      seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release);
  if (!filter) return failed("make a system call filter", ENOMEM);
  for (int call : allowed) {
    if (int error = allow(filter.get(), call); error != 0) return failed("make a system call filter", error);
  }
  if (sanitized) {
    for (int call : allowed_to_sanitizers) allow(filter.get(), call);
  }
  const scmp_arg_cmp not_executable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
  for (int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
    int error = seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &not_executable);
    if (error != 0) return failed("make a system call filter", -error);
  }
  int error = seccomp_load(filter.get());
  if (error != 0) return failed("load a system call filter", -error);
  return {};
}

}  // namespace assure::inspect
