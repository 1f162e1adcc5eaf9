#include "inspect/office/xml_pieces.h"

#include <charconv>
#include <utility>

#include "inspect/office/xml_tags.h"

namespace assure::inspect {
namespace {

// On the empty element: which piece it is the place of.
constexpr const char* piece_attribute = "piece";

}  // namespace

// Whatever is not plain (another encoding, a document type, an end that is missing) makes it give up, so that
// nobody but the parser judges it.
class XmlPieces::Cutter {
 public:
  Cutter(std::string_view bytes, std::string_view name) : bytes_(bytes), name_(name) {}

  bool run() {
    if (!has_plain_bytes(bytes_)) return false;
    XmlTags tags(bytes_);
    while (auto tag = tags.next()) take(*tag);
    if (!tags.is_plain()) return false;
    rest_ += bytes_.substr(copied_);
    return depth_ == 0;
  }

  std::string take_rest() { return std::move(rest_); }
  std::vector<Piece> take_pieces() { return std::move(pieces_); }

 private:
  void take(const XmlTag& tag) {
    const bool is_empty = tag.kind == XmlTag::Kind::Empty;
    const bool closes = tag.kind == XmlTag::Kind::Closes;
    if (depth_ > 0) {
      if (!is_empty) depth_ += closes ? -1 : 1;
      if (depth_ == 0) end_piece(tag.end);
      return;
    }
    if (closes || tag.local() != name_) return;
    begin_ = tag.begin;
    rest_ += bytes_.substr(copied_, begin_ - copied_);
    rest_ +=
        '<' + std::string(tag.name) + ' ' + piece_attribute + "='" + std::to_string(pieces_.size()) + "'/>";
    depth_ = is_empty ? 0 : 1;
    if (is_empty) end_piece(tag.end);
  }

  void end_piece(std::size_t end) {
    pieces_.push_back({begin_, end - begin_});
    copied_ = end;
  }

  std::string_view bytes_;
  std::string_view name_;
  std::string rest_;
  std::vector<Piece> pieces_;
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
