#!/usr/bin/env python3
"""An evidence folder whose documents are a mix as bodies hand it in: PDF-like, office, CSV and image files.

python3 tests/bench/mix.py DIR [MEGABYTES]    the same bytes in every run; 500 MB when nothing is said
"""
import io
import pathlib
import random
import sys
import zipfile
import zlib

WORDS = """the trust board agreed that commissioning plan evidence for each competency shows how partners clinicians patients
and the public were involved in setting priorities market contract outcome measure target review finance risk quality safety improvement
delivery assurance committee minute paper approved action owner date status""".split()


def prose(rng, size):
    """Text with the repetition of reports: sentences come back."""
    sentences = [" ".join(rng.choices(WORDS, k=rng.randint(6, 18))) for _ in range(60)]
    parts, length = [], 0
    while length < size:
        if rng.random() < 0.6:
            part = rng.choice(sentences)
        else:
            part = " ".join(rng.choices(WORDS, k=12))
        part = f"{part.capitalize()} {rng.randint(1, 9999)}.\n"
        parts.append(part)
        length += len(part)
    return "".join(parts)[:size].encode()


def pdf(rng, size):
    """Compressed page streams, photographs, and the plain objects and tables between them."""
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    offsets = []
    for tree in (b"/Type /Catalog /Pages 2 0 R", b"/Type /Pages /Kids [3 0 R] /Count 1",
                 b"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n<< %s >>\nendobj\n" % (len(offsets), tree))
    number = len(offsets) + 1
    while out.tell() < size:
        offsets.append(out.tell())
        if rng.random() < 0.35:
            body = rng.randbytes(rng.randint(20_000, 120_000))
            kind = b"/Type /XObject /Subtype /Image /Filter /DCTDecode /Width 800 /Height 600 /ColorSpace /DeviceRGB"
        else:
            body = zlib.compress(prose(rng, rng.randint(5_000, 40_000)))
            kind = b"/Filter /FlateDecode"
        out.write(b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, kind, len(body)))
        out.write(body)
        out.write(b"\nendstream\nendobj\n")
        number += 1
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % number)
    for offset in offsets:
        out.write(b"%010d 00000 n \n" % offset)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (number, table))
    return out.getvalue()


def office(rng, size):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        def add(name, data):
            package.writestr(zipfile.ZipInfo(name, (2008, 11, 28, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)

        add("[Content_Types].xml", b"<Types/>")
        add("_rels/.rels", b'<Relationships><Relationship Id="r" Type="officeDocument" Target="word/document.xml"/></Relationships>')
        add("word/document.xml", b"<w:document/>")
        number = 0
        while out.tell() < size:
            add(f"word/part{number}.xml", b"<w:p>" + prose(rng, 60_000) + b"</w:p>")
            add(f"word/media/image{number}.png", rng.randbytes(rng.randint(5_000, 40_000)))
            number += 1
    return out.getvalue()


def table(rng, size):
    rows, length = ["practice,month,referrals,cost,comment\n"], 0
    while length < size:
        row = (f"P{rng.randint(1, 400):05d},2008-{rng.randint(1, 12):02d},{rng.randint(0, 900)},{rng.randint(0, 9_000_000) / 100:.2f},"
               f"{' '.join(rng.choices(WORDS, k=4))}\n")
        rows.append(row)
        length += len(row)
    return "".join(rows).encode()[:size]


def image(rng, size):
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + rng.randbytes(size)


# kind: share of the bytes, smallest and largest file, how it is made
MIX = {
    "pdf": (0.40, 100_000, 3_000_000, pdf),
    "docx": (0.22, 30_000, 900_000, office),
    "csv": (0.18, 50_000, 8_000_000, table),
    "jpg": (0.18, 200_000, 4_000_000, image),
    "txt": (0.02, 500, 40_000, prose),
}

CHECKLIST = """framework: mix
title: A checklist that asks for little
edition: "1"
authority: Nobody
scales: {met: {values: [no, yes]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: There is evidence}]}
"""

HEAD = """organisation: {name: A large body}
submission: {reference: mix, title: A mix of documents, period: 2008/09, due: 2008-11-28, stage: draft, as_of: 2008-11-28, frameworks: [checklist.yaml]}
documents: documents
posts: [{id: lead, title: Lead}]
standards:
  - {criterion: S1, owner: lead, rating: yes, statement: There is., evidence: [%s]}
evidence:
"""


def main():
    folder = pathlib.Path(sys.argv[1])
    total = int(float(sys.argv[2] if len(sys.argv) > 2 else 500) * 1_000_000)
    documents = folder / "documents"
    documents.mkdir(parents=True)
    items = []
    for kind, (share, smallest, largest, make) in MIX.items():
        rng = random.Random(kind)
        left, number = int(total * share), 0
        while left > 0:
            size = min(left, max(smallest, min(largest, int(rng.lognormvariate(0, 1) * (smallest + largest) / 6))))
            data = make(rng, size)
            (documents / f"{kind}-{number}.{kind}").write_bytes(data)
            items.append(f"{kind}-{number}")
            left -= len(data)
            number += 1
    with open(folder / "assure.yaml", "w", encoding="utf-8") as yaml:
        yaml.write(HEAD % ", ".join(items))
        for item in items:
            kind = item.partition("-")[0]
            yaml.write(f"  - {{id: {item}, kind: paper, title: Paper {item}, file: documents/{item}.{kind}, owner: lead, "
                       "dated: 2008-11-01, status: final}\n")
    (folder / "checklist.yaml").write_text(CHECKLIST)


main()
