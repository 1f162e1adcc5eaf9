#include "compile/sign_off.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "compile/one_checklist.h"
#include "compile/read_files.h"
#include "compile/sign_off_text.h"

namespace assure::compile {
namespace {

using evaluate::FrameworkResult;
using evaluate::SignOffResult;
using submission::Post;

class Signing {
 public:
  Signing(const Compilation& compilation, const SignOffRequest& request, std::size_t jobs)
      : compilation_(compilation), request_(request), jobs_(jobs) {}

  base::Result<SignOffOutcome> run() {
    if (!request_.framework.empty()) part_ = ASSURE_TRY(one_checklist(compilation_, request_.framework));
    if (!may_sign()) return outcome_;
    const auto& folder = compilation_.folder;
    evaluate::Files files(folder);
    ASSURE_TRY(read_digests(folder, evaluate::files_in_scope(folder, outcome_.scope, files), jobs_, files));
    auto seal = evaluate::seal(folder, outcome_.scope, files);
    outcome_.on = compilation_.evaluation.as_of;
    outcome_.digest = seal.digest;
    outcome_.covered = seal.units.size();
    ASSURE_TRY(write_sign_off(compilation_, request_.role, outcome_, seal));
    return outcome_;
  }

 private:
  bool refuse(std::string why, std::string help) {
    outcome_.refusal = std::move(why);
    outcome_.help = std::move(help);
    return false;
  }

  bool may_sign() {
    return folder_is_read() && find_scope() && find_post() && nothing_is_wrong() && is_its_turn();
  }

  bool folder_is_read() {
    if (!compilation_.folder.truncated && compilation_.folder.frameworks_complete) return true;
    return refuse("some of the folder or of its checklists could not be read", "see `assure check`");
  }

  // The checklists that the signature is for.
  const Compilation& asked() const { return part_ ? *part_ : compilation_; }

  // A role in the chains of several checklists signs for the widest scope; for one of them alone, for all of
  // that or for the element that its chain names.
  bool find_scope() {
    std::vector<std::string> roles;
    std::vector<base::Titled> titles;
    for (const auto& framework : asked().evaluation.frameworks) {
      for (const auto& step : framework.sign_offs) {
        roles.push_back(step.step->role->text);
        if (step.step->title) titles.push_back({*step.step->title, roles.back(), "role"});
        if (step.step->role->text != request_.role) continue;
        std::string scope = step.step->scope ? step.step->scope->text : "all";
        if (outcome_.scope.empty() || scope == outcome_.scope) {
          outcome_.scope = scope;
        } else {
          outcome_.scope = "all";
        }
      }
    }
    if (part_ && (outcome_.scope == "all" || others_have_element())) return take_checklist();
    if (!outcome_.scope.empty()) return true;
    std::string help = base::Spelling(roles, [&] { return titles; }).did_you_mean(request_.role);
    if (help.empty() && !roles.empty()) help = "who signs here: " + base::quoted_list(roles);
    return refuse(part_ ? fmt::format("`{}` does not have `{}` sign", request_.framework, request_.role)
                        : fmt::format("no checklist of this folder has `{}` sign", request_.role),
        help);
  }

  bool others_have_element() const {
    const auto& frameworks = compilation_.folder.frameworks;
    return std::count_if(frameworks.begin(), frameworks.end(),
               [&](const auto& framework) { return framework.element(outcome_.scope); }) > 1;
  }

  bool take_checklist() {
    outcome_.scope = request_.framework;
    if (evaluate::checklist_in_scope(compilation_.folder, outcome_.scope)) return true;
    return refuse(fmt::format("`{}` is the name of an element too, and a scope of that name is the element",
                      request_.framework),
        "give the checklist another id, or sign for everything, without --framework");
  }

  bool find_post() {
    const auto& posts = compilation_.folder.submission.posts;
    std::vector<const Post*> holders;
    for (const Post& post : posts) {
      bool holds = std::any_of(post.roles.begin(), post.roles.end(),
          [&](const auto& role) { return role && role->text == request_.role; });
      if (post.id && holds) holders.push_back(&post);
    }
    if (!request_.post.empty()) return check_named_post(holders);
    if (holders.size() != 1) {
      return refuse(fmt::format("{} the role `{}`", holders.empty() ? "no post has" : "several posts have",
                        request_.role),
          holders.empty()
              ? fmt::format("add `roles: [{}]` to the post that signs, or name it with --post", request_.role)
              : "say which of them signs with --post");
    }
    return take_post(*holders.front());
  }

  bool check_named_post(const std::vector<const Post*>& holders) {
    const auto* post = compilation_.evaluation.index.post(request_.post);
    if (!post) {
      return refuse(
          fmt::format("this folder has no post `{}`", request_.post), "name the id of an entry of `posts`");
    }
    if (!holders.empty() && std::find(holders.begin(), holders.end(), post) == holders.end()) {
      return refuse(fmt::format("`{}` does not have the role `{}`; `{}` does", request_.post, request_.role,
                        holders.front()->id->text),
          "");
    }
    return take_post(*post);
  }

  bool take_post(const Post& post) {
    base::Date day = compilation_.evaluation.as_of;
    if (!post.is_held_on(day)) {
      std::string why = post.has_ended_by(day) ? "ended on " + post.until->iso() : "is vacant";
      return refuse(fmt::format("the post `{}` {}", post.id->text, why), "nobody can sign for it");
    }
    outcome_.post = post.id->text;
    return true;
  }

  bool nothing_is_wrong() {
    std::size_t errors = 0;
    for (const auto& finding : asked().findings.all()) {
      if (!finding.rule->fixed_by_signing && !finding.waived && finding.severity == diag::Severity::Error)
        ++errors;
    }
    if (errors == 0 || request_.despite_errors) return true;
    return refuse(fmt::format("`check` has {} error{}", errors, errors == 1 ? "" : "s"),
        "fix them first, or sign with --despite-errors");
  }

  bool is_its_turn() {
    for (const auto& framework : asked().evaluation.frameworks) {
      if (!is_its_turn_in(framework)) return false;
    }
    return true;
  }

  bool is_its_turn_in(const FrameworkResult& framework) {
    auto turn = std::find_if(framework.sign_offs.begin(), framework.sign_offs.end(),
        [&](const SignOffResult& step) { return step.step->role->text == request_.role; });
    if (turn == framework.sign_offs.end()) return true;
    for (auto step = framework.sign_offs.begin(); step != turn; ++step) {
      const std::string& first = step->step->role->text;
      if (step->sign_off && !step->lapsed()) continue;
      return refuse(fmt::format("`{}` signs before `{}`, and {}", first, request_.role,
                        step->lapsed() ? "its signature has lapsed" : "has not signed"),
          fmt::format("first run `assure sign-off --role {}{}{}`", first,
              step->step->of_each() && step->signer ? " --post " + step->signer->id->text : std::string(),
              part_ ? " --framework " + request_.framework : std::string()));
    }
    return true;
  }

  const Compilation& compilation_;
  const SignOffRequest& request_;
  std::size_t jobs_;
  std::unique_ptr<Compilation> part_;  // what one checklist asks for; null: all of it counts
  SignOffOutcome outcome_;
};

}  // namespace

base::Result<SignOffOutcome> sign_off(
    const Compilation& compilation, const SignOffRequest& request, std::size_t jobs) {
  return Signing(compilation, request, jobs).run();
}

}  // namespace assure::compile
