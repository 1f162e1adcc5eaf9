#include "document/inspect.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "document/child_reader.h"
#include "document/quote.h"
#include "document/wire.h"
#include "inspect/in_process.h"

// Set by the build: the program beside `assure`, and tests/unit/documents.
#if !defined(ASSURE_INSPECT_PROGRAM) || !defined(ASSURE_TEST_DOCUMENTS)
#error "link assure_inspect_tests"
#endif

using namespace assure;
using document::Facts;
using document::Options;
using document::Type;

namespace assure::document {

std::ostream& operator<<(std::ostream& out, const Facts& facts) {
  out << facts.size << " bytes, type " << int(facts.type) << ", title `" << facts.title << "`, trouble `"
      << facts.trouble << "`";
  for (const std::string& text : facts.page_texts) out << "\n[" << text.substr(0, 500) << "]";
  return out;
}

}  // namespace assure::document

namespace {

const std::string documents = ASSURE_TEST_DOCUMENTS "/";

// Address sanitizer reserves terabytes, so the limit of memory is off under it.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool no_memory_limit = true;
#else
constexpr bool no_memory_limit = false;
#endif

std::optional<std::size_t> page_with(const Facts& facts, std::string_view quote) {
  auto place = document::QuotedText(facts).answer({quote, {}}).place;
  return place ? std::optional(place->first) : std::nullopt;
}

// A folder of its own for files that a test makes.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "document-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string with(const std::string& name, std::string_view bytes) const {
    std::string path = path_ + "/" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  // A program that greets and then does `act` (in sh).
  std::string program(const std::string& act) const {
    std::string head = document::frame_head(document::greeting.size());
    std::string path = with("program", "#!/bin/sh\nprintf '\\" + octal(head[0]) + "\\000\\000\\000" +
                                           std::string(document::greeting) + "'\n" + act + "\n");
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
  }

 private:
  static std::string octal(char c) {
    std::ostringstream out;
    out << '0' << std::oct << int(c);
    return out.str();
  }
  std::string path_;
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Options with_program(std::string program = ASSURE_INSPECT_PROGRAM) {
  Options options;
  options.start_reader = document::child_reader(std::move(program));
  return options;
}

std::vector<base::Result<Facts>> inspect_all(const std::vector<std::string>& paths,
    const Options& options = with_program(), document::Depth depth = document::Depth::Whole) {
  auto& files = base::local_file_system();
  auto inventory = base::Inventory::of(files, "/");
  REQUIRE(inventory);
  std::vector<document::Question> questions;
  for (const std::string& path : paths) {
    document::Question question;
    question.path = path.substr(1);
    question.depth = depth;
    if (auto info = files.info(path)) CHECK((*inventory)->add(question.path, *info));
    questions.push_back(std::move(question));
  }
  auto looks = document::inspect(**inventory, questions, options);
  REQUIRE(looks.size() == paths.size());
  std::vector<base::Result<Facts>> results;
  for (auto& look : looks) {
    if (look) {
      results.emplace_back(std::move(look->facts));
    } else {
      results.emplace_back(tl::make_unexpected(look.error()));
    }
  }
  return results;
}

Facts inspect_one(const std::string& path, const Options& options = with_program()) {
  auto results = inspect_all({path}, options);
  INFO((results[0] ? "" : results[0].error().message));
  REQUIRE(results[0]);
  return *results[0];
}

std::string failure_of(const std::string& path, const Options& options) {
  auto results = inspect_all({path}, options);
  REQUIRE_FALSE(results[0]);
  return results[0].error().message;
}

Facts troubled(const std::string& path, Type type, std::string trouble) {
  Facts facts;
  facts.size = std::filesystem::file_size(path);
  facts.type = type;
  facts.trouble = std::move(trouble);
  return facts;
}

const std::vector<std::string> report_pages = {
    "Market testing report\n"
    "At least three bids were sought for the acute contract, a long-term plan.\n",
    "The board approved the award.1\n1\nThe panel had four members.\n",
    "Lessons were shared with \xE2\x80\x9C"
    "every\xE2\x80\x9D directorate.\n"};

}  // namespace

