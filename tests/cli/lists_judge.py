"""Reads what `assure` writes as tables, by nothing but Python's own library, and compares.

lists_judge.py cells FILE      each row as JSON: of a workbook [kind, value] for a cell, of csv and html the text
lists_judge.py same CSV XLSX HTML    whether the three say the same
lists_judge.py form XLSX       header frozen, filters, widths, hidden sheets
lists_judge.py choices XLSX SHEET    the cells that offer a list, and the list
lists_judge.py edit XLSX SHEET CELL TEXT   writes a text into a cell, as a spreadsheet program would
"""
import csv
import datetime
import html.parser
import json
import os
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheets(path):
    """By name: the rows of a sheet, and its root."""
    with zipfile.ZipFile(path) as zipped:
        parse = lambda name: tree.fromstring(zipped.read(name))
        strings = ["".join(t.text or "" for t in si.iter(MAIN + "t")) for si in parse("xl/sharedStrings.xml")]
        styles = parse("xl/styles.xml")
        formats = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
        cell_styles = [formats.get(x.get("numFmtId"), "") for x in styles.find(MAIN + "cellXfs")]
        names = [(s.get("name"), s.get("state")) for s in parse("xl/workbook.xml").iter(MAIN + "sheet")]
        for number, (name, state) in enumerate(names, 1):
            root = parse(f"xl/worksheets/sheet{number}.xml")
            yield name, state, [row_of(row, strings, cell_styles) for row in root.iter(MAIN + "row")], root


def row_of(row, strings, cell_styles):
    cells = []
    for cell in row.iter(MAIN + "c"):
        column = 0
        for letter in cell.get("r").rstrip("0123456789"):
            column = column * 26 + ord(letter) - 64
        cells += [None] * (column - len(cells))
        assert cell.find(MAIN + "f") is None, "a formula"
        value = cell.find(MAIN + "v")
        if value is None:
            continue
        if cell.get("t") == "s":
            cells[column - 1] = ["text", strings[int(value.text)].replace("_x005F_", "_")]
        elif "yy" in cell_styles[int(cell.get("s", 0))]:
            day = datetime.date(1899, 12, 30) + datetime.timedelta(int(value.text))
            cells[column - 1] = ["day", day.isoformat()]
        else:
            cells[column - 1] = ["number", value.text]
    return cells


class Table(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows, self.bad, self.inside = [], [], False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True
        if tag == "br" and self.inside:
            self.rows[-1][-1] += "\n"
        if tag in ("script", "style", "link", "img") or any(k.startswith("on") or k in ("class", "src", "href") for k, _ in attributes):
            self.bad.append(tag)

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


def csv_rows(path, as_written=False):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    plain = lambda cell: cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r") else cell
    return rows if as_written else [[plain(cell) for cell in row] for row in rows]


def html_rows(path):
    table = Table()
    table.feed(open(path, encoding="utf-8", newline="").read())
    assert not table.bad, table.bad
    return table.rows


def compare(csv_path, xlsx_path, html_path):
    rows = csv_rows(csv_path)
    assert rows == html_rows(html_path), "the page differs from the csv"
    workbook = next(iter(sheets(xlsx_path)))[2]
    assert len(workbook) == len(rows), "rows"
    for one, other in zip(rows, workbook):
        other = other + [None] * (len(one) - len(other))
        assert one == [cell[1] if cell else "" for cell in other], (one, other)
    print(f"{len(rows) - 1} rows")


def form(path):
    for name, state, rows, root in sheets(path):
        pane = root.find(f".//{MAIN}pane")
        widths = len(list(root.iter(MAIN + "col")))
        frozen = pane is not None and pane.get("state") == "frozen" and pane.get("topLeftCell") == "A2"
        filters = root.find(MAIN + "autoFilter")
        print(name, state or "shown", "frozen" if frozen else "loose", filters.get("ref"), widths > 0, sep="|")


def choices(path, sheet):
    root = next(root for name, _, _, root in sheets(path) if name == sheet)
    for one in root.iter(MAIN + "dataValidation"):
        print(one.get("sqref"), one.find(MAIN + "formula1").text.strip('"'))


def edit(path, sheet, cell, text):
    """The other parts and cells stay as they are."""
    tree.register_namespace("", MAIN[1:-1])
    with zipfile.ZipFile(path) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    names = [s.get("name") for s in tree.fromstring(parts["xl/workbook.xml"]).iter(MAIN + "sheet")]
    part = f"xl/worksheets/sheet{names.index(sheet) + 1}.xml"
    root = tree.fromstring(parts[part])
    wanted = re.fullmatch("([A-Z]+)([0-9]+)", cell)
    row = next(r for r in root.iter(MAIN + "row") if r.get("r") == wanted[2])
    old = [c for c in row if c.get("r") == cell]
    for one in old:
        row.remove(one)
    new = tree.Element(MAIN + "c", {"r": cell, "t": "inlineStr"})
    tree.SubElement(tree.SubElement(new, MAIN + "is"), MAIN + "t").text = text
    column = lambda c: (len(c.get("r").rstrip("0123456789")), c.get("r").rstrip("0123456789"))
    row.insert(sum(column(c) < column(new) for c in row), new)
    parts[part] = tree.tostring(root, encoding="utf-8", xml_declaration=True)
    with zipfile.ZipFile(path + ".tmp", "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in parts.items():
            zipped.writestr(name, data)
    os.replace(path + ".tmp", path)


if __name__ == "__main__":
    command, *files = sys.argv[1:]
    if command == "same":
        compare(*files)
    elif command == "form":
        form(*files)
    elif command == "choices":
        choices(*files)
    elif command == "edit":
        edit(*files)
    elif files[0].endswith(".xlsx"):
        for row in next(iter(sheets(files[0])))[2]:
            print(json.dumps(row))
    else:
        for row in csv_rows(files[0], True) if files[0].endswith(".csv") else html_rows(files[0]):
            print(json.dumps(row))
