"""Every place of each format that can hide a text: PLACES[format][place] is a function of a label and a value, and gives the
bytes of a file with them in that place and an innocent text elsewhere."""
import email.message
import pathlib
import struct
import sys
import zlib
from xml.sax.saxutils import escape, quoteattr

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "support"))
from made_files import links, package, pdf_bytes  # noqa: E402

INNOCENT = "The board met and noted the report on wards."
PLACES = {}


def place(form, name):
    def add(make):
        PLACES.setdefault(form, {})[name] = make
        return make
    return add


def both(label, value):
    return f"{label}: {value}"


# Word

def word(body="", parts=None, rels=(), root=()):
    return package({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links(("officeDocument", "word/document.xml"), *root),
        "word/document.xml": f'<w:document xmlns:w="w"><w:body><w:p>{word_run(INNOCENT)}</w:p>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": links(*rels), **(parts or {})})


def word_run(text, properties="", tag="t"):
    lines = "<w:br/>".join(f'<w:{tag} xml:space="preserve">{escape(line)}</w:{tag}>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{properties}</w:rPr>{lines}</w:r>"


def word_paragraph(label, value, properties=""):
    return f"<w:p>{word_run(both(label, value), properties)}</w:p>"


def word_part(kind, tag, inside=None):
    def make(label, value):
        text = f"<w:{inside} w:id=\"1\" w:author=\"A\">{word_paragraph(label, value)}</w:{inside}>" if inside else word_paragraph(label, value)
        return word(parts={f"word/{kind}.xml": f'<w:{tag} xmlns:w="w">{text}</w:{tag}>'}, rels=[(kind, f"{kind}.xml")])
    return make


place("docx", "body")(lambda label, value: word(word_paragraph(label, value)))
place("docx", "table")(lambda label, value: word(
    f"<w:tbl><w:tr><w:tc><w:p>{word_run(label)}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>{word_run(value)}</w:p></w:tc></w:tr></w:tbl>"))
place("docx", "header")(word_part("header", "hdr"))
place("docx", "footer")(word_part("footer", "ftr"))
place("docx", "footnote")(word_part("footnotes", "footnotes", "footnote"))
place("docx", "endnote")(word_part("endnotes", "endnotes", "endnote"))
place("docx", "comment")(word_part("comments", "comments", "comment"))
place("docx", "hidden-text")(lambda label, value: word(word_paragraph(label, value, "<w:vanish/>")))
place("docx", "white-text")(lambda label, value: word(word_paragraph(label, value, '<w:color w:val="FFFFFF"/>')))
place("docx", "deletion")(lambda label, value: word(f'<w:p><w:del w:id="1" w:author="A">{word_run(both(label, value), "", "delText")}</w:del></w:p>'))
place("docx", "moved")(lambda label, value: word(f'<w:p><w:moveFrom w:id="1" w:author="A">{word_run(both(label, value))}</w:moveFrom></w:p>'))
place("docx", "text-box")(lambda label, value: word(
    f"<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>{word_paragraph(label, value)}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>"))
place("docx", "alternative-text")(lambda label, value: word(
    f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr={quoteattr(both(label, value))}/></wp:inline></w:drawing></w:r></w:p>'))
place("docx", "field-code")(lambda label, value: word(
    f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> COMMENTS {escape(both(label, value))} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'))
place("docx", "variable")(lambda label, value: word(parts={
    "word/settings.xml": f'<w:settings xmlns:w="w"><w:docVars><w:docVar w:name={quoteattr(label)} w:val={quoteattr(both(label, value))}/></w:docVars></w:settings>'},
    rels=[("settings", "settings.xml")]))


# Properties are the same in the three formats.

CORE = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>')


def core(element):
    def parts(label, value):
        prefix = "cp" if element in ("keywords", "category", "lastModifiedBy") else "dc"
        return {"docProps/core.xml": CORE.format(f"<{prefix}:{element}>{escape(both(label, value))}</{prefix}:{element}>")}
    return parts


def custom(label, value):
    return {"docProps/custom.xml": f'<Properties xmlns:vt="vt"><property name={quoteattr(label)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property></Properties>'}


CORE_LINK, CUSTOM_LINK = ("metadata/core-properties", "docProps/core.xml"), ("custom-properties", "docProps/custom.xml")


def embedded(form, label, value):
    return PLACES[form]["cells" if form == "xlsx" else "body"](label, value)


def office_places(form, make, folder):
    """What all packages of Office have. `make(parts, rels, root)` gives an innocent file with these parts."""
    for element in ("title", "subject", "description", "keywords"):
        place(form, f"property-{element}")(lambda label, value, parts=core(element): make(parts(label, value), [], [CORE_LINK]))
    place(form, "custom-property")(lambda label, value: make(custom(label, value), [], [CUSTOM_LINK]))
    other = "xlsx" if form != "xlsx" else "docx"
    kind = "package"
    place(form, "embedded")(lambda label, value: make(
        {f"{folder}/embeddings/object1.{other}": embedded(other, label, value)}, [(kind, f"embeddings/object1.{other}")], []))

    def twice(label, value):
        inner = word(parts={"word/embeddings/object1.xlsx": embedded("xlsx", label, value)}, rels=[(kind, "embeddings/object1.xlsx")])
        return make({f"{folder}/embeddings/object1.docx": inner}, [(kind, "embeddings/object1.docx")], [])
    place(form, "embedded-in-embedded")(twice)
    place(form, "picture-properties")(lambda label, value: make(
        {f"{folder}/media/image1.jpeg": jpeg(label, value)}, [("image", "media/image1.jpeg")], []))
    place(form, "custom-xml")(lambda label, value: make(
        {"customXml/item1.xml": f"<record><field>{escape(both(label, value))}</field></record>"}, [("customXml", "../customXml/item1.xml")], []))


# Pictures

def tiff(entries, gps=()):
    """EXIF in little-endian order: entries of ASCII texts, and the place."""
    count = len(entries) + bool(gps)
    at = 8 + 2 + 12 * count + 4
    directory, data = b"", b""
    for tag, text in entries:
        content = text.encode("utf-8") + b"\0"
        directory += struct.pack("<HHII", tag, 2, len(content), at + len(data)) if len(content) > 4 else struct.pack("<HHI", tag, 2, len(content)) + content.ljust(4, b"\0")
        data += content if len(content) > 4 else b""
    if gps:
        directory += struct.pack("<HHII", 0x8825, 4, 1, at + len(data))
        start = at + len(data) + 2 + 12 * 4 + 4
        data += struct.pack("<H", 4)
        for tag, mark, degrees, offset in ((1, b"N", None, 0), (2, None, gps[0], 0), (3, b"W", None, 0), (4, None, gps[1], 24)):
            data += struct.pack("<HHI", tag, 2, 2) + mark.ljust(4, b"\0") if mark else struct.pack("<HHII", tag, 5, 3, start + offset)
        data += struct.pack("<I", 0)
        for degrees in gps:
            data += struct.pack("<IIIIII", degrees, 1, 30, 1, 15, 1)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", count) + directory + struct.pack("<I", 0) + data


def jpeg_of(exif):
    """One grey pixel."""
    block = b"Exif\0\0" + exif
    head = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(block) + 2) + block
    table = b"\xff\xdb\0\x43\0" + b"\x01" * 64
    frame = b"\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0"
    codes = b"\xff\xc4\0\x14\0" + b"\x01" + b"\0" * 15 + b"\0" + b"\xff\xc4\0\x14\x10" + b"\x01" + b"\0" * 15 + b"\0"
    return head + table + frame + codes + b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\x3f\xff\xd9"


def jpeg(label, value):
    return jpeg_of(tiff([(0x010E, both(label, value)), (0x0110, "Camera")]))


def png(label, value):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) +
            chunk(b"tEXt", b"Comment\0" + both(label, value).encode("latin-1")) +
            chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


place("jpg", "exif-description")(jpeg)
place("png", "text-chunk")(png)


office_places("docx", lambda parts, rels, root: word(parts=parts, rels=rels, root=root), "word")


# Excel

def cell(name, text, attributes=""):
    return f'<c r="{name}" t="inlineStr" {attributes}><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def rows(label, value, attributes="", row="", column="A"):
    """A heading and what is below it."""
    return (f'<row r="1" {row}>{cell(column + "1", label, attributes)}</row><row r="2" {row}>{cell(column + "2", value, attributes)}</row>')


def sheet(inside, before="", behind=""):
    return f'<worksheet xmlns:r="r">{before}<sheetData>{inside}</sheetData>{behind}</worksheet>'


FRONT = f'<row r="1">{cell("A1", "Ward")}</row><row r="2">{cell("A2", "Beds and staff")}</row>'


def excel(data=FRONT, second=None, state="", parts=None, rels=(), root=(), before="", behind="", sheet_rels=(), names="", workbook=""):
    sheets = '<sheet name="Front" sheetId="1" r:id="r1"/>'
    targets = [("worksheet", "worksheets/s1.xml"), ("styles", "styles.xml")]
    made = {"xl/worksheets/s1.xml": sheet(data, before, behind)}
    if second is not None:
        sheets += f'<sheet name="Data" sheetId="2" {state} r:id="r3"/>'
        targets.append(("worksheet", "worksheets/s2.xml"))
        made["xl/worksheets/s2.xml"] = sheet(second)
    if sheet_rels:
        made["xl/worksheets/_rels/s1.xml.rels"] = links(*sheet_rels)
    fonts = '<fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts>'
    styles = f'<styleSheet><numFmts><numFmt numFmtId="200" formatCode=";;;"/></numFmts>{fonts}<cellXfs><xf/><xf numFmtId="200"/><xf fontId="1"/></cellXfs></styleSheet>'
    return package({
        "[Content_Types].xml": "<Types/>", "_rels/.rels": links(("officeDocument", "xl/workbook.xml"), *root),
        "xl/workbook.xml": f'<workbook xmlns:r="r"><sheets>{sheets}</sheets>{names}{workbook}</workbook>',
        "xl/_rels/workbook.xml.rels": links(*targets, *rels), "xl/styles.xml": styles, **made, **(parts or {})})


def cache(label, value, source='<worksheetSource ref="A1:B9" sheet="Staff" r:id="r9"/>'):
    return {"xl/pivotCache/d1.xml": f'<pivotCacheDefinition xmlns:r="r" r:id="r1" recordCount="1"><cacheSource type="worksheet">{source}</cacheSource>'
                                    f'<cacheFields><cacheField name={quoteattr(label)}><sharedItems><s v={quoteattr(value)}/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
            "xl/pivotCache/_rels/d1.xml.rels": links(("pivotCacheRecords", "r1.xml")),
            "xl/pivotCache/r1.xml": '<pivotCacheRecords><r><x v="0"/></r></pivotCacheRecords>'}


def link_cache(label, value):
    return {"xl/externalLinks/e1.xml": '<externalLink xmlns:r="r"><externalBook r:id="r1"><sheetNames><sheetName val="Staff"/></sheetNames><sheetDataSet><sheetData sheetId="0">'
                                       f'<row r="1"><cell r="A1" t="str"><v>{escape(label)}</v></cell></row><row r="2"><cell r="A2" t="str"><v>{escape(value)}</v></cell></row>'
                                       "</sheetData></sheetDataSet></externalBook></externalLink>",
            "xl/externalLinks/_rels/e1.xml.rels": '<Relationships><Relationship Id="r1" Type="x/externalLinkPath" Target="file:///staff.xlsx" TargetMode="External"/></Relationships>'}


PIVOT_LINK, CACHE_LINK = ("pivotCacheDefinition", "pivotCache/d1.xml"), ("externalLink", "externalLinks/e1.xml")
place("xlsx", "cells")(lambda label, value: excel(rows(label, value)))
place("xlsx", "hidden-sheet")(lambda label, value: excel(second=rows(label, value), state='state="hidden"'))
place("xlsx", "very-hidden-sheet")(lambda label, value: excel(second=rows(label, value), state='state="veryHidden"'))
place("xlsx", "hidden-rows")(lambda label, value: excel(FRONT + rows(label, value, row='hidden="1"').replace('r="1"', 'r="3"').replace('r="2"', 'r="4"').replace('"A1"', '"A3"').replace('"A2"', '"A4"')))
place("xlsx", "hidden-column")(lambda label, value: excel(rows(label, value, column="C"), before='<cols><col min="3" max="3" hidden="1"/></cols>'))
place("xlsx", "number-format")(lambda label, value: excel(rows(label, value, 's="1"')))
place("xlsx", "white-text")(lambda label, value: excel(rows(label, value, 's="2"')))
place("xlsx", "comment")(lambda label, value: excel(sheet_rels=[("comments", "../comments1.xml")], parts={
    "xl/comments1.xml": f'<comments><authors><author/></authors><commentList><comment ref="A1" authorId="0"><text><t>{escape(both(label, value))}</t></text></comment></commentList></comments>'}))
place("xlsx", "threaded-comment")(lambda label, value: excel(sheet_rels=[("threadedComment", "../threadedComments/t1.xml")], parts={
    "xl/threadedComments/t1.xml": f'<ThreadedComments><threadedComment ref="A1"><text>{escape(both(label, value))}</text></threadedComment></ThreadedComments>'}))
place("xlsx", "pivot-cache")(lambda label, value: excel(parts=cache(label, value), rels=[PIVOT_LINK]))
place("xlsx", "link-cache")(lambda label, value: excel(parts=link_cache(label, value), rels=[CACHE_LINK]))
place("xlsx", "connection")(lambda label, value: excel(rels=[("connections", "connections.xml")], parts={
    "xl/connections.xml": f'<connections><connection id="1" name="Staff" description={quoteattr(both(label, value))}><dbPr connection="Provider=X;Source=staff" command="select"/></connection></connections>'}))
place("xlsx", "defined-name")(lambda label, value: excel(
    names=f'<definedNames><definedName name="Note" comment={quoteattr(both(label, value))}>"x"</definedName></definedNames>'))
place("xlsx", "page-header")(lambda label, value: excel(behind=f"<headerFooter><oddHeader>&amp;C{escape(both(label, value))}</oddHeader></headerFooter>"))
place("xlsx", "text-box")(lambda label, value: excel(sheet_rels=[("drawing", "../drawings/d1.xml")], behind='<drawing r:id="r1"/>', parts={
    "xl/drawings/d1.xml": '<xdr:wsDr><xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="Box"/></xdr:nvSpPr><xdr:txBody>'
                          f"<a:p><a:r><a:t>{escape(both(label, value))}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"}))
place("xlsx", "validation-message")(lambda label, value: excel(
    behind=f'<dataValidations><dataValidation type="list" sqref="B1" prompt={quoteattr(both(label, value))}><formula1>"a,b"</formula1></dataValidation></dataValidations>'))
office_places("xlsx", lambda parts, rels, root: excel(parts=parts, rels=rels, root=root), "xl")


# PowerPoint

def shape_text(label, value):
    lines = "<a:br/>".join(f"<a:r><a:t>{escape(line)}</a:t></a:r>" for line in both(label, value).split("\n"))
    return f"<p:txBody><a:p>{lines}</a:p></p:txBody>"


def shape(text, state="", where=""):
    return f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text" {state}/></p:nvSpPr><p:spPr>{where}</p:spPr>{text}</p:sp>'


FIRST = shape(f"<p:txBody><a:p><a:r><a:t>{INNOCENT}</a:t></a:r></a:p></p:txBody>")


def power(shapes="", second=None, state="", parts=None, rels=(), root=(), slide_rels=()):
    def slide(inside, state=""):
        return f"<p:sld {state}><p:cSld><p:spTree>{inside}</p:spTree></p:cSld></p:sld>"
    made = {"ppt/slides/s1.xml": slide(FIRST + shapes)}
    targets = [("slide", "slides/s1.xml")]
    ids = '<p:sldId r:id="r1"/>'
    if second is not None:
        made["ppt/slides/s2.xml"] = slide(second, state)
        targets.append(("slide", "slides/s2.xml"))
        ids += '<p:sldId r:id="r2"/>'
    if slide_rels:
        made["ppt/slides/_rels/s1.xml.rels"] = links(*slide_rels)
    return package({
        "[Content_Types].xml": "<Types/>", "_rels/.rels": links(("officeDocument", "ppt/presentation.xml"), *root),
        "ppt/presentation.xml": f'<p:presentation xmlns:r="r"><p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>',
        "ppt/_rels/presentation.xml.rels": links(*targets, *rels), **made, **(parts or {})})


def notes(label, value):
    return {"ppt/notesSlides/n1.xml": '<p:notes><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr>'
                                      f"{shape_text(label, value)}</p:sp></p:spTree></p:cSld></p:notes>"}


OFF = '<a:xfrm><a:off x="20000000" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
place("pptx", "slide")(lambda label, value: power(shape(shape_text(label, value))))
place("pptx", "hidden-slide")(lambda label, value: power(second=shape(shape_text(label, value)), state='show="0"'))
place("pptx", "hidden-shape")(lambda label, value: power(shape(shape_text(label, value), 'hidden="1"')))
place("pptx", "off-slide")(lambda label, value: power(shape(shape_text(label, value), where=OFF)))
place("pptx", "notes")(lambda label, value: power(parts=notes(label, value), slide_rels=[("notesSlide", "../notesSlides/n1.xml")]))
place("pptx", "comment")(lambda label, value: power(slide_rels=[("comments", "../comments/c1.xml")], parts={
    "ppt/comments/c1.xml": f'<p:cmLst><p:cm authorId="0"><p:text>{escape(both(label, value))}</p:text></p:cm></p:cmLst>'}))
place("pptx", "alternative-text")(lambda label, value: power(shape("", f"descr={quoteattr(both(label, value))}")))
office_places("pptx", lambda parts, rels, root: power(parts=parts, rels=rels, root=root), "ppt")


# OpenDocument

SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style", "fo", "draw", "presentation", "svg", "dc", "meta", "xlink"))
STYLES = ('<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
          '<style:style style:name="Off" style:family="table"><style:table-properties table:display="false"/></style:style>'
          '<style:style style:name="Left" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>')


def open_file(kind, body, parts=None):
    return package({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles><office:body>{body}</office:body></office:document-content>",
        **(parts or {})})


def open_text(label, value):
    return "<text:p>" + "<text:line-break/>".join(escape(line) for line in both(label, value).split("\n")) + "</text:p>"


def odt(body="", parts=None):
    return open_file("text", f"<office:text>{body}<text:p>{INNOCENT}</text:p></office:text>", parts)


def open_cells(label, value, row=""):
    return "".join(f"<table:table-row {row}><table:table-cell><text:p>{escape(text)}</text:p></table:table-cell></table:table-row>" for text in (label, value))


def ods(inside="", more="", parts=None):
    front = open_cells("Ward", "Beds and staff")
    return open_file("spreadsheet", f'<office:spreadsheet><table:table table:name="Front">{inside or front}</table:table>{more}</office:spreadsheet>', parts)


def odp(inside="", more="", parts=None):
    return open_file("presentation", f'<office:presentation><draw:page draw:name="s1"><draw:frame><draw:text-box><text:p>{INNOCENT}</text:p></draw:text-box></draw:frame>{inside}</draw:page>{more}</office:presentation>', parts)


def annotation(label, value):
    return f"<office:annotation>{open_text(label, value)}</office:annotation>"


def open_frame(label, value):
    return f"<draw:frame><draw:text-box>{open_text(label, value)}</draw:text-box></draw:frame>"


def meta(inside):
    return {"meta.xml": f"<office:document-meta {SPACES}><office:meta>{inside}</office:meta></office:document-meta>"}


for form, make in (("odt", odt), ("ods", ods), ("odp", odp)):
    for element in ("dc:subject", "dc:description", "meta:keyword"):
        place(form, "property-" + element.split(":")[1])(lambda label, value, make=make, element=element: make(
            parts=meta(f"<{element}>{escape(both(label, value))}</{element}>")))
    place(form, "custom-property")(lambda label, value, make=make: make(
        parts=meta(f"<meta:user-defined meta:name={quoteattr(label)}>{escape(value)}</meta:user-defined>")))
    place(form, "embedded")(lambda label, value, make=make: make(parts={"Object 1/content.xml": (
        f"<office:document-content {SPACES}><office:body><office:spreadsheet><table:table table:name=\"T\">{open_cells(label, value)}"
        "</table:table></office:spreadsheet></office:body></office:document-content>")}))
place("odt", "body")(lambda label, value: odt(open_text(label, value)))
place("odt", "comment")(lambda label, value: odt(f"<text:p>So it is.{annotation(label, value)}</text:p>"))
place("odt", "deletion")(lambda label, value: odt(
    f'<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>{open_text(label, value)}</text:deletion></text:changed-region></text:tracked-changes>'))
place("odt", "hidden-text")(lambda label, value: odt(f'<text:p><text:span text:style-name="Gone">{escape(both(label, value))}</text:span></text:p>'))
place("odt", "header")(lambda label, value: odt(parts={"styles.xml": (
    f'<office:document-styles {SPACES}><office:master-styles><style:master-page style:name="Standard"><style:header>{open_text(label, value)}</style:header></style:master-page></office:master-styles></office:document-styles>')}))
place("ods", "cells")(lambda label, value: ods(open_cells(label, value)))
place("ods", "hidden-sheet")(lambda label, value: ods(more=f'<table:table table:name="Data" table:style-name="Off">{open_cells(label, value)}</table:table>'))
place("ods", "hidden-rows")(lambda label, value: ods(open_cells("Ward", "Beds") + open_cells(label, value, 'table:visibility="collapse"')))
place("ods", "hidden-column")(lambda label, value: ods('<table:table-column table:visibility="collapse"/>' + open_cells(label, value)))
place("ods", "comment")(lambda label, value: ods(f"<table:table-row><table:table-cell>{annotation(label, value)}<text:p>Ward</text:p></table:table-cell></table:table-row>"))
place("odp", "slide")(lambda label, value: odp(open_frame(label, value)))
place("odp", "hidden-slide")(lambda label, value: odp(more=f'<draw:page draw:name="s2" draw:style-name="Left">{open_frame(label, value)}</draw:page>'))
place("odp", "notes")(lambda label, value: odp(f"<presentation:notes>{open_frame(label, value)}</presentation:notes>"))
place("odp", "comment")(lambda label, value: odp(annotation(label, value)))


# PDF

def pdf_text(text):
    return "".join(c if c not in "()\\" else "\\" + c for c in text)


def show(text, size=9, at=(40, 700), state=""):
    lines = " T* ".join(f"({pdf_text(line)}) Tj" for line in text.split("\n"))
    return f"q BT /F {size} Tf {size + 2} TL {at[0]} {at[1]} Td {state} {lines} ET Q"


def pdf_objects(content="", page="", catalogue="", more=()):
    """Catalogue, pages, font, page, its content; `more` from number 6 on."""
    body = show(INNOCENT, at=(40, 780)) + " " + content
    return ["<</Type/Catalog/Pages 2 0 R" + catalogue + ">>", "<</Type/Pages/Count 1/Kids[4 0 R]>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>{page}>>",
            stream(body), *more]


def stream(body, words=""):
    return f"<<{words}/Length {len(body)}>>stream\n{body}\nendstream"


def pdf(content="", page="", catalogue="", more=(), trailer=""):
    return pdf_bytes(pdf_objects(content, page, catalogue, more), trailer)


def updated(before, number, content):
    """The PDF with an object replaced, at its end."""
    table = int(before.rsplit(b"startxref\n", 1)[1].split()[0])
    return pdf_bytes([content], before=before, previous=table, first=number)


def box(text):
    """Black, over all lines of `show(text)`."""
    lines = text.count("\n") + 1
    return f"q 0 g 30 {708 - 12 * lines} 535 {12 * lines + 4} re f Q"


def annotated(kind, words):
    return lambda label, value: pdf(page="/Annots[6 0 R]", more=[f"<</Type/Annot/Subtype/{kind}/Rect[40 600 300 620]{words(pdf_text(both(label, value)))}>>"])


def file_in_pdf(name, content):
    return pdf(catalogue="/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>", more=[
        f"<</Type/Filespec/F({name})/UF({name})/EF<</F 7 0 R>>>>", stream(content.decode("latin-1"), "/Type/EmbeddedFile")])


place("pdf", "page")(lambda label, value: pdf(show(both(label, value))))
place("pdf", "white-text")(lambda label, value: pdf(show(both(label, value), state="1 g")))
place("pdf", "invisible-text")(lambda label, value: pdf(show(both(label, value), state="3 Tr")))
place("pdf", "off-page")(lambda label, value: pdf(show(both(label, value), at=(40, 1200))))
place("pdf", "under-a-box")(lambda label, value: pdf(show(both(label, value)) + " " + box(both(label, value))))
place("pdf", "under-a-redaction")(lambda label, value: pdf(
    show(both(label, value)), "/Annots[6 0 R]", more=["<</Type/Annot/Subtype/Redact/Rect[30 500 565 712]/QuadPoints[30 712 565 712 30 500 565 500]>>"]))
place("pdf", "comment")(annotated("Text", lambda text: f"/Contents({text})"))
place("pdf", "pop-up-of-a-highlight")(annotated("Highlight", lambda text: f"/QuadPoints[40 620 300 620 40 600 300 600]/Contents({text})"))
place("pdf", "form-field")(lambda label, value: pdf(page="/Annots[6 0 R]", catalogue="/AcroForm<</Fields[6 0 R]>>", more=[
    f"<</Type/Annot/Subtype/Widget/FT/Tx/T({pdf_text(label)})/V({pdf_text(both(label, value))})/Rect[40 600 300 620]>>"]))
for key in ("Title", "Subject", "Keywords"):
    place("pdf", f"property-{key.lower()}")(lambda label, value, key=key: pdf(more=[f"<</{key}({pdf_text(both(label, value))})>>"], trailer="/Info 6 0 R"))
place("pdf", "xmp")(lambda label, value: pdf(catalogue="/Metadata 6 0 R", more=[stream(
    '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(both(label, value))}</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
    "/Type/Metadata/Subtype/XML")]))
place("pdf", "bookmark")(lambda label, value: pdf(catalogue="/Outlines 6 0 R", more=[
    "<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>", f"<</Title({pdf_text(both(label, value))})/Parent 6 0 R/Dest[4 0 R/Fit]>>"]))
place("pdf", "attachment")(lambda label, value: file_in_pdf("staff.xlsx", embedded("xlsx", label, value)))
place("pdf", "earlier-revision")(lambda label, value: updated(pdf(show(both(label, value))), 5, stream(show(INNOCENT, at=(40, 780)))))


# Text

def html(body="", head=""):
    return f"<!DOCTYPE html><html><head><title>Report</title>{head}</head><body><p>{INNOCENT}</p>{body}</body></html>".encode()


place("html", "body")(lambda label, value: html(f"<p>{escape(both(label, value)).replace(chr(10), '<br>')}</p>"))
place("html", "table")(lambda label, value: html(f"<table><tr><th>{escape(label)}</th></tr><tr><td>{escape(value).replace(chr(10), '<br>')}</td></tr></table>"))
place("html", "comment")(lambda label, value: html(f"<!-- {both(label, value)} -->"))
place("html", "hidden-element")(lambda label, value: html(f"<div hidden>{escape(both(label, value))}</div>"))
place("html", "style-none")(lambda label, value: html(f'<p style="display:none">{escape(both(label, value))}</p>'))
place("html", "meta")(lambda label, value: html(head=f'<meta name="description" content={quoteattr(both(label, value))}>'))
place("html", "alternative-text")(lambda label, value: html(f"<img src=a.png alt={quoteattr(both(label, value))}>"))
place("html", "script")(lambda label, value: html(f"<script>var note = `{both(label, value)}`</script>"))
place("html", "input-value")(lambda label, value: html(f'<input type="hidden" value={quoteattr(both(label, value))}>'))
place("txt", "text")(lambda label, value: f"{INNOCENT}\n\n{both(label, value)}\n".encode())
place("md", "text")(lambda label, value: f"# Report\n\n{INNOCENT}\n\n{both(label, value)}\n".encode())
place("md", "comment")(lambda label, value: f"# Report\n\n{INNOCENT}\n\n<!--\n{both(label, value)}\n-->\n".encode())


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


place("csv", "column")(lambda label, value: f"Ward,{quoted(label)}\r\nNorth,{quoted(value)}\r\n".encode())
place("csv", "pair")(lambda label, value: f"Ward,North\r\n{quoted(label)},{quoted(value)}\r\n".encode())


def rtf(body="", info=""):
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Arial;}}}}{info}\\f0 {INNOCENT}\\par\n{body}}}".encode("cp1252")


