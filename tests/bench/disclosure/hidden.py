"""What must not leave a building whatever it says, in each format that has it, with its clean twin: (kind, format, place, bytes,
twin's bytes)."""
from places import (CACHE_LINK, CORE, CORE_LINK, FRONT, INNOCENT, OFF, PIVOT_LINK, annotated, box, cache, excel,
                    file_in_pdf, html, jpeg_of, link_cache, mail, meta, notes, odp, ods, odt, open_cells, open_frame,
                    open_text, pdf, power, rows, rtf, shape, shape_text, show, stream, tiff, updated, word, word_paragraph,
                    word_run, cell, pdf_text, PLACES)

SAID = ("Remark", "Not for the public, please")
MANY = "".join(f'<row r="{i}" hidden="1">{cell(f"A{i}", f"Ward {i} of the trust")}</row>' for i in range(3, 43))
SEEN = MANY.replace(' hidden="1"', "")
PARAGRAPH = "This passage is what the authors of the report thought better of, and it is long enough to say something."


def columns(hidden):
    data = "".join(f'<row r="{i}">{"".join(cell(f"{c}{i}", f"{c} {i} of it") for c in "ABCDEFGHIJKL")}</row>' for i in range(1, 13))
    return excel(data, before=f'<cols><col min="3" max="12" {"hidden=" + chr(34) + "1" + chr(34) if hidden else "width=" + chr(34) + "9" + chr(34)}/></cols>')


def person(name):
    return {"docProps/core.xml": CORE.format(f"<dc:creator>{name}</dc:creator><cp:lastModifiedBy>{name}</cp:lastModifiedBy>")}


def with_properties(make, name):
    return make(parts=person(name), root=[CORE_LINK])


PERSON, NOBODY = "Pat Sample", ""
HERE = jpeg_of(tiff([(0x0110, "Camera")], gps=(51, 1)))
NOWHERE = jpeg_of(tiff([(0x0110, "Camera")]))


