"""What makers of documents share: packages of parts (office files) and PDFs of objects. Standard library alone."""
import io
import zipfile


def package(parts):
    """A zip with these parts; the first comes first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (2008, 11, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def links(*pairs):
    """The relationships r1, r2 and so on of a part, as pairs of a kind and a target."""
    rows = "".join(f'<Relationship Id="r{i}" Type="x/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs, 1))
    return f"<Relationships>{rows}</Relationships>"


def pdf_bytes(objects, more="", before=b"", previous=None, first=1):
    """A PDF of these objects, of which the first is the catalogue. With `before`, the bytes of another one: an update of it
    by objects from number `first` on, whose table lies at `previous`."""
    text, places = before.decode("latin-1") or "%PDF-1.4\n", []
    for number, content in enumerate(objects, first):
        places.append(len(text))
        text += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"{first} {len(objects)}\n" if before else f"0 {len(objects) + 1}\n0000000000 65535 f \n"
    chain = f"/Prev {previous}" if before else ""
    text += f"xref\n{head}{table}trailer<</Root 1 0 R/Size {len(objects) + first}{chain}{more}>>\nstartxref\n{len(text)}\n%%EOF\n"
    return text.encode("latin-1")