def rtf_text(label, value):
    return both(label, value).replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}").replace("\n", "\\line ")


place("rtf", "body")(lambda label, value: rtf(rtf_text(label, value) + "\\par\n"))
place("rtf", "hidden-text")(lambda label, value: rtf(f"{{\\v {rtf_text(label, value)}}}\\par\n"))
place("rtf", "deletion")(lambda label, value: rtf(f"{{\\deleted {rtf_text(label, value)}}}\\par\n"))
place("rtf", "comment")(lambda label, value: rtf(f"{{\\*\\annotation {rtf_text(label, value)}}}"))
place("rtf", "header")(lambda label, value: rtf(f"{{\\header {rtf_text(label, value)}\\par}}"))
place("rtf", "property-subject")(lambda label, value: rtf(info=f"{{\\info{{\\subject {rtf_text(label, value)}}}}}"))
place("rtf", "property-doccomm")(lambda label, value: rtf(info=f"{{\\info{{\\doccomm {rtf_text(label, value)}}}}}"))


# Mail

def mail(text=INNOCENT, headers=(), page=None, files=()):
    message = email.message.EmailMessage()
    message["Subject"] = "Report on wards"
    message["From"] = "reports@example.org"
    for name, value in headers:
        message[name] = value
    message.set_content(text, cte="quoted-printable")
    if page:
        message.add_alternative(page, subtype="html", cte="base64")
    for name, content in files:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    for part in message.walk():
        if part.is_multipart():
            part.set_boundary(f"part-{len(part.get_payload())}")
    return message.as_bytes()


place("eml", "body")(lambda label, value: mail(f"{INNOCENT}\n\n{both(label, value)}\n"))
place("eml", "quoted-below")(lambda label, value: mail(INNOCENT + "\n\n" + "\n".join("> " + line for line in both(label, value).split("\n")) + "\n"))
place("eml", "subject")(lambda label, value: mail(headers=[("Thread-Topic", both(label, value).replace("\n", " "))]))
place("eml", "page")(lambda label, value: mail(page=html(f"<p>{escape(both(label, value)).replace(chr(10), '<br>')}</p>").decode()))
place("eml", "attached-xlsx")(lambda label, value: mail(files=[("staff.xlsx", embedded("xlsx", label, value))]))
place("eml", "attached-csv")(lambda label, value: mail(files=[("staff.csv", PLACES["csv"]["column"](label, value))]))
place("eml", "attached-pdf")(lambda label, value: mail(files=[("staff.pdf", PLACES["pdf"]["page"](label, value))]))
