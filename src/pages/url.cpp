#include "pages/url.h"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::pages {
namespace {

bool is_unreserved(char c) {
  return base::is_ascii_word(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

template <class Keeps>
std::string encoded(std::string_view text, Keeps keeps) {
  std::string url;
  url.reserve(text.size());
  for (char c : text)
    url += keeps(c) ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return url;
}

}  // namespace

std::string document_path(std::string_view documents_folder, std::string_view path) {
  while (documents_folder.ends_with('/')) documents_folder.remove_suffix(1);
  bool inside = path.size() > documents_folder.size() + 1 && path.starts_with(documents_folder) &&
                path[documents_folder.size()] == '/';
  if (!inside) return {};
  return fmt::format("data/documents/{}", path.substr(documents_folder.size() + 1));
}

std::string source_path(std::string_view path) {
  return fmt::format("data/source/{}", path);
}

std::string template_path(std::string_view name) {
  return fmt::format("data/templates/{}", name);
}

std::string encode_path(std::string_view path) {
  return encoded(path, [](char c) { return is_unreserved(c) || c == '/'; });
}

std::string text_fragment(std::string_view words) {
  constexpr std::size_t few = 4;  // of the first and of the last words, when there are more
  std::vector<std::string> all;
  for (std::string_view word : base::split(words, ' ')) {
    // A `-` would begin or end a word of the context.
    if (!word.empty()) all.push_back(encoded(word, [](char c) { return is_unreserved(c) && c != '-'; }));
  }
  if (all.empty()) return {};
  if (all.size() <= 2 * few) return fmt::format("#:~:text={}", fmt::join(all, "%20"));
  return fmt::format("#:~:text={},{}", fmt::join(all.begin(), all.begin() + few, "%20"),
      fmt::join(all.end() - few, all.end(), "%20"));
}

}  // namespace assure::pages
