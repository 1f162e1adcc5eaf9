// Which requests are answered.
#include <doctest/doctest.h>

#include "serve/request.h"

using namespace assure::serve;

namespace {

Request from_a_reader() {
  return {"GET", "127.0.0.1:8450", "", ""};
}

}  // namespace

TEST_CASE("a host header names this server by its three names and the port, in any case") {
  for (const char* host : {"127.0.0.1:8450", "localhost:8450", "[::1]:8450", "LocalHost:8450"}) {
    CAPTURE(host);
    CHECK(names_this_server(host, 8450));
  }
  for (const char* host : {"", "localhost", "localhost:8451", "localhost:84500", "localhost.:8450",
           "evil.example:8450", "localhost:8450.evil.example", "127.0.0.1:8450@evil.example",
           "127.0.0.2:8450", "::1:8450", " localhost:8450"}) {
    CAPTURE(host);
    CHECK_FALSE(names_this_server(host, 8450));
  }
}

TEST_CASE("the port may be left out where browsers leave it out") {
  CHECK(names_this_server("localhost", 80));
  CHECK(names_this_server("localhost:80", 80));
  CHECK_FALSE(names_this_server("localhost", 8080));
}

TEST_CASE("GET and HEAD are answered, and no other method") {
  Request request = from_a_reader();
  for (const char* method : {"GET", "HEAD"}) {
    request.method = method;
    CHECK_FALSE(refusal(request, 8450));
  }
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get", ""}) {
    CAPTURE(method);
    request.method = method;
    auto refused = refusal(request, 8450);
    REQUIRE(refused);
    CHECK(refused->status == 405);
  }
}

TEST_CASE("another name for this computer is refused before the method is looked at") {
  Request request{"POST", "evil.example:8450", "", ""};
  auto refused = refusal(request, 8450);
  REQUIRE(refused);
  CHECK(refused->status == 421);
  CHECK(refused->reason == "not a name of this server");
}

TEST_CASE("a page of another site may link to the pack and load nothing from it") {
  Request request = from_a_reader();
  for (const char* site : {"same-origin", "none"}) {
    request.fetch_site = site;
    CHECK_FALSE(refusal(request, 8450));
  }
  for (const char* site : {"cross-site", "same-site"}) {
    CAPTURE(site);
    request.fetch_site = site;
    request.fetch_mode = "no-cors";
    auto refused = refusal(request, 8450);
    REQUIRE(refused);
    CHECK(refused->status == 403);
    request.fetch_mode = "navigate";
    CHECK_FALSE(refusal(request, 8450));
  }
}
