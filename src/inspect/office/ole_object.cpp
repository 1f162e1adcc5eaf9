#include "inspect/office/ole_object.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "document/content.h"
#include "inspect/mail/compound.h"

namespace assure::inspect {
namespace {

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = width; i-- > 0;)
    value = value << 8U | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
  return value;
}

// Up to a zero, which is passed over.
std::string text_at(std::string_view bytes, std::size_t& at) {
  const std::size_t end = std::min(bytes.find('\0', std::min(at, bytes.size())), bytes.size());
  std::string text(bytes.substr(std::min(at, end), end - std::min(at, end)));
  at = std::min(end + 1, bytes.size());
  return text;
}

// A size, a kind, a label, the path that it had, two numbers, a path for a time, the bytes and their size
// before them. What does not have that form is the bytes themselves.
EnclosedFile unpacked(std::string_view native) {
  constexpr std::size_t behind_kind = 6;
  EnclosedFile file;
  std::size_t at = behind_kind;
  file.name = text_at(native, at);
  (void)text_at(native, at);
  at += 4;
  const std::uint32_t length = number_at(native, at, 4);
  at = std::min<std::size_t>(native.size(), at + 4 + std::size_t(length));
  const std::uint32_t size = number_at(native, at, 4);
  at = std::min(native.size(), at + 4);
  const bool whole = number_at(native, 4, 2) == 2 && size > 0 && size <= native.size() - at;
  if (!whole) return {{}, std::string(native.substr(std::min<std::size_t>(4, native.size())))};
  file.content = native.substr(at, size);
  file.name = file.name.substr(file.name.find_last_of("/\\") + 1);
  return file;
}

// Behind two numbers and three texts with their lengths.
std::string_view native_data(std::string_view bytes) {
  std::size_t at = 8;
  for (int text = 0; text < 3; ++text) at += 4 + std::size_t(number_at(bytes, at, 4));
  return bytes.substr(std::min(at, bytes.size()));
}

}  // namespace

EnclosedFile file_in_old_object(std::string_view bytes) {
  constexpr std::uint32_t link = 1;
  const std::string_view native = native_data(bytes);
  // Cut short, or of another form: nobody can say what is in it. A link holds no data.
  if (native.empty() && number_at(bytes, 4, 4) != link) return {{}, std::string(bytes)};
  if (number_at(native, 4, 2) == 2) return unpacked(native);
  return {{}, std::string(native.substr(std::min<std::size_t>(4, native.size())))};
}

std::optional<EnclosedFile> file_in_object(std::string_view bytes) {
  if (document::content_of(bytes) != document::Content::Ole) return std::nullopt;
  const auto file = Compound::open(bytes);
  if (!file) return std::nullopt;
  for (std::string_view name : {"Package", "CONTENTS"}) {
    if (auto stream = file->stream(name)) return EnclosedFile{{}, std::move(*stream)};
  }
  if (auto native = file->stream("\1Ole10Native")) return unpacked(*native);
  return std::nullopt;
}

}  // namespace assure::inspect
