"""Documents of each format, made of paragraphs (prose.py) and tables. Each function gives the bytes of a file, and
quotes that it says and quotes that it does not."""
import datetime
import decimal
import email.message
import io
import pathlib
import random
import sys
import zipfile
from xml.sax.saxutils import escape

from prose import name, paragraphs

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "support"))
from made_files import links, package, pdf_bytes  # noqa: E402

COUNT = 220


def quotes_of(made):
    return [q for p in made for q in p.true], [q for p in made for q in p.false]


def cells(rng, count):
    """Rows of a table as `(label, figure, figure)`, with quotes from them."""
    rows, true, false = [], [], []
    for _ in range(count):
        label, first, second = name(rng) + name(rng).lower(), rng.randint(1, 99), rng.randint(100, 999)
        rows.append((label, str(first), str(second)))
        true += [f"{label} {first}"]
        false += [f"{label} {first},{second}", f"{first} {second}", f"{label} {second}"]
    return rows, true, false


def docx():
    made = paragraphs(1, COUNT)
    true, false = quotes_of(made)
    rows, more, less = cells(random.Random(2), 40)
    ways = ("<w:vanish/>", "<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Unseen"/>', "del", "moveFrom")

    def run(text, properties=""):
        return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def hidden(text, way):
        if way.startswith("<"):
            return run(text, way)
        return f"<w:{way}>{run(text).replace('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ') if way == 'del' else run(text)}</w:{way}>"

    body = []
    for index, paragraph in enumerate(made):
        parts = []
        for piece in paragraph.pieces:
            if isinstance(piece, str):
                half = len(piece) // 2
                parts.append(run(piece[:half]) + run(piece[half:], "<w:b/>"))
            elif piece[0] == "raised":
                parts.append(run(piece[1], '<w:vertAlign w:val="superscript"/>'))
            else:
                parts.append(hidden(piece[1], ways[index % len(ways)]))
        if index % 7 == 0:
            box = f"<w:drawing><wps:txbx><w:txbxContent><w:p>{run(f'Side note {index}')}</w:p></w:txbxContent></wps:txbx></w:drawing>"
            parts.insert(1, f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice></mc:AlternateContent></w:r>")
        body.append(f"<w:p>{''.join(parts)}</w:p>")
    table = "".join("<w:tr>" + "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>" for row in rows)
    styles = '<w:styles><w:style w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    return package({
        "_rels/.rels": links(("officeDocument", "word/document.xml")),
        "word/document.xml": f'<w:document xmlns:w="w"><w:body>{"".join(body)}<w:tbl>{table}</w:tbl></w:body></w:document>',
        "word/_rels/document.xml.rels": links(("styles", "styles.xml"), ("header", "header.xml"), ("comments", "comments.xml")),
        "word/styles.xml": styles,
        "word/header.xml": f"<w:hdr><w:p>{run('A header of no page at all')}</w:p></w:hdr>",
        "word/comments.xml": f"<w:comments><w:comment><w:p>{run('Somebody doubts that it is so')}</w:p></w:comment></w:comments>",
    }), true + more, false + less + ["A header of no page at all", "Somebody doubts that it is so"]


FORMATS = ("General", "0%", "0.0%", '"\u00a3"#,##0', "dd/mm/yyyy", "mmm-yy", "#,##0.00;(#,##0.00)", '0.0,,"m"', "d mmmm yyyy", ";;;")


def shown(number, code):
    """What Excel shows, worked out apart from the program."""
    if code in ("dd/mm/yyyy", "mmm-yy", "d mmmm yyyy"):
        day = datetime.date(1899, 12, 30) + datetime.timedelta(days=number)
        if code == "d mmmm yyyy":
            return f"{day.day} {day:%B %Y}"
        return f"{day:%d/%m/%Y}" if code == "dd/mm/yyyy" else f"{day:%b-%y}"
    exact = decimal.Decimal(repr(number))

    def digits(value, places):
        return f"{value.quantize(decimal.Decimal(1).scaleb(-places), decimal.ROUND_HALF_UP):,}"

    return {"General": lambda: f"{number:g}", "0%": lambda: digits(exact * 100, 0) + "%", "0.0%": lambda: digits(exact * 100, 1) + "%",
            '"\u00a3"#,##0': lambda: f"\u00a3{number:,}", "#,##0.00;(#,##0.00)": lambda: f"({digits(-exact, 2)})",
            '0.0,,"m"': lambda: digits(exact / 1_000_000, 1) + "m", ";;;": lambda: ""}[code]()


