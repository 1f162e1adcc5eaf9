"""Values that must not leave the building, and their clean twins: of the same shape, of another meaning. Made at run time, so
that no file of the project holds one. Telephone numbers are of the ranges that the regulator keeps for drama."""
import base64
import random
import string
from dataclasses import dataclass


@dataclass
class Value:
    kind: str
    label: str
    value: str
    twin_label: str
    twin: str

    def said(self, twin):
        """Label and value."""
        return (self.twin_label, self.twin) if twin else (self.label, self.value)


def digits(rng, count):
    return "".join(rng.choice(string.digits) for _ in range(count))


def with_check_digit(first_nine):
    """None when there is none: one number in eleven."""
    check = 11 - sum(int(d) * weight for d, weight in zip(first_nine, range(10, 1, -1))) % 11
    return None if check == 10 else first_nine + str(check % 11)


def checked(make):
    while True:
        number = with_check_digit(make())
        if number:
            return number


def grouped(number):
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def wrong(number):
    return number[:-1] + str((int(number[-1]) + 1) % 10)


def nhs_number(rng):
    number = checked(lambda: rng.choice("4567") + digits(rng, 8))
    if rng.random() < 0.5:
        return Value("nhs-number", "NHS number", grouped(number), "Order reference", wrong(number))
    return Value("nhs-number", "NHS no", number, "NHS order reference", grouped(wrong(number)))


def test_nhs_number(rng):
    number = checked(lambda: "999" + digits(rng, 6))
    return Value("test-nhs-number", "NHS number", grouped(number), "Batch", wrong(number))


def chi_number(rng):
    day = f"{rng.randint(10, 28)}{rng.randint(10, 12)}{rng.randint(30, 69)}"
    number = checked(lambda: day + digits(rng, 3))
    return Value("chi-number", "CHI number", number, "Requisition number", wrong(number))


def national_insurance(rng):
    letters = rng.choice("ABCEHJ") + rng.choice("ABCEHJ")
    number = digits(rng, 6)
    spaced = f"{letters} {number[:2]} {number[2:4]} {number[4:]} {rng.choice('ABCD')}"
    value = rng.choice([spaced, spaced.replace(" ", "")])
    return Value("national-insurance-number", "National Insurance number", value, "Contract number", "GB" + value[2:])


MONTHS = "January February March April May June July August September October November December".split()


def birth_date(rng):
    day, month, year = rng.randint(10, 28), rng.randint(1, 12), rng.randint(1931, 1969)

    def written(year):
        return f"{day}/{month:02}/{year}" if day % 2 else f"{day} {MONTHS[month - 1]} {year}"
    return Value("date-of-birth", rng.choice(["Date of birth", "DOB"]), written(year), "Date of meeting", written(year + 60))


STREETS = "Orchard Row|Mill Lane|Station Road|Church Street|High Street".split("|")


def home_address(rng):
    place = f"{rng.randint(11, 98)} {rng.choice(STREETS)}, Anytown {rng.choice('LBM')}{rng.choice('SDN')}{rng.randint(11, 29)} {rng.randint(4, 9)}AB"
    return Value("home-address", rng.choice(["Home address", "Patient's address"]), place, "Trust headquarters", place)


def telephone(rng):
    last = digits(rng, 3)
    if rng.random() < 0.5:
        return Value("telephone", "Home telephone", f"020 7946 0{last}", "Switchboard", f"020 7946 0{last}")
    return Value("telephone", "Personal mobile", f"07700 900{last}", "Ward telephone", f"01632 960{last}")


def iban(rng):
    account = "GEBA" + digits(rng, 14)
    number = int("".join(str(int(c, 36)) for c in account + "GB00"))
    return f"GB{98 - number % 97:02}{account}"


def bank_details(rng):
    if rng.random() < 0.5:
        whole = iban(rng)
        return Value("bank-details", "IBAN", " ".join(whole[i:i + 4] for i in range(0, 22, 4)), "Asset tag", "GB00" + whole[4:])
    pairs = f"{rng.randint(10, 89)}-{rng.randint(10, 89)}-{rng.randint(10, 89)}"
    account = str(rng.randint(10_000_000, 99_999_999))
    return Value("bank-details", "Sort code", f"{pairs} account number: {account}", "Cost centre", f"{pairs} invoice number: {account}")


def password(rng):
    secret = "".join(rng.choices("bcdfghkmnprstvz", k=6)).capitalize() + digits(rng, 3) + "!"
    return Value("password", rng.choice(["Password", "pwd"]), secret, "Password", "ask the service desk")


def private_key(rng):
    body = base64.b64encode(rng.randbytes(96)).decode()
    wrapped = "\n".join(body[i:i + 64] for i in range(0, len(body), 64))

    def block(what):
        return f"-----BEGIN {what}-----\n{wrapped}\n-----END {what}-----"
    name = rng.choice(["RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY", "EC PRIVATE KEY"])
    return Value("private-key", "Key", block(name), "Certificate", block("CERTIFICATE"))


def token(rng):
    secret = "".join(rng.choices(string.ascii_letters + string.digits, k=36))
    value = rng.choice(["ghp_" + secret, "AKIA" + "".join(rng.choices(string.ascii_uppercase + "234567", k=16))])
    return Value("token", "Access token", value, "SHA-256", rng.randbytes(32).hex())


MAKERS = (nhs_number, test_nhs_number, chi_number, national_insurance, birth_date, home_address, telephone, bank_details,
          password, private_key, token)


def values(seed):
    """One of each kind, another one for each seed."""
    rng = random.Random(seed)
    return [make(rng) for make in MAKERS]
