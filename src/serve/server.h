// HTTP on this computer alone: 127.0.0.1, GET and HEAD.
#pragma once

#include <memory>

#include "base/file_system.h"
#include "serve/board.h"

namespace assure::serve {

class Server {
 public:
  // Both outlive it.
  Server(base::FileSystem& files, Board& board);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  // Ends every request and closes the port.
  ~Server();

  // Takes a port, 0 for any that is free. False when it cannot be had.
  bool take(int port);
  int port() const;
  // Answers from now on, on threads of its own.
  void start();
  // False when it could not go on.
  bool is_running() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace assure::serve