def value(rng, code):
    if "%" in code:
        return rng.randint(101, 989) / 1000
    if "yy" in code:
        return rng.randint(36_600, 44_000)
    if code.startswith("#,##0.00;"):
        return -rng.randint(100_000, 999_999) / 8
    return rng.randint(1_000_000, 99_000_000) if "m" in code else rng.randint(10_001, 99_999)


def xlsx():
    rng = random.Random(3)
    true, false, rows = [], [], []

    def cell(column, row, inside, attributes=""):
        return f'<c r="{column}{row}" {attributes}>{inside}</c>'

    def text(column, row, words):
        return cell(column, row, f"<is><t>{escape(words)}</t></is>", 't="inlineStr"')

    for row in range(1, 301):
        label, other = name(rng) + name(rng).lower(), name(rng) + name(rng).lower()
        style = row % len(FORMATS)
        code = FORMATS[style]
        number = value(rng, code)
        seen = shown(number, code)
        hidden = row % 13 == 0
        rows.append(f'<row r="{row}"{" hidden=%s1%s" % (chr(34), chr(34)) if hidden else ""}>' + text("A", row, label) +
                    cell("B", row, f"<v>{number!r}</v>", f's="{style}"') + text("C", row, f"Not {other}") + "</row>")
        quotes = [f"{label} {seen}", label] if seen else [label]
        if seen and code != "General":
            quotes.append(f"{label} {number:.15g}")
        (false if hidden else true).extend(quotes)
        false += [f"Not {other}", f"{label} {number + 1:.15g}"]
        if not seen:
            false.append(f"{number:.15g}")
    pairs, more, less = cells(rng, 60)
    table = "".join(f"<row>{text('A', i, label)}<c r='B{i}'><v>{first}</v></c><c r='C{i}'><v>{second}</v></c></row>"
                    for i, (label, first, second) in enumerate(pairs, 1))
    formats = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>' for i, code in enumerate(FORMATS))
    styles = f"<styleSheet><numFmts>{formats}</numFmts><cellXfs>" + "".join(
        f'<xf numFmtId="{200 + i}"/>' for i in range(len(FORMATS))) + "</cellXfs></styleSheet>"
    sheets = ('<sheet name="Wards" r:id="r1"/><sheet name="Beds" r:id="r2"/><sheet name="Old" state="hidden" r:id="r3"/>'
              '<sheet name="Older" state="veryHidden" r:id="r4"/>')
    old = "".join(f"<row>{text('A', i, f'Once upon a time number {i}')}</row>" for i in range(1, 21))
    false += [f"Once upon a time number {i}" for i in range(1, 21)]
    return package({
        "_rels/.rels": links(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns:r="r"><sheets>{sheets}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": links(*[("worksheet", f"s{i}.xml") for i in range(1, 5)], ("styles", "styles.xml")),
        "xl/styles.xml": styles,
        "xl/s1.xml": f'<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>{"".join(rows)}</sheetData></worksheet>',
        "xl/s2.xml": f"<worksheet><sheetData>{table}</sheetData></worksheet>",
        "xl/s3.xml": f"<worksheet><sheetData>{old}</sheetData></worksheet>",
        "xl/s4.xml": f"<worksheet><sheetData>{old}</sheetData></worksheet>",
    }), true + more, false + less


def pptx():
    made = paragraphs(4, COUNT)
    rows, more, less = cells(random.Random(5), 40)
    parts = {"_rels/.rels": links(("officeDocument", "ppt/presentation.xml"))}
    targets, ids = [], []
    true, false = [], []

    def run(text, properties=""):
        return f"<a:r><a:rPr {properties}/><a:t>{escape(text)}</a:t></a:r>"

    def shape(inside, state=""):
        return f'<p:sp><p:nvSpPr><p:cNvPr id="1" {state}/></p:nvSpPr><p:txBody>{inside}</p:txBody></p:sp>'

    def slide(number, shapes, state=""):
        targets.append(("slide", f"slides/s{number}.xml"))
        ids.append(f'<p:sldId r:id="r{len(targets)}"/>')
        parts[f"ppt/slides/s{number}.xml"] = f"<p:sld {state}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"

    for number in range(COUNT // 10):
        visible, hidden, notes = "", "", ""
        for paragraph in made[number * 10:number * 10 + 10]:
            inside = ""
            for piece in paragraph.pieces:
                if isinstance(piece, str):
                    inside += run(piece)
                elif piece[0] == "raised":
                    inside += run(piece[1], 'baseline="30000"')
                else:
                    hidden += f"<a:p>{run(piece[1])}</a:p>"
            visible += f"<a:p>{inside}</a:p>"
            true += paragraph.true
            false += paragraph.false
        notes = f"Say slowly that slide {number} is about wards"
        false.append(notes)
        slide(number, shape(visible) + shape(hidden, 'hidden="1"'))
        parts[f"ppt/slides/_rels/s{number}.xml.rels"] = links(("notesSlide", f"../notes{number}.xml"))
        parts[f"ppt/notes{number}.xml"] = ('<p:notes><p:sp><p:nvSpPr><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr><p:txBody><a:p>' +
                                           run(notes) + "</a:p></p:txBody></p:sp></p:notes>")
    table = "".join("<a:tr>" + "".join(f"<a:tc><a:txBody><a:p>{run(cell)}</a:p></a:txBody></a:tc>" for cell in row) + "</a:tr>" for row in rows)
    slide("table", f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl>{table}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>")
    for number in range(10):
        slide(f"hidden{number}", shape(f"<a:p>{run(f'This slide {number} was left out')}</a:p>"), 'show="0"')
        false.append(f"This slide {number} was left out")
    parts["ppt/presentation.xml"] = f'<p:presentation xmlns:r="r"><p:sldIdLst>{"".join(ids)}</p:sldIdLst></p:presentation>'
    parts["ppt/_rels/presentation.xml.rels"] = links(*targets)
    return package(parts), true + more, false + less


def csv():
    rng = random.Random(6)
    true, false, lines = [], [], ["Ward,Beds,Falls,Rate,Said"]
    for index in range(200):
        label, first, second, rate = name(rng) + name(rng).lower(), rng.randint(1, 99), rng.randint(100, 999), rng.randint(1, 99)
        lines.append(f'"{label}, upper",{first},{second},{rate}%,"So ""far"" {index}, then"')
        true += [f"{label}, upper", f"{label}, upper {first}", f'{second} {rate}% so "far" {index}, then'.replace("  ", " ")]
        false += [f"{first},{second}", f"{first} {second}", f"{label}, upper {second}", f"{rate} so"]
    return "\r\n".join(lines).encode("utf-16"), true, false


def prose_quotes(seed, hides=False):
    """Of formats that are text alone: nothing is raised, and nothing hidden."""
    made = [p for p in paragraphs(seed, COUNT * 2) if all(isinstance(piece, str) for piece in p.pieces)]
    true, false = quotes_of(made)
    return [p.text() for p in made], true, false


def txt():
    lines, true, false = prose_quotes(7)
    return "\n".join(line.replace(" ", "\n", 3) for line in lines).encode(), true, false


def md():
    lines, true, false = prose_quotes(8)
    return "\n\n".join(lines).encode(), true, false


def html():
    made = paragraphs(9, COUNT)
    true, false = quotes_of(made)
    body = []
    for paragraph in made:
        parts = [escape(piece) if isinstance(piece, str) else f"<sup>{piece[1]}</sup>" if piece[0] == "raised" else
                 f"<!-- {piece[1]} -->" for piece in paragraph.pieces]
        body.append("<p>" + "".join(parts) + "</p>")
    return f"<!DOCTYPE html><title>Report</title>{''.join(body)}".encode(), true, false


def pdf():
    """Pages with a running header and a number, lines of some ninety characters; what is hidden is white or invisible."""
    made = []
    for paragraph in paragraphs(10, COUNT):
        try:
            "".join(piece if isinstance(piece, str) else piece[1] for piece in paragraph.pieces).encode("cp1252")
        except UnicodeEncodeError:
            continue
        # A raised figure is nothing but a smaller one here.
        if not any(not isinstance(piece, str) and piece[0] == "raised" for piece in paragraph.pieces):
            made.append(paragraph)
    true, false = quotes_of(made)

    def show(text):
        return "".join(chr(b) if 32 <= b < 127 and chr(b) not in "()\\" else f"\\{b:03o}" for b in text.encode("cp1252"))

    pages, lines = [], []
    for index, paragraph in enumerate(made):
        words, hidden = [], ("1 g", "3 Tr")[index % 2]
        for piece in paragraph.pieces:
            state = "" if isinstance(piece, str) else hidden
            words += [(word, state) for word in (piece if isinstance(piece, str) else piece[1]).split(" ") if word]
        while words:
            line, words = words[:14], words[14:]
            lines.append("".join(f"q {state} ({show(word)} ) Tj Q " if state else f"({show(word)} ) Tj " for word, state in line))
        if len(lines) > 40 or index == len(made) - 1:
            pages.append(lines[:41])
            lines = lines[41:]
    if lines:
        pages.append(lines)
    objects = ["<</Type/Catalog/Pages 2 0 R>>",
               f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{4 + 2 * i} 0 R' for i in range(len(pages)))}]>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    for number, page in enumerate(pages, 1):
        body = f"BT /F 8 Tf 40 820 Td (Report on wards) Tj ET BT /F 8 Tf 290 20 Td ({number}) Tj ET BT /F 9 Tf 18 TL 40 790 Td "
        body += " T* ".join(line.replace("q 1 g", "1 g").replace("q 3 Tr", "3 Tr").replace("Q ", "0 g 0 Tr ") for line in page) + " ET"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects) + 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>")
        objects.append(f"<</Length {len(body)}>>stream\n{body}\nendstream")
    return pdf_bytes(objects), true, false


def rtf():
    made = paragraphs(11, COUNT)
    true, false = quotes_of(made)
    rows, more, less = cells(random.Random(12), 40)
    ways = ("\\v", "\\strike", "\\striked1", "\\deleted")

    def run(text):
        units = text.encode("utf-16-le")
        numbers = [int.from_bytes(units[i:i + 2], "little", signed=True) for i in range(0, len(units), 2)]
        return "".join(chr(n) if 32 <= n < 127 and chr(n) not in "\\{}" else f"\\'{n:02x}" if chr(n % 256) in "\\{}" and n < 127 else f"\\u{n}?" for n in numbers)

    body = []
    for index, paragraph in enumerate(made):
        parts = []
        for piece in paragraph.pieces:
            if isinstance(piece, str):
                half = len(piece) // 2
                parts.append(f"{run(piece[:half])}{{\\b {run(piece[half:])}}}")
            else:
                way = "\\super" if piece[0] == "raised" else ways[index % len(ways)]
                parts.append(f"{{{way} {run(piece[1])}}}")
        body.append("".join(parts) + "\\par\n")
    table = "".join("\\trowd\\cellx1000\\cellx2000\\cellx3000\\intbl " + "".join(run(cell) + "\\cell " for cell in row) + "\\row\n" for row in rows)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\\f0 {''.join(body)}{table}}}".encode("ascii"), true + more, false + less


OPEN_SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style", "fo", "draw", "presentation", "svg"))
OPEN_STYLES = ('<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>'
               '<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
               '<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
               '<style:style style:name="Left" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>')


def open_file(kind, body):
    return package({
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f'<office:document-content {OPEN_SPACES}><office:automatic-styles>{OPEN_STYLES}</office:automatic-styles>'
                       f'<office:body>{body}</office:body></office:document-content>'})


def open_paragraph(paragraph, index):
    parts = []
    for piece in paragraph.pieces:
        if isinstance(piece, str):
            first, space, rest = piece.partition(" ")  # white space alone between two elements
            parts.append(f"<text:span>{escape(first)}</text:span>{space}<text:span>{escape(rest)}</text:span>")
        else:
            style = "Up" if piece[0] == "raised" else ("Gone", "Struck")[index % 2]
            parts.append(f'<text:span text:style-name="{style}">{escape(piece[1])}</text:span>')
    return f"<text:p>{''.join(parts)}</text:p>"


def open_table(rows):
    return "<table:table>" + "".join(
        "<table:table-row>" + "".join(f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in row) +
        "</table:table-row>" for row in rows) + "</table:table>"


def odt():
    made = paragraphs(13, COUNT)
    true, false = quotes_of(made)
    rows, more, less = cells(random.Random(14), 40)
    text = "".join(open_paragraph(paragraph, index) for index, paragraph in enumerate(made))
    note = '<text:p>The end<office:annotation><text:p>Somebody doubts that it is so</text:p></office:annotation></text:p>'
    return (open_file("text", f"<office:text>{text}{open_table(rows)}{note}</office:text>"), true + more,
            false + less + ["Somebody doubts that it is so"])


def ods():
    rng = random.Random(15)
    true, false, rows = [], [], []
    for row in range(1, 301):
        label, whole, share = name(rng) + name(rng).lower(), rng.randint(10_001, 99_999), rng.randint(1, 99)
        state = ' table:visibility="collapse"' if row % 13 == 0 else ""
        rows.append(f'<table:table-row{state}><table:table-cell><text:p>{escape(label)}</text:p></table:table-cell>'
                    f'<table:table-cell office:value-type="float" office:value="{whole}"><text:p>{whole:,}</text:p></table:table-cell>'
                    f'<table:table-cell office:value-type="percentage" office:value="{share / 100!r}"><text:p>{share}%</text:p></table:table-cell>'
                    "</table:table-row>")
        (false if state else true).extend([label, f"{label} {whole:,}", f"{label} {whole:,} {share}%"])
        false += [f"{label} {whole + 1:,}", f"{whole:,},{share}", f"{label} {share}%"]
    old = "".join(f"<table:table-row><table:table-cell><text:p>Once upon a time number {i}</text:p></table:table-cell></table:table-row>" for i in range(20))
    false += [f"Once upon a time number {i}" for i in range(20)]
    hidden = '<style:style style:name="Off" style:family="table"><style:table-properties table:display="false"/></style:style>'
    data = open_file("spreadsheet", f'<office:spreadsheet><table:table table:name="Wards">{"".join(rows)}</table:table>'
                     f'<table:table table:name="Old" table:style-name="Off">{old}</table:table></office:spreadsheet>')
    content = zipfile.ZipFile(io.BytesIO(data)).read("content.xml").decode().replace(OPEN_STYLES, OPEN_STYLES + hidden)
    return package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content}), true, false


