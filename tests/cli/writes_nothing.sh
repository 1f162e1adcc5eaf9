# check and gaps leave a folder as it was, and need no right to write there.
. "$(dirname "$0")/lib.sh"
for example in "$complete" "$draft"; do
  rm -rf folder
  cp -R "$example" folder
  listing folder >before
  for format in human json; do run check folder --format $format; done
  for format in text markdown json; do run gaps folder --format $format; done
  cd folder/documents || exit
  run check
  run gaps
  cd "$tmp" || exit
  listing folder >after
  same_file "the folder before and after check and gaps" before after
done
sample small
listing small >before
for format in csv xlsx html; do
  for what in gaps status register; do expect 0 $what small --format $format; done
done
expect 1 gaps small --within 60
expect 0 diff small small
listing small >after
same_file "the small folder before and after lists" before after
rm -rf small
same "what lies beside the folder" "$(find . -maxdepth 1 ! -name . ! -name .run | sort | tr '\n' ' ')" \
  "./after ./before ./folder "

# verify, too.
"$binary" build "$complete" -o packs --quiet >/dev/null
listing packs >before
expect 0 verify packs/brent-wcc-2008-09
expect 0 verify packs/brent-wcc-2008-09.zip
listing packs >after
same_file "the pack before and after verify" before after

if permissions_bind; then
  chmod -R a-w,a+rX folder packs
  cp "$out" verified
  run_unprivileged check folder
  ended 1
  run_unprivileged gaps folder
  ended 1
  run_unprivileged verify packs/brent-wcc-2008-09.zip
  ended 0
  same_file "verify of what may not be written" verified "$out"
else
  skip "permissions bind nobody here"
fi
finish
