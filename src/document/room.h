// A bound on the bytes that several threads hold together.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <utility>

namespace assure::document {

class Room {
 public:
  explicit Room(std::uint64_t bytes) : bytes_(bytes) {}
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  // Bytes that are held until it goes.
  class Share {
   public:
    Share() = default;
    Share(Room& room, std::uint64_t bytes) : room_(&room), held_(bytes) {}
    Share(Share&& other) noexcept : room_(std::exchange(other.room_, nullptr)), held_(other.held_) {}
    Share& operator=(Share&& other) noexcept {
      std::swap(room_, other.room_);
      std::swap(held_, other.held_);
      return *this;
    }
    ~Share() {
      if (room_) room_->give_back(held_);
    }

   private:
    Room* room_ = nullptr;
    std::uint64_t held_ = 0;
  };

  // Waits until so many fit beside what others hold. Whoever asks for more than there is gets it alone.
  Share take(std::uint64_t bytes) {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return held_ == 0 || (bytes <= bytes_ && held_ <= bytes_ - bytes); });
    held_ += bytes;
    return {*this, bytes};
  }

 private:
  void give_back(std::uint64_t bytes) {
    {
      std::lock_guard lock(mutex_);
      held_ -= bytes;
    }
    freed_.notify_all();
  }

  const std::uint64_t bytes_;
  std::uint64_t held_ = 0;
  std::mutex mutex_;
  std::condition_variable freed_;
};

}  // namespace assure::document
