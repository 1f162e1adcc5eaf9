# The page of a criterion shows what the documents say where they are quoted, and what became of each quote and cell.
. "$(dirname "$0")/lib.sh"

sample folder
cd folder || exit
rm -f answers.yaml
printf 'Measure,Rate,Year\nReports on time,85%%,2008\n' >documents/rates.csv
printf '<h1>Plan</h1><p>All lots were let. Three bids were sought for each lot, and the best one was taken.</p>' >documents/plan.html
cat >more.yaml <<'END'
evidence:
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
END
cd ..
expect 1 check folder
says 'error[AS548]: `rates` shows `85%` in B2'
says 'error[AS548]: `plan` is no workbook'
says 'error[AS513]: `plan` does not say `three bids were sought for every lot`'
says 'after `three bids were sought for` it says `each lot, and the best one was taken.`'

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
finish
