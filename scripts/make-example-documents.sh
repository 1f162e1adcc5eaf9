#!/bin/sh
# Makes the documents of the example folders from the text in examples/sources/.
#
#   scripts/make-example-documents.sh            every folder
#   scripts/make-example-documents.sh NAME ...   only the folders named
#
# A source is one of:
#   name.pdf.md    Markdown, made into a PDF        (a line of three dashes starts a new page)
#   name.docx.md   Markdown, made into a Word file
#   name.xlsx/     CSV files, one a sheet, made into a workbook
#   any other      copied as it is
# A line of `copies.txt`, `FROM TO`, copies a document of another folder: `brent-wcc-2008-09/a.pdf a.pdf`.
#
# The day that a document carries in its properties is the `date:` of its source (for a workbook, of
# its about.txt); SOURCE_DATE_EPOCH is the day for a document that has none.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
settings=$root/scripts/example-documents
sources=$root/examples/sources
: "${SOURCE_DATE_EPOCH:=1227830400}" # 28 November 2008
LC_ALL=C.UTF-8
TZ=UTC
export LC_ALL TZ SOURCE_DATE_EPOCH
umask 022

missing=
need() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need pandoc pandoc
need soffice 'libreoffice-writer-nogui libreoffice-calc-nogui'
need zip zip
need unzip unzip
need awk mawk
fc-list 2>/dev/null | grep -q 'Liberation Sans' || missing="$missing fontconfig fonts-liberation"
if [ -n "$missing" ]; then
  echo "make-example-documents: install first: apt-get install$missing" >&2
  exit 2
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/example-documents.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# Zips the folder $1 as $2 with every time set to the epoch $3, the content types first.
pack() {
  rm -f "$2"
  find "$1" -exec touch -d "@$3" {} +
  (cd "$1" && { echo '[Content_Types].xml'; find . -type f ! -name '[[]Content_Types].xml' | sed 's|^\./||' | sort; } |
    zip -X -D -q "$2" -@)
}

# The styles and the footer of every paper, over pandoc's own reference document.
reference() {
  mkdir "$work/reference"
  pandoc -o "$work/default.docx" --print-default-data-file reference.docx
  unzip -q "$work/default.docx" -d "$work/reference"
  cp "$settings"/word/*.xml "$work/reference/word/"
  sed -i 's|</Types>|<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>|' \
    "$work/reference/[Content_Types].xml"
  sed -i 's|</Relationships>|<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Id="rId40" Target="footer1.xml"/></Relationships>|' \
    "$work/reference/word/_rels/document.xml.rels"
  pack "$work/reference" "$work/reference.docx" "$SOURCE_DATE_EPOCH"
}

office() { # office FORMAT FILE: converts into $work/office/
  if ! soffice "-env:UserInstallation=file://$work/profile" --headless --norestore \
    --convert-to "$1" --outdir "$work/office" "$2" >"$work/office.log" 2>&1; then
    cat "$work/office.log" >&2
    exit 1
  fi
}

# The day of a Markdown source ("date: 20 November 2008"), as an epoch.
epoch_of() {
  day=$(sed -n '2,/^---$/s/^date: *//p' "$1" | head -n 1)
  if [ -n "$day" ]; then date -u -d "$day 09:00" +%s; else echo "$SOURCE_DATE_EPOCH"; fi
}

docx() { # docx SOURCE TARGET
  at=$(epoch_of "$1")
  SOURCE_DATE_EPOCH=$at pandoc --from markdown --to docx --reference-doc "$work/reference.docx" \
    --lua-filter "$settings/page-breaks.lua" -o "$2" "$1"
  rm -rf "$work/unpacked"
  mkdir "$work/unpacked"
  unzip -q "$2" -d "$work/unpacked"
  pack "$work/unpacked" "$2" "$at"
}

pdf() { # pdf SOURCE TARGET
  name=$(basename "$2" .pdf)
  docx "$1" "$work/$name.docx"
  office pdf:writer_pdf_Export "$work/$name.docx"
  # The day of the paper instead of the day of the conversion; same length, so offsets still hold.
  stamp=$(date -u -d "@$(epoch_of "$1")" +%Y%m%d%H%M%S)
  id=$(printf '%s' "$name $stamp" | md5sum | cut -c1-32 | tr 'a-f' 'A-F')
  sed -E -e "s/^(.*CreationDate\(D:)[0-9]{14}([Z+-])([0-9]{2}'[0-9]{2}')?/\1$stamp\2\3/" \
    -e "s/^(\/DocChecksum \/)[0-9A-F]{32}/\1$id/" \
    -e "s/<[0-9A-F]{32}>/<$id>/" "$work/office/$name.pdf" >"$2"
}

xlsx() { # xlsx FOLDER TARGET
  name=$(basename "$2" .xlsx)
  day=$(sed -n 's/^date: *//p' "$1/about.txt")
  title=$(sed -n 's/^title: *//p' "$1/about.txt")
  awk -v title="$title" -v date="$(date -u -d "$day" +%Y-%m-%d)" \
    -f "$settings/csv-to-fods.awk" "$1"/*.csv >"$work/$name.fods"
  office 'xlsx:Calc MS Excel 2007 XML' "$work/$name.fods"
  rm -rf "$work/unpacked"
  mkdir "$work/unpacked"
  unzip -q "$work/office/$name.xlsx" -d "$work/unpacked"
  sed -i -E "s|(<dcterms:(created\|modified)[^>]*>)[^<]*|\1$(date -u -d "$day 09:00" +%Y-%m-%dT%H:%M:%SZ)|g" \
    "$work/unpacked/docProps/core.xml"
  pack "$work/unpacked" "$2" "$(date -u -d "$day 09:00" +%s)"
}

folder() { # folder NAME
  from=$sources/$1
  to=$root/examples/$1/documents
  if [ ! -d "$from" ]; then
    echo "make-example-documents: no sources at examples/sources/$1" >&2
    exit 2
  fi
  mkdir -p "$to"
  for source in "$from"/*; do
    file=$(basename "$source")
    case $file in
    *.pdf.md) target=${file%.md} && pdf "$source" "$to/$target" ;;
    *.docx.md) target=${file%.md} && docx "$source" "$to/$target" ;;
    *.xlsx) target=$file && xlsx "$source" "$to/$target" ;;
    copies.txt)
      while read -r original copy; do
        [ -z "$original" ] || cp "$root/examples/${original%%/*}/documents/${original#*/}" "$to/$copy"
      done <"$source"
      continue
      ;;
    *) target=$file && cp "$source" "$to/$target" ;;
    esac
    echo "examples/$1/documents/$target"
  done
}

reference
if [ $# -eq 0 ]; then
  set -- brent-wcc-2008-09 brent-wcc-2008-09-draft
fi
for name in "$@"; do folder "$name"; done
