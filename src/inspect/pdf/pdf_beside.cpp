#include "inspect/pdf/pdf_beside.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include "inspect/byte_fields.h"
#include "inspect/pdf/pdf_objects.h"
#include "inspect/picture/metadata.h"
#include "inspect/picture/picture.h"
#include "inspect/picture/xmp.h"
#include "inspect/text/words.h"

namespace assure::inspect {
namespace {

using document::Hidden;

// Which page shows a picture first, by the number of its object.
std::map<int, int> pages_of_pictures(PDFDoc& pdf) {
  constexpr int most = 200'000;  // pages may share one long list
  std::map<int, int> pages;
  int seen = 0;
  for (int page = 1; page <= pdf.getNumPages() && seen < most; ++page) {
    Page* shown = pdf.getPage(page);
    Dict* resources = shown ? shown->getResourceDict() : nullptr;
    if (!resources) continue;
    const Object objects = resources->lookup("XObject");
    for (int i = 0; objects.isDict() && i < objects.dictGetLength() && ++seen < most; ++i) {
      const Object& object = objects.dictGetValNF(i);
      if (object.isRef()) pages.try_emplace(object.getRefNum(), page);
    }
  }
  return pages;
}

class Search {
 public:
  Search(PDFDoc& pdf, std::string_view bytes, const std::vector<std::string>& drawn, Texts& texts)
      : pdf_(pdf), bytes_(bytes), texts_(texts) {
    for (const std::string& page : drawn) drawn_ += without_space(page);
  }

  std::string run() {
    add_information();
    const bool all = for_each_dict(pdf_, [&](const Dict& dict, const Object& object, Ref ref) {
      if (object.isStream()) look_at_stream(dict, object, ref);
      look_at(dict);
    });
    const bool complete = metadata_.is_complete();
    metadata_.give(texts_, Hidden::Property);
    texts_.hide(Hidden::Setting);
    texts_.add(settings_);
    texts_.show();
    search_pictures();
    if (!all) return "has more objects than are searched";
    if (!complete || left_out_) return "has properties that cannot all be read";
    return {};
  }

 private:
  static constexpr std::size_t largest = std::size_t(1) << 22U;  // bytes of all settings

  void add_information() {
    const Object information = pdf_.getXRef()->getDocInfo();
    if (!information.isDict()) return;
    constexpr std::string_view technical[] = {"Producer", "Creator", "CreationDate", "ModDate", "Trapped"};
    for (int i = 0; i < information.dictGetLength(); ++i) {
      const std::string_view key = information.dictGetKey(i);
      const std::string value = text_of(information.dictGetVal(i));
      if (std::find(std::begin(technical), std::end(technical), key) != std::end(technical)) continue;
      if (key == "Author" || key == "Manager") {
        metadata_.add_person(key, value);
      } else {
        metadata_.add(key, value);
      }
    }
  }

  void look_at_stream(const Dict& dict, const Object& object, Ref ref) {
    constexpr std::size_t largest_packet = std::size_t(4) << 20U;
    if (dict.lookup("Type").isName("Metadata")) add_xmp(text_of(object, largest_packet), metadata_);
    const bool is_picture = dict.lookup("Subtype").isName("Image");
    Object filter = is_picture ? dict.lookup("Filter") : Object(objNull);
    if (filter.isArray() && filter.arrayGetLength() == 1) filter = filter.arrayGet(0);
    if (filter.isName("DCTDecode")) note_picture(object, ref);
  }

  // JPEG lies in the file as it is.
  void note_picture(const Object& object, Ref ref) {
    constexpr std::size_t most = 10'000;
    Stream* stream = object.getStream()->getUndecodedStream();
    const auto* plain = dynamic_cast<BaseStream*>(stream);
    if (!plain || pictures_.size() == most) return;
    auto* base = static_cast<BaseStream*>(stream);
    const std::string_view content = bytes_at(
        bytes_, static_cast<std::uint64_t>(base->getStart()), static_cast<std::uint64_t>(base->getLength()));
    if (content.starts_with("\xFF\xD8")) pictures_.emplace_back(ref.num, content);
  }

