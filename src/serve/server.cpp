// The only user of cpp-httplib.
#include "serve/server.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

#include <httplib.h>
#include <sys/socket.h>

#include "serve/document.h"
#include "serve/request.h"

namespace assure::serve {
namespace {

using namespace std::chrono_literals;

constexpr const char* address = "127.0.0.1";
constexpr std::size_t threads = 24;
constexpr auto patience = 20s;      // of a browser that waits for news
constexpr time_t idle_seconds = 2;  // of a connection on which nothing is asked

constexpr std::array<std::pair<const char*, const char*>, 5> headers_of_all = {{
    {"Cache-Control", "no-store"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Content-Type-Options", "nosniff"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    // The pages bring their own policy; this is what only a header can say.
    {"Content-Security-Policy", "frame-ancestors 'none'"},
}};

Request request_of(const httplib::Request& asked, const std::string& host, const std::string& fetch_site,
    const std::string& fetch_mode) {
  bool one_host = asked.get_header_value_count("Host") == 1;
  return {asked.method, one_host ? std::string_view(host) : std::string_view(), fetch_site, fetch_mode};
}

// httplib cuts out whatever range it was asked for: only one that is there may reach it.
bool has_bad_range(const httplib::Request& asked, std::uint64_t size) {
  if (asked.ranges.empty()) return false;
  if (asked.ranges.size() > 1) return true;
  auto [first, last] = asked.ranges.front();
  auto end = static_cast<ssize_t>(size);
  if (first < 0) return last <= 0 || last > end;
  return first >= end || last >= end || (last >= 0 && last < first);
}

using Read = std::function<base::Result<std::size_t>(std::uint64_t offset, std::span<char> buffer)>;

void send_pieces(const httplib::Request& asked, httplib::Response& answer, std::uint64_t size,
    const char* type, Read read) {
  if (has_bad_range(asked, size)) {
    answer.status = 416;
    answer.set_header("Content-Range", "bytes */" + std::to_string(size));
    return;
  }
  if (size == 0) {
    answer.set_content("", type);
    return;
  }
  answer.set_content_provider(
      size, type, [read = std::move(read)](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        std::array<char, 1U << 16U> buffer{};
        auto count = read(offset, std::span(buffer).first(std::min(length, buffer.size())));
        // A file that has become shorter meanwhile: the connection breaks off, and the reader sees it.
        if (!count || *count == 0) return false;
        return sink.write(buffer.data(), *count);
      });
}

void send_bytes(const httplib::Request& asked, httplib::Response& answer,
    const std::shared_ptr<const Site>& site, const std::string& path, const std::string& bytes) {
  // Not as content, which httplib would compress: that takes longer than the page took to make.
  send_pieces(asked, answer, bytes.size(), std::string(media_type(path).name).c_str(),
      [site, &bytes](std::uint64_t offset, std::span<char> buffer) -> base::Result<std::size_t> {
        std::size_t count = std::min<std::size_t>(buffer.size(), bytes.size() - offset);
        std::copy_n(bytes.data() + offset, count, buffer.data());
        return count;
      });
}

void send_document(base::FileSystem& files, const httplib::Request& asked, httplib::Response& answer,
    const Site& site, const std::string& path, const std::string& below_root) {
  auto document = open_document(files, site.root, below_root);
  if (!document) {
    answer.status = 404;
    answer.set_content("this document is no longer there\n", "text/plain; charset=utf-8");
    return;
  }
  const MediaType& type = media_type(path);
  if (!type.shown) answer.set_header("Content-Disposition", "attachment");
  std::shared_ptr<base::InputFile> file = std::move(document->file);
  send_pieces(asked, answer, document->size, std::string(type.name).c_str(),
      [file](std::uint64_t offset, std::span<char> buffer) { return file->read_at(offset, buffer); });
}

void send_missing(httplib::Response& answer, const std::string& path) {
  answer.status = 404;
  if (path.ends_with(".html")) {
    answer.set_content(missing_page(), "text/html; charset=utf-8");
  } else {
    answer.set_content("nothing is served here\n", "text/plain; charset=utf-8");
  }
}

void send_refusal(httplib::Response& answer, const Refusal& refusal) {
  answer.status = refusal.status;
  if (refusal.status == 405) answer.set_header("Allow", "GET, HEAD");
  answer.set_content(std::string(refusal.reason) + "\n", "text/plain; charset=utf-8");
}

}  // namespace

struct Server::Parts {
  Parts(base::FileSystem& files, Board& board) : files(files), board(board) {}

  void send_news(const httplib::Request& asked, httplib::Response& answer) {
    Seen seen{asked.get_param_value("page"), asked.get_param_value("shows"), asked.get_param_value("panel")};
    auto state = asked.method == "HEAD" ? board.now() : board.wait_for_news(seen, patience);
    answer.set_content(tell(*state, seen), "text/javascript; charset=utf-8");
  }

  void respond(const httplib::Request& asked, httplib::Response& answer) {
    for (const auto& [name, value] : headers_of_all) answer.set_header(name, value);
    const std::string host = asked.get_header_value("Host");
    const std::string fetch_site = asked.get_header_value("Sec-Fetch-Site");
    const std::string fetch_mode = asked.get_header_value("Sec-Fetch-Mode");
    if (auto refused = refusal(request_of(asked, host, fetch_site, fetch_mode), port))
      return send_refusal(answer, *refused);
    if (asked.path == "/-/changes") return send_news(asked, answer);
    auto site = board.now()->site;
    const std::string path(file_of(asked.path));
    auto made = site->made.find(path);
    if (made != site->made.end()) return send_bytes(asked, answer, site, path, made->second.bytes);
    auto document = site->documents.find(path);
    if (document != site->documents.end())
      return send_document(files, asked, answer, *site, path, document->second);
    send_missing(answer, path);
  }

  base::FileSystem& files;
  Board& board;
  httplib::Server http;
  std::thread listener;
  std::atomic<bool> ended = false;
  int port = 0;
};

Server::Server(base::FileSystem& files, Board& board) : parts_(std::make_unique<Parts>(files, board)) {
  auto& http = parts_->http;
  http.set_pre_routing_handler([parts = parts_.get()](const auto& asked, auto& answer) {
    parts->respond(asked, answer);
    return httplib::Server::HandlerResponse::Handled;
  });
  http.new_task_queue = [] { return new httplib::ThreadPool(threads); };
  // A connection that stays open would hold a thread.
  http.set_keep_alive_max_count(1);
  http.set_keep_alive_timeout(idle_seconds);
  http.set_read_timeout(idle_seconds);
  http.set_payload_max_length(0);
  http.set_tcp_nodelay(true);
  // Without httplib's own SO_REUSEPORT, with which two servers could share a port.
  http.set_socket_options([](socket_t socket) {
    int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
}

Server::~Server() {
  parts_->board.close();
  parts_->http.stop();
  if (parts_->listener.joinable()) parts_->listener.join();
}

bool Server::take(int port) {
  if (port == 0) {
    port = parts_->http.bind_to_any_port(address);
    if (port <= 0) return false;
  } else if (!parts_->http.bind_to_port(address, port)) {
    return false;
  }
  parts_->port = port;
  return true;
}

int Server::port() const {
  return parts_->port;
}

void Server::start() {
  parts_->listener = std::thread([parts = parts_.get()] {
    parts->http.listen_after_bind();
    parts->ended = true;
  });
  // Before it runs, it could not be stopped.
  while (!parts_->http.is_running() && !parts_->ended) std::this_thread::sleep_for(1ms);
}

bool Server::is_running() const {
  return !parts_->ended;
}

}  // namespace assure::serve
