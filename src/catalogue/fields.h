// The keys of a published file. Whoever reads a mapping takes what it can say; the rest is listed.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalogue/catalogue.h"
#include "yaml/tree.h"

namespace assure::catalogue {

// The text as it may be written: line breaks are `\n`, tabs are spaces, without control characters, and
// without blanks at its end.
std::string clean_text(std::string_view text);
// In one line.
std::string one_line(std::string_view text);
// All that a value says, in one line: `role: owner; name: A`.
std::string told(yaml::Value value);

class Fields {
 public:
  // `what` it is, as in "a control". `unsaid` takes what nobody has taken at the end.
  Fields(yaml::Value mapping, std::string_view what, std::vector<Unsaid>& unsaid);
  ~Fields();
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  // What the rest of it belongs to.
  void called(std::string id) { of_ = std::move(id); }

  std::optional<yaml::Value> take(std::string_view key);
  // Empty when it is not there, or is no text.
  std::string text(std::string_view key);
  std::string line(std::string_view key) { return one_line(text(key)); }
  // A single value stands for a list of one.
  std::vector<yaml::Value> list(std::string_view key);
  // Of a mapping whose keys are names.
  std::vector<yaml::MapEntry> entries(std::string_view key);
  // What programs need and readers do not: it is neither said nor listed.
  void pass(std::initializer_list<std::string_view> keys);
  // Lists this as well: of a key, or of a kind of its own.
  void unsaid(std::string_view key, std::string says, source::Span at);
  void list(std::string kind, std::string says, source::Span at);

 private:
  yaml::Value mapping_;
  std::string_view what_;
  std::string of_;
  std::vector<bool> taken_;
  std::vector<Unsaid>& unsaid_;
};

}  // namespace assure::catalogue
