# status: days, actions, stages, consultations and readiness.
. "$(dirname "$0")/lib.sh"

# Readiness is per cent of what is asked for, rounded down, and 100 only when nothing is wrong.
sample folder
expect 0 status folder
says "Readiness: 100 per cent"
says_not "Not ready"
expect 0 status folder --format json
says '"per_cent": 100'
says '"held_back": []'
echo 'glossary: [{term: X}]' >folder/more.yaml
expect 0 status folder
says "Readiness: 99 per cent"
says 'Not ready: 1 entry could not be read'
complains '`check` has 1 error'
expect 0 status folder --quiet
complains_of_nothing

# What could not be read is never ready, and never ends well.
printf 'actions: [\n' >folder/more.yaml
expect 1 status folder
says "some of the folder could not be read"
says_not "Readiness: 100"
complains "could not be read"
expect 1 status folder --format json
says '"complete": false'
sed 's/^  frameworks:.*/  frameworks: [nothing-of-that-name]/' folder/assure.yaml >assure.yaml
mv assure.yaml folder/assure.yaml
rm folder/more.yaml
expect 1 status folder
says "a checklist could not be used"
says "Readiness: 0 per cent"

# Days: the day itself, the days around it.
rm -rf folder
sample folder
cat >folder/plan.yaml <<END
milestones:
  - {id: own, title: Own milestone, due: 2009-03}
actions:
  - {id: late, what: Late one, who: ceo, due: 2009-03-30}
  - {id: now, what: Due on the day, who: ceo, due: 2009-03-31, as_written: "by  Easter"}
  - {id: soon, what: Due on the morrow, who: ceo, due: 2009-03/2009-04-01}
  - {id: never, what: Without a date, who: ceo}
  - {id: wrong, what: With a faulty one, who: ceo, due: 2009-02-30}
  - {id: over, what: Done already, who: ceo, due: 2009-01-01, done: 2009-01-02}
  - {id: plan, what: Of two steps, plan_by: 2009-03-29, compliant_by: 2009-10}
  - {id: planned, what: With its plan, plan_by: 2009-03-29, compliant_by: 2009-10, planned: 2009-03-28}
consultations:
  - {id: public, title: Public consultation, opens: 2008-11-24, closes: 2008-12-23}
END
run status folder --as-of 2009-03-31
ended 0
says "8 actions: 7 open (of them 2 overdue, 1 without a date, 1 with a faulty date), 1 done"
says "  2009-03                 due today            Own milestone"
says "  2009-03-30              overdue by 1 day     Late one (late)"
says "  2009-03-31              due today            Due on the day (now)"
says "as written: by  Easter"
says "  2009-03-01/2009-04-01   1 day left           Due on the morrow (soon)"
says "no date yet          Without a date (never)"
says "faulty date          With a faulty one (wrong)"
says "done 2009-01-02      Done already (over)"
says "  2009-03-29              overdue by 2 days    Of two steps (plan)"
says "  2009-10                 214 days left        With its plan (planned)"
says "plan by 2009-03-29; planned 2009-03-28; in place by 2009-10"
says "closed               Public consultation"
says "30 days, 2008-11-24 to 2008-12-23, both included"
for day in 2008-11-24 2008-12-23; do
  run status folder --as-of $day
  says "open today           Public consultation"
done
run status folder --as-of 2008-11-23
says "not open yet         Public consultation"
run status folder --as-of 2009-03-31 --owner ceo
ended 0
says "6 actions: 5 open (of them 1 overdue, 1 without a date, 1 with a faulty date), 1 done"
says_not "Of two steps"
expect 2 status folder --owner nobody-of-that-name
complains "no post"
says_nothing

# Stages with gates, and where each is.
expect 0 init staged --framework "$project/tests/cli/every-part.yaml"
run status staged --as-of 2026-06-01
ended 0
says "not entered          First stage"
says "gate: fund, strategy, ready, first"
sed -i 's/- stage: first$/&\n    entered: 2026-05-01\n    paused: 2026-05-20/;s/- stage: second$/&\n    stepped_off: 2026-05-30/' staged/plan.yaml
run status staged --as-of 2026-06-01
says "  2026-05-20              paused               First stage"
says "  2026-05-30              stepped off          Second stage"
says_not "gate: fund"

# A post that nobody holds fills no role; a declared document that is not there is none.
run status staged --as-of 2026-06-01
says " 0 of 4    roles filled"
sed -i '/vacant: true/d' staged/organisation.yaml
run status staged --as-of 2026-06-01
says " 4 of 4    roles filled"
sed -i '/id: chief-executive-2$/,/roles:/s/roles: .*/roles: []/' staged/organisation.yaml
run status staged --as-of 2026-06-01
says " 3 of 4    roles filled"
printf 'evidence:\n  - {id: minutes, kind: minutes, title: Minutes, owner: chief-executive-2, dated: 2026-05-20, status: final, file: documents/minutes.txt}\n' >staged/more.yaml
run status staged --as-of 2026-06-01
says " 0 of 2    kinds of evidence without a gap"
echo words >staged/documents/minutes.txt
run status staged --as-of 2026-06-01
says " 1 of 2    kinds of evidence without a gap"

# Nothing is written.
listing folder >before
for format in text json ics; do run status folder --format $format; done
listing folder >after
same_file "the folder before and after status" before after
finish
