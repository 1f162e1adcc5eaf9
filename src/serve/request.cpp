#include "serve/request.h"

#include <string>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::serve {
namespace {

constexpr int default_port = 80;  // that a Host header leaves out

}  // namespace

bool names_this_server(std::string_view host, int port) {
  std::string given = base::lower_ascii(host);
  for (std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
    if (given == fmt::format("{}:{}", name, port)) return true;
    if (given == name && port == default_port) return true;
  }
  return false;
}

std::optional<Refusal> refusal(const Request& request, int port) {
  if (!names_this_server(request.host, port)) return Refusal{421, "not a name of this server"};
  if (request.method != "GET" && request.method != "HEAD") return Refusal{405, "only GET and HEAD"};
  bool own =
      request.fetch_site.empty() || request.fetch_site == "same-origin" || request.fetch_site == "none";
  if (!own && request.fetch_mode != "navigate") return Refusal{403, "not for pages of other sites"};
  return std::nullopt;
}

}  // namespace assure::serve
