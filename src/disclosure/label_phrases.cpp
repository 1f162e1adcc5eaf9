#include "disclosure/label_phrases.h"

namespace assure::disclosure {
namespace {

constexpr std::string_view phrases_of_nhs[] = {"nhs number", "nhs no", "nhs num", "nhs nr", "nhs id",
    "nhs identifier", "nhs numbers", "nhs #", "nhs n o", "nhs :", "patient id nhs", "health and care number",
    "health and care no", "h & c number", "h & c no", "hcn", "patient nhs number", "patient nhs no",
    "new nhs number", "nhs patient number"};
constexpr std::string_view phrases_of_nhs_alone[] = {"nhs"};
constexpr std::string_view phrases_of_chi[] = {"chi number", "chi no", "chi num", "chi id", "chi :", "chi #",
    "community health index", "community health index number", "patient chi", "chi numbers"};
constexpr std::string_view phrases_of_chi_alone[] = {"chi"};
constexpr std::string_view phrases_of_national_insurance[] = {"national insurance number",
    "national insurance no", "national insurance", "nat ins number", "nat ins no", "nat insurance number",
    "nat insurance no", "ni number", "ni no", "ni num", "nino", "ni :", "n i number", "n i no"};
constexpr std::string_view phrases_of_national_insurance_alone[] = {"ni", "nin"};
constexpr std::string_view phrases_of_birth[] = {"date of birth", "dateofbirth", "d o b", "dob", "birth date",
    "birthdate", "d of b", "patient dob", "patient date of birth", "person birth date", "date birth",
    "born on date"};
constexpr std::string_view phrases_of_born[] = {"born", "born on", "birthday"};
constexpr std::string_view phrases_of_person[] = {"patient name", "patients name", "patient s name",
    "name of patient", "patient", "surname", "forename", "forenames", "first name", "last name",
    "family name", "given name", "given names", "client name", "service user", "service user name",
    "christian name", "patient surname", "patient forename", "employee name", "next of kin name"};
constexpr std::string_view phrases_of_name_alone[] = {"name", "full name"};
constexpr std::string_view phrases_of_home_address[] = {"home address", "patient address", "patients address",
    "patient s address", "patients home address", "patient s home address", "address of patient",
    "address of the patient", "permanent address", "residential address", "home postal address",
    "usual address", "address home", "place of residence", "client address", "clients address",
    "client s address", "service user address", "next of kin address", "nok address", "home postcode",
    "home post code", "patient postcode", "patient post code", "private address", "employee address",
    "employee s address"};
constexpr std::string_view phrases_of_place_alone[] = {
    "address", "postcode", "post code", "address line 1", "address 1", "postal address"};
constexpr std::string_view phrases_of_next_of_kin[] = {
    "next of kin", "nok", "next of kin details", "next of kin name and address"};
constexpr std::string_view phrases_of_personal_telephone[] = {"mobile", "mobile number", "mobile no",
    "mobile phone", "mobile phone number", "mobile phone no", "mobile tel", "mobile tel no",
    "mobile telephone", "mobile telephone number", "mob no", "mob tel", "mob", "mobile num", "home tel",
    "home tel no", "home telephone", "home telephone number", "home telephone no", "home phone",
    "home phone number", "home phone no", "home number", "home contact number", "tel home", "telephone home",
    "phone home", "tel no home", "telephone number home", "tel mobile", "telephone mobile", "phone mobile",
    "contact number home", "home mobile", "patient telephone", "patient telephone number", "patient tel",
    "patient tel no", "patient phone", "patient phone number", "patient contact number", "patient mobile",
    "patient mobile number", "patient telephone no", "patients telephone", "patients telephone number",
    "patients tel", "patients tel no", "patients phone", "patients phone number", "patients contact number",
    "patients mobile", "patients mobile number", "patients telephone no", "patient s telephone",
    "patient s telephone number", "patient s tel", "patient s tel no", "patient s phone",
    "patient s phone number", "patient s contact number", "patient s mobile", "patient s mobile number",
    "patient s telephone no", "next of kin telephone", "next of kin telephone number", "next of kin tel",
    "next of kin tel no", "next of kin phone", "next of kin phone number", "next of kin contact number",
    "next of kin mobile", "next of kin mobile number", "next of kin telephone no", "nok telephone",
    "nok telephone number", "nok tel", "nok tel no", "nok phone", "nok phone number", "nok contact number",
    "nok mobile", "nok mobile number", "nok telephone no", "client telephone", "client telephone number",
    "client tel", "client tel no", "client phone", "client phone number", "client contact number",
    "client mobile", "client mobile number", "client telephone no", "clients telephone",
    "clients telephone number", "clients tel", "clients tel no", "clients phone", "clients phone number",
    "clients contact number", "clients mobile", "clients mobile number", "clients telephone no",
    "service user telephone", "service user telephone number", "service user tel", "service user tel no",
    "service user phone", "service user phone number", "service user contact number", "service user mobile",
    "service user mobile number", "service user telephone no", "personal mobile", "personal mobile number",
    "personal phone", "personal telephone", "private telephone", "private phone", "private mobile"};
constexpr std::string_view phrases_of_sort_code[] = {"sort code", "sort codes", "bank sort code"};
constexpr std::string_view phrases_of_account[] = {"account number", "account no", "account num",
    "acc number", "acc no", "acct number", "acct no", "a/c number", "a/c no", "a/c", "account", "acct", "acc",
    "bank account number", "bank account no", "bank account", "bank a/c", "bank a/c no"};
constexpr std::string_view phrases_of_card[] = {"card number", "card no", "card num", "credit card",
    "credit card number", "debit card", "debit card number", "payment card", "payment card number",
    "long card number", "visa", "visa card", "mastercard", "amex", "american express", "maestro",
    "card details", "cardholder", "card numbers", "card #"};
constexpr std::string_view phrases_of_card_alone[] = {"card", "pan"};
constexpr std::string_view phrases_of_password[] = {"password", "passwd", "pwd", "passphrase", "pass phrase",
    "passcode", "pass word", "user password", "db password", "admin password", "root password",
    "login password", "user pwd", "wifi password", "client password"};
constexpr std::string_view phrases_of_cloud_secret[] = {
    "aws secret access key", "secret access key", "aws secret key"};
constexpr std::string_view phrases_of_day[] = {
    "date", "dated", "admitted", "discharged", "referred", "reviewed"};
constexpr std::string_view phrases_of_another[] = {"hospital number", "hospital no", "hosp no", "mrn", "ref",
    "reference", "reference number", "our ref", "your ref", "order", "order number", "order no",
    "purchase order", "po number", "po no", "invoice", "invoice number", "invoice no", "tel", "telephone",
    "phone", "fax", "freephone", "helpline", "switchboard", "urn", "ubrn", "uprn", "isbn", "issn", "case",
    "case number", "ticket", "asset", "asset tag", "serial", "serial number", "ods", "ods code", "company",
    "company number", "charity number", "registered charity", "vat", "vat number", "registration",
    "registration number", "gmc", "nmc", "hcpc", "policy", "version", "doi", "contract", "project", "grant",
    "incident", "batch", "lot", "part number", "part no", "practice code", "call", "dial", "log number",
    "licence", "nhs number status", "nhs number status indicator", "nhs number verified", "nhs no status",
    "date of birth status", "care home", "nursing home", "residential home", "funeral home",
    "children s home", "childrens home", "work mobile", "work mobile number", "business mobile",
    "duty mobile", "on call mobile", "team mobile", "ward mobile", "office mobile", "service mobile",
    "company mobile", "trust mobile", "work tel", "work telephone", "work phone", "office tel", "mobile unit",
    "mobile clinic", "mobile app", "mobile device", "duty manager mobile", "on call manager mobile",
    "sales mobile", "site mobile", "work address", "business address", "practice address", "office address",
    "head office", "registered office", "registered address", "address proof", "home address proof",
    "permanent address proof", "residential address proof", "proof of address"};

constexpr PhraseGroup groups[] = {
    {Label::Nhs, PhraseIs::Anywhere, phrases_of_nhs},
    {Label::Nhs, PhraseIs::Alone, phrases_of_nhs_alone},
    {Label::Chi, PhraseIs::Anywhere, phrases_of_chi},
    {Label::Chi, PhraseIs::Alone, phrases_of_chi_alone},
    {Label::NationalInsurance, PhraseIs::Anywhere, phrases_of_national_insurance},
    {Label::NationalInsurance, PhraseIs::Alone, phrases_of_national_insurance_alone},
    {Label::Birth, PhraseIs::Anywhere, phrases_of_birth},
    {Label::Born, PhraseIs::Anywhere, phrases_of_born},
    {Label::Person, PhraseIs::Anywhere, phrases_of_person},
    {Label::Name, PhraseIs::Alone, phrases_of_name_alone},
    {Label::HomeAddress, PhraseIs::Anywhere, phrases_of_home_address},
    {Label::Place, PhraseIs::Alone, phrases_of_place_alone},
    {Label::NextOfKin, PhraseIs::Anywhere, phrases_of_next_of_kin},
    {Label::PersonalTelephone, PhraseIs::Anywhere, phrases_of_personal_telephone},
    {Label::SortCode, PhraseIs::Anywhere, phrases_of_sort_code},
    {Label::Account, PhraseIs::Anywhere, phrases_of_account},
    {Label::Card, PhraseIs::Anywhere, phrases_of_card},
    {Label::Card, PhraseIs::Alone, phrases_of_card_alone},
    {Label::Password, PhraseIs::Anywhere, phrases_of_password},
    {Label::CloudSecret, PhraseIs::Anywhere, phrases_of_cloud_secret},
    {Label::Day, PhraseIs::Anywhere, phrases_of_day},
    {Label::Another, PhraseIs::Anywhere, phrases_of_another},
};

}  // namespace

std::span<const PhraseGroup> label_phrases() {
  return groups;
}

}  // namespace assure::disclosure
