#include "support/sample_folder.h"

#include <filesystem>
#include <set>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "diag/formats/format.h"

namespace assure::tests {
namespace {

std::string unescape(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool escape = text[i] == '\\' && i + 3 < text.size() && text[i + 1] == 'x';
    result +=
        escape ? static_cast<char>(std::stoi(std::string(text.substr(i + 2, 2)), nullptr, 16)) : text[i];
    if (escape) i += 3;
  }
  return result;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (char c : text) {
    const auto digit = digits.find(c);
    if (digit == std::string_view::npos) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

// The name of the key that begins in this line of a file, at its margin.
std::string_view key_at_margin(std::string_view line) {
  std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_");
  return end != 0 && end < line.size() && line[end] == ':' ? line.substr(0, end) : std::string_view();
}

// A YAML file with `keys`, which is YAML too, in the place of its own of these names.
std::string with_keys(std::string_view file, std::string_view keys) {
  std::set<std::string_view> replaced;
  for (std::string_view line : base::split(keys, '\n')) replaced.insert(key_at_margin(line));
  replaced.erase("");
  std::string result;
  bool kept = true;
  for (std::string_view line : base::split(file, '\n')) {
    std::string_view key = key_at_margin(line);
    if (!key.empty()) kept = !replaced.contains(key);
    if (kept && !line.empty()) result += fmt::format("{}\n", line);
  }
  return result + std::string(keys);
}

}  // namespace

std::map<std::string, std::string> unpack(std::string_view text) {
  std::map<std::string, std::string> files;
  std::string path = "sample.yaml";
  std::string body;
  auto finish = [&] {
    constexpr std::string_view encoded = " (base64)";
    if (path.ends_with(encoded)) {
      files[path.substr(0, path.size() - encoded.size())] = from_base64(body);
    } else if (path != "sample.yaml" || !body.empty()) {
      files[path] = unescape(body);
    }
    body.clear();
  };
  for (std::string_view line : base::split(text, '\n')) {
    if (line.starts_with("-- ") && line.ends_with(" --")) {
      finish();
      path = line.substr(3, line.size() - 6);
    } else {
      body += line;
      body += '\n';
    }
  }
  // The text's own last line break ends its last line and makes no other.
  if (!body.empty()) body.pop_back();
  finish();
  return files;
}

ReadOnlyFiles sample_folder(const std::map<std::string, std::string>& files) {
  ReadOnlyFiles memory;
  const std::string base = ASSURE_SOURCE_DIR "/tests/unit/samples";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(base)) {
    if (!entry.is_regular_file()) continue;
    auto bytes = base::local_file_system().read(entry.path().string(), UINT32_MAX, base::Links::Refuse);
    REQUIRE(bytes.has_value());
    memory.put("/sample/" + std::filesystem::relative(entry.path(), base).generic_string(), *bytes);
  }
  for (const auto& [path, bytes] : files) {
    // A file that is to be absent, or a link.
    if (bytes == "(absent)\n") {
      memory.drop("/sample/" + path);
    } else if (bytes == "(link)\n") {
      memory.drop("/sample/" + path);
      memory.put_link("/sample/" + path);
    } else if (path.starts_with("in ")) {
      const std::string whole = "/sample/" + path.substr(3);
      REQUIRE(memory.has(whole));
      memory.put(whole, with_keys(memory.bytes(whole), bytes));
    } else {
      memory.put("/sample/" + path, bytes);
    }
  }
  return memory;
}

std::unique_ptr<compile::Compilation> check_sample(std::string_view text, Unowned unowned) {
  ReadOnlyFiles files = sample_folder(unpack(text));
  std::ostringstream out, err;
  base::Env env{files, out, err, [](std::string_view) { return std::nullopt; },
      [] { return *base::Date::of(2008, 11, 28); }, false, false, 1};
  compile::Options options;
  options.limits = {4096, 8, 50};
  options.inspector = ASSURE_INSPECT_PROGRAM;
  auto compilation = compile::compile(env, "/sample", options);
  REQUIRE_MESSAGE(compilation.has_value(), (compilation ? std::string() : compilation.error().message));
  if (unowned == Unowned::LeftOut) {
    auto says_so = [](std::string_view words) { return words.starts_with("nobody owes "); };
    std::erase_if(
        (*compilation)->findings.all(), [&](const auto& finding) { return says_so(finding.message); });
    std::erase_if((*compilation)->evaluation.gaps, [&](const auto& gap) { return says_so(gap.what); });
  }
  return std::move(*compilation);
}

std::vector<std::string> codes_of(const diag::Diagnostics& findings) {
  std::set<std::string> codes;
  for (const auto& finding : findings.all()) {
    if (!finding.waived) codes.emplace(finding.rule->code);
  }
  return {codes.begin(), codes.end()};
}

std::string human_text(const compile::Compilation& compilation) {
  return diag::render_human({compilation.findings, compilation.sources, compilation.evaluation.as_of, false});
}

}  // namespace assure::tests
