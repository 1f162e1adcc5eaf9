#include "compile/old_office.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/find_program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "document/content.h"
#include "document/passage.h"

namespace assure::compile {
namespace {

constexpr std::string_view inside_path = "/document";
constexpr int most_seconds = 60;
constexpr std::string_view most_memory = "--as=1073741824";

// A program that writes the text of a file; of two for one ending the first that is there.
struct Converter {
  std::string_view ending;
  const char* program;
  std::vector<std::string> arguments;  // before the name of the file
};

const std::array<Converter, 4>& converters() {
  static const std::array<Converter, 4> all = {
      {{".doc", "antiword", {"-w", "0", "-m", "UTF-8.txt"}}, {".doc", "catdoc", {"-w", "-d", "utf-8"}},
          {".xls", "xls2csv", {"-d", "utf-8", "-q", "0", "-c", std::string(document::cell_end), "-b", "\n"}},
          {".ppt", "catppt", {"-d", "utf-8", "-b", "\n"}}}};
  return all;
}

// No more of the computer than programs in /usr need to run.
std::vector<std::string> shut_in(const std::string& bubblewrap) {
  std::vector<std::string> words = {
      bubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"};
  for (const char* word :
      {"--setenv", "PATH", "/usr/bin:/bin", "--setenv", "HOME", "/home", "--setenv", "LC_ALL", "C.UTF-8",
          "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
          "--symlink", "usr/lib64", "/lib64", "--dir", "/home", "--dir", "/tmp", "--dev", "/dev"})
    words.emplace_back(word);
  // The file is what run_program attaches first.
  for (const char* word :
      {"--ro-bind-data", "3", inside_path.data(), "--remount-ro", "/", "--chdir", "/home", "--"})
    words.emplace_back(word);
  return words;
}

// antiword draws the rows of tables: `|Ward |12 |`.
std::string with_cells(std::string_view text) {
  std::string result;
  for (std::string_view line : base::split(text, '\n')) {
    const std::string_view row = base::trim(line);
    if (row.size() < 2 || row.front() != '|' || row.back() != '|') {
      result.append(line) += '\n';
      continue;
    }
    for (std::string_view cell : base::split(row.substr(1, row.size() - 2), '|')) {
      result.append(base::trim(cell)).append(document::cell_end);
    }
    result += '\n';
  }
  return result;
}

std::optional<std::string> run_converter(
    base::Env& env, const std::string& bubblewrap, const Converter& converter, std::string_view bytes) {
  const auto path = base::find_program(env, {converter.program});
  // Others are not there once it is shut in.
  if (!path || !path->starts_with("/usr/")) return std::nullopt;
  base::Program program;
  program.argv = shut_in(bubblewrap);
  for (std::string_view word : {std::string_view("/usr/bin/prlimit"), most_memory,
           std::string_view("--cpu=60"), std::string_view("--core=0"), std::string_view(*path)})
    program.argv.emplace_back(word);
  program.argv.insert(program.argv.end(), converter.arguments.begin(), converter.arguments.end());
  program.argv.emplace_back(inside_path);
  program.attached = {std::string(bytes)};
  program.seconds = most_seconds;
  program.longest_output = document::largest_text;
  program.takes_errors = false;
  const auto ended = env.run_program(program);
  if (!ended || ended->status != 0 || ended->output.size() >= document::largest_text) return std::nullopt;
  std::string text = with_cells(ended->output);
  std::erase(text, '\0');
  return base::with_valid_utf8(text);
}

}  // namespace

document::ReadOldOffice old_office_of_this_computer(base::Env& env) {
  const auto bubblewrap = env.run_program ? base::find_program(env, {"bwrap"}) : std::nullopt;
  if (!bubblewrap) return {};
  return [&env, bubblewrap = *bubblewrap](
             std::string_view name, std::string_view bytes) -> std::optional<std::string> {
    const std::string lower = base::lower_ascii(name);
    for (const Converter& converter : converters()) {
      if (!lower.ends_with(converter.ending)) continue;
      if (auto text = run_converter(env, bubblewrap, converter, bytes)) return text;
    }
    return std::nullopt;
  };
}

}  // namespace assure::compile
