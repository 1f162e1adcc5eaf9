"""A tracker as people keep them, the files beside it, and its checklist.

    import_case.py make DIR            writes tracker.xlsx, files/ and checklist.yaml
    import_case.py report DIR REPORT   compares the report with the tracker: each cell once, and nothing else
    import_case.py set DIR CELL TEXT   another text in one cell of the tracker
    import_case.py ods FILE            a tracker of one row in OpenDocument
"""
import csv
import json
import os
import re
import sys
import zipfile
from xml.sax.saxutils import escape

CRITERIA = ["1.%d" % n for n in range(1, 13)] + [str(n) for n in range(13, 61)]
# All that the checklist asks for: the tracker has not caught up.
STANDARDS = CRITERIA + [str(n) for n in range(61, 74)]


def column(number):
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number - 1]


class Cells:
    """Cells by name: ("text", t), ("number", n), ("day", serial), ("formula", f, cached or None)."""

    def __init__(self):
        self.cells = {}
        self.merged = []
        self.hidden_rows = []

    def put(self, row, values):
        for i, value in enumerate(values):
            if value is None:
                continue
            self.cells[(row, i + 1)] = value if isinstance(value, tuple) else ("text", value)


def rows():
    """The columns: ref, description, RAG, comments, evidence, lead, action, due, old score."""
    special = {
        "1.1": {4: "Board paper, March 2026.txt; EPRR policy"},
        "1.2": {4: "eprr POLICY.TXT p3", 2: "Fully compliant "},
        "1.3": {4: "Training plan.txt\nExercise report"},
        "1.4": {4: "see 1.1"},
        "1.5": {4: "Lost document.pdf"},
        "1.6": {4: "Minutes.txt"},
        "1.7": {4: "Copy A"},
        "1.8": {4: "Copy B"},
        "1.10": {0: ("number", "1.1")},
        "13": {0: "13.0"},
        "14": {0: ("number", "14")},
        "15": {5: "Jane Smith"},
        "16": {5: "CFO"},
        "17": {6: "Renew the plan", 7: ("day", "46356")},
        "18": {6: "Test the plan", 7: "31/11/2026"},
        "19": {6: "Train everybody", 7: "Q4 2026/27"},
        "20": {6: "Buy radios", 7: "ASAP"},
        "21": {6: "Write it down", 7: "03/12/2026"},
        "22": {3: "Do not send: we were late."},
        "23": {2: "n/a", 3: "We run no ambulances."},
        "24": {2: None, 3: None, 4: "n/a", 5: None},
        "26": {2: ("formula", "IF(1=1,\"Green\",\"Red\")", "Green")},
        "27": {3: ("formula", "Colours!A1", None)},
        "29": {2: "Amber/Green"},
    }
    for ref in CRITERIA:
        row = [ref, "What standard %s asks for" % ref, "Green", "We do what %s asks." % ref,
               "Standard %s evidence" % ref, "Chief Nurse", None, None, ("number", "2")]
        for at, value in special.get(ref, {}).items():
            row[at] = value
        yield ref, row


def tracker():
    sheet = Cells()
    sheet.put(1, ["Core standards tracker 2026"])
    sheet.merged.append("A1:H1")
    sheet.put(4, ["Standard", None, "Self assessment", None, "Evidence", "Lead", "Action plan", None, "Old score"])
    sheet.merged += ["A4:B4", "C4:D4", "G4:H4"]
    sheet.put(5, ["Ref", "Description", "RAG", "Comments", None, None, "Action", "Due", None])
    at = 6
    for ref, row in rows():
        if ref == "13":
            sheet.put(at, ["Domain 2: duties"])
            sheet.merged.append("A%d:H%d" % (at, at))
            at += 1
        sheet.put(at, row)
        if ref == "28":
            sheet.hidden_rows.append(at)
        at += 1
        if ref == "30":
            sheet.put(at, [None, None, None, None, "Second thoughts.txt"])
            at += 1
    legend = Cells()
    legend.put(1, ["Green", "all is well"])
    return {"Tracker": sheet, "Colours": legend}


def cell_xml(name, value):
    kind = value[0]
    if kind == "number":
        return '<c r="%s"><v>%s</v></c>' % (name, value[1])
    if kind == "day":
        return '<c r="%s" s="1"><v>%s</v></c>' % (name, value[1])
    if kind == "formula":
        result = "" if value[2] is None else "<v>%s</v>" % escape(value[2])
        return '<c r="%s" t="str"><f>%s</f>%s</c>' % (name, escape(value[1]), result)
    return '<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (name, escape(value[1]))


def sheet_xml(sheet, hide_last):
    body = ""
    for row in sorted({row for row, _ in sheet.cells}):
        cells = "".join(cell_xml("%s%d" % (column(at), row), sheet.cells[(row, at)])
                        for r, at in sorted(sheet.cells) if r == row)
        hidden = ' hidden="1"' if row in sheet.hidden_rows else ""
        body += '<row r="%d"%s>%s</row>' % (row, hidden, cells)
    columns = '<cols><col min="9" max="9" width="9" hidden="1"/></cols>' if hide_last else ""
    merged = "".join('<mergeCell ref="%s"/>' % ref for ref in sheet.merged)
    if merged:
        merged = "<mergeCells>%s</mergeCells>" % merged
    return ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s<sheetData>%s</sheetData>%s'
            "</worksheet>" % (columns, body, merged))


