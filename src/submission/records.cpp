#include "submission/records.h"

#include <algorithm>

namespace assure::record {

using namespace submission;

template <>
const RecordType<ChecklistEntry>& record_type<ChecklistEntry>() {
  static const RecordType<ChecklistEntry> type("checklist entry",
      "a checklist that the folder answers to, and what is its own",
      {field<&ChecklistEntry::checklist>(
           "checklist", required, "a shipped checklist's id, or the path of a file inside the folder")
              .naming({Referent::Checklist})
              .unpublished("the checklists themselves are under `frameworks`"),
          field<&ChecklistEntry::due>("due", optional, "its deadline; else the submission's").on_page(),
          field<&ChecklistEntry::stage>(
              "stage", optional, "draft or final: its own stage; else the submission's")
              .on_page(),
          field<&ChecklistEntry::reference>(
              "reference", optional, "names the pack of it alone; else the submission's")
              .on_page(),
          field<&ChecklistEntry::type>("type", optional,
              "the organisation's type, as this checklist calls it; else the organisation's")
              .naming_only({Referent::OrganisationType})
              .on_page()},
      "checklist");
  return type;
}

// What is no entry at all is a broken one, and not left out: some checklist was meant.
template <>
struct Codec<ChecklistEntry> {
  static std::optional<ChecklistEntry> decode(Decoder& decoder, yaml::Value value) {
    return decode_record(decoder, record_type<ChecklistEntry>(), value);
  }
  static void encode(Writer& writer, const ChecklistEntry& entry) {
    writer.begin_record();
    encode_fields(writer, record_type<ChecklistEntry>(), entry);
    writer.end_record();
  }
  static const TypeInfo& type_info() {
    static const TypeInfo info{Shape::Record, "a mapping", {}, nullptr, &record_info<ChecklistEntry>};
    return info;
  }
};

template <>
const RecordType<Head>& record_type<Head>() {
  static const RecordType<Head> type("submission", "what is submitted, to what, by when",
      {field<&Head::reference>(
           "reference", required, "names the pack: letters, digits, dot, dash, underscore")
              .on_page(),
          field<&Head::title>("title", required, "what readers see").on_page(),
          field<&Head::period>("period", optional, "the year or cycle").on_page(),
          field<&Head::due>("due", required, "the authority's deadline").on_page(),
          field<&Head::stage>("stage", optional, "draft or final; every page of a draft says so").on_page(),
          field<&Head::as_of>("as_of", optional, "the day on which everything is judged; else today")
              .on_page(),
          field<&Head::frameworks>("frameworks", required,
              "the checklists that it answers to: each a name, or an entry of its own")
              .unpublished("the checklists themselves are under `frameworks`")});
  return type;
}

template <>
const RecordType<Assessment>& record_type<Assessment>() {
  static const RecordType<Assessment> type("assessment", "a rating by somebody else",
      {field<&Assessment::by>("by", required, "who").on_page(),
          field<&Assessment::rating>("rating", required, "the value given")
              .naming_only({Referent::Value})
              .on_page(),
          field<&Assessment::on>("on", optional, "when").on_page(),
          field<&Assessment::comment>("comment", optional, "what was said").on_page()});
  return type;
}

template <>
const RecordType<PanelRating>& record_type<PanelRating>() {
  static const RecordType<PanelRating> type("panel rating", "what a panel gives an element as a whole",
      {field<&PanelRating::element>("element", required, "the element")
              .naming_only({Referent::Element})
              .on_page(),
          field<&Assessment::by, PanelRating>("by", required, "who").on_page(),
          field<&Assessment::rating, PanelRating>(
              "rating", required, "the value given, on the scale by which panels rate the element")
              .on_page(),
          field<&Assessment::on, PanelRating>("on", optional, "when").on_page(),
          field<&Assessment::comment, PanelRating>("comment", optional, "what was said").on_page()});
  return type;
}

template <>
const RecordType<Measure>& record_type<Measure>() {
  static const RecordType<Measure> type("measure", "figures over the years",
      {field<&Measure::indicator>(
           "indicator", optional, "the code that the authority gives it, by which bodies are compared")
              .on_page(),
          field<&Measure::unit>("unit", required, "what is counted").on_page(),
          field<&Measure::better>("better", required, "higher or lower").on_page(),
          field<&Measure::baseline>(
              "baseline", optional, "where it started: year, or twelve months, to figure")
              .on_page(),
          field<&Measure::actual>("actual", optional, "what was reached: year, or twelve months, to figure")
              .on_page(),
          field<&Measure::target>("target", optional, "what should be reached: year to figure").on_page(),
          field<&Measure::comparator>("comparator", optional, "how others did: name to years to figures")
              .on_page()});
  return type;
}

template <>
const RecordType<SignOff>& record_type<SignOff>() {
  static const RecordType<SignOff> type("sign-off", "somebody answers for what the folder says",
      {field<&SignOff::role>("role", required, "a role of the checklist's chain")
              .naming_only({Referent::Role, Referent::SignOffRole})
              .on_page(),
          field<&SignOff::post>("post", required, "the post that signed").naming({Referent::Post}).on_page(),
          field<&SignOff::on>("on", required, "when").on_page(),
          field<&SignOff::scope>("scope", optional, "`all`, a checklist, or an element or kind of evidence")
              .naming({Referent::Element, Referent::Kind})
              .on_page(),
          field<&SignOff::digest>("digest", optional, "of what was signed; written by `assure sign-off`")
              .in_json("pages say whether it holds"),
          field<&SignOff::covers>("covers", optional, "the digest of each record that it covers")
              .unpublished("digests for `assure` itself")});
  return type;
}

template <>
const RecordType<Waiver>& record_type<Waiver>() {
  static const RecordType<Waiver> type("waiver", "a finding that is accepted, never silently",
      {field<&Waiver::code>("code", required, "the finding's code").on_page(),
          field<&Waiver::what>(
              "for", optional, "what it is about: a criterion, a record, or a citation as in C7/old-scan")
              .naming({Referent::Criterion, Referent::Item, Referent::Action, Referent::Milestone,
                  Referent::Body, Referent::Cost, Referent::Post, Referent::Directorate})
              .on_page(),
          field<&Waiver::at>("at", optional, "the file it is in; without `for`, all of it").on_page(),
          field<&Waiver::reason>("reason", required, "why it is accepted").on_page(),
          field<&Waiver::approved_by>("approved_by", required, "the post that accepts it")
              .naming({Referent::Post})
              .on_page(),
          field<&Waiver::until>("until", required, "the last day on which it holds").on_page()});
  return type;
}

template <>
const RecordType<DisclosureDecision>& record_type<DisclosureDecision>() {
  constexpr std::string_view why = "packs count decisions, and do not say what they are about";
  static const RecordType<DisclosureDecision> type("decision on disclosure",
      "what was decided on a finding of disclosure, by whom and why",
      {field<&DisclosureDecision::file>("file", required, "the file that the finding is about")
              .unpublished(why),
          field<&DisclosureDecision::kind>("kind", required, "what was found in it").unpublished(why),
          field<&DisclosureDecision::place>(
              "place", optional, "where in the file, as the finding says; without it, wherever that kind is")
              .unpublished(why),
          field<&DisclosureDecision::decision>("decision", required, "whether it may leave").unpublished(why),
          field<&DisclosureDecision::reason>("reason", required, "why").unpublished(why),
          field<&DisclosureDecision::by>("by", required, "the post that decided")
              .naming({Referent::Post})
              .unpublished(why),
          field<&DisclosureDecision::on>("on", required, "when").unpublished(why),
          field<&DisclosureDecision::digest>(
              "digest", required, "SHA-256 of the file; the finding's help has it")
              .unpublished(why)});
  return type;
}

}  // namespace assure::record

