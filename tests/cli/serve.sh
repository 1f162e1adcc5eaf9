# The pack on this computer's own address: what is answered and what is not, and what happens when files change.
. "$(dirname "$0")/lib.sh"
command -v curl >/dev/null || {
  skip "no curl here"
  finish
}

server=
base=
# serve NAME ARGUMENT...: starts a server and waits for its address, $base; $server is its process.
serve() {
  log=$tmp/.run/$1
  shift
  command="assure serve $*"
  "$binary" serve "$@" >"$log.out" 2>"$log.err" </dev/null &
  server=$!
  servers="${servers:-} $server"
  for _ in $(seq 200); do
    base=$(head -n 1 "$log.out")
    [ -z "$base" ] || return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  fail "\`$command\` tells no address: $(cat "$log.err")"
  exit 1 # the rest would only say the same
}

# stop SIGNAL: the server ends with status 0.
stop() {
  kill -s "$1" "$server"
  wait "$server"
  same "status after SIG$1" "$?" 0
}

# Of tests that stop early.
trap 'for one in ${servers:-}; do kill "$one" 2>/dev/null; done; leave' EXIT

# get STATUS PATH [CURL-OPTION...]: what came is in $out, its headers in $err.
get() {
  wanted=$1
  path=$2
  shift 2
  command="GET $path $*"
  got=$(curl -s --max-time 40 --path-as-is -o "$out" -D "$err" -w '%{http_code}' "$@" "${base%/}$path")
  [ "$got" = "$wanted" ] || fail_run "status $got, expected $wanted"
}

has_header() { tr -d '\r' <"$err" | grep -qix -- "$1" || fail_run "no header $1"; }

# stamp NAME: of the last answer of /-/changes.
stamp() { sed -n "s/^assureLive({.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$out"; }

# news PAGE: what a browser with that page is told, without waiting.
news() { get 200 "/-/changes?page=$1"; }

# told TEXT: within 20 seconds the news of the front page say so.
told() {
  for _ in $(seq 100); do
    news /
    ! grep -qF -- "$1" "$out" || return 0
    sleep 0.2
  done
  fail_run "is never told: $1"
}

sample folder
echo unknown >folder/documents/undeclared.txt
echo secret >secret.txt
echo '<script>alert(1)</script>' >folder/documents/page.html
sed -i 's|^evidence:|&\n  - {id: page, title: A page, kind: report, owner: ceo, date: 2008-10-01, approved_by: ceo, approved: 2008-10-02, files: [documents/page.html]}|' \
  folder/evidence.yaml