def odp():
    made = paragraphs(16, COUNT)
    true, false = quotes_of(made)
    pages = []
    for number in range(COUNT // 10):
        text = "".join(open_paragraph(paragraph, number) for paragraph in made[number * 10:number * 10 + 10])
        notes = f"Say slowly that slide {number} is about wards"
        false.append(notes)
        pages.append(f'<draw:page draw:name="s{number}"><draw:frame><draw:text-box>{text}</draw:text-box></draw:frame>'
                     f'<presentation:notes><draw:frame><draw:text-box><text:p>{notes}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>')
    for number in range(10):
        pages.append(f'<draw:page draw:style-name="Left"><draw:frame><draw:text-box><text:p>This slide {number} was left out</text:p></draw:text-box></draw:frame></draw:page>')
        false.append(f"This slide {number} was left out")
    return open_file("presentation", f"<office:presentation>{''.join(pages)}</office:presentation>"), true, false


def eml():
    """A message of two parts: a text in quoted-printable that a page in base64 takes the place of."""
    page, true, false = html()
    message = email.message.EmailMessage()
    message["Subject"] = "Report on wards"
    message["From"] = "reports@example.org"
    message["X-Note"] = "Nobody sees this heading at all"
    message.set_content("See the page.", cte="quoted-printable")
    message.add_alternative(page.decode(), subtype="html", cte="base64")
    message.set_boundary("wards")
    return message.as_bytes(), true + ["Report on wards"], false + ["Nobody sees this heading at all"]


FILES = {"docx": docx, "xlsx": xlsx, "pptx": pptx, "csv": csv, "txt": txt, "md": md, "html": html, "pdf": pdf, "rtf": rtf,
         "odt": odt, "ods": ods, "odp": odp, "eml": eml}
