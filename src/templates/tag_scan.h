// The HTML tags in the text of a template, as a browser would meet them when every section is shown.
#pragma once

#include <string>
#include <vector>

#include "templates/scan.h"

namespace assure::templates {

// What stands for a value or an include in the texts below.
inline constexpr char value_sign = '\x01';
inline constexpr char include_sign = '\x02';

struct Attribute {
  std::string name;  // in lower case
  std::string value;
  TextRange at;        // of the whole, in the template
  TextRange value_at;  // without quotes
  bool quoted = false;
};

struct HtmlTag {
  std::string name;  // in lower case; of an end `/name`
  std::vector<Attribute> attributes;
  TextRange at;
  TextRange body;  // of a script or style, when it holds more than white space
};

// What a place in a template is to HTML.
enum class Context { Text, Tag, AttributeValue, Comment, Raw };  // Raw: in a script, style, title or textarea

struct TagScan {
  std::vector<HtmlTag> tags;
  std::vector<TemplateFault> faults;
  std::vector<Context> contexts;     // of each mark, at its beginning
  std::string text;                  // what stands outside of tags, comments, scripts and styles
  std::vector<std::size_t> text_at;  // where each byte of it stands in the template
};

// `marks` are those of `text`.
TagScan scan_tags(std::string_view text, const std::vector<Mark>& marks);

const Attribute* find_attribute(const HtmlTag& tag, std::string_view name);

}  // namespace assure::templates
