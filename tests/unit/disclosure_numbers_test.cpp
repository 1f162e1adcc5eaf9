// NHS and CHI numbers, National Insurance numbers, bank details: what is one, and what only looks like it.
#include <doctest/doctest.h>

#include "unit/disclosure_support.h"

using namespace assure;
using disclosure::found_in;
using disclosure::with_check_digit;

TEST_CASE("an NHS number is found by a label, by the heading of its column and by its groups") {
  for (const std::string text : {"NHS Number: 999 000 0018", "NHS No. 999 000 0018 was seen",
           "nhs_number=999 000 0018", "NHSNo 999 000 0018", "Patient ID (NHS): 999 000 0018",
           "{\"nhsNumber\": \"999 000 0018\"}", "NHS number\n999 000 0018",
           "NHS No\x1F"
           "999 000 0018\x1F\n",
           "999 000 0018 (NHS number)", "seen today: 999 000 0018, discharged",
           "Name\x1FNHS No\x1FWard\x1F\nA\x1F"
           "999 000 0018\x1F"
           "5\x1F\n",
           "Return for May\x1F\nNHS number\x1FWard\x1F\n999 000 0018\x1F"
           "5\x1F\n",
           "the NHS number 999 000\x1D, NHS number 999 000 0018"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "test-nhs-number ••• ••• ••18");
  }
  CHECK(found_in("NHS number 9990000018") == "test-nhs-number ••••••••18");
  CHECK(found_in("NHS number 999-000-0018") == "test-nhs-number •••-•••-••18");
  CHECK(found_in("NHS number 999.000.0018") == "test-nhs-number •••.•••.••18");
  CHECK(found_in("NHS number 999\u00A0000\u20090018") == "test-nhs-number ••• ••• ••18");
  CHECK(found_in("NHS number 999 000\n0018") == "test-nhs-number ••• ••• ••18");
  CHECK(found_in("NHS number ９９９０００００１８") == "test-nhs-number ••••••••１８");
  // A workbook leaves empty cells out, so that columns move.
  CHECK(found_in("Name\x1FWard\x1FNHS No\x1F\nA\x1F"
                 "9990000018\x1F\n") == "test-nhs-number ••••••••18");
}

