// Small packs out of texts, as the samples of the AS9xx rules describe them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bag/bag.h"
#include "bag/manifest.h"
#include "bag/verify.h"
#include "base/digest.h"
#include "base_failing_files.h"
#include "zip/deflate.h"
#include "zip/records.h"

namespace assure::bag::test {

using Files = std::map<std::string, std::string>;  // path to bytes

inline Files parse_sample(std::string_view text) {
  Files files;
  std::string* file = nullptr;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n') + 1);
    text.remove_prefix(line.size());
    if (line.starts_with("-- ") && line.ends_with(" --\n")) {
      file = &files[std::string(line.substr(3, line.size() - 7))];
    } else if (file) {
      *file += line;
    }
  }
  return files;
}

// `sha256:path`, in lower case.
inline std::string digest_of(const std::string& word, const Files& files) {
  std::size_t colon = word.find(':');
  for (const BagAlgorithm& each : bag_algorithms()) {
    if (each.name != word.substr(0, colon)) continue;
    base::Digest digest(each.algorithm);
    digest.update(files.at(word.substr(colon + 1)));
    return digest.hex();
  }
  return {};
}

// The smallest sound pack with `sample` laid over it; digests and Payload-Oxum are filled in.
inline Files lay_over(Files sample) {
  Files files = std::move(sample);
  files.try_emplace("bagit.txt", declaration_text);
  files.try_emplace("bag-info.txt", "Bagging-Date: 2008-11-28\nPayload-Oxum: {oxum}\n");
  files.try_emplace("data/documents/plan.txt", "The plan.\n");
  files.try_emplace("manifest-sha256.txt", "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n");
  files.try_emplace("tagmanifest-sha256.txt",
      "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
      "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n");
  std::uint64_t bytes = 0;
  std::uint64_t count = 0;
  for (const auto& [path, content] : files) {
    if (!is_payload(path)) continue;
    bytes += content.size();
    ++count;
  }
  for (auto& [path, text] : files) {
    // Sorted so that what speaks of another comes after it: bag-info, manifest-..., tagmanifest-...
    bool speaks = path == "bag-info.txt" || path == "package-info.txt" || manifest_name(path);
    if (!speaks) continue;
    for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
      auto end = text.find('}', at);
      std::string word = text.substr(at + 1, end - at - 1);
      std::string value = word == "oxum" ? oxum(bytes, count) : digest_of(word, files);
      text.replace(at, end + 1 - at, value);
    }
  }
  return files;
}

struct ZipOptions {
  std::string top = "demo/";
  std::vector<std::pair<std::string, std::string>> extra = {};  // more entries, names as they are
};

// As the writer would, entry after entry, but of any names.
inline std::string zip_of(const Files& files, const ZipOptions& options = {}) {
  std::string zip;
  std::string directory;
  std::uint64_t count = 0;
  auto add = [&](const std::string& name, const std::string& bytes) {
    auto smaller = zip::deflate(bytes);
    std::string_view packed = smaller ? smaller->view() : std::string_view(bytes);
    zip::Entry entry{name, smaller ? zip::deflated : zip::stored,
        zip::dos_date(*base::Date::parse("2008-11-28")), zip::crc32(0, bytes), packed.size(), bytes.size(),
        zip.size()};
    zip += zip::local_header(entry);
    zip += packed;
    directory += zip::central_header(entry);
    ++count;
  };
  for (const auto& [path, bytes] : files) add(options.top + path, bytes);
  for (const auto& [name, bytes] : options.extra) add(name, bytes);
  return zip + directory + zip::end_records(count, directory.size(), zip.size());
}

struct Outcome {
  bool failed = false;
  std::string failure;
  Verification verification;
  std::vector<std::string> findings;  // "AS901 path:line message"
};

inline Outcome verify_in(base::test::MemoryWorld& world, const std::string& pack, std::size_t jobs = 1) {
  source::Sources sources;
  diag::Diagnostics out;
  auto verified = verify(world.env, pack, jobs, sources, out);
  Outcome outcome;
  outcome.failed = !verified;
  if (verified) outcome.verification = *verified;
  if (!verified) outcome.failure = verified.error().message;
  for (const auto& found : out.all()) {
    const source::SourceFile& file = sources.file(found.span);
    std::string line = file.text().empty() ? "" : ":" + std::to_string(file.position(found.span.begin).line);
    outcome.findings.push_back(
        std::string(found.rule->code) + " " + file.path() + line + " " + found.message);
  }
  return outcome;
}

inline Outcome verify_folder(const Files& files) {
  base::test::MemoryWorld world;
  for (const auto& [path, bytes] : files) world.files.put("/demo/" + path, bytes);
  return verify_in(world, "/demo");
}

inline Outcome verify_zip(std::string bytes) {
  base::test::MemoryWorld world;
  world.files.put("/demo.zip", std::move(bytes));
  return verify_in(world, "/demo.zip");
}

}  // namespace assure::bag::test
