// JSON whose list is written as its items are made.
#include <string>

#include <doctest/doctest.h>

#include "diag/formats/json.h"

using assure::diag::json_text;
using Json = nlohmann::ordered_json;

namespace {

// Of both ways to write the same.
void check_same(Json whole, Json around, std::string_view name, const Json& items) {
  CAPTURE(whole.dump());
  CHECK(json_text(around, name, items.size(), [&](std::size_t i) { return items[i]; }) == json_text(whole));
}

}  // namespace

TEST_CASE("a list that is written item by item is written as any other") {
  const Json items = Json::array({1, "a\nb\u0007", Json::array(), Json::object(), nullptr,
      {{"findings", Json::array()}, {"deep", {{"list", Json::array({1, Json::array({2})})}}}}});
  check_same(items, Json::array(), "", items);
  check_same(Json::array(), Json::array(), "", Json::array());
  const Json empty = Json::array();
  check_same({{"findings", items}}, {{"findings", empty}}, "findings", items);
  check_same({{"findings", empty}}, {{"findings", empty}}, "findings", empty);
  // Texts that look like the list, and others behind it.
  check_same({{"text", "\"findings\": []"}, {"other", empty}, {"findings", items}, {"more", empty}},
      {{"text", "\"findings\": []"}, {"other", empty}, {"findings", empty}, {"more", empty}}, "findings",
      items);
  check_same({{"runs", Json::array({{{"tool", "x"}, {"results", items}}})}},
      {{"runs", Json::array({{{"tool", "x"}, {"results", empty}}})}}, "results", items);
}
