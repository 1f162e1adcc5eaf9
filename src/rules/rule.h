// What the file of a rule over an evaluation needs. The file unknown_post.cpp defines the rule
// `unknown_post`, and
//
//   void check_unknown_post(const evaluate::Evaluation& evaluation, diag::Diagnostics& out);
//
// which reports what the evaluation shows: pure, and in source order as far as there is one. Families are
// AS3xx (references), AS4xx (coverage and ratings), AS5xx (documents), AS6xx (disclosure), AS7xx (dates,
// actions, sign-off) and AS8xx (roles, sides, money).
#pragma once

#include "diag/diagnostics.h"
#include "diag/rule.h"
#include "evaluate/evaluation.h"
