#include "pages/url.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"

namespace assure::pages {
namespace {

bool is_unreserved(char c) {
  return base::is_ascii_word(c) || c == '-' || c == '.' || c == '_' || c == '~';
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
  std::string url;
  url.reserve(path.size());
  for (char c : path) {
    if (is_unreserved(c) || c == '/') {
      url += c;
    } else {
      url += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return url;
}

std::string text_fragment(std::string_view words) {
  constexpr std::size_t few = 4;  // of the first and of the last words, when there are more
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) all.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  if (all.empty()) return {};
  auto encoded = [&](std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += fmt::format("{}{}", i > begin ? "%20" : "", all[i]);
    return text;
  };
  std::vector<std::string> escaped;
  for (std::string_view word : all) {
    std::string text;
    for (char c : word) {
      // A `-` would begin or end a word of the context.
      text += base::is_ascii_word(c) || c == '.' ? std::string(1, c)
                                                 : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    escaped.push_back(std::move(text));
  }
  std::copy(escaped.begin(), escaped.end(), all.begin());
  if (all.size() <= 2 * few) return "#:~:text=" + encoded(0, all.size());
  return "#:~:text=" + encoded(0, few) + "," + encoded(all.size() - few, all.size());
}

}  // namespace assure::pages
