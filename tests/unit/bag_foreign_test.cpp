// Bags of other makers, and of the drafts before BagIt 1.0.
#include <cctype>

#include <doctest/doctest.h>

#include "bag_sample_pack.h"

namespace assure::bag {
namespace {

using test::Files;
using Lines = std::vector<std::string>;

constexpr const char* sound_but = "AS909 /demo a sound bag, but not as this program makes them: ";

Lines findings_in(const Files& files) {
  auto outcome = test::verify_folder(files);
  return outcome.failed ? Lines{outcome.failure} : outcome.findings;
}

std::string declaration(const std::string& version, const std::string& encoding = "UTF-8") {
  return "BagIt-Version: " + version + "\nTag-File-Character-Encoding: " + encoding + "\n";
}

// A bag whose one payload file is listed with these algorithms, and so are its tags.
Files listed_with(const std::vector<std::string>& algorithms, Files files) {
  for (const std::string& each : algorithms)
    files["manifest-" + each + ".txt"] = "{" + each + ":data/documents/plan.txt}  data/documents/plan.txt\n";
  std::vector<std::string> tags = {"bag-info.txt", "bagit.txt"};
  for (const std::string& each : algorithms) tags.push_back("manifest-" + each + ".txt");
  for (const std::string& each : algorithms) {
    std::string& text = files["tagmanifest-" + each + ".txt"];
    for (const std::string& tag : tags) text += "{" + each + ":" + tag + "}  " + tag + "\n";
  }
  // What lay_over adds where there is none.
  Files laid = test::lay_over(files);
  if (!files.contains("manifest-sha256.txt")) laid.erase("manifest-sha256.txt");
  if (!files.contains("tagmanifest-sha256.txt")) laid.erase("tagmanifest-sha256.txt");
  return laid;
}

TEST_CASE("each version from 0.93 on is read, and told") {
  for (const char* version : {"0.93", "0.94", "0.95", "0.96", "0.97"}) {
    CHECK(findings_in(test::lay_over({{"bagit.txt", declaration(version)}})) ==
          Lines{sound_but + ("it is BagIt " + std::string(version))});
  }
  for (const char* version : {"0.92", "1.1", "2.0", ""}) {
    CHECK(
        findings_in(test::lay_over({{"bagit.txt", declaration(version)}})) ==
        Lines{"AS904 bagit.txt:1 declares BagIt `" + std::string(version) + "`, which cannot be evaluated"});
  }
}

TEST_CASE("a declaration is its two lines") {
  for (const char* text : {"", "BagIt-Version: 1.0\n",
           "\xEF\xBB\xBF"
           "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
           "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nmore\n"}) {
    Lines found = findings_in(test::lay_over({{"bagit.txt", text}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("is not the two lines that declare a bag") != std::string::npos);
  }
  CHECK(findings_in(test::lay_over({{"bagit.txt", declaration("1.0", "ISO-8859-1")}})) ==
        Lines{"AS904 bagit.txt:2 declares texts in `ISO-8859-1`, which cannot be evaluated"});
}

TEST_CASE("in an unknown encoding, what is not ASCII is not guessed at") {
  Files files = test::lay_over({{"bagit.txt", declaration("0.97", "ISO-8859-1")},
      {"manifest-sha256.txt", "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n" +
                                  std::string(64, 'a') + "  data/\xE9\n"}});
  CHECK(findings_in(files) ==
        Lines{"AS904 bagit.txt:2 declares texts in `ISO-8859-1`, which cannot be evaluated"});
}

TEST_CASE("a bag may be listed with SHA-512, or with several algorithms") {
  CHECK(
      findings_in(listed_with({"sha512"}, {})) ==
      Lines{sound_but + std::string("it has a `tagmanifest-sha512.txt`; it has a `manifest-sha512.txt`; "
                                    "it has no `manifest-sha256.txt`; it has no `tagmanifest-sha256.txt`")});
  auto outcome = test::verify_folder(listed_with({"sha512"}, {}));
  CHECK(outcome.verification.identity.empty());
  CHECK(intact_text(outcome.verification).find("identity: none, for there is no tagmanifest-sha256.txt") !=
        std::string::npos);
  CHECK(findings_in(listed_with({"md5", "sha1", "sha256"}, {})) ==
        Lines{sound_but + std::string("it has a `tagmanifest-md5.txt`; it has a `tagmanifest-sha1.txt`; "
                                      "it has a `manifest-md5.txt`; it has a `manifest-sha1.txt`")});
}

TEST_CASE("MD5 and SHA-1 alone vouch for nothing") {
  CHECK(findings_in(listed_with({"md5"}, {})) ==
        Lines{"AS908 tagmanifest-md5.txt only MD5 vouches for the bag's own files",
            "AS908 manifest-md5.txt only MD5 vouches for the files in `data/`"});
  CHECK(findings_in(listed_with({"md5", "sha1"}, {})) ==
        Lines{"AS908 tagmanifest-md5.txt only MD5 and SHA-1 vouch for the bag's own files",
            "AS908 manifest-md5.txt only MD5 and SHA-1 vouch for the files in `data/`"});
}

TEST_CASE("manifests must agree") {
  Files files = listed_with({"md5", "sha256"}, {});
  std::string& text = files["manifest-md5.txt"];
  text[0] = text[0] == '0' ? '1' : '0';
  CHECK(findings_in(files) ==
        Lines{"AS902 manifest-md5.txt `manifest-md5.txt` is not what it was when the pack was made",
            "AS902 data/documents/plan.txt `data/documents/plan.txt` is not what it was when the pack was "
            "made"});
}

TEST_CASE("a manifest of an unknown algorithm is not passed over") {
  Files files = test::lay_over({{"manifest-sha3512.txt", "abc  data/documents/plan.txt\n"},
      {"tagmanifest-sha256.txt",
          "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
          "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n"
          "{sha256:manifest-sha3512.txt}  manifest-sha3512.txt\n"}});
  CHECK(findings_in(files) ==
        Lines{"AS904 manifest-sha3512.txt `manifest-sha3512.txt` cannot be evaluated: digests "
              "of this kind are not known here"});
}

TEST_CASE("since 1.0 each file is in every manifest, before in some") {
  Files files = {{"data/late.txt", "late"},
      {"manifest-sha256.txt",
          "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n{sha256:data/late.txt}  "
          "data/late.txt\n"},
      {"manifest-sha512.txt", "{sha512:data/late.txt}  data/late.txt\n"},
      {"tagmanifest-sha256.txt",
          "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
          "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n"
          "{sha256:manifest-sha512.txt}  manifest-sha512.txt\n"}};
  CHECK(findings_in(test::lay_over(files)) ==
        Lines{"AS904 data/documents/plan.txt `data/documents/plan.txt` is "
              "in a manifest and not in that of SHA-512"});
  files["bagit.txt"] = declaration("0.97");
  CHECK(findings_in(test::lay_over(files)) ==
        Lines{sound_but + std::string("it is BagIt 0.97; it has a `manifest-sha512.txt`")});
}

TEST_CASE("no further tag manifest vouches for what the identity does not, or for nothing") {
  const std::string sha256 =
      "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
      "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n";
  auto with = [&](const std::string& path, const std::string& text, const std::string& first) {
    return findings_in(test::lay_over(
        {{"bagit.txt", declaration("0.97")}, {path, text}, {"tagmanifest-sha256.txt", first}}));
  };
  for (const char* path : {"tagmanifest-md5.txt", "tagmanifest-sha512.txt"}) {
    for (const char* text : {"", "\n\n\n"}) {
      CHECK(
          with(path, text, sha256) == Lines{"AS904 " + std::string(path) + " `" + path + "` lists nothing"});
    }
  }
  CHECK(with("tagmanifest-sha512.txt", "{sha512:bagit.txt}  bagit.txt\n", sha256) ==
        Lines{sound_but + std::string("it is BagIt 0.97; it has a `tagmanifest-sha512.txt`")});
  CHECK(with("tagmanifest-sha512.txt", "{sha512:bag-info.txt}  bag-info.txt\n",
            sha256.substr(sha256.find("{sha256:bagit.txt}"))) ==
        Lines{"AS904 bag-info.txt `bag-info.txt` is not in `tagmanifest-sha256.txt`, of which the identity "
              "of the "
              "pack is made"});
}

TEST_CASE("lines of manifests may be written in other ways") {
  const std::string plan = "data/documents/plan.txt";
  const std::string digest = "{sha256:" + plan + "}";
  for (auto [line, habit] :
      std::vector<std::pair<std::string, std::string>>{{digest + " " + plan + "\n", "other white space"},
          {digest + "\t" + plan + "\n", "other white space"},
          {digest + " \t  " + plan + "\n", "other white space"},
          {digest + " *" + plan + "\n", "`*` before paths"},
          {digest + "  ./" + plan + "\n", "`./` before paths"}, {digest + "  " + plan, "other line ends"},
          {digest + "  " + plan + "\r\n", "other line ends"},
          {digest + "  " + plan + "\r", "other line ends"},
          {"\n" + digest + "  " + plan + "\n\n", "other line ends"},
          {digest + " *./" + plan + "\r\n", "`*` before paths, `./` before paths, other line ends"}}) {
    CHECK(findings_in(test::lay_over({{"manifest-sha256.txt", line}})) ==
          Lines{sound_but + ("`manifest-sha256.txt` has " + habit)});
  }
}

TEST_CASE("digits may be capital") {
  Files files = test::lay_over({});
  std::string& text = files["tagmanifest-sha256.txt"];
  for (std::size_t i = 0; i < 64; ++i) text[i] = static_cast<char>(std::toupper(text[i]));
  CHECK(
      findings_in(files) == Lines{sound_but + std::string("`tagmanifest-sha256.txt` has upper-case digits")});
}

TEST_CASE("a pack that says that this program made it is written as this program writes") {
  const std::string info =
      "Bag-Software-Agent: assure 0.1.0\nBagging-Date: 2008-11-28\nPayload-Oxum: {oxum}\n";
  CHECK(findings_in(test::lay_over({{"bag-info.txt", info}})).empty());
  CHECK(findings_in(test::lay_over({{"bag-info.txt", info},
            {"manifest-sha256.txt", "{sha256:data/documents/plan.txt} data/documents/plan.txt\n"}})) ==
        Lines{"AS904 /demo a pack that says that this program made it, but not as this program makes them: "
              "`manifest-sha256.txt` has other white space"});
}

TEST_CASE("a percent sign is itself before 1.0") {
  Files files = {{"bagit.txt", declaration("0.97")}, {"data/100%25.txt", "all"},
      {"manifest-sha256.txt",
          "{sha256:data/100%25.txt}  data/100%25.txt\n"
          "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"}};
  CHECK(findings_in(test::lay_over(files)) == Lines{sound_but + std::string("it is BagIt 0.97")});
}

TEST_CASE("before 0.96 bag-info.txt had another name") {
  Files files = test::lay_over({{"bagit.txt", declaration("0.95")},
      {"package-info.txt", "Payload-Oxum:{oxum}\nBagging-Date: 2008-11-28\n"},
      {"tagmanifest-sha256.txt",
          "{sha256:bagit.txt}  bagit.txt\n{sha256:manifest-sha256.txt}  manifest-sha256.txt\n"
          "{sha256:package-info.txt}  package-info.txt\n"}});
  files.erase("bag-info.txt");
  CHECK(findings_in(files) == Lines{sound_but + std::string("it is BagIt 0.95")});
  files["package-info.txt"] = "Payload-Oxum: 1.1\n";
  CHECK(findings_in(files) ==
        Lines{"AS902 package-info.txt `package-info.txt` is not what it was when the pack was made"});
}

TEST_CASE("what fetch.txt names must be there and listed") {
  const std::string tags =
      "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n{sha256:fetch.txt}  fetch.txt\n"
      "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n";
  auto with = [&](const std::string& fetch, const std::string& more) {
    return findings_in(test::lay_over({{"fetch.txt", fetch}, {"tagmanifest-sha256.txt", tags},
        {"manifest-sha256.txt", "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n" + more}}));
  };
  CHECK(with("https://example.org/plan 10 data/documents/plan.txt\n", "") ==
        Lines{sound_but + std::string("it has a `fetch.txt`")});
  CHECK(with("https://example.org/x - data/x\n", std::string(64, 'a') + "  data/x\n") ==
        Lines{"AS901 manifest-sha256.txt:2 `data/x` is listed and is not in the pack"});
  CHECK(with("https://example.org/x - data/x\nrubbish\nhttps://example.org/y 1 data/../../y\n", "") ==
        Lines{"AS904 fetch.txt:2 a line that is not an address, a length and a path",
            "AS904 fetch.txt:1 `data/x` is to be fetched and is in no manifest",
            "AS905 fetch.txt:3 the path `data/../../y` climbs out of its folder"});
}

TEST_CASE("signatures need no manifest, and nothing else hides among them") {
  Files files = test::lay_over({{"signatures/sha256.sshsig", "signed"}, {"signatures/board.p7s", "signed"}});
  CHECK(findings_in(files).empty());
  files["signatures/more/a.txt"] = "";
  files["signatures/Board.p7s"] = "";
  files["signatures/large.tst"] = std::string((1 << 20) + 1, 'x');
  CHECK(
      findings_in(files) ==
      Lines{
          "AS905 signatures/board.p7s `signatures/Board.p7s` and `signatures/board.p7s` are one name to some "
          "computers",
          "AS903 signatures/Board.p7s `signatures/Board.p7s` is in the pack and in no manifest",
          "AS903 signatures/large.tst `signatures/large.tst` is in the pack and in no manifest",
          "AS903 signatures/more/a.txt `signatures/more/a.txt` is in the pack and in no manifest"});
}

}  // namespace
}  // namespace assure::bag
