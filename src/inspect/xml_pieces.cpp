#include "inspect/xml_pieces.h"

#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace assure::inspect {
namespace {

// On the empty element: which piece it is the place of.
constexpr const char* piece_attribute = "piece";

std::string_view local_part(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

}  // namespace

// Looks for tags, and leaves what is within them to the parser. Whatever is not plain (another encoding, a
// document type, an end that is missing) makes it give up, so that nobody but the parser judges it.
class XmlPieces::Cutter {
 public:
  Cutter(std::string_view bytes, std::string_view name) : bytes_(bytes), name_(name) {}

  bool run() {
    if (base::invalid_utf8_at(bytes_) != std::string_view::npos ||
        bytes_.find('\0') != std::string_view::npos)
      return false;
    for (;;) {
      const std::size_t next = bytes_.find('<', at_);
      if (next == std::string_view::npos) break;
      at_ = next;
      if (!step()) return false;
    }
    rest_ += bytes_.substr(copied_);
    return depth_ == 0;
  }

  std::string take_rest() { return std::move(rest_); }
  std::vector<Piece> take_pieces() { return std::move(pieces_); }

 private:
  bool step() {
    const std::string_view markup = bytes_.substr(at_);
    if (markup.starts_with("<!--")) return go_behind("-->", 4);
    if (markup.starts_with("<![CDATA[")) return go_behind("]]>", 9);
    if (markup.starts_with("<?")) return go_behind("?>", 2);
    return !markup.starts_with("<!") && tag();
  }

  bool go_behind(std::string_view end, std::size_t from) {
    const std::size_t found = bytes_.find(end, at_ + from);
    at_ = found == std::string_view::npos ? found : found + end.size();
    return found != std::string_view::npos;
  }

  bool tag() {
    const std::size_t begin = at_;
    if (!go_behind_tag()) return false;
    const bool closes = bytes_.substr(begin).starts_with("</");
    const bool is_empty = bytes_[at_ - 2] == '/';
    if (depth_ > 0) {
      if (!is_empty) depth_ += closes ? -1 : 1;
      if (depth_ == 0) end_piece();
      return true;
    }
    if (closes) return true;
    const std::string_view inside = bytes_.substr(begin + 1, at_ - begin - 2);
    const std::string_view name = inside.substr(0, inside.find_first_of(" \t\r\n/"));
    if (local_part(name) != name_) return true;
    begin_ = begin;
    rest_ += bytes_.substr(copied_, begin - copied_);
    rest_ += '<' + std::string(name) + ' ' + piece_attribute + "='" + std::to_string(pieces_.size()) + "'/>";
    depth_ = is_empty ? 0 : 1;
    if (is_empty) end_piece();
    return true;
  }

  // Behind its `>`; those within quotes are none.
  bool go_behind_tag() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_++];
      if (c == '>') return true;
      if (c != '"' && c != '\'') continue;
      const std::size_t end = bytes_.find(c, at_);
      if (end == std::string_view::npos) return false;
      at_ = end + 1;
    }
    return false;
  }

  void end_piece() {
    pieces_.push_back({begin_, at_ - begin_});
    copied_ = at_;
  }

  std::string_view bytes_;
  std::string_view name_;
  std::string rest_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::size_t copied_ = 0;  // to rest_, or into a piece
  std::size_t begin_ = 0;   // of the piece
  std::size_t depth_ = 0;   // within the piece
};

base::Result<XmlPieces> XmlPieces::of(
    Package& package, const std::string& part, std::string_view name, unsigned options) {
  XmlPieces xml;
  xml.part_ = part;
  xml.options_ = options;
  xml.bytes_ = ASSURE_TRY(package.read(part));
  Cutter cutter(xml.bytes_, name);
  pugi::xml_parse_result result;
  if (cutter.run()) {
    const std::string rest = cutter.take_rest();
    xml.pieces_ = cutter.take_pieces();
    result = xml.rest_->load_buffer(rest.data(), rest.size(), options, pugi::encoding_utf8);
  } else {
    result = xml.rest_->load_buffer(xml.bytes_.data(), xml.bytes_.size(), options);
  }
  if (!result) return no_xml(part);
  return xml;
}

base::Result<pugi::xml_node> XmlPieces::at(const pugi::xml_node& place) {
  if (pieces_.empty()) return place;
  const std::string_view digits = place.attribute(piece_attribute).value();
  std::size_t index = pieces_.size();
  std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (index >= pieces_.size()) return place;
  const auto [begin, size] = pieces_[index];
  // In its place: the parser changes the bytes, which nobody needs any more.
  if (!piece_->load_buffer_inplace(bytes_.data() + begin, size, options_, pugi::encoding_utf8))
    return no_xml(part_);
  return piece_->document_element();
}

}  // namespace assure::inspect
