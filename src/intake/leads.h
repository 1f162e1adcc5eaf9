// Who leads, as trackers say it: posts, and persons, whose names go into no folder.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assure::intake {

struct Post {
  std::string id;
  std::string title;
  bool fresh = false;  // the folder does not have it yet
};

enum class LeadIs : std::uint8_t { Post, Several, Person };

struct Lead {
  LeadIs is = LeadIs::Post;
  std::vector<std::string> titles;  // of posts; of a person with a post beside the name, that post
};

// What is written may be a person unless a word of it is one that posts have, or `known` is asked and has it.
Lead read_lead(std::string_view written, const class Posts& known);

// The posts of the folder, and those that the tracker adds.
class Posts {
 public:
  void add(std::string id, std::string title);
  // By id or title.
  const Post* find(std::string_view written) const;
  // The post of that title; made when there is none.
  const Post& take(const std::string& title);
  const std::vector<Post>& all() const { return all_; }

 private:
  void note(const std::string& id, const std::string& title);

  std::vector<Post> all_;
  std::map<std::string, std::size_t, std::less<>> places_;  // by id, and by the words of the title
};

}  // namespace assure::intake
