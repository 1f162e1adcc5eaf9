#!/usr/bin/env python3
"""An evidence folder of many documents of all formats, each of which is quoted; most of their bytes are pictures and attached files.

python3 tests/bench/documents.py DIR [COUNT] [MEGABYTES]    then time `assure check DIR`, once more for what it remembers

The same in every run. Of 1,000 documents 500 MB (the defaults), `assure check` is to take below 15 s and 400 MB on two cores the first time.
"""
import base64
import json
import pathlib
import random
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "quotes"))
import files  # noqa: E402

FORMS = ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "rtf", "eml", "html", "md", "csv", "txt")
PICTURED = ("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "eml")
CHECKLIST = """framework: sample
title: Sample checklist
authority: Sample authority
scales: {met: {values: [not-met, met]}}
elements: [{id: standards, title: Standards, scale: met, criteria: [S1]}]
"""


def with_picture(form, data, picture):
    """The document with so many bytes that no reader has to decode."""
    if form == "pdf":
        table = data.rindex(b"\nxref\n") + 1
        number = data.count(b" 0 obj") + 1
        stream = b"%d 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d>>stream\n" % (number, len(picture))
        before = data[:table] + stream + picture + b"\nendstream endobj\n"
        return before + data[table:].replace(b"startxref\n%d" % table, b"startxref\n%d" % len(before))
    if form == "eml":
        attached = base64.encodebytes(picture[:len(picture) * 3 // 4])
        return data.replace(b"--wards--", b"--wards\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n" + attached + b"\n--wards--")
    out = files.io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("media/picture.bin", picture)
    return out.getvalue()


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    megabytes = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    (folder / "documents").mkdir(parents=True)
    made = {form: files.FILES[form]() for form in FORMS}
    rng = random.Random(1)
    pictured = sum(1 for i in range(count) if FORMS[i % len(FORMS)] in PICTURED)
    items, citations = [], []
    for i in range(count):
        form = FORMS[i % len(FORMS)]
        data, true, _ = made[form]
        if form in PICTURED:
            data = with_picture(form, data, rng.randbytes(megabytes * 1_000_000 // pictured))
        (folder / "documents" / f"d{i}.{form}").write_bytes(data)
        items.append(f"  - {{id: d{i}, kind: report, title: Document {i}, file: documents/d{i}.{form}, owner: ceo, dated: 2008-06-30}}\n")
        citations.append(f"  - {{item: d{i}, quote: {json.dumps(rng.choice(true), ensure_ascii=False)}}}\n")
    (folder / "checklist.yaml").write_text(CHECKLIST)
    (folder / "assure.yaml").write_text(
        "organisation: {name: Sample Trust}\n"
        "submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, stage: draft, frameworks: [checklist.yaml]}\n"
        "posts: [{id: ceo, title: Chief Executive}]\nevidence:\n" + "".join(items) +
        "standards:\n- criterion: S1\n  owner: ceo\n  rating: met\n  statement: It is so.\n  evidence:\n" + "".join(citations))


main()
