// Mail in pieces (RFC 5322, 2045, 2046, 2047, 2231): header fields, their values, and bodies out of their
// encodings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assure::inspect {

// Parts of a message, those within others too.
inline constexpr std::size_t most_parts = 10'000;

struct MailField {
  std::string name;   // as written
  std::string value;  // unfolded, raw
};

// A message or a part of one.
struct MailEntity {
  std::vector<MailField> fields;
  std::string_view body;

  // The raw value of the first field of that name, which is in lower case; empty without one.
  std::string_view field(std::string_view lower) const;
};

// Fields end at an empty line. What is no field is passed over.
MailEntity mail_entity(std::string_view bytes);

// Encoded words as what they stand for, in UTF-8; those in a character set that is not read stay as they are.
std::string decoded_words(std::string_view value);

// `multipart/mixed; boundary="x"`: what is before the parameters, in lower case.
std::string value_of_field(std::string_view value);

// In UTF-8; empty without it. `lower` is the name, as in `filename`; `filename*` and `filename*0` count too.
std::string parameter_of_field(std::string_view value, std::string_view lower);

// Out of base64 or quoted-printable; of another encoding as it is.
std::string decoded_body(const MailEntity& entity);

// The parts of a multipart body; a boundary that never comes back ends with the body.
std::vector<std::string_view> mail_parts(std::string_view body, std::string_view boundary);

}  // namespace assure::inspect
