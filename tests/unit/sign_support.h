// People who sign small packs in memory.
#pragma once

#include <string>
#include <string_view>

#include "bag_sample_pack.h"
#include "signature/verify.h"

namespace assure::signature::test {

using bag::test::Files;

// A key and a certificate for it that it signed itself, in PEM; made anew for each.
struct Person {
  explicit Person(const std::string& name, std::string_view usage = "emailProtection");
  std::string key;
  std::string certificate;
};

// The CMS signature of these bytes.
std::string signature_by(const Person& person, std::string_view bytes);

struct Outcome {
  std::vector<Signature> signatures;
  std::vector<std::string> findings;  // "AS910 error signatures/x.p7s message"
};

// Of a pack in a folder. `trusted`: a file of certificates, or empty.
Outcome judge(const Files& pack, const std::string& trusted, bool required);

}  // namespace assure::signature::test