TEST_CASE("a PDF has pages, their text and a title") {
  Facts facts = inspect_one(documents + "report.pdf");
  CHECK(facts.size == 22647);
  CHECK(facts.type == Type::Pdf);
  CHECK(facts.pages == 3);
  CHECK(facts.page_texts == report_pages);
  CHECK(facts.title == "Market testing report");
  CHECK(facts.trouble == "");
  CHECK(page_with(facts, "the panel had four members.") == 2);
}

TEST_CASE("a PDF tells the numbers of its pages, and a sentence goes on over a footer") {
  auto page = [](int number, const std::string& text) {
    const std::string drawn = "BT /F 9 Tf 9 80 Td (" + text + ") Tj ET";
    return fmt::format(
        "{} 0 obj<</Type/Page/Parent 2 0 R/Contents {} 0 R>>endobj\n{} 0 obj<</Length "
        "{}>>stream\n{}\nendstream endobj\n",
        number, number + 1, number + 1, drawn.size(), drawn);
  };
  Folder folder;
  Facts facts = inspect_one(folder.with("numbered.pdf",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r>>1<</S/D/St 4>>]>>>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2/MediaBox[0 0 99 99]/Resources<</Font<</F 3 0 "
      "R>>>>>>endobj\n"
      "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n" +
          page(4, "The oven was) Tj 0 -60 Td (Round 1") + page(6, "clean.) Tj 0 -60 Td (Round 2") +
          "trailer<</Root 1 0 R/Size 8>>\n%%EOF\n"));
  CHECK(facts.trouble == "");
  CHECK(facts.page_names == std::vector<std::string>{"i", "4"});
  document::QuotedText text(facts);
  CHECK(text.answer({"oven was Round 1", {}}).found);
  CHECK(text.answer({"the oven was clean.", {{1, 2}}}).found);
  CHECK_FALSE(text.answer({"oven was clean. Round 1", {}}).found);
}

TEST_CASE("a PDF that asks for a password is encrypted; one that only restricts is not") {
  CHECK(
      inspect_one(documents + "locked.pdf") == troubled(documents + "locked.pdf", Type::Pdf, "is encrypted"));
  CHECK(inspect_one(documents + "restricted.pdf").page_texts == report_pages);
}

TEST_CASE("a docx is one page, with its notes at the end") {
  Facts facts = inspect_one(documents + "report.docx");
  CHECK(facts.type == Type::Docx);
  CHECK(facts.pages == std::nullopt);
  CHECK(facts.title == "Market testing report");
  REQUIRE(facts.page_texts.size() == 1);
  CHECK(
      document::comparable(facts.page_texts[0]) ==
      document::comparable("Market testing report At least three bids were sought for the acute contract, a "
                           "long-term plan. The board approved the award. Lessons were shared with \"every\" "
                           "directorate. The panel had four members."));
}

TEST_CASE("an xlsx has a page for each sheet, and what is on the hidden one is hidden") {
  Facts facts = inspect_one(documents + "book.xlsx");
  CHECK(facts.type == Type::Xlsx);
  CHECK(facts.pages == 2);
  CHECK(facts.page_texts == std::vector<std::string>{"Provider\x1FPrice\x1F\nProvider A\x1F"
                                                     "0.1\x1F\nTotal\x1F"
                                                     "0.3\x1F\n",
                                ""});
  CHECK(facts.page_names == std::vector<std::string>{"Bids", "Panel"});
  CHECK(facts.hidden == std::vector<document::HiddenText>{{1, document::Hidden::Sheet,
                            "Notes of the panel\x1F"
                            "1\x1F\n"}});
}

TEST_CASE("a pptx has a page for each slide") {
  Facts facts = inspect_one(documents + "deck.pptx");
  CHECK(facts.type == Type::Pptx);
  CHECK(facts.pages == 3);
  CHECK(page_with(facts, "Bids were sought") == 2);
  CHECK(page_with(facts, "Three were received") == 3);
}

