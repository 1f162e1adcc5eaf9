# The Debian package in a fresh Debian 12 and the tarball in a fresh Debian 13 do the main job, without a compiler; with the package, a folder goes
# from `init` over a hook and a failing job to a passing one. With ASSURE_LONG=1, as root.
. "$(dirname "$0")/lib.sh"

if [ -z "${ASSURE_LONG:-}" ]; then
  skip "packages are built with ASSURE_LONG=1 only"
  finish
fi
if ! is_root || ! unshare -m true 2>/dev/null; then
  skip "a root of another system needs root"
  finish
fi
for tool in debootstrap lintian; do
  command -v "$tool" >/dev/null || {
    fail "no $tool here: ASSURE_LONG=1 sh scripts/setup.sh test installs it"
    finish
  }
done

# A copy of what is tracked: packages come of that, and build-package/ is left alone.
git -C "$project" ls-files -z | (cd "$project" && xargs -0 cp --parents -t "$tmp" 2>/dev/null) || fail "the copy of the project"
git -C "$tmp" init -q && git -C "$tmp" -c user.name=x -c user.email=x@hall.test commit -q --allow-empty -m x
export DEBFULLNAME="Assurance Office" DEBEMAIL=office@hall-safety.org
for kind in deb tarball; do
  sh "$tmp/scripts/package.sh" "$kind" >"$out" 2>"$err" || {
    fail "scripts/package.sh $kind: $(tail -n 20 "$out" "$err")"
    finish
  }
done
deb=$(echo "$tmp"/build-package/assure_*.deb)
tarball=$(echo "$tmp"/build-package/assure-*-linux-*.tar.xz | tr ' ' '\n' | grep -v sources)

# What Debian's own tool says of it; nothing is uploaded to Debian.
lintian --fail-on warning --suppress-tags initial-upload-closes-no-bugs "$deb" >"$out" 2>&1 || fail_run "lintian"
dpkg-deb -c "$deb" | sed 's/.* \.\//\//' >files
for file in /usr/bin/assure /usr/bin/assure-inspect /usr/share/man/man1/assure.1.gz /usr/share/man/man1/assure-inspect.1.gz \
  /usr/share/bash-completion/completions/assure /usr/share/zsh/vendor-completions/_assure \
  /usr/share/fish/vendor_completions.d/assure.fish /usr/share/doc/assure/copyright; do
  grep -q "^$file\$" files || fail "the package has no $file"
done

# Sources for the libraries whose licences ask for them: poppler's at least.
tar -tJf "${tarball%.tar.xz}-sources.tar.xz" >sources || fail "the sources"
grep -q '/poppler_.*\.orig\.tar' sources || fail "no source of poppler: $(cat sources)"

# ROOT COMMAND...: in another system.
within() {
  root=$1
  shift
  unshare -m sh -c 'mount -t proc proc "$1/proc" && exec chroot "$@"' - "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin:/opt/assure/bin LC_ALL=C.UTF-8 HOME=/root "$@" >"$out" 2>"$err"
  status=$?
  command="$* in $root"
}

# The main job: a folder is begun, an example is checked, built and verified.
main_job() {
  cp -r "$complete" "$1/root/example"
  within "$1" sh -c 'command -v g++ cc clang'
  ended 127
  within "$1" assure init /root/new --framework wcc-2008
  ended 0
  within "$1" assure check /root/new
  ended 1
  within "$1" assure check /root/example
  ended 0
  within "$1" assure build /root/example -o /root/out
  ended 0
  within "$1" sh -c 'cd /root/out/brent-wcc-2008-09 && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt'
  ended 0
  within "$1" assure verify /root/out/brent-wcc-2008-09.zip
  ended 0
  says intact
  same_file "the pack" "$1/root/out/brent-wcc-2008-09.zip" here/brent-wcc-2008-09.zip
}
expect 0 build "$complete" -o here

# FILE TEXT...: writes lines into a file of another system's /srv/work.
writes() {
  file=$1
  shift
  mkdir -p "$(dirname "debian-12/srv/work/$file")"
  printf '%s\n' "$@" >"debian-12/srv/work/$file"
}

# In /srv/work of the Debian system.
at_work() { within debian-12 sh -c "cd /srv/work && $1"; }

# Somebody who was given the package: a folder and a job are begun, a hook guards commits, a mistake makes the job fail at its line, and `fix` makes
# it pass.
stranger() {
  within debian-12 apt-get install -y --no-install-recommends git pre-commit
  ended 0
  within debian-12 sh -c 'git config --global user.name Office && git config --global user.email office@hall-safety.org && git init -q /srv/work'
  ended 0
  at_work 'assure init trust/evidence --framework wcc-2008 --ci github'
  ended 0
  cp "$project/examples/ci/pre-commit-config.yaml" debian-12/srv/work/.pre-commit-config.yaml
  at_work 'pre-commit install && git add -A && git commit -q --no-verify -m "Begin"'
  ended 0
  # What the new folder still lacks is known; nothing new, nothing fails.
  writes note.md 'We begin.'
  at_work 'git add -A && git commit -q -m "A note"'
  ended 0

  writes trust/evidence/actions.yaml 'actions:' '- {id: begin, waht: Begin the strategic plan, who: Chief Executive, due: 01/12/2030}'
  at_work 'git add -A && git commit -q -m "What we do first"'
  ended 1
  cat "$err" >>"$out"
  says 'trust/evidence/actions.yaml:2:15: error: unknown key `waht`'
  at_work 'git commit -q --no-verify -m "What we do first"'
  ended 0
  job='assure check trust/evidence --since HEAD~1 --format github --format sarif=../assure.sarif'
  at_work "$job"
  ended 1
  says '::error file=trust/evidence/actions.yaml,line=2,'
  at_work 'assure fix trust/evidence'
  ended 1 # what the new folder lacks is left
  at_work 'cat trust/evidence/actions.yaml'
  says '- {id: begin, what: Begin the strategic plan, who: chief-executive, due: 2030-12-01}'
  at_work "$job"
  ended 0
  says_not '::error'
  at_work 'git add -A && git commit -q -m "Corrected"'
  ended 0
}

# A minimal system: NAME SUITE.
system() {
  debootstrap --variant=minbase "$2" "$1" >"$out" 2>&1 || {
    fail "debootstrap $2: $(tail -n 5 "$out")"
    return 1
  }
  cp /etc/resolv.conf "$1/etc/"
}

if system debian-12 bookworm; then
  cp "$deb" debian-12/root/assure.deb
  within debian-12 apt-get install -y --no-install-recommends /root/assure.deb
  ended 0
  main_job debian-12
  stranger
fi
if system debian-13 trixie; then
  mkdir -p debian-13/opt/assure
  tar -xJf "$tarball" -C debian-13/opt/assure --strip-components 1
  main_job debian-13
fi
finish
