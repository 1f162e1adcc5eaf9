"""Paragraphs of reports, each with quotes that it says and quotes that it does not."""
import random

SYLLABLES = "bar bel cor dal fen gor hal kel lan mor nar pel ros sel tam tor val wen".split()
STAFF = "nurses doctors porters cooks clerks carers drivers cleaners".split()
ACTS = "were trained|were asked|had leave|took part|passed the course|filled in the form".split("|")
WHEN = "in spring|by the end of June|within a week|before the review|on every ward|in the first year".split("|")


class Paragraph:
    """`pieces` are what it is made of: text, or a pair of a kind and a text. The kinds: `raised` is a raised
    figure, `hidden` is text that no reader sees."""

    def __init__(self, pieces, true, false):
        self.pieces, self.true, self.false = pieces, true, false

    def text(self, raised=str, hidden=lambda text: ""):
        marks = {"raised": raised, "hidden": hidden}
        return "".join(piece if isinstance(piece, str) else marks[piece[0]](piece[1]) for piece in self.pieces)


def name(rng):
    return "".join(rng.choices(SYLLABLES, k=3)).capitalize()


def thousands(number, space=","):
    return f"{number:,}".replace(",", space)


def typed(rng, text):
    """The same quote as somebody else may type it."""
    way = rng.randrange(5)
    if way == 0:
        return text.upper()
    if way == 1:
        return text.replace("'", "\u2019")
    if way == 2:
        return text.replace(" ", "  ", 1)
    if way == 3:
        return text.replace("\u2212", "-").replace("\u2013", "-").replace("\u00a0", " ").replace("\u2009", " ")
    return text


def plain(rng, ward):
    staff, act, when = rng.choice(STAFF), rng.choice(ACTS), rng.choice(WHEN)
    some, all_ = rng.randint(11, 89), rng.randint(90, 999)
    text = f"On {ward} ward {some} of {all_} {staff} {act} {when}, the ward's sister said."
    part = f"{some} of {all_} {staff} {act} {when}"
    return Paragraph([text], [text, part, f"On {ward} ward {some} of {all_}"],
                     [part.replace(str(some), str(some + 1)), f"{str(some)[1:]} of {all_} {staff} {act} {when}",
                      f"{ward} ward {all_} of {some} {staff}", f"{act} {when} on {ward} ward"])


def signed(rng, ward):
    rate = f"{rng.randint(2, 9)}.{rng.randint(1, 9)}"
    sign = rng.choice("-\u2212\u2013")
    text = f"At {ward} beds in use changed by {sign}{rate}% over the year."
    return Paragraph([text], [text, f"changed by {sign}{rate}% over the year"],
                     [f"{rate}% over the year", f"changed by {rate}%", f"{rate[2:]}% over the year",
                      f"changed by {sign}{rate} over the year"])


def grouped(rng, ward):
    number, space = rng.randint(1001, 989_999), rng.choice([",", " ", "\u00a0", "\u2009", "\u202f"])
    shown = thousands(number, space)
    text = f"The service at {ward} saw {shown} patients in clinic and no others."
    return Paragraph([text], [text, f"saw {shown} patients in clinic"],
                     [f"{shown[-3:]} patients in clinic and no others", f"{ward} saw {shown[:-4]}"])


def small(rng, ward):
    digit = rng.randint(2, 9)
    text = f"Of falls at {ward} only .{digit}% led to harm in {digit}\u00bd months."
    return Paragraph([text], [text, f"only .{digit}% led to harm"],
                     [f"{digit}% led to harm", f"harm in {digit}", f"{digit}1 months"])


def noted(rng, ward):
    rate, mark = rng.randint(21, 98), rng.randint(1, 9)
    return Paragraph([f"Attendance at {ward} was {rate}", ("raised", str(mark)), " in a hundred overall."],
                     [f"Attendance at {ward} was {rate} in a hundred overall"],
                     [f"{ward} was {rate}{mark} in a hundred", f"was {rate}{mark}"])


def power(rng, ward):
    exponent = rng.randint(2, 9)
    return Paragraph([f"The count at {ward} was under 10", ("raised", str(exponent)), " in each sample."],
                     [f"The count at {ward} was under"],
                     [f"{ward} was under 10 in each sample", f"{ward} was under 10{exponent} in each sample"])


def negated(rng, ward):
    staff = rng.choice(STAFF)
    return Paragraph([f"The board of {ward} did ", ("hidden", "not quite "), f"approve the plan for its {staff}."],
                     [f"The board of {ward} did approve the plan"],
                     [f"board of {ward} did not quite approve", f"{ward} did not approve the plan"])


def secret(rng, ward):
    act = rng.choice(ACTS)
    return Paragraph([f"All of {ward} was seen. ", ("hidden", f"Nobody at {ward} {act} at all.")],
                     [f"All of {ward} was seen."], [f"Nobody at {ward} {act} at all"])


def marked(rng, ward):
    text = f"\u201c{ward}\u2019s long-term aim\u201d is \u2014 so far \u2014 a short- and long-term one, 2008\u201309."
    return Paragraph([text], [f"\"{ward}'s long-term aim\" is - so far", f"{ward}'s longterm aim", "long-term one, 2008-09"],
                     [f"{ward}s long term aim is", "long-term one, 2008 09"])


KINDS = (plain, plain, signed, grouped, small, noted, power, negated, secret, marked)


def paragraphs(seed, count):
    rng = random.Random(seed)
    made = []
    for index in range(count):
        ward = name(rng) + name(rng).lower()
        paragraph = KINDS[index % len(KINDS)](rng, ward)
        paragraph.true = [typed(rng, quote) if index % 3 else quote for quote in paragraph.true]
        made.append(paragraph)
    return made