TEST_CASE("plain text is one page as it is") {
  Folder folder;
  Facts csv = inspect_one(folder.with("a.csv",
      "provider,price\nA,\xA3"
      "5\n"));
  CHECK(csv.type == Type::Csv);
  CHECK(csv.page_texts == std::vector<std::string>{"provider\x1Fprice\x1F\nA\x1F\xC2\xA3"
                                                   "5\x1F\n"});
  CHECK(csv.other_texts == std::vector<std::string>{"provider,price\nA,\xC2\xA3"
                                                    "5\n"});
  Facts markdown = inspect_one(folder.with("a.md", "# Bids\n"));
  CHECK(markdown.type == Type::Markdown);
  CHECK(markdown.page_texts == std::vector<std::string>{"Bids\n\n"});
}

TEST_CASE("text under a name that says nothing is text, and HTML says so itself") {
  Folder folder;
  CHECK(inspect_one(folder.with("notes", "three bids")).type == Type::Text);
  Facts page = inspect_one(folder.with("saved",
      "\n<!DOCTYPE html><title>Bids &amp; awards</title><script>if (a < b) {}</script>"
      "<p title='>'>three<b>fold</b> &#163;5<br>a &lt; b &unknown; < c<!-- > hidden --><td>x"));
  CHECK(page.type == Type::Html);
  CHECK(page.title == "Bids & awards");
  REQUIRE(page.page_texts.size() == 1);
  CHECK(document::comparable(page.page_texts[0]) == document::comparable("threefold \xC2\xA3"
                                                                         "5 a < b &unknown; < c x\x1F"));
}

TEST_CASE("an image and an unknown file hold no text and are no trouble") {
  Folder folder;
  std::string image = folder.with("a.png", "\x89PNG\r\n\x1A\n....");
  CHECK(inspect_one(image) == troubled(image, Type::Image, ""));
  std::string random = folder.with("a.bin", std::string("\x8F\0\x13\xD2\x01\x02\xFE\x07", 8));
  Facts unknown = troubled(random, Type::Other, "");
  unknown.unsearched = "is of a type that is not read";
  CHECK(inspect_one(random) == unknown);
}

TEST_CASE("a file that is not what its name says is trouble, and its type is the true one") {
  Folder folder;
  std::string path = folder.with("a.pdf", "only words");
  CHECK(inspect_one(path) == troubled(path, Type::Text, "is not a PDF although its name says so"));
  path = folder.with("a.docx", bytes_of(documents + "book.xlsx"));
  CHECK(inspect_one(path) == troubled(path, Type::Xlsx, "is not a Word document although its name says so"));
  path = folder.with("a.txt", bytes_of(documents + "report.pdf"));
  CHECK(inspect_one(path) == troubled(path, Type::Pdf, "is not plain text although its name says so"));
  path = folder.with("b.pdf", std::string("\x8F\0\x13\xD2\x01\x02\xFE\x07", 8));
  CHECK(inspect_one(path) == troubled(path, Type::Other, "is not a PDF although its name says so"));
  path = folder.with("b.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old document");
  CHECK(inspect_one(path) == troubled(path, Type::Other, "is not a Word document although its name says so"));
}

TEST_CASE("an empty file is empty") {
  Folder folder;
  std::string path = folder.with("a.pdf", "");
  CHECK(inspect_one(path) == troubled(path, Type::Pdf, "is empty"));
}

TEST_CASE("a truncated PDF or docx never passes for a whole one, wherever it is cut") {
  Folder folder;
  for (std::string name : {"report.pdf", "report.docx"}) {
    std::string whole = bytes_of(documents + name);
    for (std::size_t part = 1; part < 20; ++part) {
      INFO(name, " cut to ", part, "/20");
      Facts facts = inspect_one(folder.with(name, whole.substr(0, whole.size() * part / 20)));
      CHECK(facts.trouble == (name == "report.pdf"
                                     ? "is cut short: a PDF has an end marker, and this one has none"
                                     : "is damaged or cut short: it is no whole zip"));
      CHECK(facts.page_texts.empty());
    }
  }
}

TEST_CASE("an encrypted office file is an OLE file with an encrypted package") {
  Folder folder;
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  for (char c : std::string("EncryptedPackage")) bytes += {c, '\0'};
  std::string path = folder.with("a.docx", bytes);
  CHECK(inspect_one(path) == troubled(path, Type::Docx, "is encrypted"));
}

