# status --format ics: what another program reads out of it.
. "$(dirname "$0")/lib.sh"

python=
for candidate in python3 /usr/bin/python3; do
  "$candidate" -c 'import icalendar' 2>/dev/null && python=$candidate && break
done

sample folder
cat >folder/plan.yaml <<'END'
milestones:
  - {id: sent, title: "Sent; to all, with \\ and a title that is so long that it has to be folded, twice even, as Ärzte für Übermorgen know — écrit à la main — 日本語の長い題名がここにあります", due: 2008-11/2008-12}
  - {id: undated, title: No date}
  - {id: reached, title: Reached, due: 2008-10-01, done: 2008-10-02}
actions:
  - {id: one, what: "First line\nSecond: line", who: ceo, due: 2009-02-28, as_written: "by the end of February, or so", closes: [S1]}
  - {id: finished, what: Finished, who: ceo, due: 2008-01-01, status: done}
  - {id: steps, what: In two steps, plan_by: 2009-03-31, compliant_by: 2009-10-01}
  - {id: planned, what: With a plan, plan_by: 2009-03-31, compliant_by: 2009-10-02, planned: 2008-11-01}
  - {id: sometime, what: Undated}
  - {id: wrong, what: A faulty date, due: 2008-02-31}
  - {id: last, what: The last day that can be written, due: 9999-12-31}
consultations:
  - {id: public, title: Public consultation, opens: 2008-11-24, closes: 2008-12-23}
END
sed -i 's/^    status: final/    status: final\n    valid_until: 2009-06-30/' folder/evidence.yaml
expect 0 status folder --format ics --as-of 2008-11-28
cp "$out" calendar.ics
same "lines that do not end in CRLF" "$(grep -cv "$(printf '\r')\$" calendar.ics)" 0
same "octets of the longest line" "$(tr -d '\r' <calendar.ics | awk '{ if (length > n) n = length } END { print n }')" 75
iconv -f UTF-8 -t UTF-8 calendar.ics >/dev/null || fail "the calendar is not UTF-8"
tr -d '\r' <calendar.ics | while IFS= read -r line; do
  printf '%s\n' "$line" | iconv -f UTF-8 -t UTF-8 >/dev/null 2>&1 || echo cut
done >cut
same "lines in which a character is cut" "$(cat cut)" ""

# Another day of judgement is another stamp, and nothing else.
expect 0 status folder --format ics --as-of 2008-11-29
sed 's/^DTSTAMP:20081129T000000Z/DTSTAMP:20081128T000000Z/' "$out" >later.ics
same_file "the calendars of two days" calendar.ics later.ics
# Only actions have an owner.
expect 0 status folder --format ics --owner ceo
same "actions of one post" "$(grep -c '^UID:.*-\(action\|plan\|compliance\)@' "$out")" 1

if [ -z "$python" ]; then
  skip "no Python with icalendar (Debian: python3-icalendar)"
  finish
fi
cat >read.py <<'END'
import sys
from icalendar import Calendar
calendar = Calendar.from_ical(open(sys.argv[1], "rb").read())
print(calendar["VERSION"], calendar["CALSCALE"], calendar["PRODID"], calendar.get("METHOD"))
for event in calendar.walk("VEVENT"):
    end = event.get("DTEND")
    print(event["UID"].split("@")[0], event["DTSTART"].dt, end.dt if end else None, repr(str(event["SUMMARY"])))
    print("  ", repr(str(event["DESCRIPTION"])), event["DTSTAMP"].dt.isoformat())
    for alarm in event.walk("VALARM"):
        assert alarm["ACTION"] == "DISPLAY" and str(alarm["DESCRIPTION"]) == str(event["SUMMARY"])
        print(event["UID"].split("@")[0], alarm["TRIGGER"].dt, file=sys.stderr)
END
"$python" read.py calendar.ics >events 2>alarms || fail "the calendar cannot be read: $(cat alarms)"
same "the alarms of what is open" "$(grep sample-sent alarms)" "sample-sent-milestone -7 days, 9:00:00
sample-sent-milestone -1 day, 9:00:00"
same "the alarms of what is done" "$(grep -c sample-reached alarms)" 0
title=$(sed -n 's/^  title: //p' folder/assure.yaml)
cat >wanted <<END
2.0 GREGORIAN -//assure//assure status//EN None
sample-sent-milestone 2008-12-31 2009-01-01 'Sent; to all, with \\\\ and a title that is so long that it has to be folded, twice even, as Ärzte für Übermorgen know — écrit à la main — 日本語の長い題名がここにあります'
   '$title\nDue within 1 November 2008 to 31 December 2008: by its last day.' 2008-11-28T00:00:00+00:00
sample-reached-milestone 2008-10-01 2008-10-02 'Reached'
   '$title\nDone on 2 October 2008.' 2008-11-28T00:00:00+00:00
sample-one-action 2009-02-28 2009-03-01 'S1: First line\nSecond: line'
   '$title\nOwner: Chief Executive.\nAs written: by the end of February, or so' 2008-11-28T00:00:00+00:00
sample-last-action 9999-12-31 None 'The last day that can be written'
   '$title\nOwner: Nobody.' 2008-11-28T00:00:00+00:00
sample-planned-compliance 2009-10-02 2009-10-03 'In place: With a plan'
   '$title\nOwner: Nobody.' 2008-11-28T00:00:00+00:00
sample-steps-plan 2009-03-31 2009-04-01 'Plan: In two steps'
   '$title\nOwner: Nobody.' 2008-11-28T00:00:00+00:00
sample-steps-compliance 2009-10-01 2009-10-02 'In place: In two steps'
   '$title\nOwner: Nobody.' 2008-11-28T00:00:00+00:00
sample-public-consultation 2008-11-24 2008-12-24 'Public consultation'
   '$title\n30 days, the first and the last included.' 2008-11-28T00:00:00+00:00
sample-submission-deadline 2008-12-31 2009-01-01 'Deadline: $title'
   '$title' 2008-11-28T00:00:00+00:00
sample-annual-report-lapse 2009-06-30 2009-07-01 'Lapses: Annual report'
   '$title\nOwner: Chief Executive.\nThe last day on which it counts: it is valid until then.' 2008-11-28T00:00:00+00:00
sample-nobody-2008-12-31-owed 2008-12-31 2009-01-01 'Nobody: 2 gaps due'
   '$title\nOwner: Nobody.\nshould fix: nobody owes a gap of \`sample\`\nshould fix: nothing says when action \`sometime\` is due' 2008-11-28T00:00:00+00:00
END
sed -i 's/Owner: [^.]*[^y]\./Owner: Chief Executive./' events
sed 1d wanted | paste - - | sort >wanted.sorted
sed 1d events | paste - - | grep -v '^sample-[a-z-]*-milestone' | sort >events.sorted
grep -v -- '-milestone' wanted.sorted >wanted.plain
same_file "the events of actions, consultations and what is owed" events.sorted wanted.plain
sed 1d events | paste - - | grep '^sample-\(sent\|reached\)-milestone' | sort >milestones
grep -- '-milestone' wanted.sorted >wanted.milestones
same_file "the events of milestones" milestones wanted.milestones
same "the calendar itself" "$(head -n 1 events)" "$(head -n 1 wanted)"
same "identities that are repeated" "$(grep -o '^sample-[^ ]*' events | sort | uniq -d)" ""
finish