TEST_CASE("a number of the ranges in use is an NHS number, and one that begins with a day is a CHI number") {
  std::size_t checked = 0;
  for (int seed = 0; seed < 20; ++seed) {
    const std::string number = with_check_digit(std::to_string(410'000'000 + seed * 4'321'987));
    const std::string chi = with_check_digit("0101" + std::to_string(56'123 + seed * 11));
    if (number.empty() || chi.empty()) continue;
    ++checked;
    const std::string last = number.substr(8), last_of_chi = chi.substr(8);
    CHECK(found_in("NHS number " + number) == "nhs-number ••••••••" + last);
    CHECK(found_in("Seen: " + number.substr(0, 3) + " " + number.substr(3, 3) + " " + number.substr(6)) ==
          "nhs-number ••• ••• ••" + last);
    CHECK(found_in("CHI No: " + chi) == "chi-number ••••••••" + last_of_chi);
    CHECK(found_in("CHI\x1F\n" + chi.substr(1) + "\x1F\n") == "chi-number •••••••" + last_of_chi);
    CHECK(found_in("Order " + number).empty());
    CHECK(found_in("chi-squared " + chi).empty());
    // The digit before the last is another.
    std::string wrong = number;
    wrong[8] = wrong[8] == '9' ? '0' : static_cast<char>(wrong[8] + 1);
    CHECK(found_in("NHS number " + wrong).empty());
  }
  CHECK(checked > 10);
}

TEST_CASE("ten digits that are no NHS number") {
  for (const std::string text : {"9990000018", "Order 9990000018", "ref: 999 000 0018", "Tel: 999 000 0018",
           "NHS number 1111111111", "NHS number 9876543210", "NHS number 9990000019",
           "NHS number 99900000180", "NHS number 1-9990000018", "NHS number 9990000018-22",
           "NHS number x9990000018", "NHS number: see order 9990000018",
           "NHS number, invoice number 9990000018", "NHS Number Status\x1F\n9990000018\x1F\n",
           "Hospital number 9990000018", "£999 000 0018", "+1 999 000 0018", "999-000-0018",
           "ISBN 9990000018", "NHS number 9990000018.5", "https://example.org/9990000018",
           "NHS No\x1FOrder\x1F\n\x1F"
           "9990000018\x1F\n",
           "Ward A 999 000 0018\nWard B 412 356 1203\nWard C 118 020 1477\n", "999 000 0018 221 300",
           "3f2a9990000018", "NHS Trust 9990000018", "Contract 999 000 0018 of the NHS"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("a number that a word names is found without a label") {
  for (const std::string text :
      {"our patient, NHS 999 000 0018, was seen", "NHS: 9990000018", "Patient 9990000018 was seen",
          "patient-9990000018.pdf", "NHS-999-000-0018.docx", "letters/9990000018 discharge summary.docx",
          "patients/9990000018.pdf", "A_999_000_0018.csv", "x\npatient_no_9990000018_v2.xlsx\n"}) {
    CAPTURE(text);
    CHECK(found_in(text).starts_with("test-nhs-number "));
  }
  for (const std::string text : {"order-9990000018.pdf", "9990000018.pdf", "report-9990000019-patient.pdf",
           "IMG_9990000018.jpg", "the NHS has 9990000018", "inpatient 9990000018", "patient 99900000180.pdf",
           "NHS 1-9990000018", "patient\n9990000018"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("a National Insurance number may begin with the letters of a label") {
  CHECK(found_in("National Insurance number: AC 12 34 56 A") == "national-insurance-number •• •• •• 56 •");
  CHECK(found_in("Staff\nAC123456A") == "national-insurance-number ••••••56•");
}

TEST_CASE("a National Insurance number is found with and without spaces") {
  for (const std::string text :
      {"AB 12 34 56 C", "staff AB 12 34 56 C, grade 5", "National Insurance No: AB 12 34 56 C",
          "NINO\x1F"
          "AB 12 34 56 C\x1F\n"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "national-insurance-number •• •• •• 56 •");
  }
  CHECK(found_in("AB123456C") == "national-insurance-number ••••••56•");
  CHECK(found_in("NI number: ab123456c") == "national-insurance-number ••••••56•");
  CHECK(found_in("NI number AB-12-34-56-C") == "national-insurance-number ••-••-••-56-•");
}

TEST_CASE("letters and figures that are no National Insurance number") {
  for (const std::string text : {"QQ 12 34 56 C", "QQ123456C", "DA123456C", "FA123456C", "AO123456C",
           "AI123456C", "BG123456A", "GB123456A", "NK123456A", "KN123456A", "TN123456A", "NT123456A",
           "ZZ123456A", "AB123456E", "AB123456", "ab123456c", "Ref: AB123456C", "Order no. AB123456C",
           "AB123456CD", "XAB123456C", "AB1234567C", "SN-AB123456C", "AB123456C-7", "a1b2-AB123456C",
           "in 12 34 56 a", "RBA 12 34 56 C", "invoice number AB 12 34 56 C", "urn AB123456C"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("bank details are found by what checks them") {
  CHECK(found_in("Sort code 20-00-00 Account number 55779911") == "bank-details ••••••11");
  CHECK(found_in("Bank details for invoices:\nAccount no: 5577 9911\nSort code: 20 00 00") ==
        "bank-details •••• ••11");
  CHECK(found_in("Payee\x1FSort code\x1F"
                 "Account\x1F\nA\x1F"
                 "200000\x1F"
                 "55779911\x1F\n") == "bank-details ••••••11");
  CHECK(found_in("IBAN GB82 WEST 1234 5698 7654 32") == "bank-details •••• •••• •••• •••• •••• 32");
  CHECK(found_in("DE89370400440532013000") == "bank-details ••••••••••••••••••••00");
  CHECK(found_in("Card number: 4111 1111 1111 1111") == "bank-details •••• •••• •••• ••11");
  CHECK(found_in("Amex 378282246310005") == "bank-details •••••••••••••05");
}

TEST_CASE("an IBAN has check digits from 02 to 98, whatever its remainder") {
  std::size_t checked = 0;
  for (int i = 0; i < 300; ++i) {
    const std::string account = "WEST" + std::to_string(10'000'000'000'000 + i);
    if (found_in("GB97" + account).empty()) continue;
    ++checked;
    CHECK(found_in("GB00" + account).empty());
  }
  CHECK(checked > 0);
}

TEST_CASE("figures that are no bank details") {
  for (const std::string text : {"Account number 55779911", "Sort code 20-00-00", "Company number 05577991",
           "VAT number GB 123 4567 89", "Sort code 20-00-00\n\n\n\n\n\nAccount number 55779911",
           "GB82 WEST 1234 5698 7654 33", "GB82 WEST 1234 5698 7654", "DE8937040044053201300",
           "4111 1111 1111 1111", "Card number: 4111 1111 1111 1112", "Card number: 9111 1111 1111 1111",
           "Card: 0000 0000 0000 0000", "UPRN 100012345678", "ISBN 978-0-306-40615-7", "10.1000/182",
           "Order 4111111111111111", "Charity 1234567, account manager A",
           "ODS code RX1, practice code A81001", "smart card 12 of 30",
           "Sort code 20-00-00 and account holder"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}
