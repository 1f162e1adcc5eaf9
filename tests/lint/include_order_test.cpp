// Who may include whom, and where each third-party library lives (src/README.md).
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

namespace fs = std::filesystem;
using Modules = std::set<std::string>;

// A module may include itself and what it names here.
const std::map<std::string, Modules> allowed = [] {
  std::map<std::string, Modules> rows;
  Modules below;
  auto row = [&](const std::string& name) {
    rows[name] = below;
    below.insert(name);
  };
  for (const char* name : {"base", "disclosure", "source", "diag", "yaml", "record", "framework"}) row(name);
  rows["scaffold"] = below;
  row("submission");
  rows["schema"] = below;
  rows["intake"] = below;
  rows["intake"].insert({"table", "scaffold", "bag"});
  rows["catalogue"] = rows["intake"];
  rows["catalogue"].insert("intake");
  rows["html"] = {"base", "table"};
  rows["templates"] = {"base", "source", "diag", "html"};
  rows["workbook"] = {"base", "table"};
  rows["chart"] = below;
  rows["chart"].insert("html");
  rows["table"] = {"base"};
  rows["document"] = {"base", "disclosure", "source", "diag", "table"};
  rows["zip"] = {"base"};
  rows["bag"] = {"base", "source", "diag", "zip"};
  rows["signature"] = {"base", "source", "diag", "bag"};
  rows["sign"] = {"base", "source", "diag", "bag", "signature"};
  rows["pack"] = {"base", "zip", "bag"};
  rows["inspect"] = {"base", "disclosure", "table", "document"};
  below.insert({"table", "document"});
  row("evaluate");
  rows["fill"] = below;
  rows["fill"].insert({"intake", "zip"});
  row("json");
  rows["report"] = below;
  rows["pages"] = below;
  rows["pages"].insert({"html", "templates", "chart"});
  below.insert("bag");
  row("rules");
  below.insert({"pack", "signature", "report", "html", "templates", "pages", "inspect", "scaffold", "intake",
      "catalogue", "fill"});
  row("compile");
  rows["registry"] = below;
  row("serve");
  below.insert({"schema", "registry", "sign", "workbook"});
  row("cli");
  return rows;
}();

// The one module that includes a library's headers; those of fmt, expected and the standard library are
// everywhere.
const std::map<std::string, Modules> homes = {{"yaml-cpp/", {"yaml"}}, {"zip.h", {"inspect"}},
    {"libdeflate.h", {"zip", "inspect"}}, {"zlib.h", {"zip"}}, {"openssl/", {"base", "signature", "sign"}},
    {"nettle/", {"base"}}, {"utf8proc.h", {"base"}}, {"ctemplate/", {"templates"}},
    {"cmark-gfm", {"html", "inspect"}}, {"CLI/", {"cli"}}, {"pugixml.hpp", {"inspect"}},
    {"poppler", {"inspect"}}, {"seccomp.h", {"inspect"}}, {"httplib.h", {"serve"}},
    {"xlsxwriter.h", {"workbook"}}, {"nlohmann/", {"diag", "signature", "schema", "json", "pages", "serve"}}};

struct Include {
  std::string file, module, target;
  bool quoted = false;
};

std::vector<Include> read_includes() {
  std::vector<Include> found;
  const fs::path root = fs::path(ASSURE_SOURCE_DIR) / "src";
  const std::regex pattern("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]");
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    fs::path relative = fs::relative(entry.path(), root);
    std::string module = relative.has_parent_path() ? relative.begin()->string() : "";
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (line.find('#') != line.npos && std::regex_search(line, match, pattern)) {
        found.push_back({relative.string(), module, match[2], match[1] == "\""});
      }
    }
  }
  return found;
}

const std::vector<Include>& all_includes() {
  static const std::vector<Include> found = read_includes();
  return found;
}

}  // namespace

TEST_CASE("a module includes only what stands above it") {
  std::size_t checked = 0;
  for (const Include& include : all_includes()) {
    if (!include.quoted || include.module.empty()) continue;
    CAPTURE(include.file);
    CAPTURE(include.target);
    auto slash = include.target.find('/');
    REQUIRE(slash != std::string::npos);
    std::string target = include.target.substr(0, slash);
    REQUIRE(allowed.contains(include.module));
    CHECK((target == include.module || allowed.at(include.module).contains(target)));
    ++checked;
  }
  CHECK(checked > 300);
}

TEST_CASE("a room of rules includes only itself and what all rooms share") {
  const std::regex room("^(rules/[^/]+/)[^/]+$");
  std::size_t checked = 0;
  for (const Include& include : all_includes()) {
    std::smatch file, target;
    if (!std::regex_match(include.file, file, room) || !std::regex_match(include.target, target, room))
      continue;
    CAPTURE(include.file);
    CAPTURE(include.target);
    CHECK(file[1] == target[1]);
    ++checked;
  }
  CHECK(checked > 20);
}

TEST_CASE("each third-party library has one home") {
  std::set<std::string> seen;
  for (const Include& include : all_includes()) {
    for (const auto& [prefix, modules] : homes) {
      if (include.quoted || !include.target.starts_with(prefix)) continue;
      CAPTURE(include.file);
      CAPTURE(include.target);
      CHECK(modules.contains(include.module));
      seen.insert(prefix);
    }
  }
  CHECK(seen.size() == homes.size());
}

TEST_CASE("one source reads command lines") {
  std::set<std::string> files;
  for (const Include& include : all_includes()) {
    if (include.target.starts_with("CLI/")) files.insert(include.file);
  }
  CHECK(files == std::set<std::string>{"cli/parser.cpp"});
}

TEST_CASE("files keep to their size") {
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(ASSURE_SOURCE_DIR) / "src")) {
    bool header = entry.path().extension() == ".h";
    if (!header && entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    auto lines = std::count(std::istreambuf_iterator<char>(file), {}, '\n');
    CAPTURE(entry.path().string());
    CHECK(lines <= 400);
  }
}