  void search_pictures() {
    if (pictures_.empty()) return;
    const auto pages = pages_of_pictures(pdf_);
    for (const auto& [number, content] : pictures_) {
      const auto page = pages.find(number);
      texts_.within(page == pages.end() ? "a picture" : fmt::format("a picture on page {}", page->second));
      left_out_ = !search_picture(content, texts_) || left_out_;
    }
    texts_.within({});
  }

  void add_setting(std::string_view label, std::string_view value) {
    if (value.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    const std::string line = fmt::format("{}: {}\n", label, value);
    left_out_ = left_out_ || line.size() > largest - settings_.size();
    if (line.size() <= largest - settings_.size()) settings_ += line;
  }

  void look_at(const Dict& dict) {
    if (dict.hasKey("JS")) add_setting("Script", text_under(dict, "JS"));
    if (dict.hasKey("EF")) add_file(dict);
    if (dict.hasKey("Name") && dict.lookup("Type").isName("OCG"))
      add_setting("Layer", text_under(dict, "Name"));
    if (dict.hasKey("Title") && dict.hasKey("Parent")) add_setting("Bookmark", text_under(dict, "Title"));
    for (const char* key : {"Alt", "ActualText", "E"}) {
      if (dict.hasKey(key) && dict.hasKey("S")) add_unless_drawn("Description", text_under(dict, key));
    }
    if (dict.hasKey("T")) add_field(dict);
  }

  void add_file(const Dict& file) {
    std::string name = text_under(file, "UF");
    if (name.empty()) name = text_under(file, "F");
    if (!files_.insert(name).second) return;
    texts_.enclose(name);
    const Object streams = file.lookup("EF");
    if (!streams.isDict()) return;
    auto content = content_of_stream(streams.dictLookup("F"), left_for_files_);
    if (content) {
      left_for_files_ -= content->size();
      texts_.hold_file(name, std::move(*content));
    } else {
      texts_.within(name);
      texts_.hide(Hidden::Embedded);
      texts_.note(disclosure::Kind::EmbeddedFile);
      texts_.show();
      texts_.within({});
    }
    add_setting("Attached file", name + ' ' + text_under(file, "Desc"));
  }

  // Of a form; the title of an annotation is who wrote it.
  void add_field(const Dict& field) {
    if (!field.hasKey("FT") && !field.hasKey("V")) return;
    const std::string name = text_under(field, "T");
    for (const char* key : {"V", "DV", "RV"}) add_unless_drawn(name, text_under(field, key));
    add_setting(name, text_under(field, "TU"));
    const Object options = field.lookup("Opt");
    for (int i = 0; options.isArray() && i < options.arrayGetLength(); ++i) {
      Object option = options.arrayGet(i);
      if (option.isArray() && option.arrayGetLength() == 2) option = option.arrayGet(1);
      add_setting(name, text_of(option));
    }
  }

  // When there is too much to look for, it is taken for not drawn.
  void add_unless_drawn(std::string_view label, std::string_view value) {
    constexpr std::size_t most_compared = std::size_t(1) << 30U;
    const std::string squeezed = without_space(value);
    if (squeezed.empty()) return;
    compared_ += drawn_.size();
    if (compared_ > most_compared || drawn_.find(squeezed) == std::string::npos) add_setting(label, value);
  }

  PDFDoc& pdf_;
  std::string_view bytes_;
  Texts& texts_;
  std::string drawn_;  // without white space
  std::size_t compared_ = 0;
  Metadata metadata_;
  std::string settings_;
  std::set<std::string> files_;
  std::size_t left_for_files_ = std::size_t(1) << 26U;  // bytes, unpacked
  std::vector<std::pair<int, std::string_view>> pictures_;
  bool left_out_ = false;
};

}  // namespace

std::string search_beside_pages(
    PDFDoc& pdf, std::string_view bytes, const std::vector<std::string>& drawn, Texts& texts) {
  return Search(pdf, bytes, drawn, texts).run();
}

}  // namespace assure::inspect
