#include "sign/ssh.h"

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "signature/signature.h"
#include "signature/ssh.h"
#include "signature/sshsig.h"

namespace assure::sign {
namespace {

constexpr int asking_seconds = 600;  // to type a passphrase or touch a key

}  // namespace

base::Result<std::string> sign_with_ssh(base::Env& env, std::string_view bytes, const std::string& key) {
  auto program = signature::find_ssh_keygen(env);
  if (!program) return base::fail(fmt::format("signing with an SSH key: {}", program.error().message));
  if (!env.files.exists(key)) return base::fail(key + ": no such file or directory");
  auto ended = ASSURE_TRY(env.run_program(
      {.argv = {*program, "-Y", "sign", "-f", key, "-n", std::string(signature::ssh_namespace)},
          .input = std::string(bytes),
          .seconds = asking_seconds,
          .asks = true}));
  std::string signature = signature::armoured_part(ended.output);
  if (ended.status == 0 && signature::parse_ssh_signature(signature)) return signature;
  std::string said = base::harmless(base::trim(ended.output));
  return base::fail(fmt::format("{}: ssh-keygen did not sign with it: {}", key, said.substr(0, 500)));
}

}  // namespace assure::sign