def cases():
    ward = ("Ward", "North")
    yield "hidden-cells", "xlsx", "sheet", excel(second=SEEN, state='state="hidden"'), excel(second=SEEN)
    yield "hidden-cells", "xlsx", "very-hidden-sheet", excel(second=SEEN, state='state="veryHidden"'), excel(second="", state='state="veryHidden"')
    yield "hidden-cells", "xlsx", "rows", excel(FRONT + MANY), excel(FRONT + SEEN)
    yield "hidden-cells", "xlsx", "columns", columns(True), columns(False)
    many = "".join(open_cells(f"Ward {i}", "of the trust", 'table:visibility="collapse"') for i in range(20))
    seen = many.replace('table:visibility="collapse"', "")
    off = '<table:table table:name="Data" table:style-name="Off">{}</table:table>'
    yield "hidden-cells", "ods", "sheet", ods(more=off.format(seen)), ods(more=off.format("").replace("Off", "On"))
    yield "hidden-cells", "ods", "rows", ods(open_cells(*ward) + many), ods(open_cells(*ward) + seen)
    inside = '<worksheetSource ref="A1:A2" sheet="Front"/>'
    front = excel(rows(*ward), parts=cache(*ward, source=inside), rels=[PIVOT_LINK])
    yield "pivot-cache", "xlsx", "source-elsewhere", excel(rows(*ward), parts=cache(*ward), rels=[PIVOT_LINK]), front
    gone = '<worksheetSource ref="A1:A2" sheet="Staff"/>'
    yield "pivot-cache", "xlsx", "source-deleted", excel(rows(*ward), parts=cache(*ward, source=gone), rels=[PIVOT_LINK]), front
    bare = {name: text.split("<sheetDataSet>")[0] + "</externalBook></externalLink>" if name.endswith("e1.xml") else text
            for name, text in link_cache(*ward).items()}
    yield "link-cache", "xlsx", "external-link", excel(parts=link_cache(*ward), rels=[CACHE_LINK]), excel(parts=bare, rels=[CACHE_LINK])
    yield ("data-model", "xlsx", "model", excel(parts={"xl/model/item.data": b"\0" * 512}, rels=[("powerPivotData", "model/item.data")]), excel())

    deletion = f'<w:p><w:del w:id="1" w:author="A">{word_run(PARAGRAPH, "", "delText")}</w:del></w:p>'
    insertion = f'<w:p><w:ins w:id="1" w:author="A">{word_run(PARAGRAPH)}</w:ins></w:p>'
    yield "tracked-changes", "docx", "deletion", word(deletion), word(word_paragraph(*SAID))
    yield "tracked-changes", "docx", "insertion", word(insertion), word(word_paragraph(*SAID))
    region = f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>{PARAGRAPH}</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    yield "tracked-changes", "odt", "deletion", odt(region), odt("<text:tracked-changes/>")
    yield "tracked-changes", "rtf", "deletion", rtf(f"{{\\deleted {PARAGRAPH}}}\\par\n"), rtf(PARAGRAPH + "\\par\n")

    for form, twin in (("docx", word()), ("xlsx", excel()), ("pptx", power()), ("odt", odt()), ("ods", ods()), ("odp", odp()), ("rtf", rtf())):
        yield "comments", form, "comment", PLACES[form]["comment"](*SAID), twin
    yield "comments", "xlsx", "threaded-comment", PLACES["xlsx"]["threaded-comment"](*SAID), excel()
    yield "comments", "pdf", "comment", annotated("Text", lambda text: f"/Contents({text})")(*SAID), annotated("Link", lambda text: "/Border[0 0 0]")(*SAID)
    yield ("notes", "pptx", "notes", power(parts=notes(*SAID), slide_rels=[("notesSlide", "../notesSlides/n1.xml")]),
           power(parts=notes("", "").copy() | {"ppt/notesSlides/n1.xml": "<p:notes/>"}, slide_rels=[("notesSlide", "../notesSlides/n1.xml")]))
    yield "notes", "odp", "notes", odp(f"<presentation:notes>{open_frame(*SAID)}</presentation:notes>"), odp("<presentation:notes/>")
    extra = shape(shape_text(*SAID))
    yield "hidden-slides", "pptx", "slide", power(second=extra, state='show="0"'), power(second=extra)
    page = '<draw:page draw:name="s2" draw:style-name="{}">' + open_frame(*SAID) + "</draw:page>"
    yield "hidden-slides", "odp", "slide", odp(more=page.format("Left")), odp(more=page.format("Right"))

    yield "hidden-text", "docx", "vanish", word(word_paragraph("Aside", PARAGRAPH, "<w:vanish/>")), word(word_paragraph("Aside", PARAGRAPH, "<w:b/>"))
    yield "hidden-text", "docx", "white", word(word_paragraph("Aside", PARAGRAPH, '<w:color w:val="FFFFFF"/>')), word(word_paragraph("Aside", PARAGRAPH, '<w:color w:val="0000FF"/>'))
    yield "hidden-text", "pptx", "shape", power(shape(shape_text("Aside", PARAGRAPH), 'hidden="1"')), power(shape(shape_text("Aside", PARAGRAPH)))
    yield "hidden-text", "pptx", "off-slide", power(shape(shape_text("Aside", PARAGRAPH), where=OFF)), power(shape(shape_text("Aside", PARAGRAPH), where=OFF.replace("20000000", "20000")))
    yield "hidden-text", "xlsx", "white", excel(rows("Aside", PARAGRAPH, 's="2"')), excel(rows("Aside", PARAGRAPH))
    yield "hidden-text", "odt", "style", odt(f'<text:p><text:span text:style-name="Gone">{PARAGRAPH}</text:span></text:p>'), odt(open_text("Aside", PARAGRAPH))
    yield "hidden-text", "rtf", "v", rtf(f"{{\\v {PARAGRAPH}}}\\par\n"), rtf(f"{{\\b {PARAGRAPH}}}\\par\n")
    yield "hidden-text", "html", "hidden", html(f"<div hidden>{PARAGRAPH}</div>"), html(f"<div>{PARAGRAPH}</div>")
    half = "\n".join((PARAGRAPH[:50], PARAGRAPH[50:]))
    yield "hidden-text", "pdf", "white", pdf(show(half, state="1 g")), pdf(show(half))
    yield "hidden-text", "pdf", "off-page", pdf(show(half, at=(40, 1200))), pdf(show(half))

    yield ("earlier-revision", "pdf", "update", updated(pdf(show(half)), 5, stream(show(INNOCENT, at=(40, 780)))), pdf())
    yield "failed-redaction", "pdf", "black-box", pdf(show(half) + " " + box(half)), pdf(box(half).replace("0 g", "0.9 g") + " " + show(half))
    words = "/QuadPoints[30 712 565 712 30 680 565 680]"
    yield ("unapplied-redaction", "pdf", "annotation", pdf(show(half), "/Annots[6 0 R]", more=[f"<</Type/Annot/Subtype/Redact/Rect[30 680 565 712]{words}>>"]),
           pdf(show(half), "/Annots[6 0 R]", more=[f"<</Type/Annot/Subtype/Highlight/Rect[30 680 565 712]{words}>>"]))

    yield "photo-place", "jpg", "exif", HERE, NOWHERE
    for form, make, folder in (("docx", word, "word"), ("xlsx", excel, "xl"), ("pptx", power, "ppt")):
        path, rels = f"{folder}/media/image1.jpeg", [("image", "media/image1.jpeg")]
        yield "photo-place", form, "picture", make(parts={path: HERE}, rels=rels), make(parts={path: NOWHERE}, rels=rels)
        yield "person-in-properties", form, "creator", with_properties(make, PERSON), with_properties(make, NOBODY)
        inner = f"{folder}/embeddings/object1.bin"
        yield ("embedded-file", form, "unreadable-object", make(parts={inner: b"\x7fELF" + b"\0" * 600}, rels=[("package", "embeddings/object1.bin")]), make())
    yield "photo-place", "odt", "picture", odt(parts={"Pictures/1.jpg": HERE}), odt(parts={"Pictures/1.jpg": NOWHERE})
    for form, make in (("odt", odt), ("ods", ods), ("odp", odp)):
        yield ("person-in-properties", form, "creator", make(parts=meta(f"<meta:initial-creator>{PERSON}</meta:initial-creator><dc:creator>{PERSON}</dc:creator>")),
               make(parts=meta("<meta:initial-creator></meta:initial-creator>")))
    yield ("person-in-properties", "pdf", "author", pdf(more=[f"<</Author({pdf_text(PERSON)})>>"], trailer="/Info 6 0 R"),
           pdf(more=["<</Author()/Producer(Writer)>>"], trailer="/Info 6 0 R"))
    yield "person-in-properties", "rtf", "author", rtf(info=f"{{\\info{{\\author {PERSON}}}}}"), rtf(info="{\\info{\\author }}")
    yield "embedded-file", "pdf", "attachment", file_in_pdf("tool.bin", b"\x7fELF" + b"\0" * 600), pdf()
    yield "embedded-file", "eml", "attachment", mail(files=[("tool.bin", b"\x7fELF" + b"\0" * 600)]), mail()
