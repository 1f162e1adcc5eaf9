// The only user of cpp-httplib.
#include "serve/server.h"

#include <algorithm>
#include <array>

#include <httplib.h>

#include "serve/connections.h"
#include "serve/document.h"
#include "serve/request.h"

namespace assure::serve {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20s;  // of a browser that waits for news
static_assert(Board::most_waiting < Limits().threads, "some threads are left for pages");

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

// What httplib reads a request from and writes its answer to.
class Exchange : public httplib::Stream {
 public:
  explicit Exchange(const std::string& header) : left_(header) {}

  bool is_readable() const override { return !left_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* buffer, std::size_t size) override {
    std::size_t count = left_.copy(buffer, size);
    left_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* bytes, std::size_t size) override {
    answer_.head.append(bytes, size);
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override { nowhere(ip, port); }
  void get_local_ip_and_port(std::string& ip, int& port) const override { nowhere(ip, port); }
  socket_t socket() const override { return INVALID_SOCKET; }

  Answer& answer() { return answer_; }

 private:
  static void nowhere(std::string& ip, int& port) {
    ip.clear();
    port = 0;
  }

  std::string_view left_;
  Answer answer_;
};

// httplib without its sockets and threads, for one request.
class Protocol : public httplib::Server {
 public:
  // What answers puts the head of the answer into the response; what follows that, into the Answer.
  template <class Respond>
  Answer answer(const std::string& header, const Respond& respond) {
    // httplib takes a server without a listening socket for one that is ending.
    svr_sock_ = 0;
    Exchange exchange(header);
    set_pre_routing_handler([&](const httplib::Request& asked, httplib::Response& told) {
      respond(asked, told, exchange.answer());
      return HandlerResponse::Handled;
    });
    bool closed = false;
    process_request(exchange, true, closed, nullptr);
    return std::move(exchange.answer());
  }
};

struct Reply {
  const httplib::Request& asked;
  httplib::Response& head;
  Answer& body;
};

void send_pieces(const Reply& reply, std::uint64_t size, const char* type, Read read) {
  if (has_bad_range(reply.asked, size)) {
    reply.head.status = 416;
    reply.head.set_header("Content-Range", "bytes */" + std::to_string(size));
    return;
  }
  if (size == 0) {
    reply.head.set_content("", type);
    return;
  }
  // httplib gives the range and receives no bytes: the connection reads them when its client can take more.
  reply.head.set_content_provider(size, type,
      [read = std::move(read), &body = reply.body](
          std::size_t offset, std::size_t length, httplib::DataSink&) {
        body.read = read;
        body.offset = offset;
        body.end = offset + length;
        return false;
      });
}

void send_bytes(const Reply& reply, const std::shared_ptr<const Site>& site, const std::string& path,
    const std::string& bytes) {
  // Not as content, which httplib would compress: that takes longer than the page took to make.
  send_pieces(reply, bytes.size(), std::string(media_type(path).name).c_str(),
      [site, &bytes](std::uint64_t offset, std::span<char> buffer) -> base::Result<std::size_t> {
        std::size_t count = std::min<std::size_t>(buffer.size(), bytes.size() - offset);
        std::copy_n(bytes.data() + offset, count, buffer.data());
        return count;
      });
}

void send_document(base::FileSystem& files, const Reply& reply, const Site& site, const std::string& path,
    const std::string& below_root) {
  auto document = open_document(files, site.root, below_root);
  if (!document) {
    reply.head.status = 404;
    reply.head.set_content("this document is no longer there\n", "text/plain; charset=utf-8");
    return;
  }
  const MediaType& type = media_type(path);
  if (!type.shown) reply.head.set_header("Content-Disposition", "attachment");
  std::shared_ptr<base::InputFile> file = std::move(document->file);
  send_pieces(reply, document->size, std::string(type.name).c_str(),
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

  void respond(const Reply& reply) {
    const httplib::Request& asked = reply.asked;
    for (const auto& [name, value] : headers_of_all) reply.head.set_header(name, value);
    const std::string host = asked.get_header_value("Host");
    const std::string fetch_site = asked.get_header_value("Sec-Fetch-Site");
    const std::string fetch_mode = asked.get_header_value("Sec-Fetch-Mode");
    if (auto refused = refusal(request_of(asked, host, fetch_site, fetch_mode), port))
      return send_refusal(reply.head, *refused);
    if (asked.path == "/-/changes") return send_news(asked, reply.head);
    auto site = board.now()->site;
    const std::string path(file_of(asked.path));
    auto made = site->made.find(path);
    if (made != site->made.end()) return send_bytes(reply, site, path, made->second.bytes);
    auto document = site->documents.find(path);
    if (document != site->documents.end()) return send_document(files, reply, *site, path, document->second);
    send_missing(reply.head, path);
  }

  base::FileSystem& files;
  Board& board;
  int port = 0;
  // Last: it ends before what it answers from.
  Connections connections{[this](const std::string& header) {
                            return Protocol().answer(header,
                                [this](const httplib::Request& asked, httplib::Response& head, Answer& body) {
                                  respond({asked, head, body});
                                });
                          },
      Limits()};
};

Server::Server(base::FileSystem& files, Board& board) : parts_(std::make_unique<Parts>(files, board)) {}

Server::~Server() {
  parts_->board.close();
}

bool Server::take(int port) {
  bool taken = parts_->connections.take(port);
  if (taken) parts_->port = parts_->connections.port();
  return taken;
}

int Server::port() const {
  return parts_->port;
}

void Server::start() {
  parts_->connections.start();
}

bool Server::is_running() const {
  return parts_->connections.is_running();
}

}  // namespace assure::serve