namespace assure::submission {

using record::field;
using record::optional;
using record::required;

namespace {

std::vector<record::Field<Response>> shared_response_fields() {
  return {field<&Response::owner>("owner", optional, "the post that answers for it")
              .naming({Referent::Post})
              .on_page(),
      field<&Response::rating>("rating", optional, "the self-assessment: a value of the scale")
          .naming_only({Referent::Value})
          .on_page(),
      field<&Response::target>("target", optional, "the value aimed at")
          .naming_only({Referent::Value})
          .on_page(),
      field<&Response::statement>("statement", optional, "what is claimed, in Markdown").on_page(),
      field<&Response::evidence>("evidence", optional, "what proves it").on_page(),
      field<&Response::assessments>("assessments", optional, "ratings by others").on_page(),
      field<&Response::not_applicable>(
          "not_applicable", optional, "instead of a rating: why it does not apply")
          .on_page()};
}

template <class Row>
SectionInfo info_of(const Row& row) {
  using Value = typename Row::Value;
  auto decode = [](record::Decoder& decoder, yaml::Value value, Submission& into) {
    auto decoded = record::Codec<Value>::decode(decoder, value);
    if (!decoded) return;
    if constexpr (Row::is_list) {
      append(into.*Row::member, std::move(*decoded));
    } else {
      into.*Row::member = std::move(*decoded);
    }
  };
  auto place = [](const Submission& into) {
    if constexpr (Row::is_list)
      return source::Span();
    else
      return (into.*Row::member).span;
  };
  return {&row, &record::Codec<Value>::type_info(), place, decode};
}

}  // namespace

const record::RecordType<Response>& given_response() {
  static const record::RecordType<Response> type = [] {
    auto fields = shared_response_fields();
    fields.insert(
        fields.begin(), field<&Response::criterion>("criterion", required, "the criterion of the checklist")
                            .naming_only({Referent::Criterion})
                            .unpublished("is there as the `id` of the criterion"));
    return record::RecordType<Response>("response", "the answer to a criterion", std::move(fields));
  }();
  return type;
}

const record::RecordType<Response>& chosen_response() {
  static const record::RecordType<Response> type = [] {
    auto fields = shared_response_fields();
    fields.insert(fields.begin(),
        {field<&Response::criterion>("id", required, "what it is called elsewhere").on_page(),
            field<&Response::title>("title", required, "what readers see").on_page(),
            field<&Response::priority>("priority", optional, "true: a strategic priority").on_page(),
            field<&Response::measure>("measure", optional, "its figures over the years").on_page()});
    return record::RecordType<Response>(
        "chosen criterion", "what the organisation chose, and how it measures it", std::move(fields));
  }();
  return type;
}

const record::RecordType<Response>& response_type(const framework::Element& element) {
  return element.choose.span.valid() ? chosen_response() : given_response();
}

const std::vector<SectionInfo>& fixed_sections() {
  static const std::vector<SectionInfo> sections = [] {
    std::vector<SectionInfo> infos;
    for_each_section([&](const auto& row) { infos.push_back(info_of(row)); });
    return infos;
  }();
  return sections;
}

const SectionInfo* fixed_section(std::string_view name) {
  const auto& sections = fixed_sections();
  auto found = std::find_if(
      sections.begin(), sections.end(), [&](const SectionInfo& s) { return s.row->name == name; });
  return found == sections.end() ? nullptr : &*found;
}

std::vector<std::string> section_names(const std::vector<framework::Framework>& frameworks) {
  std::vector<std::string> names;
  for (const auto& framework : frameworks) {
    for (const auto& element : framework.elements) names.push_back(element.id->text);
  }
  for (const auto& section : fixed_sections()) names.emplace_back(section.row->name);
  return names;
}

}  // namespace assure::submission
