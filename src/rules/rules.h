// The rules over an evaluation: families AS3xx (references), AS4xx (coverage and ratings), AS5xx (documents),
// AS7xx (dates, actions, sign-off) and AS8xx (roles, sides, money). One file each.
#pragma once

#include "diag/diagnostics.h"
#include "diag/rule.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

#define ASSURE_RULE(name)       \
  extern const diag::Rule name; \
  void check_##name(const evaluate::Evaluation& evaluation, diag::Diagnostics& out)

ASSURE_RULE(unknown_evidence);          // AS301
ASSURE_RULE(duplicate_id);              // AS302
ASSURE_RULE(unknown_criterion);         // AS303
ASSURE_RULE(unknown_post);              // AS304
ASSURE_RULE(answered_twice);            // AS306
ASSURE_RULE(ambiguous_criterion);       // AS307
ASSURE_RULE(unknown_directorate);       // AS308
ASSURE_RULE(unknown_need);              // AS309
ASSURE_RULE(unknown_role);              // AS310
ASSURE_RULE(unknown_stage);             // AS311
ASSURE_RULE(unknown_part);              // AS312
ASSURE_RULE(unknown_record);            // AS313
ASSURE_RULE(unknown_mapped_criterion);  // AS314
ASSURE_RULE(crosswalk_disagrees);       // AS315
ASSURE_RULE(unrated);                   // AS401
ASSURE_RULE(rating_off_scale);          // AS402
ASSURE_RULE(missing_evidence);          // AS403
ASSURE_RULE(unsupported_rating);        // AS404
ASSURE_RULE(implausible_rating);        // AS405
ASSURE_RULE(missing_statement);         // AS406
ASSURE_RULE(statement_too_long);        // AS407
ASSURE_RULE(unowned);                   // AS408
ASSURE_RULE(wrong_number_chosen);       // AS409
ASSURE_RULE(missing_measure);           // AS410
ASSURE_RULE(short_horizon);             // AS411
ASSURE_RULE(missing_part);              // AS412
ASSURE_RULE(short_cover);               // AS413
ASSURE_RULE(contradictory_answer);      // AS414
ASSURE_RULE(roll_up_disagrees);         // AS415
ASSURE_RULE(below_expected);            // AS416
ASSURE_RULE(unused_evidence);           // AS417
ASSURE_RULE(nothing_to_evaluate);       // AS418
ASSURE_RULE(missing_target);            // AS419
ASSURE_RULE(target_without_action);     // AS420
ASSURE_RULE(stage_untested);            // AS421
ASSURE_RULE(target_points_backwards);   // AS422
ASSURE_RULE(year_not_a_year);           // AS423
ASSURE_RULE(between_bands);             // AS424
ASSURE_RULE(not_reached);               // AS425
ASSURE_RULE(missing_record);            // AS426
ASSURE_RULE(organisation_type);         // AS427
ASSURE_RULE(term_in_two_meanings);      // AS428
ASSURE_RULE(replaced_term);             // AS429
ASSURE_RULE(figures_disagree);          // AS430
ASSURE_RULE(result_differs);            // AS432
ASSURE_RULE(stage_without_gate);        // AS433
ASSURE_RULE(stage_move_not_allowed);    // AS434
ASSURE_RULE(shortfall_without_action);  // AS435
ASSURE_RULE(mean_not_rounded);          // AS436
ASSURE_RULE(unknown_figure);            // AS437
ASSURE_RULE(small_group);               // AS438
ASSURE_RULE(above_panel);               // AS439
ASSURE_RULE(method_not_stated);         // AS441
ASSURE_RULE(missing_file);              // AS501
ASSURE_RULE(empty_document);            // AS502
ASSURE_RULE(outside_documents);         // AS503
ASSURE_RULE(undeclared_file);           // AS504
ASSURE_RULE(declared_twice);            // AS505
ASSURE_RULE(no_file);                   // AS506
ASSURE_RULE(stale_evidence);            // AS507
ASSURE_RULE(superseded_evidence);       // AS508
ASSURE_RULE(unapproved_evidence);       // AS509
ASSURE_RULE(late_approval);             // AS510
ASSURE_RULE(special_file);              // AS511
ASSURE_RULE(quote_not_found);           // AS513
ASSURE_RULE(page_out_of_range);         // AS514
ASSURE_RULE(unreadable_document);       // AS515
ASSURE_RULE(draft_in_final_pack);       // AS516
ASSURE_RULE(unportable_name);           // AS517
ASSURE_RULE(attachment_missing);        // AS518
ASSURE_RULE(malformed_feedback);        // AS519
ASSURE_RULE(blocked_type);              // AS520
ASSURE_RULE(oversize_document);         // AS521
ASSURE_RULE(long_name);                 // AS522
ASSURE_RULE(long_path);                 // AS523
ASSURE_RULE(statement_over_limit);      // AS524
ASSURE_RULE(oversize_pack);             // AS525
ASSURE_RULE(obscure_name);              // AS526
ASSURE_RULE(overdue_milestone);         // AS701
ASSURE_RULE(overdue_action);            // AS702
ASSURE_RULE(dates_contradict);          // AS703
ASSURE_RULE(future_dated);              // AS704
ASSURE_RULE(missing_sign_off);          // AS705
ASSURE_RULE(sign_off_order);            // AS706
ASSURE_RULE(action_without_date);       // AS707
ASSURE_RULE(milestone_too_late);        // AS708
ASSURE_RULE(expired_waiver);            // AS709
extern const diag::Rule unused_waiver;  // AS710, reported when waivers are applied
ASSURE_RULE(dependency_too_late);       // AS711
ASSURE_RULE(past_when_written);         // AS712
ASSURE_RULE(lapsed_sign_off);           // AS713
ASSURE_RULE(decision_without_outcome);  // AS714
ASSURE_RULE(series_with_holes);         // AS715
ASSURE_RULE(series_day_outside);        // AS716
ASSURE_RULE(short_consultation);        // AS717
ASSURE_RULE(unsealed_sign_off);         // AS718
ASSURE_RULE(series_frequency);          // AS719
ASSURE_RULE(sign_off_scope);            // AS720
ASSURE_RULE(missing_role);              // AS801
ASSURE_RULE(both_sides);                // AS802
ASSURE_RULE(approves_own_evidence);     // AS803
ASSURE_RULE(money_does_not_add_up);     // AS804
ASSURE_RULE(currencies_mixed);          // AS805
ASSURE_RULE(over_budget);               // AS806
ASSURE_RULE(decision_differs);          // AS807
ASSURE_RULE(function_unassigned);       // AS808
ASSURE_RULE(function_in_two_places);    // AS809
ASSURE_RULE(body_without_chair);        // AS810
ASSURE_RULE(post_ends_first);           // AS811

#undef ASSURE_RULE

}  // namespace assure::rules
