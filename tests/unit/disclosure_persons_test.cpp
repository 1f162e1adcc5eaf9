// Dates of birth, home addresses and telephones: by label.
#include <doctest/doctest.h>

#include "unit/disclosure_support.h"

using namespace assure;
using disclosure::found_in;

TEST_CASE("a date of birth is found by its label, or beside a person and a postcode") {
  for (const std::string text : {"DOB: 14/03/1956", "D.O.B. 14/03/1956",
           "Date of birth (dd/mm/yyyy): 14/03/1956", "date of birth is 14/03/1956", "DoB\n14/03/1956",
           "DOB\x1F"
           "14/03/1956\x1F\n",
           "<birthDate value=\"14/03/1956\"/>",
           "Name\x1F"
           "D.O.B.\x1F\nA\x1F"
           "14/03/1956\x1F\n",
           "Patient: A B, born 14/03/1956 in Leeds", "Patient: A B (14/03/1956), LS1 4AP",
           "Surname   Date of birth   Ward\nB   14/03/1956   5\n",
           "She was born on 14/03/1956, lives at LS1 4AP"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "date-of-birth ••/••/••56");
  }
  CHECK(found_in("DOB 14 March 1956") == "date-of-birth •• ••••• ••56");
  CHECK(found_in("DOB 14-Mar-56") == "date-of-birth ••-•••-56");
  CHECK(found_in("DOB 4.3.56") == "date-of-birth •.•.56");
  CHECK(found_in("birth_date: 1956-03-14T00:00:00") == "date-of-birth ••••-••-14");
  CHECK(found_in("DOB 14031956") == "date-of-birth ••••••56");
}

TEST_CASE("dates that are nobody's birth") {
  for (const std::string text :
      {"14/03/1956", "Date: 14/03/2026", "The trust was born on 1 April 1991", "Meeting of 14 March 2026",
          "Date of birth is asked for. Version of 14 March 2026", "DOB: not known", "DOB 31/02/1956",
          "DOB 14/33/1956",
          "Name\x1F"
          "Date\x1F\nA\x1F"
          "14/03/2026\x1F\n",
          "Surname\x1F"
          "Started\x1F\nB\x1F"
          "14/03/2026\x1F\n",
          "Each patient of the LS1 4AP clinic was seen by 14/03/2026", "Practice: LS1 4AP, opened 14/03/2026",
          "Policy dated 14/03/2026, review due 14/03/2028", "Fields: name, date of birth, address",
          "date of birth\n\nApproved on 14 March 2026", "DOB: {{dob}}", "D.O.B. 12.5 %", "born in 1956",
          "Name\x1F"
          "DOB\x1F"
          "Date seen\x1F\nA\x1F"
          "14/03/2026\x1F\n",
          "dobson 14/03/1956"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("home addresses and personal telephones are found by label") {
  for (const std::string text : {"Home address: 14 Acacia Road, Leeds",
           "Patient's address\n14 Acacia Road\nLeeds LS1 4AP", "Address (home): Flat 3, Mill View",
           "Home address\x1F"
           "LS1 4AP\x1F\n",
           "next of kin: B, 14 Acacia Road", "Home address: Rose Cottage, Otley",
           "Home address: Flat B, Mill View",
           "Surname\x1F"
           "DOB\x1F"
           "Address\x1F\nB\x1F\x1F"
           "14 Acacia Road\x1F\n"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "home-address •••");
  }
  for (const std::string text : {"Mobile: 07700 900123", "Home tel\n07700 900123", "Tel (home): 07700 900123",
           "Patient's telephone number 07700 900123", "Next of kin: B, sister, tel 07700 900123",
           "Name\x1FMobile\x1F\nA\x1F"
           "07700 900123\x1F\n"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "telephone ••••• ••••23");
  }
  CHECK(found_in("Mobile +44 7700 900123") == "telephone +•• •••• ••••23");
  CHECK(found_in("Home phone: (01632) 960123") == "telephone •••••) ••••23");
}

TEST_CASE("what an organisation gives of itself is no home address and no personal telephone") {
  for (const std::string text : {"Care home address: 14 Acacia Road, Leeds", "Home address: see the record",
           "Home address: N/A", "Address: 14 Acacia Road, LS1 4AP",
           "The home address must be kept up to date", "Head office: LS1 4AP",
           "Practice\x1F"
           "Address\x1F\nA\x1F"
           "14 Acacia Road\x1F\n",
           "Code\x1FPermanent address\x1F\n14\x1F"
           "Flat maintenance bill\x1F\n",
           "Code\x1FPermanent address proof\x1F\n14\x1F"
           "Bill for 14 Acacia Road\x1F\n",
           "Home address:", "home addresses of 14 patients", "Registered office: 1 High Street",
           "Home address: {{address}}", "14 Acacia Road, LS1 4AP", "Patient address changes: 14 in May",
           "Residential home address: 14 Acacia Road", "Site address: 14 Acacia Road, Leeds",
           "Tel: 020 7946 0000", "Switchboard 020 7946 0000", "Duty mobile: 07700 900123",
           "On-call mobile 07700 900123", "Mobile unit: 01632 960123", "Fax: 01632 960123",
           "Care home tel: 01632 960123", "Mobile: 020 7946 0000", "mobile working saves 07700 900123 hours",
           "Work mobile: 07700 900123", "Mobile: not known", "Mobile phones: 24 in use", "07700 900123",
           "Next of kin: see the policy. Helpline 020 7946 0000", "Home tel: 12345",
           "Telephone\x1F\n07700 900123\x1F\n", "Team mobile 07700 900123"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}