def write_tracker(path, sheets):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = list(sheets)
    parts = {
        "[Content_Types].xml": '<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override '
        'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        "</Types>" % package,
        "_rels/.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>' % (package, office),
        "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (main, office, "".join(
            '<sheet name="%s" sheetId="%d" r:id="s%d"/>' % (name, i + 1, i + 1) for i, name in enumerate(names))),
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s/relationships">%s<Relationship Id="st" Type="%s/styles" '
        'Target="styles.xml"/></Relationships>' % (package, "".join(
            '<Relationship Id="s%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>' % (i + 1, office, i + 1)
            for i in range(len(names))), office),
        "xl/styles.xml": '<styleSheet xmlns="%s"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" '
        'applyNumberFormat="1"/></cellXfs></styleSheet>' % main,
    }
    for i, name in enumerate(names):
        parts["xl/worksheets/sheet%d.xml" % (i + 1)] = sheet_xml(sheets[name], i == 0)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(name, text)


def write_files(folder):
    files = {"plans/Board paper, March 2026.txt": "The board agreed.", "plans/EPRR policy.txt": "The policy.",
             "plans/Training plan.txt": "Who is trained.", "plans/Exercise report.txt": "What was learned.",
             "2025/Minutes.txt": "Minutes of 2025.", "2026/Minutes.txt": "Minutes of 2026.",
             "copies/Copy A.txt": "The same.", "copies/Copy B.txt": "The same.",
             "Second thoughts.txt": "Second thoughts.", "never named.txt": "Nobody names this."}
    for ref in CRITERIA:
        if ref in ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "24"):
            continue
        files["standards/Standard %s evidence.txt" % ref] = "What proves %s." % ref
    files["standards/Standard 60 evidence.txt"] = "What proves 60."
    while len(files) < 63:
        files["old/old %d.txt" % len(files)] = "Old %d." % len(files)
    for path, text in files.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as out:
            out.write(text + "\n")
    return len(files)


def write_checklist(path):
    values = "{value: non-compliant, label: Red}, {value: partially-compliant, label: Amber}, {value: fully-compliant, label: Green}"
    with open(path, "w", encoding="utf-8") as out:
        out.write("framework: core-standards\ntitle: Core standards\nauthority: The authority\n")
        out.write("scales: {rag: {values: [%s]}}\n" % values)
        out.write("timetable: [{id: submission, title: Submission, due: 2026-12-31}]\n")
        out.write("elements:\n  - id: standards\n    title: Standards\n    scale: rag\n    criteria:\n")
        for ref in STANDARDS:
            out.write('      - {id: "%s", title: What standard %s asks for}\n' % (ref, ref))
        out.write("roll_ups:\n  - {id: compliance, title: Compliance, of: standards, by: share, met: fully-compliant}\n")


def make(folder):
    sheets = tracker()
    write_tracker(os.path.join(folder, "tracker.xlsx"), sheets)
    assert write_files(os.path.join(folder, "files")) == 63
    write_checklist(os.path.join(folder, "checklist.yaml"))
    body = {row for row, _ in sheets["Tracker"].cells if row > 5}
    assert len(body) == 62, len(body)
    with open(os.path.join(folder, "cells.json"), "w", encoding="utf-8") as out:
        json.dump({name: ["%s%d" % (column(at), row) for row, at in sheet.cells] for name, sheet in sheets.items()}, out)


def report(folder, path):
    with open(os.path.join(folder, "cells.json"), encoding="utf-8") as source:
        wanted = {(sheet, cell) for sheet, cells in json.load(source).items() for cell in cells}
    with open(path, encoding="utf-8-sig", newline="") as source:
        listed = list(csv.DictReader(source))
    found = [(row["sheet"], row["cell"]) for row in listed]
    assert len(found) == len(set(found)), "a cell is listed more than once"
    assert set(found) == wanted, (wanted - set(found), set(found) - wanted)
    lost = [row["cell"] for row in listed if not row["went to"] and not row["why"]]
    assert not lost, lost
    print(len(found), "cells")


def set_cell(folder, name, text):
    sheets = tracker()
    letter, row = re.fullmatch(r"([A-Z])(\d+)", name).groups()
    sheets["Tracker"].cells[(int(row), ord(letter) - ord("A") + 1)] = ("text", text)
    write_tracker(os.path.join(folder, "tracker.xlsx"), sheets)


def write_ods(path):
    rows = "".join("<table:table-row>%s</table:table-row>" % "".join(
        '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % text for text in row)
        for row in (["Ref", "RAG", "Comments"], ["1.1", "Green", "We do it."]))
    content = ('<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:'
               'opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>'
               '<table:table table:name="Tracker">%s</table:table></office:spreadsheet></office:body></office:document-content>' % rows)
    with zipfile.ZipFile(path, "w") as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        out.writestr("content.xml", content)


if __name__ == "__main__":
    {"make": make, "report": report, "set": set_cell, "ods": write_ods}[sys.argv[1]](*sys.argv[2:])
