// Which requests are answered at all.
#pragma once

#include <optional>
#include <string_view>

namespace assure::serve {

struct Request {
  std::string_view method;
  std::string_view host;        // the header, empty when there is none or more than one
  std::string_view fetch_site;  // Sec-Fetch-Site, of browsers
  std::string_view fetch_mode;  // Sec-Fetch-Mode
};

struct Refusal {
  int status = 0;
  std::string_view reason;
};

// Whether a Host header names this computer and `port`. Another name that leads here is how a page of
// somebody else would get at the pack through the reader's browser (DNS rebinding).
bool names_this_server(std::string_view host, int port);

// Why a request is not answered; none when it is. A page of another site may link to the pack, but load
// nothing from it.
std::optional<Refusal> refusal(const Request& request, int port);

}  // namespace assure::serve
