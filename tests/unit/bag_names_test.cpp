#include "bag/names.h"

#include <doctest/doctest.h>

namespace assure::bag {
namespace {

std::string why(std::optional<std::string> reason) {
  return reason.value_or("fine");
}

TEST_CASE("names that Windows cannot hold are told why") {
  CHECK(why(unportable("data/documents/plan 2008 (final).pdf")) == "fine");
  CHECK(why(unportable("data/documents/caf\u00e9 100%.pdf")) == "fine");
  CHECK(why(unportable("data/com0.txt")) == "fine");
  CHECK(why(unportable("data/console.txt")) == "fine");
  CHECK(why(unportable("data/.hidden")) == "fine");
  CHECK(why(unportable("data/what?.txt")) == "has `?`, which Windows does not allow in names");
  CHECK(why(unportable("data/a:b")) == "has `:`, which Windows does not allow in names");
  CHECK(why(unportable("data/a\\b")) == "has `\\`, which Windows does not allow in names");
  CHECK(why(unportable("data/a\tb")) == "has a control character");
  CHECK(why(unportable("data/CON")) == "has a part named `CON`, which Windows reserves for a device");
  CHECK(why(unportable("aux.d/x")) == "has a part named `aux.d`, which Windows reserves for a device");
  CHECK(why(unportable("nul .txt")) == "has a part named `nul .txt`, which Windows reserves for a device");
  CHECK(why(unportable("Lpt9.tar.gz")) ==
        "has a part named `Lpt9.tar.gz`, which Windows reserves for a device");
  CHECK(why(unportable("com\u00b9")) == "has a part named `com\u00b9`, which Windows reserves for a device");
  CHECK(why(unportable("data/end./x")) == "has a part that ends with a dot, `end.`, which Windows drops");
  CHECK(why(unportable("data/end ")) == "has a part that ends with a space, `end `, which Windows drops");
  CHECK(why(unportable(std::string(160, 'a'))) == "fine");
  CHECK(why(unportable(std::string(161, 'a'))) == "is 161 characters long, over 160");
  std::string faces;
  for (int i = 0; i < 128; ++i) faces += "\U0001F600";
  CHECK(why(unportable(faces)) == "has a part over 255 characters");
}

TEST_CASE("names that SharePoint does not take are told why") {
  CHECK(why(unportable("data/.lock")) == "has a part named `.lock`, which SharePoint does not take");
  CHECK(why(unportable("data/Desktop.ini")) ==
        "has a part named `Desktop.ini`, which SharePoint does not take");
  CHECK(why(unportable("COM0/x")) == "has a part named `COM0`, which SharePoint does not take");
  CHECK(why(unportable("data/lpt0")) == "has a part named `lpt0`, which SharePoint does not take");
  CHECK(why(unportable("data/a_VTI_b.txt")) == "has `_vti_`, which SharePoint keeps for itself");
  CHECK(why(unportable("data/~$plan.docx")) ==
        "has a part that begins with `~$`, `~$plan.docx`, which Office keeps for files that are open");
  CHECK(why(unportable("data/~old/plan")) ==
        "has a folder that begins with `~`, `~old`, which SharePoint does not take");
  CHECK(why(unportable("data/ plan")) ==
        "has a part that begins with a space, ` plan`, which SharePoint does not take");
  CHECK(why(unportable("conin$")) == "has a part named `conin$`, which Windows reserves for a device");
  CHECK(why(unportable("CONOUT$.txt")) ==
        "has a part named `CONOUT$.txt`, which Windows reserves for a device");
  for (const char* fine : {"data/~plan", "data/plan~", "data/a~$b", "data/locked.lock", "data/my desktop.ini",
           "data/com10", "data/com", "data/lpt", "data/vti", "data/#1 & 2 {a} [b].txt", "data/$", "data/a  b",
           "data/...a", "data/clock$", "data/forms/x"}) {
    CAPTURE(fine);
    CHECK(why(unportable(fine)) == "fine");
  }
}

TEST_CASE("a part over 255 bytes is one that Linux does not hold") {
  std::string thai;
  for (int i = 0; i < 85; ++i) thai += "\u0e01";
  CHECK(why(unportable(thai)) == "fine");
  CHECK(why(unportable(thai + "x")) == "has a part over 255 bytes, which Linux does not hold");
}

TEST_CASE("characters that make a name read as another are named") {
  CHECK(why(unportable("data/annual\u202efdp.exe")) ==
        "has U+202E, which turns the direction of writing, so that it reads as another name");
  CHECK(why(unportable("\u2067a/b")) ==
        "has U+2067, which turns the direction of writing, so that it reads as another name");
  CHECK(why(unportable("a\u2028b")) == "has U+2028, which begins a new line");
  CHECK(why(unportable("a\u0085b")) == "has a control character");
  CHECK(why(unportable("Arbeits\u00adplan.pdf")) == "has U+00AD, which nobody sees");
  CHECK(why(unportable("\ufeffplan.pdf")) == "has U+FEFF, which nobody sees");
  CHECK(why(unportable("plan\u200b.pdf")) == "has U+200B, which nobody sees");
  CHECK(why(unportable("plan\u200d.pdf")) == "has U+200D, which nobody sees");
  CHECK(why(unportable("plan\u200f.pdf")) == "has U+200F, which nobody sees");
  CHECK(why(unportable("plan\ufe0f.pdf")) == "has U+FE0F, which nobody sees");
  CHECK(why(unportable("plan\U000e0070\U000e0064.pdf")) == "has U+E0070, which nobody sees");
  CHECK(why(unportable("a/\u3164/b")) == "has U+3164, which nobody sees");
  CHECK(why(unportable("data/\u3000plan")) == "has a part that begins with U+3000, a space that nobody sees");
  CHECK(why(unportable("plan\u00a0/x")) == "has a part that ends with U+00A0, a space that nobody sees");
}

TEST_CASE("what scripts and emoji are written with is portable") {
  for (const char* fine : {
           "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.pdf",    // Persian with a non-joiner
           "\u05d3\u05d5\u05d7\u200f (2008).pdf",                     // Hebrew with a mark of direction
           "\u200e\u0645\u0644\u0641.pdf",                            // at the beginning
           "\u0d28\u0d28\u0d4d\u200d.pdf",                            // a Malayalam chillu
           "\u1780\u17b6\u179a\u200b\u1784\u17b6\u179a.pdf",          // Khmer words
           "\U0001f469\u200d\U0001f4bb.pdf",                          // an emoji of two
           "\u2764\ufe0f\u200d\U0001f525.pdf",                        // three invisible and visible in turn
           "1\ufe0f\u20e3.pdf",                                       // a keycap
           "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e007f.pdf",  // a flag, by tags
           "\u182e\u180b.pdf",                                        // Mongolian with a variation
           "\u845b\U000e0100.pdf",                                    // Han with a variation
           "\u30b9\u30af\u30ea\u30fc\u30f3\u3000\u30b7\u30e7\u30c3\u30c8.png",  // a wide space inside
           "Screenshot at 3.45.12\u202fPM.png",  // a narrow one, as a Mac writes it
           "cafe\u0301.pdf",                     // NFD, as an older Mac writes it
           "\u1112\u1161\u11ab.pdf",             // Hangul in NFD
           "\u0928\u093c.pdf",                   // Devanagari
       }) {
    CAPTURE(fine);
    CHECK(why(unportable(fine)) == "fine");
    CHECK(why(obscure(fine)) == "fine");
  }
}

TEST_CASE("characters without a meaning are obscure, and no fault of a pack") {
  CHECK(why(obscure("data/plan\uf022.pdf")) ==
        "has U+F022, which has no meaning of its own and shows as something else elsewhere");
  CHECK(why(obscure("data/plan\u0378.pdf")) ==
        "has U+0378, which Unicode gives no meaning; some computers refuse it");
  CHECK(why(obscure("data/plan\ufdd0.pdf")) ==
        "has U+FDD0, which Unicode gives no meaning; some computers refuse it");
  CHECK(why(obscure("data/\u13a0\u1208\u00e9 #1.pdf")) == "fine");
  CHECK(why(unportable("data/plan\uf022.pdf")) == "fine");
  CHECK(why(unportable("data/plan\u0378.pdf")) == "fine");
}

TEST_CASE("paths that leave their folder or the character set are unsafe") {
  CHECK(why(unsafe("data/a b/..c/d..")) == "fine");
  CHECK(why(unsafe("..")) == "climbs out of its folder");
  CHECK(why(unsafe("a/../b")) == "climbs out of its folder");
  CHECK(why(unsafe("a/./b")) == "has an empty part");
  CHECK(why(unsafe("a/")) == "has an empty part");
  CHECK(why(unsafe("/a")) == "is absolute");
  CHECK(why(unsafe("C:a")) == "begins with a drive letter");
  CHECK(why(unsafe("a\\b")) == "has a backslash");
  CHECK(why(unsafe("a\x7f")) == "has a control character");
  CHECK(why(unsafe("a\xc0\xaf")) == "is not UTF-8");
  CHECK(why(unsafe("")) == "is empty");
}

TEST_CASE("what git takes for a repository without a name is known by what it holds") {
  auto found = [](std::vector<std::string> files, std::vector<std::string> folders = {}) {
    return bare_repositories(files, folders);
  };
  using Folders = std::vector<std::string>;
  CHECK(found({"HEAD", "objects/a", "refs/a"}) == Folders{""});
  CHECK(found({"a/head"}, {"a/Objects/", "a/REFS/"}) == Folders{"a/"});
  CHECK(found({"a/b/HEAD", "a/b/commondir", "HEAD"}) == Folders{"a/b/"});
  CHECK(found({"HEAD", "objects/a"}).empty());
  // git asks only whether they can be entered, and on some disks all files can.
  CHECK(found({"HEAD", "objects", "refs"}) == Folders{""});
  CHECK(found({"HEAD", "objects", "refs/a"}) == Folders{""});
  CHECK(found({"HEAD/a", "objects/a", "refs/a"}).empty());
  CHECK(found({"a/HEAD", "objects/a", "b/refs/a", "commondir"}).empty());
}

TEST_CASE("every spelling of .git is known, and names that only look like it are not") {
  for (const char* spelling :
      {".git", ".GIT", ".gIt", ".git.", ".git ", ".git. . .", "git~1", "GIT~1", "GiT~2", "git~1 .",
          ".git::$INDEX_ALLOCATION", ".git:stream", ".git\\config", "git~1:x", ".g\u200cit", "\u200d.git",
          ".gi\u200et\u200f", ".\u202agit", ".git\u202e", ".g\u206ai\u206ft", "\ufeff.git", ".git\ufeff."}) {
    CAPTURE(spelling);
    CHECK(is_dot_git(spelling));
    CHECK(why(acted_upon(spelling)) ==
          "is one of git's to some computers, and git runs what such folders name");
  }
  for (const char* other : {"", "git", "..git", "git.", ".gitignore", ".github", "x.git", "git~", "git~0",
           "git~10", "git~x", ".g it", " .git", ".g\u0131t", ".gi\u2010t", ".git\u00e9", "digit~1"}) {
    CAPTURE(other);
    CHECK_FALSE(is_dot_git(other));
  }
}

TEST_CASE("a hidden folder is one that programs act upon, and a name is one part that every computer holds") {
  CHECK(why(acted_upon(".ssh")) == "is hidden, and programs take their settings from such folders");
  CHECK(why(acted_upon("wcc.2008")) == "fine");
  CHECK(why(no_folder_name("wcc 2008")) == "fine");
  CHECK(why(no_folder_name("a/b")) == "has several parts");
  CHECK(why(no_folder_name("..")) == "climbs out of its folder");
  CHECK(why(no_folder_name("")) == "is empty");
  CHECK(why(no_folder_name("CON")) == "has a part named `CON`, which Windows reserves for a device");
}

TEST_CASE("twins are names that some disk holds to be one") {
  auto pairs = [](const std::vector<std::string>& paths) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const Twins& twin : twins(paths)) found.emplace_back(twin.first, twin.second);
    return found;
  };
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
  CHECK(pairs({"a/b", "a/c", "b"}).empty());
  CHECK(pairs({"a/b", "a/B", "a/b"}) == Pairs{{0, 1}, {0, 2}});
  CHECK(pairs({"caf\u00e9", "x", "cafe\u0301"}) == Pairs{{0, 2}});
  CHECK(pairs({"Data/x", "data/y"}) == Pairs{{0, 1}});
  CHECK(pairs({"a", "a/b"}) == Pairs{{0, 1}});
  CHECK(pairs({"a/b", "a"}) == Pairs{{0, 1}});
}

}  // namespace
}  // namespace assure::bag
