#include "serve/board.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/digest.h"
#include "base/utf8.h"
#include "html/inert.h"

namespace assure::serve {
namespace {

// Of a page that is not there, nothing is shown.
std::string_view shown_by(const Site& site, std::string_view page) {
  auto found = site.made.find(file_of(page));
  return found == site.made.end() ? std::string_view() : found->second.shows;
}

}  // namespace

std::shared_ptr<const State> make_state(std::shared_ptr<const Site> site, std::string trouble) {
  auto digest =
      base::sha256_hex(fmt::format("{}\n{}\n{}\n{}", trouble, site->counts, site->left_out, site->findings));
  return std::make_shared<const State>(State{std::move(site), std::move(trouble), digest.substr(0, 16)});
}

bool is_news(const State& state, const Seen& seen) {
  return seen.panel != state.panel || seen.shows != shown_by(*state.site, seen.page);
}

std::string tell(const State& state, const Seen& seen) {
  std::string trouble = state.trouble;
  html::make_inert(trouble);
  bool same_panel = seen.panel == state.panel;
  nlohmann::ordered_json news = {{"shows", shown_by(*state.site, seen.page)}, {"panel", state.panel},
      {"counts", state.site->counts}, {"trouble", trouble}, {"left_out", state.site->left_out}};
  return fmt::format("assureLive({}, {});\n",
      base::with_escapes(news.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)),
      same_panel ? std::string_view("null") : std::string_view(state.site->findings));
}

std::shared_ptr<const State> Board::now() const {
  std::scoped_lock lock(mutex_);
  return state_;
}

void Board::put(std::shared_ptr<const State> state) {
  {
    std::scoped_lock lock(mutex_);
    state_ = std::move(state);
  }
  changed_.notify_all();
}

std::shared_ptr<const State> Board::wait_for_news(const Seen& seen, std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  std::uint64_t place = ++came_;
  changed_.notify_all();
  changed_.wait_for(
      lock, patience, [&] { return closed_ || came_ - place >= most_waiting || is_news(*state_, seen); });
  return state_;
}

void Board::close() {
  {
    std::scoped_lock lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

}  // namespace assure::serve