TEST_CASE("a zip bomb is trouble, and costs no more than its bound") {
  Options options = with_program();
  options.unzipped = 1 << 20;
  CHECK(inspect_one(documents + "bomb.docx", options) ==
        troubled(documents + "bomb.docx", Type::Docx, "unpacks to more than 1 MiB"));
  CHECK(inspect_one(documents + "echo.xlsx") ==
        troubled(documents + "echo.xlsx", Type::Xlsx, "holds more text than 64 MiB"));
}

TEST_CASE("a file over the limit is not read") {
  Options options = with_program();
  options.largest = 10'000;
  CHECK(inspect_one(documents + "report.pdf", options) ==
        troubled(documents + "report.pdf", Type::Pdf, "is larger than 0 MiB"));
}

TEST_CASE("a child that dies, talks nonsense or stalls is trouble for its file alone") {
  Folder folder;
  std::string path = documents + "report.pdf";
  CHECK(
      inspect_one(path, with_program(folder.program("kill -9 $$"))) ==
      troubled(path, Type::Pdf, "stopped its reader: it is damaged, or needs more than 1024 MiB of memory"));
  CHECK(inspect_one(path, with_program(folder.program("printf '\\004\\000\\000\\000oops'; exec sleep 9"))) ==
        troubled(path, Type::Pdf, "made its reader answer nonsense"));
  CHECK(inspect_one(path, with_program(folder.program("printf '\\376\\377\\377\\377'; exec sleep 9"))) ==
        troubled(path, Type::Pdf, "made its reader answer nonsense"));
  Options hurried = with_program(folder.program("exec sleep 9"));
  hurried.patience = 1;
  CHECK(inspect_one(path, hurried) == troubled(path, Type::Pdf, "could not be read in time"));
}

TEST_CASE("a file that takes all its processor time is late, and no other file is") {
  // Each form draws the next one ten times: a hundred million times the last one.
  std::string pdf =
      "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
      "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 "
      "R>>>>>> endobj\n"
      "4 0 obj <</Length 5>> stream\n/F Do\nendstream endobj\n";
  for (int form = 5; form < 13; ++form) {
    std::string drawn;
    for (int i = 0; i < 10; ++i) drawn += form < 12 ? "/F Do\n" : "q Q\n";
    pdf += std::to_string(form) +
           " 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " +
           std::to_string(form + 1) + " 0 R>>>>/Length " + std::to_string(drawn.size()) + ">> stream\n" +
           drawn + "endstream endobj\n";
  }
  pdf += "trailer <</Root 1 0 R>>\n%%EOF\n";
  Folder folder;
  const std::string slow = folder.with("slow.pdf", pdf);
  Options options = with_program();
  options.seconds = 1;
  options.jobs = 2;
  auto results = inspect_all({slow, documents + "report.pdf"}, options);
  CHECK(*results[0] == troubled(slow, Type::Pdf, "could not be read in time"));
  CHECK(results[1]->page_texts == report_pages);
}

TEST_CASE(
    "a file that breaks its child does not change the facts of the next" * doctest::skip(no_memory_limit)) {
  Options options = with_program();
  // Too little for the bomb, enough for the rest.
  options.memory = std::uint64_t(100) << 20;
  std::vector<std::string> paths;
  for (int i = 0; i < 2; ++i) {
    paths.push_back(documents + "report.pdf");
    paths.push_back(documents + "bomb.docx");
  }
  for (std::size_t jobs : {1, 2}) {
    options.jobs = jobs;
    auto results = inspect_all(paths, options);
    for (std::size_t i = 0; i < paths.size(); i += 2) {
      CHECK(results[i]->page_texts == report_pages);
      CHECK(
          *results[i + 1] == troubled(paths[i + 1], Type::Docx,
                                 "stopped its reader: it is damaged, or needs more than 100 MiB of memory"));
    }
  }
}

TEST_CASE("this process reads as a child does, but no PDF") {
  Options inside;
  inside.start_reader = inspect::in_process_reader();
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(documents)) {
    // These need more memory than one reader may have.
    if (entry.is_regular_file() && !entry.path().filename().string().starts_with("bomb"))
      paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  auto by_child = inspect_all(paths);
  auto by_us = inspect_all(paths, inside);
  std::size_t pdfs = 0;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    CAPTURE(paths[i]);
    if (by_child[i]->type != Type::Pdf) {
      CHECK(*by_us[i] == *by_child[i]);
    } else if (by_child[i]->trouble != "is not a PDF although its name says so") {
      ++pdfs;
      CHECK(*by_us[i] == troubled(paths[i], Type::Pdf, "is a PDF, and this build of assure reads none"));
    }
  }
  CHECK(pdfs > 1);
  CHECK(pdfs < paths.size() / 2);
}

