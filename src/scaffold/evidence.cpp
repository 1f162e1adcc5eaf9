// evidence.yaml
#include <fmt/format.h>

#include "base/text.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

using framework::EvidenceDemand;

void tell(const EvidenceDemand& demand, Skeleton& skeleton) {
  if (demand.guidance) skeleton.explain(1, *demand.guidance);
  if (demand.refreshed)
    skeleton.explain(1, fmt::format("On the day of judgement no older than {}.", demand.refreshed->text()));
  if (demand.rewritten) skeleton.explain(1, fmt::format("A new version every {}.", demand.rewritten->text()));
}

void add(const Shared<EvidenceDemand>& kind, std::string_view id, Skeleton& skeleton) {
  skeleton.blank(1, 0, "- id: " + scalar(id));
  skeleton.blank(1, 2, "kind: " + scalar(kind.id));
  skeleton.blank(1, 2, "title: " + scalar(kind.first().name()));
  skeleton.blank(1, 2, fmt::format("file: documents/{}.pdf", id));
  skeleton.blank(1, 2, fmt::format("owner: {}", some_post));
  skeleton.field(1, 2, fmt::format("dated: {}", some_day), "the document's own date");
  std::string covers, approval;
  std::string body;
  for (const auto* demand : kind.asked) {
    if (demand->covers) covers = "at least " + demand->covers->text();
    if (const auto& by = demand->approved_by; by.span.valid()) {
      approval = fmt::format("{}{}{}", *by.body,
          by.act ? fmt::format(", to {} it", base::name_of(*by.act)) : std::string(),
          by.before ? ", before " + by.before->text() : "");
      body = *by.body;
    }
  }
  if (!covers.empty())
    skeleton.field(1, 2, fmt::format("covers: {0}/{0}", some_day), "the period it speaks of: " + covers);
  skeleton.blank(1, 2, "status: draft  # or final, or approved");
  if (!approval.empty()) {
    skeleton.field(1, 2, "approved:", "asked for: " + approval);
    skeleton.blank(1, 4, "by: " + scalar(body));
    skeleton.blank(1, 4, fmt::format("on: {}", some_day));
  }
  std::vector<std::string> seen;
  for (const auto* demand : kind.asked) {
    for (const auto& part : demand->parts) {
      if (std::find(seen.begin(), seen.end(), part.id->text) != seen.end()) continue;
      if (seen.empty()) skeleton.field(1, 2, "parts:", "the pages on which each is");
      seen.push_back(part.id->text);
      skeleton.field(1, 4, scalar(part.id->text) + ": pages", part.title ? *part.title : "");
    }
  }
}

}  // namespace

std::string evidence_text(const Request& request) {
  Skeleton skeleton;
  skeleton.explain(0,
      "Documents that are asked for. Put each into documents/, then take the sign in front of its lines "
      "away. A document of any other kind is declared here in the same way.");
  skeleton.separate();
  skeleton.write(0, "evidence:");
  auto kinds = merged(request, &framework::Framework::evidence,
      [](const EvidenceDemand& demand) -> const std::string& { return demand.kind->text; });
  for (const auto& kind : kinds) {
    std::size_t needed = 1;
    for (const auto* demand : kind.asked) needed = std::max(needed, demand->needed());
    skeleton.separate();
    skeleton.explain(
        1, needed == 1 ? kind.first().name() : fmt::format("{}: {} of them", kind.first().name(), needed));
    for (const auto* demand : kind.asked) tell(*demand, skeleton);
    for (std::size_t number = 1; number <= needed; ++number) {
      add(kind, needed == 1 ? kind.id : fmt::format("{}-{}", kind.id, number), skeleton);
    }
  }
  return skeleton.take();
}

}  // namespace assure::scaffold
