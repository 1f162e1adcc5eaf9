#include "bag/verify.h"

#include <set>

#include <doctest/doctest.h>

#include "bag_sample_pack.h"
#include "support/long_form.h"

namespace assure::bag {
namespace {

using test::Files;
using Lines = std::vector<std::string>;

Files sound() {
  return test::lay_over(
      {{"index.html", std::string(300, 'x')}, {"tagmanifest-sha256.txt",
                                                  "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  "
                                                  "bagit.txt\n{sha256:index.html}  index.html\n"
                                                  "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n"}});
}

Lines folder(const Files& files) {
  auto outcome = test::verify_folder(files);
  return outcome.failed ? Lines{outcome.failure} : outcome.findings;
}

Lines zip(std::string bytes) {
  auto outcome = test::verify_zip(std::move(bytes));
  return outcome.failed ? Lines{outcome.failure} : outcome.findings;
}

void put16(std::string& bytes, std::size_t at, unsigned number) {
  bytes[at] = static_cast<char>(number & 0xFFU);
  bytes[at + 1] = static_cast<char>(number >> 8U);
}

std::size_t central(const std::string& bytes) {
  return bytes.find("PK\x01\x02");
}

TEST_CASE("every fault of a folder is reported, not the first only") {
  Files files = sound();
  files["index.html"] = "changed";
  files["data/documents/plan.txt"] = "The pl\u00e4n.";
  files["data/documents/late.txt"] = "late";
  files["notes.txt"] = "late";
  files["manifest-sha256.txt"] +=
      std::string(64, '0') + "  data/documents/gone.txt\n" + std::string(64, '0') + "  ../../etc/passwd\n";
  CHECK(
      folder(files) ==
      Lines{"AS902 index.html `index.html` is not what it was when the pack was made",
          "AS902 manifest-sha256.txt `manifest-sha256.txt` is not what it was when the pack was made",
          "AS902 data/documents/plan.txt `data/documents/plan.txt` is not what it was when the pack was made",
          "AS901 manifest-sha256.txt:2 `data/documents/gone.txt` is listed and is not in the pack",
          "AS905 manifest-sha256.txt:3 the path `../../etc/passwd` climbs out of its folder",
          "AS903 data/documents/late.txt `data/documents/late.txt` is in the pack and in no manifest",
          "AS903 notes.txt `notes.txt` is in the pack and in no manifest"});
}

TEST_CASE("a missing file of the bag itself is one finding") {
  for (const char* name : {"bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"}) {
    Files files = sound();
    files.erase(name);
    CHECK(folder(files) == Lines{"AS904 /demo `" + std::string(name) + "` is missing"});
    CHECK(zip(test::zip_of(files)) == Lines{"AS904 /demo.zip `" + std::string(name) + "` is missing"});
  }
  // A bag need not have it, but this one had it.
  Files files = sound();
  files.erase("bag-info.txt");
  CHECK(folder(files) ==
        Lines{"AS901 tagmanifest-sha256.txt:1 `bag-info.txt` is listed and is not in the pack"});
}

TEST_CASE("a line of a manifest without a digest of its length and a path is malformed") {
  const std::string digest(64, 'a');
  const std::string unreadable = "2 a line that is not a SHA-256 (64 hexadecimal digits), a space and a path";
  for (auto [lines, message] : std::vector<std::pair<std::string, std::string>>{{"rubbish\n", unreadable},
           {digest + "  \n", unreadable}, {digest + "data/x\n", unreadable},
           {digest + "  data/%41\n", "2 the path `data/%41` has a `%` that is not written as `%25`"},
           {digest.substr(1) + "  data/x\n", unreadable}, {digest + "a  data/x\n", unreadable},
           {std::string(63, 'a') + "g  data/x\n", unreadable}, {digest + "  *\n", unreadable},
           {digest + "  ./\n", unreadable},
           {"{sha256:data/documents/plan.txt}  data/documents/plan.txt\n",
               "2 `data/documents/plan.txt` is listed twice"},
           {"{sha256:data/documents/plan.txt} *./data/documents/plan.txt\n",
               "2 `data/documents/plan.txt` is listed twice"},
           {"{sha256:bagit.txt}  bagit.txt\n", "2 `bagit.txt` does not belong in `manifest-sha256.txt`"}}) {
    Files files = test::lay_over(
        {{"manifest-sha256.txt", "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n" + lines}});
    CHECK(folder(files) == Lines{"AS904 manifest-sha256.txt:" + message});
  }
}

TEST_CASE("a percent sign in a name is written as RFC 8493 wants it") {
  Files files = test::lay_over(
      {{"data/100%.txt", "all"}, {"manifest-sha256.txt",
                                     "{sha256:data/100%.txt}  data/100%25.txt\n"
                                     "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"}});
  CHECK(folder(files).empty());
}

TEST_CASE("a percent sign that is not written so is told, and its file found") {
  auto listed_as = [](const std::string& path) {
    return test::lay_over({{"data/50% done.txt", "all"},
        {"manifest-sha256.txt", "{sha256:data/50% done.txt}  " + path +
                                    "\n{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"}});
  };
  const std::string told =
      "AS904 manifest-sha256.txt:1 the path `data/50% done.txt` has a `%` that is not written as `%25`";
  CHECK(folder(listed_as("data/50% done.txt")) == Lines{told});
  CHECK(folder(listed_as("data/50%25 done.txt")).empty());
  Files changed = listed_as("data/50% done.txt");
  changed["data/50% done.txt"] = "ALL";
  CHECK(folder(changed) ==
        Lines{told, "AS902 data/50% done.txt `data/50% done.txt` is not what it was when the pack was made"});
}

TEST_CASE("a date may be given twice, and the size may not") {
  CHECK(folder(test::lay_over({{"bag-info.txt",
            "Bagging-Date: 2008-11-28\nBagging-Date: 2008-11-30\nPayload-Oxum: {oxum}\n"}})) ==
        Lines{"AS909 /demo a sound bag, but not as this program makes them: it says its Bagging-Date more "
              "than once"});
  CHECK(folder(test::lay_over({{"bag-info.txt",
            "bag-software-agent: assure 0.1.0\nBagging-Date: 2008-11-28\nBagging-Date: "
            "2008-11-28\nPayload-Oxum: "
            "{oxum}\n"}})) == Lines{"AS904 /demo a pack that says that this program made it, but not as this "
                                    "program makes them: it says its Bagging-Date more than once"});
}

// What is read of a folder, by path inside it.
std::set<std::string> read_of(const Files& files, Lines& found) {
  base::test::MemoryWorld world;
  for (const auto& [path, bytes] : files) world.files.put("/demo/" + path, bytes);
  std::set<std::string> read;
  world.files.on_read = [&](const std::string& path, std::size_t) { read.insert(path.substr(6)); };
  found = test::verify_in(world, "/demo").findings;
  return read;
}

TEST_CASE("what no manifest lists is never opened") {
  Files files = sound();
  const std::size_t listed = files.size();
  files["signatures/board.sig"] = "signed";
  files["signatures/large.sig"] = std::string((1 << 20) + 1, 'x');
  files["signatures/deep/board.sig"] = files["data/late.txt"] = files["late.html"] = "late";
  Lines found;
  std::set<std::string> read = read_of(files, found);
  CHECK(found ==
        Lines{"AS903 data/late.txt `data/late.txt` is in the pack and in no manifest",
            "AS903 late.html `late.html` is in the pack and in no manifest",
            "AS903 signatures/deep/board.sig `signatures/deep/board.sig` is in the pack and in no manifest",
            "AS903 signatures/large.sig `signatures/large.sig` is in the pack and in no manifest"});
  CHECK(read.size() == listed + 1);
  CHECK(read.contains("signatures/board.sig"));
}

TEST_CASE("a folder that holds no bag is not walked") {
  base::test::MemoryWorld world;
  world.files.put("/demo/thesis.txt", "years of work");
  world.files.put("/demo/packs/demo/bagit.txt", std::string(declaration_text));
  auto tree = open_pack(world.files, "/demo");
  REQUIRE(tree);
  CHECK((*tree)->files().size() == 1);
  CHECK(test::verify_in(world, "/demo").failure == "/demo: not a pack: it holds no bag");
}

TEST_CASE("the names of empty folders are judged, too") {
  auto with = [](const std::string& empty) {
    base::test::MemoryWorld world;
    for (const auto& [path, bytes] : sound()) world.files.put("/demo/" + path, bytes);
    world.files.put_folder("/demo/" + empty);
    return test::verify_in(world, "/demo").findings;
  };
  CHECK(with("data/more").empty());
  CHECK(
      with("data/\u202ecod.exe") ==
      Lines{
          "AS905 data/\u202ecod.exe/ the path `data/\u202ecod.exe/` has U+202E, which turns the direction of "
          "writing, so that it reads as another name"});
  CHECK(with("data/a\nb") == Lines{"AS905 data/a\nb/ the path `data/a\nb/` has a control character"});
  CHECK(with("DATA") ==
        Lines{"AS905 DATA/ `data/documents/plan.txt` and `DATA/` are one name to some computers"});
  CHECK(with("data/.git") ==
        Lines{"AS905 data/.git the path `data/.git` has a part, `.git`, that is one of git's "
              "to some computers, and git runs what such folders name"});
}

TEST_CASE("bag-info must say what the pack is, correctly") {
  for (auto [text, lines] : std::vector<std::pair<std::string, Lines>>{
           {"Bagging-Date: 2008-11-28\nPayload-Oxum: 10.2\n",
               {"AS904 bag-info.txt:2 Payload-Oxum is `10.2` and should be `10.1`"}},
           {"Bagging-Date: 2008-11-31\nPayload-Oxum: {oxum}\n",
               {"AS904 bag-info.txt:1 `2008-11-31` is not a date"}},
           {"Bagging-Date: 2008-11-28\n", {"AS909 /demo a sound bag, but not as this program makes them: it "
                                           "does not say its Payload-Oxum"}},
           {"Bagging-Date: 2008-11-28\nPayload-Oxum: {oxum}\npayload-oxum: {oxum}\n",
               {"AS904 bag-info.txt:1 has 2 `Payload-Oxum` where one is needed"}},
           {"Bagging-Date: 2008-11-28\nrubbish\nPayload-Oxum: {oxum}\n",
               {"AS904 bag-info.txt:2 a line that is not a label, a colon, a space and a value"}},
           {"Bagging-Date: 2008-11-28\nTitle: one\n  two\nPayload-Oxum: {oxum}\n", {}}}) {
    CHECK(folder(test::lay_over({{"bag-info.txt", text}})) == lines);
  }
}

TEST_CASE("links and twins in a folder are unsafe") {
  base::test::MemoryWorld world;
  Files files = test::lay_over({{"data/A.txt", ""}, {"data/a.txt", ""},
      {"manifest-sha256.txt",
          "{sha256:data/A.txt}  data/A.txt\n{sha256:data/a.txt}  data/a.txt\n"
          "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"}});
  for (const auto& [path, bytes] : files) world.files.put("/demo/" + path, bytes);
  world.files.put_link("/demo/data/link");
  CHECK(test::verify_in(world, "/demo").findings ==
        Lines{"AS905 data/link `data/link` is a symbolic link",
            "AS905 data/a.txt `data/A.txt` and `data/a.txt` are one name to some computers",
            "AS903 data/link `data/link` is in the pack and in no manifest"});
}

TEST_CASE("what is no pack at all is a failure") {
  CHECK(zip("%PDF-1.4 and so on and so on and so on") ==
        Lines{"/demo.zip: not a pack: neither a zip nor a folder"});
  CHECK(zip("") == Lines{"/demo.zip: not a pack: neither a zip nor a folder"});
  CHECK(
      zip(test::zip_of({{"word/document.xml", "<x/>"}})) == Lines{"/demo.zip: not a pack: it holds no bag"});
  std::string office = test::zip_of({{"word/document.xml", "<x/>"}});
  office[central(office) + 5] = 0;  // of another program
  CHECK(zip(office) == Lines{"/demo.zip: not a pack: it holds no bag"});
  CHECK(folder({{"thesis.txt", "years of work"}}) == Lines{"/demo: not a pack: it holds no bag"});
  base::test::MemoryWorld world;
  CHECK(test::verify_in(world, "/none").failure == "/none: cannot be read");
}

TEST_CASE("a zip cut off anywhere is damaged") {
  const std::string whole = test::zip_of(sound());
  CHECK(zip(whole).empty());
  for (std::size_t size = 4; size < whole.size(); ++size) {
    CHECK(zip(whole.substr(0, size)) ==
          Lines{"AS906 /demo.zip the zip has no end: it is cut off, or its last bytes are damaged"});
  }
}

TEST_CASE("bytes around, between and after the files of a zip are damage") {
  const std::string whole = test::zip_of(sound());
  CHECK(zip(whole + "xyz") == Lines{"AS906 /demo.zip the zip has 3 bytes after its end"});
  std::string commented = whole + "xyz";
  put16(commented, whole.size() - 2, 3);
  CHECK(zip(commented) == Lines{"AS906 /demo.zip the zip has a comment of 3 bytes"});
  CHECK(zip("MZ" + whole)[0] == "AS906 /demo.zip the zip has 2 bytes after the list of its files");
}

TEST_CASE("two entries of one name are damage") {
  CHECK(zip(test::zip_of(sound(), {.extra = {{"demo/index.html", "other"}}})) ==
        Lines{"AS906 index.html `index.html` is repeated"});
}

TEST_CASE("entries with dangerous names are unsafe and nothing is written") {
  CHECK(zip(test::zip_of(sound(), {.extra = {{"demo/../../evil", "x"}, {"/abs", "y"}, {"other/z", "z"}}})) ==
        Lines{"AS903 /abs `/abs` is in the zip beside the pack's folder `demo`",
            "AS903 other/z `other/z` is in the zip beside the pack's folder `demo`",
            "AS905 ../../evil the path `../../evil` climbs out of its folder",
            "AS903 ../../evil `../../evil` is in the pack and in no manifest"});
}

TEST_CASE("a link in a zip is unsafe") {
  std::string bytes = test::zip_of(sound());
  std::size_t at = bytes.find("PK\x01\x02", central(bytes) + 1);  // bagit.txt comes second
  put16(bytes, at + 40, 0120777);
  CHECK(zip(bytes)[0] == "AS905 bagit.txt `bagit.txt` is a symbolic link or a device");
}

TEST_CASE("a name that is not marked as UTF-8 is another name to other programs") {
  Files files = test::lay_over(
      {{"data/caf\u00e9.txt", "x"}, {"manifest-sha256.txt",
                                        "{sha256:data/caf\u00e9.txt}  data/caf\u00e9.txt\n"
                                        "{sha256:data/documents/plan.txt}  data/documents/plan.txt\n"}});
  std::string bytes = test::zip_of(files);
  CHECK(zip(bytes).empty());
  put16(bytes, bytes.find("demo/data/caf") - zip::local_size + 6, 0);
  put16(bytes, bytes.find("demo/data/caf", central(bytes)) - zip::central_size + 8, 0);
  CHECK(zip(bytes) == Lines{"AS906 data/caf\u00e9.txt `data/caf\u00e9.txt` has a name that is not marked as "
                            "UTF-8, which programs read differently"});
}

TEST_CASE("an encrypted entry is damage") {
  std::string bytes = test::zip_of(sound());
  put16(bytes, central(bytes) + 8, 1);
  put16(bytes, 6, 1);
  CHECK(zip(bytes) == Lines{"AS906 bag-info.txt `bag-info.txt` is encrypted"});
}

TEST_CASE("an entry that claims to unpack to more than it can is never unpacked") {
  std::string bytes = test::zip_of(sound());
  std::size_t local = bytes.find("demo/index.html") - zip::local_size;
  std::size_t entry = bytes.find("demo/index.html", central(bytes)) - zip::central_size;
  put16(bytes, local + 24, 0x7000);
  put16(bytes, entry + 26, 0x7000);
  CHECK(zip(bytes) ==
        Lines{"AS906 index.html `index.html` claims to unpack to 1879048492 bytes, which it cannot",
            "AS906 /demo.zip the zip would unpack to 1879049008 bytes, " +
                std::to_string(1879049008 / bytes.size()) + " times its size"});
}

TEST_CASE("a pack without a top folder can be read, and one with another name too") {
  CHECK(test::verify_zip(test::zip_of(sound(), {.top = "renamed/"})).verification.reference == "renamed");
  CHECK(zip(test::zip_of(sound(), {.top = "renamed/"})).empty());
  CHECK(zip(test::zip_of(sound(), {.top = ""})) == Lines{"AS904 /demo.zip the zip has no top folder"});
}

TEST_CASE("a zip that another program packed again is noted and intact") {
  std::string bytes = test::zip_of(sound());
  bytes[central(bytes) + 5] = 0;
  CHECK(zip(bytes) == Lines{"AS907 /demo.zip the zip is not laid out as packs are"});
  CHECK(zip(test::zip_of(sound(), {.extra = {{"demo/data/", ""}}})) ==
        Lines{"AS907 /demo.zip the zip is not laid out as packs are"});
}

// A flip within deflated bytes may leave what they unpack to as it is, where a repetition can be taken from
// two places. Then nothing was changed that anybody reads.
// How the byte there is changed: all of it, and one of its bits, another in each byte; in the long form each.
std::vector<unsigned> masks(std::size_t at) {
  if (tests::every(8) > 1) return {1U << at % 8, 255U};
  return {1U, 2U, 4U, 8U, 16U, 32U, 64U, 128U, 255U};
}

TEST_CASE("every flipped bit of a zip is noticed, unless the files unpack to the same") {
  const std::string whole = test::zip_of(sound());
  std::size_t unnoticed = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (unsigned mask : masks(at)) {
      std::string flipped = whole;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ mask);
      auto outcome = test::verify_zip(flipped);
      if (outcome.failed || !outcome.findings.empty()) continue;
      std::size_t packed = whole.find("demo/index.html") + 15;  // 300 times the same letter
      CAPTURE(at);
      CHECK(at >= packed);
      CHECK(at < whole.find("PK\x03\x04", packed));
      ++unnoticed;
    }
  }
  CHECK(unnoticed < 10);
}

TEST_CASE("every flipped byte of an unpacked pack is noticed") {
  const Files files = sound();
  for (const auto& file : files) {
    const std::string& path = file.first;
    for (std::size_t at = 0; at < file.second.size(); ++at) {
      for (unsigned mask : masks(at)) {
        Files flipped = files;
        char& byte = flipped[path][at];
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ mask);
        CAPTURE(path);
        CAPTURE(at);
        CHECK_FALSE(folder(flipped).empty());
      }
    }
  }
}

TEST_CASE("findings do not depend on the number of threads") {
  base::test::MemoryWorld world;
  Files files = sound();
  files["data/a"] = files["data/b"] = files["data/c"] = "late";
  files["index.html"] = "";
  std::string bytes = test::zip_of(files);
  bytes[bytes.find("The plan")] = 'X';
  world.files.put("/demo.zip", bytes);
  auto one = test::verify_in(world, "/demo.zip", 1);
  CHECK(one.findings.size() == 5);
  CHECK(one.findings == test::verify_in(world, "/demo.zip", 4).findings);
}

}  // namespace
}  // namespace assure::bag