TEST_CASE("results come in the order of the paths, whatever the number of children") {
  Folder folder;
  std::vector<std::string> paths;
  for (int i = 0; i < 50; ++i) {
    paths.push_back(folder.with("page" + std::to_string(i) + ".html", "<p>" + std::to_string(i)));
  }
  Options options = with_program();
  for (std::size_t jobs : {1, 4}) {
    options.jobs = jobs;
    auto results = inspect_all(paths, options);
    for (int i = 0; i < 50; ++i) {
      CHECK(document::QuotedText(*results[i]).answer({std::to_string(i), {}}).found);
    }
  }
}

TEST_CASE("of a file that nobody quotes from only the beginning is read, and whether it opens") {
  Folder folder;
  auto beginning = [](const std::string& path) {
    auto results = inspect_all({path}, with_program(), document::Depth::Beginning);
    REQUIRE(results[0]);
    CHECK(results[0]->page_texts.empty());
    return *results[0];
  };
  Facts pdf = beginning(documents + "report.pdf");
  CHECK(pdf.type == Type::Pdf);
  CHECK(pdf.pages == 3);
  CHECK(pdf.trouble == "");
  CHECK(pdf.beginning == report_pages[0]);
  CHECK(beginning(documents + "locked.pdf").trouble == "is encrypted");
  CHECK(beginning(documents + "restricted.pdf").trouble == "");
  CHECK(beginning(documents + "report.docx").type == Type::Docx);
  CHECK(beginning(documents + "report.docx").beginning != "");
  CHECK(beginning(documents + "book.xlsx").pages == inspect_one(documents + "book.xlsx").pages);
  CHECK(beginning(documents + "deck.pptx").pages == inspect_one(documents + "deck.pptx").pages);
  CHECK(beginning(documents + "deck.pptx").beginning != "");
  CHECK(beginning(folder.with("a.md", "# Plan\n")).beginning == "# Plan\n");

  const std::string whole = bytes_of(documents + "report.pdf");
  CHECK(beginning(folder.with("cut.pdf", whole.substr(0, whole.size() / 2))).trouble ==
        "is cut short: a PDF has an end marker, and this one has none");
  const std::string docx = bytes_of(documents + "report.docx");
  CHECK(beginning(folder.with("cut.docx", docx.substr(0, docx.size() / 2))).trouble ==
        "is damaged or cut short: it is no whole zip");
  CHECK(beginning(folder.with("cut.zip", docx.substr(0, docx.size() / 2))).trouble ==
        "is damaged or cut short: it is no whole zip");
  CHECK(beginning(folder.with("whole.zip", docx)).trouble == "");
  CHECK(beginning(folder.with("zeros.pdf", std::string(200'000, '\0'))).trouble == "holds nothing but zeros");
  CHECK(beginning(folder.with("late.dat", std::string(200'000, '\0') + "x")).trouble == "");
}

TEST_CASE("what is too large to be read is no trouble of a file that nobody quotes from") {
  Options options = with_program();
  options.largest = 1 << 20;
  Folder folder;
  std::string path = folder.with("large.pdf", "%PDF-1.7\n" + std::string(2 << 20, 'x'));
  CHECK(inspect_one(path, options).trouble == "is larger than 1 MiB");
  auto looked = inspect_all({path}, options, document::Depth::Beginning);
  REQUIRE(looked[0]);
  CHECK(looked[0]->trouble == "");
  CHECK(looked[0]->type == Type::Pdf);
}

TEST_CASE("a file of which only marks are asked for is sound, whatever breaks further on") {
  Folder folder;
  Facts facts;
  facts.size = std::filesystem::file_size(documents + "report.pdf");
  facts.type = Type::Pdf;
  facts.pages = 3;
  const std::string bytes = document::encode(facts);
  const std::string answer = folder.with("answer", document::frame_head(bytes.size()) + bytes);
  // The thirteenth byte of a request is the depth: 2 for marks.
  const std::string program =
      folder.program("depth=$(head -c 13 | tail -c 1 | od -An -tu1); [ $depth = 2 ] && kill -9 $$; cat " +
                     answer + "; exec sleep 9");
  auto looked = inspect_all({documents + "report.pdf"}, with_program(program), document::Depth::Searched);
  REQUIRE(looked[0]);
  CHECK(*looked[0] == facts);
  auto read = inspect_all({documents + "report.pdf"}, with_program(), document::Depth::Searched);
  REQUIRE(read[0]);
  CHECK(read[0]->page_texts.empty());
  CHECK(read[0]->pages == 3);
}

TEST_CASE("facts are handed over one at a time, and are not kept") {
  Options options = with_program();
  options.jobs = 4;
  options.held = 1;  // every file alone
  std::vector<std::string> paths(20, documents + "report.pdf");
  std::vector<Facts> taken(paths.size());
  std::atomic<int> at_once = 0, most = 0;
  options.take = [&](std::size_t i, document::Look look) {
    most = std::max<int>(most, ++at_once);
    taken[i] = std::move(look.facts);
    --at_once;
  };
  auto results = inspect_all(paths, options);
  CHECK(most == 1);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    CHECK(taken[i].page_texts == report_pages);
    CHECK(*results[i] == Facts{});
  }
}

TEST_CASE("a file with thousands of times as much text as it has bytes is not believed") {
  Folder folder;
  std::string path = folder.with("bomb.pdf", std::string(3000, 'x'));
  auto answered = [&](std::size_t text) {
    Facts facts;
    facts.size = 3000;
    facts.type = Type::Pdf;
    facts.pages = 1;
    facts.page_texts = {std::string(text, 'a')};
    std::string bytes = document::encode(facts);
    std::string answer = folder.with("answer", document::frame_head(bytes.size()) + bytes);
    return inspect_one(path, with_program(folder.program("cat " + answer + "; exec sleep 9")));
  };
  CHECK(answered(3'000'000).trouble == "");
  CHECK(answered(3'001'000 + 3000) ==
        troubled(path, Type::Pdf, "holds more than 1000 times as much text as it has bytes"));
}

TEST_CASE("a program that does not start is started once, however many files there are") {
  Folder folder;
  std::string count = folder.with("count", "");
  std::string program = folder.with("program", "#!/bin/sh\necho x >>" + count + "\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  std::vector<std::string> paths(50, documents + "report.pdf");
  auto results = inspect_all(paths, with_program(program));
  for (const auto& result : results) {
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().message == paths[0] + ": cannot be inspected: " + program +
                                        ": does not answer as `" + std::string(document::greeting) + "`");
  }
  CHECK(std::filesystem::file_size(count) == 2);
}

TEST_CASE("a program that cannot be had is a failure, never a pass") {
  Folder folder;
  std::string path = documents + "report.pdf";
  CHECK(failure_of(path, with_program("/nowhere/assure-inspect")) ==
        path + ": cannot be inspected: /nowhere/assure-inspect: no such file or directory");
  CHECK(failure_of(path, with_program("/bin/true")) ==
        path + ": cannot be inspected: /bin/true: does not answer as `" + std::string(document::greeting) +
            "`");
  std::string other = folder.with("other", "#!/bin/sh\nprintf '\\007\\000\\000\\000no luck'\n");
  std::filesystem::permissions(other, std::filesystem::perms::owner_all);
  CHECK(failure_of(path, with_program(other)) == path + ": cannot be inspected: " + other + ": no luck");
}

TEST_CASE("a file that is missing is a failure, and one that cannot be opened has trouble") {
  Folder folder;
  std::string missing = folder.with("x", "") + "/none.pdf";
  CHECK(failure_of(missing, with_program()) == missing + ": was not there when the folder was read");
  std::string target = folder.with("a.txt", "text");
  std::string link = target + ".link.txt";
  std::filesystem::create_symlink(target, link);
  CHECK(inspect_one(link).trouble == "cannot be read: too many levels of symbolic links");
}
