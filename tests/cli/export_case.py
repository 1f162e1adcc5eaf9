"""The authority's workbook, with what such workbooks have: 73 standards under headings, lists on a hidden sheet, locked
cells, counts that depend on the answers and others that do not, macros. And judges of what was filled.

    export_case.py make FILE [OPTION...]        writes it; .xlsm has macros
        reds          its list does not know `Partially compliant`
        indirect      its list has to be worked out
        extra         a row of a standard that the checklist has not, and two rows of 60
    export_case.py compare BEFORE AFTER CELLS   part by part: what differs are these cells (`Core Standards!F6:K90`), results
                                                of formulas that depend on them, and the wish to be calculated
    export_case.py values FILE SHEET CELL...    what cells say, a line each
"""
import re
import struct
import sys
import xml.etree.ElementTree as tree
import zipfile
from xml.sax.saxutils import escape

import import_case

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
FIRST = 6
HEADINGS = ["Ref", "Domain", "Standard", "Detail", "Evidence - examples", "Self assessment RAG", "Evidence", "Comments",
            "Action to be taken", "Lead", "Timescale"]
DOMAINS = {"1.1": "Domain 1 - Governance", "13": "Domain 2 - Duty to assess risk", "40": "Domain 3 - Duty to maintain plans"}


class Strings:
    def __init__(self):
        self.all = []

    def cell(self, name, text, style):
        if text not in self.all:
            self.all.append(text)
        return '<c r="%s" s="%d" t="s"><v>%d</v></c>' % (name, style, self.all.index(text))

    def xml(self):
        items = "".join("<si><t>%s</t></si>" % escape(text) for text in self.all)
        return '<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>' % (MAIN, len(self.all), len(self.all), items)


def standards(strings, options):
    """The rows, and where each standard is."""
    rows = ['<row r="1" ht="30" customHeight="1">%s</row>' % strings.cell("A1", "Core standards 2026", 2),
            '<row r="4">%s</row>' % "".join(strings.cell("%s4" % "ABCDEFGHIJK"[i], text, 2) for i, text in enumerate(HEADINGS))]
    places, at = {}, FIRST
    refs = list(import_case.STANDARDS) + (["74", "60"] if "extra" in options else [])
    for ref in refs:
        if ref in DOMAINS:
            rows.append('<row r="%d">%s</row>' % (at, strings.cell("A%d" % at, DOMAINS[ref], 2)))
            at += 1
        # Some are numbers, as a spreadsheet program makes them.
        name = '<c r="A%d" s="2"><v>%s</v></c>' % (at, ref) if ref in ("13", "14", "61") else strings.cell("A%d" % at, ref, 2)
        cells = name + strings.cell("C%d" % at, "What standard %s asks for" % ref, 2)
        # The cells to be filled in: not locked; of one row they are not there, and the row says how they look.
        if ref != "20":
            cells += "".join('<c r="%s%d" s="%d"/>' % (column, at, 4 if column == "K" else 3) for column in "FGHIJK")
        cells += '<c r="L%d" s="2"><f%s/><v>1</v></c>' % (at, ' t="shared" si="0"') if at > FIRST + 1 else ""
        if at == FIRST + 1:
            cells += ('<c r="L%d" s="2"><f t="shared" ref="L%d:L90" si="0">IF(F%d="",1,0)</f><v>1</v></c>' % (at, at, at))
        row = ' s="3" customFormat="1"' if ref == "20" else ""
        rows.append('<row r="%d"%s>%s</row>' % (at, row, cells))
        places.setdefault(ref, at)
        at += 1
    return "".join(rows), places, at - 1


def validations(last, options):
    listed = "Lookups!$A$1:$A$2" if "reds" in options else 'INDIRECT("Lookups!A1:A3")' if "indirect" in options else "Answers"
    old = ('<dataValidations count="2"><dataValidation type="textLength" operator="lessThanOrEqual" allowBlank="1" showErrorMessage="1"'
           ' sqref="H%d:I%d"><formula1>500</formula1></dataValidation><dataValidation type="date" operator="greaterThan"'
           ' allowBlank="1" showErrorMessage="1" sqref="K%d:K%d"><formula1>45000</formula1></dataValidation></dataValidations>'
           % (FIRST, last, FIRST, last))
    new = ('<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
           '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"'
           ' allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>%s</xm:f></x14:formula1><xm:sqref>F%d:F%d</xm:sqref>'
           '</x14:dataValidation></x14:dataValidations></ext></extLst>' % (escape(listed), FIRST, last))
    return old, new


