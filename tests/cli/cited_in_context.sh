# The page of a criterion shows what the documents say where they are quoted, and what became of each quote and cell.
. "$(dirname "$0")/lib.sh"

sample folder
cd folder || exit
rm -f answers.yaml
printf 'Measure,Rate,Year\nReports on time,85%%,2008\n' >documents/rates.csv
printf '<h1>Plan</h1><p>All lots were let. Three bids were sought for each lot, and the best one was taken.</p>' >documents/plan.html
python3 - <<'END'
import zipfile

HEAD = '<?xml version="1.0"?>'
REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'


def write(name, main, kind, parts):
    with zipfile.ZipFile(name, 'w') as out:
        out.writestr('[Content_Types].xml', HEAD + '<Types/>')
        out.writestr('_rels/.rels', f'{HEAD}<Relationships xmlns="{REL}"><Relationship Id="r" Type="{DOC}/officeDocument" '
                     'Target="x/main.xml"/></Relationships>')
        links = ''.join(f'<Relationship Id="r{i}" Type="{DOC}/{kind}" Target="p{i}.xml"/>' for i in range(len(parts)))
        out.writestr('x/_rels/main.xml.rels', f'{HEAD}<Relationships xmlns="{REL}">{links}</Relationships>')
        out.writestr('x/main.xml', HEAD + main)
        for i, part in enumerate(parts):
            out.writestr(f'x/p{i}.xml', HEAD + part)


def text(name, words):
    return f'<c r="{name}" t="inlineStr"><is><t>{words}</t></is></c>'


rows = '<row r="1">' + text('A1', 'Camden') + text('B1', '85%') + text('C1', 'Salary 99,000') + '</row>'
rows += '<row r="2">' + text('A2', 'Barnet') + text('B2', '84%') + '</row>'
write('documents/team.xlsx',
      f'<workbook xmlns:r="{DOC}"><sheets><sheet name="Totals" r:id="r0"/><sheet name="Old" state="hidden" r:id="r1"/></sheets></workbook>',
      'worksheet', [f'<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>{rows}</sheetData></worksheet>',
                    '<worksheet><sheetData><row>' + text('A1', 'Approved') + '</row></sheetData></worksheet>'])
drawn = '<p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Let</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>'
space = f'xmlns:p="p" xmlns:a="a" xmlns:r="{DOC}"'
write('documents/deck.pptx',
      f'<p:presentation {space}><p:sldIdLst><p:sldId r:id="r0"/><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>',
      'slide', [f'<p:sld {space}>{drawn}</p:sld>', f'<p:sld {space} show="0">{drawn}</p:sld>'])
END
cat >more.yaml <<'END'
evidence:
  - {id: team, kind: report, title: Team, owner: ceo, dated: 2008-06-30, status: final, file: documents/team.xlsx}
  - {id: deck, kind: report, title: Deck, owner: ceo, dated: 2008-06-30, status: final, file: documents/deck.pptx}
  - {id: rates, kind: report, title: Rates, owner: ceo, dated: 2008-06-30, status: final, file: documents/rates.csv}
  - {id: plan, kind: report, title: Plan, owner: ceo, dated: 2008-06-30, status: final, file: documents/plan.html}
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: We do.
    evidence:
      - annual-report
      - {item: rates, cell: B2, value: 85%}
      - {item: rates, cell: B2, value: 86%}
      - {item: plan, cell: B2}
      - {item: plan, quote: three bids were sought}
      - {item: plan, quote: three bids were sought for every lot}
      - {item: team, sheet: Totals, cell: B1, value: 85%}
      - {item: team, sheet: Totals, cell: C1, value: Pay}
      - {item: team, sheet: Totals, range: A1:C2}
      - {item: team, sheet: Old}
      - {item: team, quote: approved}
      - {item: deck, slide: 2}
      - {item: deck, slide: 1}
END
cd ..
expect 1 check folder
says 'error[AS548]: `rates` shows `85%` in B2'
says 'error[AS548]: `plan` is no workbook'
says 'error[AS513]: `plan` does not say `three bids were sought for every lot`'
says 'after `three bids were sought for` it says `each lot, and the best one was taken.`'
says 'error[AS548]: `team` shows C1 to no reader: column C is hidden'
says 'error[AS548]: `team` shows the sheet `Old` to no reader: it is hidden'
says 'error[AS549]: `deck` shows slide 2 to no reader'
says_not 'slide 1 to no reader'

expect 1 build folder --draft -o out
page=$(cat out/*/pages/standards-s1.html)
shows() {
  case $page in
  *"$1"*) ;;
  *) fail "the page does not show: $1" ;;
  esac
}
shows 'In context, B2: Reports on time | <mark>85%</mark> | 2008'
shows 'The document shows 85% in B2'
shows 'The document is no workbook'
shows 'In context, under Plan: Plan All lots were let. <mark>Three bids were sought</mark> for each lot, and the best one was taken.'
shows 'plan.html#:~:text=Three%20bids%20were%20sought"'
shows 'The document does not say this'
shows 'What it says, under Plan: Plan All lots were let. <mark>Three bids were sought for</mark> each lot, and the best one was taken.'
shows 'In context, sheet Totals, B1: Camden | <mark>85%</mark><'
shows 'In context, sheet Totals, A1:C2: <mark>Camden | 85% / Barnet | 84%</mark><'
shows 'The document shows C1 to no reader: column C is hidden'
shows 'No reader sees this: it is in a hidden sheet'
shows 'No reader sees slide 2<'
case $page$(cat out/*/pack.json) in
*Salary*) fail "a hidden cell is printed" ;;
esac
finish
