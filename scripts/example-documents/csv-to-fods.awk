# Turns CSV files (one a sheet, named after the file) into a flat OpenDocument spreadsheet.
# A first row starting with "#" is a title; the row after it, or else the first row, is the header.
# A cell that starts with "=" is a formula over A1 references, e.g. =SUM(B3:B11) or =ROUND(B2-B13;1); arguments are parted by semicolons.
function esc(s) { gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); return s }
function fields(line,    n, c, q, cur, i) {           # a CSV line into F[1..n]
  n = 0; cur = ""; q = 0
  for (i = 1; i <= length(line); i++) {
    c = substr(line, i, 1)
    if (q) { if (c == "\"") { if (substr(line, i + 1, 1) == "\"") { cur = cur c; i++ } else q = 0 } else cur = cur c }
    else if (c == "\"") q = 1
    else if (c == ",") { F[++n] = cur; cur = "" }
    else cur = cur c
  }
  F[++n] = cur
  return n
}
function formula(s,    out) {                         # =SUM(B3:B11) -> of:=SUM([.B3:.B11])
  out = ""; s = substr(s, 2)
  while (match(s, /[A-Z][0-9]+(:[A-Z][0-9]+)?/)) {
    ref = substr(s, RSTART, RLENGTH); sub(/:/, ":.", ref)
    out = out substr(s, 1, RSTART - 1) "[." ref "]"
    s = substr(s, RSTART + RLENGTH)
  }
  return "of:=" out s
}
function cell(v, style,    a) {
  a = (style == "") ? "" : " table:style-name=\"" style "\""
  if (v == "") return "<table:table-cell" a "/>"
  if (substr(v, 1, 1) == "=") return "<table:table-cell table:style-name=\"total\" table:formula=\"" esc(formula(v)) "\" office:value-type=\"float\"/>"
  if (style == "" && v ~ /^-?[0-9]+(\.[0-9]+)?$/)
    return "<table:table-cell table:style-name=\"" (v ~ /\./ ? "decimal" : "whole") "\" office:value-type=\"float\" office:value=\"" v "\"/>"
  return "<table:table-cell" a " office:value-type=\"string\"><text:p>" esc(v) "</text:p></table:table-cell>"
}
function close_sheet() { if (open_sheet) print "</table:table>" }
BEGIN {
  print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  print "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
  print "<office:meta><dc:title>" esc(title) "</dc:title><meta:creation-date>" date "T09:00:00</meta:creation-date><dc:date>" date "T09:00:00</dc:date></office:meta>"
  print "<office:styles><style:style style:name=\"Default\" style:family=\"table-cell\"><style:text-properties style:font-name=\"Liberation Sans\" fo:font-size=\"10pt\"/></style:style></office:styles>"
  print "<office:automatic-styles>"
  print "<number:number-style style:name=\"n1\"><number:number number:decimal-places=\"1\" number:min-decimal-places=\"1\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
  print "<number:number-style style:name=\"n0\"><number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\"/></number:number-style>"
  print "<style:style style:name=\"wide\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"7.5cm\"/></style:style>"
  print "<style:style style:name=\"narrow\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"3cm\"/></style:style>"
  print "<style:style style:name=\"title\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\" fo:font-size=\"13pt\" fo:color=\"#003087\"/></style:style>"
  print "<style:style style:name=\"head\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#dce9f5\" fo:border-bottom=\"0.75pt solid #005eb8\" fo:wrap-option=\"wrap\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>"
  print "<style:style style:name=\"decimal\" style:family=\"table-cell\" style:data-style-name=\"n1\"/>"
  print "<style:style style:name=\"whole\" style:family=\"table-cell\" style:data-style-name=\"n0\"/>"
  print "<style:style style:name=\"total\" style:family=\"table-cell\" style:data-style-name=\"n1\"><style:table-cell-properties fo:border-top=\"0.75pt solid #005eb8\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>"
  print "</office:automatic-styles><office:body><office:spreadsheet>"
}
FNR == 1 {
  close_sheet(); open_sheet = 1; header = 1
  name = FILENAME; sub(/.*\//, "", name); sub(/\.csv$/, "", name); sub(/^[0-9]+-/, "", name); gsub(/-/, " ", name)
  print "<table:table table:name=\"" esc(toupper(substr(name, 1, 1)) substr(name, 2)) "\"><table:table-column table:style-name=\"wide\"/><table:table-column table:style-name=\"narrow\" table:number-columns-repeated=\"9\"/>"
}
{
  n = fields($0); style = ""
  if (FNR == 1 && substr($0, 1, 1) == "#") { style = "title"; sub(/^# */, "", F[1]) }
  else if (header) { style = "head"; header = 0 }
  row = ""
  for (i = 1; i <= n; i++) row = row cell(F[i], style)
  print "<table:table-row>" row "</table:table-row>"
}
END { close_sheet(); print "</office:spreadsheet></office:body></office:document>" }