def sheets(strings, options):
    rows, places, last = standards(strings, options)
    old, new = validations(last, options)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="%s" xmlns:r="%s">' % (MAIN, OFFICE)
    conditional = ('<conditionalFormatting sqref="F%d:F%d"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>'
                   '"Fully compliant"</formula></cfRule></conditionalFormatting>' % (FIRST, last))
    core = (head + '<dimension ref="A1:L%d"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft"'
            ' state="frozen"/></sheetView></sheetViews><cols><col min="1" max="12" width="20" style="2" customWidth="1"/></cols>'
            '<sheetData>%s</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="1"><mergeCell ref="A1:L1"/>'
            '</mergeCells>%s%s%s</worksheet>' % (last, rows, conditional, old, new))
    count = "COUNTIF('Core Standards'!$F$%d:$F$%d,&quot;%%s&quot;)" % (FIRST, last)
    lines = ["Fully compliant", "Partially compliant", "Non compliant"]
    control = head + "<sheetData>"
    for i, line in enumerate(lines):
        control += '<row r="%d">%s<c r="B%d" s="2"><f>%s</f><v>0</v></c></row>' % (
            i + 1, strings.cell("A%d" % (i + 1), line, 2), i + 1, count % line)
    control += ('<row r="4">%s<c r="B4" s="2"><f>SUM(B1:B3)</f><v>0</v></c></row><row r="5">%s<c r="B5" s="2"><f>COUNTA(\'Core Standards\'!'
                '$C$%d:$C$%d)</f><v>%d</v></c></row><row r="6"><c r="A6" t="str"><f>IF(B4=B5,"complete","incomplete")</f><v>incomplete</v></c>'
                '<c r="B6" t="str"><f>IF(B4=0,"","begun")</f><v></v></c></row></sheetData></worksheet>' % (strings.cell("A4", "Answered", 2), strings.cell("A5", "Asked", 2), FIRST, last, last))
    lookups = head + "<sheetData>%s</sheetData></worksheet>" % "".join(
        '<row r="%d">%s</row>' % (i + 1, strings.cell("A%d" % (i + 1), line, 2))
        for i, line in enumerate(["Fully compliant", "Non compliant", "Partially compliant"]))
    return {"Control": control, "Core Standards": core, "Lookups": lookups}, places


STYLES = ('<styleSheet xmlns="%s"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill'
          ' patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
          '<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
          '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"'
          ' xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0"'
          ' borderId="0" xfId="0" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf><xf numFmtId="14" fontId="0"'
          ' fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles'
          ' count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor'
          ' rgb="FF00B050"/></patternFill></fill></dxf></dxfs></styleSheet>' % MAIN)