serve first folder --port 0
port=${base##*:}
port=${port%/}
same "the address" "$base" "http://127.0.0.1:$port/"

# Pages, and what belongs to them.
get 200 /
says "<h1"
says '<script src="/-/live.js"'
says DRAFT
has_header "content-type: text/html; charset=utf-8"
has_header "cache-control: no-store"
has_header "referrer-policy: no-referrer"
has_header "x-content-type-options: nosniff"
has_header "cross-origin-resource-policy: same-origin"
has_header "content-security-policy: frame-ancestors 'none'"
cp "$out" front
get 200 /index.html
same_file "the front page under both its names" "$out" front
get 200 /assets/pack.css
has_header "content-type: text/css; charset=utf-8"
get 200 /-/live.js
has_header "content-type: text/javascript; charset=utf-8"
get 200 /-/live.css
get 200 /pack.json
has_header "content-type: application/json"
get 200 /data/source/assure.yaml
same_file "a YAML file" "$out" folder/assure.yaml
has_header "content-type: text/plain; charset=utf-8"

# Documents: those that are declared, byte for byte; what could run as a page of ours is saved.
get 200 /data/documents/annual-report.txt
same_file "a document" "$out" folder/documents/annual-report.txt
get 200 /data/documents/page.html
has_header "content-disposition: attachment"
says_not live.js
get 404 /data/documents/undeclared.txt

# One range that is there.
get 206 /data/documents/annual-report.txt -H "Range: bytes=2-5"
same "a range" "$(cat "$out")" "$(tail -c +3 folder/documents/annual-report.txt | head -c 4)"
get 206 /data/documents/annual-report.txt -H "Range: bytes=-3"
tail -c 3 folder/documents/annual-report.txt >end
same_file "the last bytes" "$out" end
get 416 /data/documents/annual-report.txt -H "Range: bytes=999999-"
get 416 /data/documents/annual-report.txt -H "Range: bytes=0-9999999"
get 416 /data/documents/annual-report.txt -H "Range: bytes=0-1,0-1,0-1"
get 416 / -H "Range: bytes=99999999-"

# HEAD has the length and no body.
get 200 / --head
has_header "content-length: $(wc -c <front)"
[ "$(wc -c <"$out")" -lt 2000 ] || fail "HEAD brought a page"

# No other method.
for method in POST PUT DELETE OPTIONS PATCH; do
  get 405 / -X $method -d x=1
  has_header "allow: GET, HEAD"
done

# No path outside, however it is written.
for path in /../secret.txt /data/documents/../../../secret.txt /%2e%2e/secret.txt /data/documents/%2e%2e%2f%2e%2e%2fsecret.txt \
  /data/source/%2e%2e/%2e%2e/secret.txt "/..%5csecret.txt" /../../../../../../etc/passwd /%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd \
  //etc/passwd /data/source//assure.yaml /data/source/./assure.yaml /data/documents/ /pages /data/source/assure.yaml%00 /bagit.txt \
  "/data/source/assure.yaml/" /templates/live/live.js "$tmp/secret.txt" /favicon.ico; do
  get 404 "$path"
  says "nothing is served here"
done
get 404 /pages/none.html
says "No such page"
says 'data-shows=""'

# By its own names only; for its own pages only.
get 200 / -H "Host: localhost:$port"
get 421 / -H "Host: evil.example:$port"
get 421 / -H "Host: evil.example"
get 421 / -H "Host: 127.0.0.1:1"
get 421 / -H "Host;"
get 421 "/-/changes?page=/" -H "Host: evil.example:$port"
get 403 "/-/changes?page=/" -H "Sec-Fetch-Site: cross-site" -H "Sec-Fetch-Mode: no-cors"
get 200 / -H "Sec-Fetch-Site: cross-site" -H "Sec-Fetch-Mode: navigate"

# Only this computer reaches it.
if command -v ss >/dev/null; then
  same "where it listens" "$(ss -Hltn "sport = :$port" | awk '{ print $4 }')" "127.0.0.1:$port"
else
  same "where it listens" "$(awk -v at="$(printf ':%04X' "$port")" '$4 == "0A" && $2 ~ at "$" { print $2 }' /proc/net/tcp /proc/net/tcp6)" \
    "0100007F:$(printf '%04X' "$port")"
fi

# A document becomes a link, or its folder does: it is not followed.
mv folder/documents/annual-report.txt report.txt
ln -s ../../secret.txt folder/documents/annual-report.txt
get 404 /data/documents/annual-report.txt
rm folder/documents/annual-report.txt
mv folder/documents elsewhere
mkdir beside
echo secret >beside/annual-report.txt
ln -s ../beside folder/documents
get 404 /data/documents/annual-report.txt
rm folder/documents
mv elsewhere folder/documents
mv report.txt folder/documents/annual-report.txt
for _ in $(seq 50); do
  got=$(curl -s -o "$out" -w '%{http_code}' "${base}data/documents/annual-report.txt")
  [ "$got" != 200 ] || break
  sleep 0.2
done
same_file "a document that is back" "$out" folder/documents/annual-report.txt

# Who waits is told of a change; the page has it.
news /
shows=$(stamp shows)
panel=$(stamp panel)
[ "${#shows}" = 16 ] && [ "${#panel}" = 16 ] || fail_run "no stamps"
seen="/-/changes?page=/&shows=$shows&panel=$panel"
(sleep 1 && sed -i 's/title: Sample submission/title: Another name/' folder/assure.yaml) &
get 200 "$seen"
wait $!
[ "$(stamp shows)" != "$shows" ] || fail_run "the page did not change"
get 200 /
says "Another name"

# A file of the same content is no news for anybody who reads.
news /
shows=$(stamp shows)
panel=$(stamp panel)
before=$(grep -c rebuilt "$tmp/.run/first.err")
touch folder/assure.yaml
for _ in $(seq 50); do
  [ "$(grep -c rebuilt "$tmp/.run/first.err")" = "$before" ] || break
  sleep 0.1
done
news /
same "the page after a touch" "$(stamp shows)" "$shows"
same "the panel after a touch" "$(stamp panel)" "$panel"

# Broken YAML is a finding like others, and the pages are there.
cp folder/answers.yaml answers.yaml
printf 'competencies: [\n' >folder/answers.yaml
told '"code": "AS1'
says '"file": "answers.yaml"'
get 200 /
says DRAFT
cp answers.yaml folder/answers.yaml
told "$panel"

# Without assure.yaml the last pages stay, and it is said; then it goes on.
get 200 /
cp "$out" front
mv folder/assure.yaml assure.yaml
told '"trouble":"folder/assure.yaml: no such file or directory"'
get 200 /
same_file "the front page of a folder that cannot be compiled" "$out" front
grep -qF "assure: not rebuilt: folder/assure.yaml: no such file or directory" "$tmp/.run/first.err" ||
  fail "standard error does not tell of assure.yaml"
mv assure.yaml folder/assure.yaml
told '"trouble":""'
grep -q "^rebuilt in [0-9]* ms: " "$tmp/.run/first.err" || fail "standard error does not tell of builds"

# More that wait than a browser has connections: pages are served all the same.
news /
seen="/-/changes?page=/&shows=$(stamp shows)&panel=$(stamp panel)"
waiting=
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
  curl -s -o /dev/null "${base%/}$seen" &
  waiting="$waiting $!"
done
sleep 0.5
get 200 / --max-time 5

# Two at once: the second gets another port of its own accord, and not the same one by force.
first=$server
expect 2 serve folder --port "$port"
complains "--port: port $port of 127.0.0.1 cannot be had"
says_nothing
serve second folder --quiet
[ "$base" != "http://127.0.0.1:$port/" ] || fail "two servers at one port"
get 200 /
stop INT
[ ! -s "$tmp/.run/second.err" ] || fail "a quiet server says: $(cat "$tmp/.run/second.err")"

# It ends at once, although some wait for news, and leaves the port free.
server=$first
base=http://127.0.0.1:$port/
begin=$(date +%s)
stop TERM
[ $(($(date +%s) - begin)) -lt 10 ] || fail "it took long to end"
for one in $waiting; do wait "$one"; done
! curl -s -o /dev/null --max-time 5 "$base" || fail "the port still answers"
serve third folder --port "$port"
get 200 /
stop TERM

# What cannot be served at all.
mkdir empty
expect 2 serve empty --port 0
complains "empty: no assure.yaml in it: not an evidence folder"
expect 2 serve folder --port 65536
expect 2 serve folder --port x
expect 2 serve folder --port 0 --as-of someday
complains "--as-of: \`someday\` is no day such as 2008-11-28"
finish
