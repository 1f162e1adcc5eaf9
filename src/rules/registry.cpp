#include "rules/registry.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "bundle/rules.h"
#include "framework/rules.h"
#include "record/rules.h"
#include "render/rules.h"
#include "rules/rules.h"
#include "sign/rules.h"
#include "submission/rules.h"
#include "yaml/rules.h"

namespace assure::rules {
namespace {

#define ASSURE_CHECKED(name) \
  Registered {               \
    &name, check_##name      \
  }

const Registered table[] = {
    {&yaml::rules::invalid_utf8},
    {&yaml::rules::yaml_syntax},
    {&yaml::rules::duplicate_key},
    {&yaml::rules::nesting_too_deep},
    {&yaml::rules::too_many_aliases},
    {&yaml::rules::file_too_large},
    {&yaml::rules::empty_file},
    {&yaml::rules::unknown_anchor},
    {&yaml::rules::key_not_text},
    {&record::rules::unknown_key},
    {&record::rules::wrong_type},
    {&record::rules::unknown_value},
    {&record::rules::missing_key},
    {&record::rules::bad_date},
    {&record::rules::bad_id},
    {&record::rules::bad_number},
    {&record::rules::bad_pages},
    {&record::rules::bad_quantity},
    {&submission::rules::unknown_section},
    {&submission::rules::section_twice},
    {&submission::rules::not_sections},
    {&submission::rules::linked_file},
    ASSURE_CHECKED(unknown_evidence),
    ASSURE_CHECKED(duplicate_id),
    ASSURE_CHECKED(unknown_criterion),
    ASSURE_CHECKED(unknown_post),
    {&submission::rules::unknown_framework},
    ASSURE_CHECKED(answered_twice),
    ASSURE_CHECKED(ambiguous_criterion),
    ASSURE_CHECKED(unknown_directorate),
    ASSURE_CHECKED(unknown_need),
    ASSURE_CHECKED(unknown_role),
    ASSURE_CHECKED(unknown_stage),
    ASSURE_CHECKED(unknown_part),
    ASSURE_CHECKED(unknown_record),
    ASSURE_CHECKED(unknown_mapped_criterion),
    ASSURE_CHECKED(crosswalk_disagrees),
    {&submission::rules::checklist_named_twice},
    {&submission::rules::unnamed_checklist},
    {&submission::rules::file_not_read},
    {&submission::rules::folder_not_read},
    {&framework::rules::checklist_reference},
    {&framework::rules::checklist_twice},
    {&framework::rules::checklist_empty},
    {&framework::rules::checklist_section},
    {&framework::rules::checklist_figure},
    {&framework::rules::checklist_delivery},
    ASSURE_CHECKED(unrated),
    ASSURE_CHECKED(rating_off_scale),
    ASSURE_CHECKED(missing_evidence),
    ASSURE_CHECKED(unsupported_rating),
    ASSURE_CHECKED(implausible_rating),
    ASSURE_CHECKED(missing_statement),
    ASSURE_CHECKED(statement_too_long),
    ASSURE_CHECKED(unowned),
    ASSURE_CHECKED(wrong_number_chosen),
    ASSURE_CHECKED(missing_measure),
    ASSURE_CHECKED(short_horizon),
    ASSURE_CHECKED(missing_part),
    ASSURE_CHECKED(short_cover),
    ASSURE_CHECKED(contradictory_answer),
    ASSURE_CHECKED(roll_up_disagrees),
    ASSURE_CHECKED(below_expected),
    ASSURE_CHECKED(unused_evidence),
    ASSURE_CHECKED(nothing_to_evaluate),
    ASSURE_CHECKED(missing_target),
    ASSURE_CHECKED(target_without_action),
    ASSURE_CHECKED(stage_untested),
    ASSURE_CHECKED(target_points_backwards),
    ASSURE_CHECKED(year_not_a_year),
    ASSURE_CHECKED(between_bands),
    ASSURE_CHECKED(not_reached),
    ASSURE_CHECKED(missing_record),
    ASSURE_CHECKED(organisation_type),
    ASSURE_CHECKED(term_in_two_meanings),
    ASSURE_CHECKED(replaced_term),
    ASSURE_CHECKED(figures_disagree),
    ASSURE_CHECKED(result_differs),
    ASSURE_CHECKED(stage_without_gate),
    ASSURE_CHECKED(stage_move_not_allowed),
    ASSURE_CHECKED(shortfall_without_action),
    ASSURE_CHECKED(mean_not_rounded),
    ASSURE_CHECKED(unknown_figure),
    ASSURE_CHECKED(small_group),
    ASSURE_CHECKED(above_panel),
    ASSURE_CHECKED(method_not_stated),
    ASSURE_CHECKED(missing_file),
    ASSURE_CHECKED(empty_document),
    ASSURE_CHECKED(outside_documents),
    ASSURE_CHECKED(undeclared_file),
    ASSURE_CHECKED(declared_twice),
    ASSURE_CHECKED(no_file),
    ASSURE_CHECKED(stale_evidence),
    ASSURE_CHECKED(superseded_evidence),
    ASSURE_CHECKED(unapproved_evidence),
    ASSURE_CHECKED(late_approval),
    ASSURE_CHECKED(special_file),
    ASSURE_CHECKED(quote_not_found),
    ASSURE_CHECKED(page_out_of_range),
    ASSURE_CHECKED(unreadable_document),
    ASSURE_CHECKED(draft_in_final_pack),
    ASSURE_CHECKED(unportable_name),
    ASSURE_CHECKED(attachment_missing),
    ASSURE_CHECKED(malformed_feedback),
    ASSURE_CHECKED(blocked_type),
    ASSURE_CHECKED(oversize_document),
    ASSURE_CHECKED(long_name),
    ASSURE_CHECKED(long_path),
    ASSURE_CHECKED(statement_over_limit),
    ASSURE_CHECKED(oversize_pack),
    ASSURE_CHECKED(obscure_name),
    ASSURE_CHECKED(overdue_milestone),
    ASSURE_CHECKED(overdue_action),
    ASSURE_CHECKED(dates_contradict),
    ASSURE_CHECKED(future_dated),
    ASSURE_CHECKED(missing_sign_off),
    ASSURE_CHECKED(sign_off_order),
    ASSURE_CHECKED(action_without_date),
    ASSURE_CHECKED(milestone_too_late),
    ASSURE_CHECKED(expired_waiver),
    {&unused_waiver},
    ASSURE_CHECKED(dependency_too_late),
    ASSURE_CHECKED(past_when_written),
    ASSURE_CHECKED(lapsed_sign_off),
    ASSURE_CHECKED(decision_without_outcome),
    ASSURE_CHECKED(series_with_holes),
    ASSURE_CHECKED(series_day_outside),
    ASSURE_CHECKED(short_consultation),
    ASSURE_CHECKED(unsealed_sign_off),
    ASSURE_CHECKED(series_frequency),
    ASSURE_CHECKED(sign_off_scope),
    ASSURE_CHECKED(missing_role),
    ASSURE_CHECKED(both_sides),
    ASSURE_CHECKED(approves_own_evidence),
    ASSURE_CHECKED(money_does_not_add_up),
    ASSURE_CHECKED(currencies_mixed),
    ASSURE_CHECKED(over_budget),
    ASSURE_CHECKED(decision_differs),
    ASSURE_CHECKED(function_unassigned),
    ASSURE_CHECKED(function_in_two_places),
    ASSURE_CHECKED(body_without_chair),
    ASSURE_CHECKED(post_ends_first),
    {&bundle::rules::missing_from_pack},
    {&bundle::rules::changed_file},
    {&bundle::rules::unlisted_file},
    {&bundle::rules::malformed_bag},
    {&bundle::rules::unsafe_path},
    {&bundle::rules::damaged_zip},
    {&bundle::rules::repacked_zip},
    {&bundle::rules::weak_digest},
    {&bundle::rules::other_bag},
    {&sign::rules::bad_signature},
    {&sign::rules::untrusted_signature},
    {&sign::rules::unsigned_pack},
    {&sign::rules::unchecked_signature},
    {&sign::rules::bad_timestamp},
    {&bundle::rules::incomplete_set},
    {&render::rules::unknown_template},
    {&render::rules::unreadable_template},
    {&render::rules::template_syntax},
    {&render::rules::unknown_marker},
    {&render::rules::escaping_off},
    {&render::rules::page_not_inert},
    {&render::rules::frame_incomplete},
};

}  // namespace

std::span<const Registered> all_rules() {
  return table;
}

const diag::Rule* find_rule(std::string_view code_or_name) {
  std::string wanted = base::lower_ascii(code_or_name);
  auto found = std::find_if(std::begin(table), std::end(table), [&](const Registered& entry) {
    return base::lower_ascii(entry.rule->code) == wanted || entry.rule->name == wanted;
  });
  return found == std::end(table) ? nullptr : found->rule;
}

void check_all(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const Registered& entry : table) {
    if (entry.check) entry.check(evaluation, out);
  }
}

}  // namespace assure::rules
