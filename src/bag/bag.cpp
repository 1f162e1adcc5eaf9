#include "bag/bag.h"

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"

namespace assure::bag {
namespace {

std::string encoded(std::string_view path) {
  std::string result;
  for (char c : path) {
    if (c == '%') {
      result += "%25";
    } else if (c == '\r') {
      result += "%0D";
    } else if (c == '\n') {
      result += "%0A";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::string manifest_text(std::span<const Listed> lines) {
  std::string text;
  for (const Listed& line : lines) text += fmt::format("{}  {}\n", line.digest, encoded(line.path));
  return text;
}

std::string oxum(std::uint64_t bytes, std::uint64_t files) {
  return fmt::format("{}.{}", bytes, files);
}

std::vector<std::string_view> values_of(const InfoFields& fields, std::string_view label) {
  const std::string wanted = base::lower_ascii(label);
  std::vector<std::string_view> values;
  for (const auto& [name, value] : fields) {
    if (base::lower_ascii(name) == wanted) values.push_back(value);
  }
  return values;
}

bool says_ours(const InfoFields& fields) {
  auto agents = values_of(fields, "Bag-Software-Agent");
  return std::any_of(
      agents.begin(), agents.end(), [](std::string_view agent) { return agent.starts_with("assure "); });
}

std::string info_text(const InfoFields& fields) {
  std::string text;
  for (const auto& [label, value] : fields) {
    std::string flat;
    for (char c : base::trim(value)) {
      bool space = static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
      if (!space) flat += c;
      if (space && !flat.ends_with(' ')) flat += ' ';
    }
    text += fmt::format("{}: {}\n", label, base::harmless(flat));
  }
  return text;
}

}  // namespace assure::bag
