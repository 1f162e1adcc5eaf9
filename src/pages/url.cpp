#include "pages/url.h"

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

}  // namespace assure::pages