def parts(path, options):
    strings = Strings()
    bodies, _ = sheets(strings, options)
    macros = path.endswith(".xlsm")
    kind = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" if path.endswith(".xlsm") else (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
    spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    overrides = {"/xl/workbook.xml": kind, "/xl/styles.xml": spreadsheet + "styles+xml",
                 "/xl/sharedStrings.xml": spreadsheet + "sharedStrings+xml", "/xl/calcChain.xml": spreadsheet + "calcChain+xml"}
    for i in range(len(bodies)):
        overrides["/xl/worksheets/sheet%d.xml" % (i + 1)] = spreadsheet + "worksheet+xml"
    types = '<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' \
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>%s' \
        "</Types>" % (PACKAGE, "".join('<Override PartName="%s" ContentType="%s"/>' % item for item in overrides.items()))
    links = "".join('<Relationship Id="s%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (i + 1, OFFICE, i + 1)
                    for i in range(len(bodies)))
    for name in ("styles", "sharedStrings", "calcChain"):
        links += '<Relationship Id="%s" Type="%s/%s" Target="%s.xml"/>' % (name, OFFICE, name, name)
    if macros:
        links += '<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
    made = {"[Content_Types].xml": types,
            "_rels/.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>'
            "</Relationships>" % (PACKAGE, OFFICE),
            "xl/workbook.xml": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets>'
            '<definedNames><definedName name="Answers">Lookups!$A$1:$A$3</definedName></definedNames><calcPr calcId="191029"/></workbook>' % (
                MAIN, OFFICE, "".join('<sheet name="%s" sheetId="%d"%s r:id="s%d"/>' % (
                    name, i + 1, ' state="hidden"' if name == "Lookups" else "", i + 1) for i, name in enumerate(bodies))),
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s/relationships">%s</Relationships>' % (PACKAGE, links)}
    for i, body in enumerate(bodies.values()):
        made["xl/worksheets/sheet%d.xml" % (i + 1)] = body
    made["xl/styles.xml"] = STYLES
    made["xl/sharedStrings.xml"] = strings.xml()
    made["xl/calcChain.xml"] = '<calcChain xmlns="%s">%s</calcChain>' % (MAIN, "".join('<c r="B%d" i="1"/>' % n for n in range(1, 6)))
    if macros:
        made["xl/vbaProject.bin"] = bytes(range(256)) * 20
    return made


def make(path, *options):
    with zipfile.ZipFile(path, "w") as out:
        for i, (name, text) in enumerate(parts(path, options).items()):
            # As different programs pack: one part is stored, one says its sizes behind its bytes.
            info = zipfile.ZipInfo(name, (2026, 4, 1, 9, 30, 0))
            info.compress_type = zipfile.ZIP_STORED if i == 1 else zipfile.ZIP_DEFLATED
            out.writestr(info, text)
        out.comment = b"from the authority"


def packed(path):
    """Of each part the bytes as they are packed, and the rest of what the list of files says of it, but for its place."""
    with open(path, "rb") as file:
        data = file.read()
    found = {}
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None
        for info in opened.infolist():
            name, extra = struct.unpack("<HH", data[info.header_offset + 26:info.header_offset + 30])
            begin = info.header_offset + 30 + name + extra
            found[info.filename] = (data[begin:begin + info.compress_size], info.date_time, info.external_attr, opened.read(info))
        return found, opened.comment


def cells(xml):
    """Of a sheet: each cell as text by its name, and the rest of the sheet without its cells."""
    found = {}
    pattern = re.compile(r'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</c>)', re.S)
    for match in pattern.finditer(xml):
        found[match.group(1)] = match.group(0)
    return found, pattern.sub("", xml)


def compare(before, after, where):
    sheet, area = where.split("!")
    first, last = area.split(":")
    letters = "".join(chr(c) for c in range(ord(first[0]), ord(last[0]) + 1))
    low, high = int(first[1:]), int(last[1:])
    (was, comment), (now, comment_now) = packed(before), packed(after)
    assert list(was) == list(now), "other parts, or another order"
    assert comment == comment_now
    changed = [name for name in was if was[name][0] != now[name][0]]
    book = tree.fromstring(was["xl/workbook.xml"][3])
    numbers = {node.get("name"): i + 1 for i, node in enumerate(book.find("{%s}sheets" % MAIN))}
    filled = "xl/worksheets/sheet%d.xml" % numbers[sheet]
    counting = "xl/worksheets/sheet%d.xml" % numbers["Control"]
    assert set(changed) <= {"xl/workbook.xml", filled, counting}, changed
    assert all(was[name][1:3] == now[name][1:3] for name in was), "other times or attributes"
    text = now["xl/workbook.xml"][3].decode()
    assert text.replace(' fullCalcOnLoad="1"', "") == was["xl/workbook.xml"][3].decode(), text
    assert text.count('fullCalcOnLoad="1"') == 1
    put = emptied = 0
    for part in (filled, counting):
        cells_was, rest_was = cells(was[part][3].decode())
        cells_now, rest_now = cells(now[part][3].decode())
        assert rest_was == rest_now, "something besides cells differs in " + part
        tree.fromstring(now[part][3])
        for name, cell in cells_now.items():
            old = cells_was.get(name, "")
            if cell == old:
                continue
            column, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
            if part == filled and column in letters and low <= int(row) <= high:
                style = re.search(r' s="\d+"', old)
                assert not style or style.group(0) in cell, "another style: " + name
                put += 1
            else:
                assert "<f" in old, (name, old, cell)
                assert cell == re.sub(r"<v>.*?</v>", "", old.replace(' t="str">', ">", 1)), (name, old, cell)
                emptied += 1
        assert set(cells_was) <= set(cells_now), "cells are gone"
        assert list(cells_now) == sorted(cells_now, key=lambda name: (int(re.sub(r"\D", "", name)), len(re.sub(r"\d", "", name)), name))
    print(put, "cells,", emptied, "results")


def values(path, sheet, *names):
    with zipfile.ZipFile(path) as opened:
        book = tree.fromstring(opened.read("xl/workbook.xml"))
        number = {node.get("name"): i + 1 for i, node in enumerate(book.find("{%s}sheets" % MAIN))}[sheet]
        strings = ["".join(node.itertext()) for node in tree.fromstring(opened.read("xl/sharedStrings.xml"))]
        root = tree.fromstring(opened.read("xl/worksheets/sheet%d.xml" % number))
    found = {}
    for cell in root.iter("{%s}c" % MAIN):
        value = cell.find("{%s}v" % MAIN)
        text = "" if value is None else value.text
        if cell.get("t") == "s":
            text = strings[int(text)]
        if cell.get("t") == "inlineStr":
            text = "".join(cell.find("{%s}is" % MAIN).itertext())
        found[cell.get("r")] = text
    for name in names:
        print(found.get(name, "").replace("\n", "\\n"))


if __name__ == "__main__":
    {"make": make, "compare": compare, "values": values}[sys.argv[1]](*sys.argv[2:])
