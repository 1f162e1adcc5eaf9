// The field tables of the checklist language: every key, its type and its meaning.
#pragma once

#include "framework/crosswalk.h"
#include "framework/framework.h"
#include "record/codec.h"

namespace assure::record {

template <>
const RecordType<framework::Term>& record_type<framework::Term>();
template <>
const RecordType<framework::Scale>& record_type<framework::Scale>();
template <>
const RecordType<framework::Rounding>& record_type<framework::Rounding>();
template <>
const RecordType<framework::RollUp>& record_type<framework::RollUp>();
template <>
const RecordType<framework::Element>& record_type<framework::Element>();
template <>
const RecordType<framework::EvidenceDemand>& record_type<framework::EvidenceDemand>();
template <>
const RecordType<framework::TimetableEntry>& record_type<framework::TimetableEntry>();
template <>
const RecordType<framework::Stage>& record_type<framework::Stage>();
template <>
const RecordType<framework::Role>& record_type<framework::Role>();
template <>
const RecordType<framework::Delivery>& record_type<framework::Delivery>();
template <>
const RecordType<framework::SignOffStep>& record_type<framework::SignOffStep>();
template <>
const RecordType<framework::FunctionDemand>& record_type<framework::FunctionDemand>();
template <>
const RecordType<framework::BodyDemand>& record_type<framework::BodyDemand>();
template <>
const RecordType<framework::DecisionDemand>& record_type<framework::DecisionDemand>();
template <>
const RecordType<framework::CostDemand>& record_type<framework::CostDemand>();
template <>
const RecordType<framework::SeriesDemand>& record_type<framework::SeriesDemand>();
template <>
const RecordType<framework::ConsultationDemand>& record_type<framework::ConsultationDemand>();
template <>
const RecordType<framework::Separation>& record_type<framework::Separation>();
template <>
const RecordType<framework::Crosswalk>& record_type<framework::Crosswalk>();
template <>
const RecordType<framework::Framework>& record_type<framework::Framework>();

}  // namespace assure::record
