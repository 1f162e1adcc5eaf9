# Signatures: made by assure and checked by OpenSSH and OpenSSL alone, and the other way round; and what verify says of bad ones.
. "$(dirname "$0")/lib.sh"
for tool in ssh-keygen openssl; do
  command -v $tool >/dev/null || fail "$tool is not installed"
done

# An authority for signers and one for the time, each with a certificate that it gave.
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -out "$1.pem" -subj "/CN=$2" -days 3650 2>/dev/null
}
certificate() { # NAME AUTHORITY SUBJECT DAYS USAGE ALGORITHM...
  name=$1 authority=$2 subject=$3 days=$4 usage=$5
  shift 5
  openssl req -newkey "$@" -nodes -keyout "$name.key" -out "$name.csr" -subj "$subject" 2>/dev/null
  printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=%s\n' "$usage" >"$name.ext"
  openssl x509 -req -in "$name.csr" -CA "$authority.pem" -CAkey "$authority.key" -CAcreateserial -out "$name.pem" -days "$days" \
    -extfile "$name.ext" 2>/dev/null
}
authority authority "Test Authority"
authority timestamp-authority "Test Time"
authority stranger "Somebody Else"
certificate ceo authority "/O=Brent/CN=Chief Executive" 30 emailProtection rsa:2048
certificate tsa timestamp-authority "/O=Time/CN=Clock" 3000 critical,timeStamping rsa:2048
for pair in ed25519 ecdsa rsa other; do
  type=$pair
  [ $pair != other ] || type=ed25519
  ssh-keygen -q -t $type -N '' -C '' -f key-$pair || fail "no $pair key"
done
public() { cut -d ' ' -f 1,2 "key-$1.pub"; }
for pair in ed25519 ecdsa rsa; do echo "ceo@example.org namespaces=\"assure-pack\" $(public $pair)"; done >allowed_signers
cat >tsa.cnf <<'END'
[tsa]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
ess_cert_id_chain = yes
END
echo 01 >serial
stamp() { # QUERY OUT MORE...
  query=$1 answer=$2
  shift 2
  openssl ts -reply -config tsa.cnf -section tsa -queryfile "$query" -signer tsa.pem -inkey tsa.key -out "$answer" "$@" 2>/dev/null ||
    fail "no answer to $query"
}

sample folder
expect 0 build folder -o made
identity=$(identity)
echo 'More was said.' >>folder/documents/annual-report.txt
expect 0 build folder -o other
fresh() { # a pack that nobody has signed
  rm -rf packs
  cp -R made packs
}

# Each kind of SSH key: the standard tool accepts what assure signed.
for pair in ed25519 ecdsa rsa; do
  fresh
  expect 0 sign packs/sample.zip --key key-$pair
  says "packs/sample.zip"
  says "packs/sample"
  same "the identity that sign tells" "$(identity)" "$identity"
  complains_of_nothing
  for pack in packs/sample packs/sample.zip; do
    expect 0 verify $pack --allowed-signers allowed_signers --require-signature
    says ": fits this pack"
    says "by       \`ceo@example.org\`, $(public $pair | cut -d ' ' -f 1) key $(ssh-keygen -lf key-$pair | cut -d ' ' -f 2)"
    says "trusted  yes, by line "
    says "time     not told"
    says_not AS9
    same "the identity of $pack" "$(identity)" "$identity"
  done
  ssh-keygen -Y verify -f allowed_signers -I ceo@example.org -n assure-pack -s packs/sample/signatures/ssh-*.sig \
    <packs/sample/tagmanifest-sha256.txt >.run/tool 2>&1 || fail "ssh-keygen refuses $pair: $(cat .run/tool)"
done

# A key with a passphrase, which ssh-keygen asks for; without anybody to ask it ends.
fresh
cp key-other key-locked
ssh-keygen -q -p -N 'open sesame' -f key-locked >.run/tool
printf '#!/bin/sh\necho open sesame\n' >ask
chmod +x ask
SSH_ASKPASS=$tmp/ask SSH_ASKPASS_REQUIRE=force
export SSH_ASKPASS SSH_ASKPASS_REQUIRE
expect 0 sign packs/sample --key key-locked
SSH_ASKPASS=/bin/false
expect 2 sign packs/sample --key key-locked
unset SSH_ASKPASS SSH_ASKPASS_REQUIRE
openssl pkey -in ceo.key -aes256 -passout pass:sesame -out locked.key
setsid "$binary" sign packs/sample --key locked.key --certificate ceo.pem >"$out" 2>"$err" </dev/null
status=$?
ended 2
complains "locked.key: no private key in PEM could be read"

# A key that only an agent holds.
fresh
# shellcheck disable=SC2016
ssh-agent sh -c 'ssh-add -q key-other && mv key-other hidden && "$0" sign packs/sample --key key-other.pub' "$binary" >.run/tool 2>&1 ||
  fail "a key of an agent: $(cat .run/tool)"
mv hidden key-other
echo "other@example.org $(public other)" >list
expect 0 verify packs/sample --allowed-signers list --require-signature

# Everything at once; the commands of the documentation accept it.
fresh
expect 0 sign packs/sample --key key-ed25519
expect 0 sign packs/sample.zip --key ceo.key --certificate ceo.pem --chain authority.pem
expect 0 sign packs/sample.zip --timestamp-request pack.tsq
says "about tagmanifest-sha256.txt"
stamp pack.tsq pack.tsr
expect 0 sign packs/sample.zip --timestamp pack.tsr
signature=$(basename packs/sample/signatures/ssh-*.sig)
# What is there stays, whatever it is.
for precious in pack.tsq packs/sample.zip ceo.key; do
  [ -e "$precious" ] || continue
  cp "$precious" precious
  expect 2 sign packs/sample.zip --timestamp-request "$precious"
  complains "$precious: is there, and nothing is overwritten"
  same_file "$precious" precious "$precious"
done
rm -f precious
expect 0 sign packs/sample.zip --timestamp-request signature.tsq --timestamp-of "$signature"
stamp signature.tsq signature.token -token_out
expect 0 sign packs/sample.zip --timestamp signature.token
same "the signatures" "$(names_in packs/sample/signatures | wc -w)" 4
mkdir unzipped
(cd unzipped && unzip -qq ../packs/sample.zip)
diff -r packs/sample unzipped/sample >&2 || fail "zip and folder are no longer the same"
sed -n '/^## Checking without/,/^With several/p' "$project/docs/signing.md" | sed -n '/^```sh/,/^```$/p' | grep -v '^```' >commands
same "the commands of the documentation" "$(wc -l <commands)" 6
cp allowed_signers authority.pem timestamp-authority.pem unzipped/
(cd unzipped/sample && sh -e "$tmp/commands" >../../.run/tool 2>&1) || fail "the documented commands: $(cat .run/tool)"
unzip -tqq packs/sample.zip >&2 || fail "unzip -t"
trust="--allowed-signers allowed_signers --ca authority.pem --timestamp-ca timestamp-authority.pem"
for pack in packs/sample packs/sample.zip; do
  # shellcheck disable=SC2086
  expect 0 verify $pack $trust --require-signature
  says_not AS9
  says "by \`CN=Test Authority\` of authority.pem"
  says "time     $(date -u +'%-d %B %Y'), as the signer says"
  same "what is proven" "$(grep -c 'proven: it was there at' "$out")" 3
done
# shellcheck disable=SC2086
expect 0 verify packs/sample.zip $trust --format json
if command -v python3 >/dev/null; then
  python3 - "$out" "$identity" >&2 <<'END' || fail "the JSON"
import json, re, sys
told = json.load(open(sys.argv[1]))
assert list(told) == ["version", "as_of", "summary", "findings", "identity", "reference", "files", "bytes", "signatures"], list(told)
assert told["identity"] == sys.argv[2] and told["reference"] == "sample" and told["files"] == 32
kinds = [(one["kind"], one["state"], one["trust"], one["of"], bool(one["proven"]), bool(one["claimed"])) for one in told["signatures"]]
signature = next(one["path"] for one in told["signatures"] if one["kind"] == "ssh")
assert kinds == [
    ("cms", "good", "trusted", None, False, True), ("ssh", "good", "trusted", None, True, False),
    ("timestamp", "good", "trusted", signature, False, True),
    ("timestamp", "good", "trusted", "tagmanifest-sha256.txt", False, True)], kinds
assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one["claimed"] or one["proven"]) for one in told["signatures"])
END
fi
cp -R packs all
# The same key again takes the place of its signature.
expect 0 sign packs/sample --key key-ed25519 --quiet
says_nothing
same "the signatures afterwards" "$(names_in packs/sample/signatures | wc -w)" 4
same_file "an ed25519 signature made twice" packs/sample/signatures/"$signature" all/sample/signatures/"$signature"
# One with another value takes the timestamp of the first with it.
expect 0 sign packs/sample --key ceo.key --certificate ceo.pem --timestamp-request cms.tsq --timestamp-of signature
stamp cms.tsq cms.tsr
expect 0 sign packs/sample --timestamp cms.tsr
expect 0 sign packs/sample --key ceo.key --certificate ceo.pem --as-of "$(date -u -d '+10 days' +%F)"
says "removed   signatures/cms-"

# No timestamp of the signature: judged on the day. With one: at its time.
fresh
expect 0 sign packs/sample --key ceo.key --certificate ceo.pem --timestamp-request late.tsq --timestamp-of signature
later="--as-of $(date -u -d '+60 days' +%F)"
# shellcheck disable=SC2086
expect 0 verify packs/sample --ca authority.pem
# shellcheck disable=SC2086
expect 1 verify packs/sample --ca authority.pem --require-signature $later
says "error[AS911]"
says "certificate has expired"
rm pack.tsq
expect 0 sign packs/sample --timestamp-request pack.tsq
stamp pack.tsq pack.tsr
expect 0 sign packs/sample --timestamp pack.tsr
# That the pack was there does not show that the signature was.
# shellcheck disable=SC2086
expect 1 verify packs/sample --ca authority.pem --timestamp-ca timestamp-authority.pem --require-signature $later
says "certificate has expired"
stamp late.tsq late.tsr
expect 0 sign packs/sample --timestamp late.tsr
# shellcheck disable=SC2086
expect 0 verify packs/sample --ca authority.pem --timestamp-ca timestamp-authority.pem --require-signature $later
says_not AS9
# A timestamp of nobody who is trusted proves nothing.
# shellcheck disable=SC2086
expect 1 verify packs/sample --ca authority.pem --require-signature $later
says "certificate has expired"
expect 1 verify packs/sample --timestamp-ca stranger.pem
says "error[AS914]"

# Keys that the list does not know, or not now, or not for packs.
fresh
expect 0 sign packs/sample --key key-ed25519
untrusted() { # WHY LINE
  echo "$2" >list
  expect 1 verify packs/sample --allowed-signers list
  says "error[AS911]"
  says "$1"
  says "trusted  no: "
  expect 1 verify packs/sample --allowed-signers list --require-signature
}
untrusted "\`list\` does not know its key" "other@example.org $(public other)"
untrusted "line 1 of \`list\` knows its key, but not for packs, or not on" "ceo@example.org valid-before=\"20200101\" $(public ed25519)"
untrusted "line 1 of \`list\` knows its key" "ceo@example.org valid-after=\"20990101\" $(public ed25519)"
untrusted "line 1 of \`list\` knows its key" "ceo@example.org namespaces=\"git\" $(public ed25519)"
echo "ceo@example.org valid-before=\"20300101\" $(public ed25519)" >list
expect 0 verify packs/sample --allowed-signers list --require-signature --as-of 2029-12-30
expect 1 verify packs/sample --allowed-signers list --require-signature --as-of 2030-01-02
# A signature of a kind that nobody was named for does not stand in for one that is trusted.
expect 0 verify packs/sample --require-signature
expect 1 verify packs/sample --require-signature --ca authority.pem
says "error[AS912]"
expect 2 verify packs/sample --allowed-signers nowhere
expect 2 verify packs/sample --ca list
complains "no certificate in it"

# Signatures that are none of this pack.
fresh
cp -R other others
expect 0 sign others/sample --key key-ed25519
expect 0 sign others/sample --key ceo.key --certificate ceo.pem
expect 0 sign others/sample --timestamp-request other.tsq
stamp other.tsq other.tsr
expect 0 sign others/sample --timestamp other.tsr
bad() { # CODE FILE: of the pack packs/sample alone, which gets it
  fresh
  mkdir -p packs/sample/signatures
  cp "$2" packs/sample/signatures/
  # Who names signers misses a signature, too, where only something else is wrong.
  case $2 in *.tsr | allowed_signers) named="--timestamp-ca timestamp-authority.pem" ;; *) named=$trust ;; esac
  # shellcheck disable=SC2086
  expect 1 verify packs/sample $named
  says "error[$1]: \`signatures/$(basename "$2")\`"
  says "1 error"
}
for file in others/sample/signatures/*; do
  case $file in *.tsr) bad AS914 "$file" ;; *) bad AS910 "$file" ;; esac
done
expect 2 sign packs/sample --timestamp other.tsr
complains "other.tsr: was made neither of this pack nor of a signature that lies in it"
ssh-keygen -Y sign -f key-ed25519 -n file <packs/sample/tagmanifest-sha256.txt >ssh-1.sig 2>/dev/null
bad AS910 ssh-1.sig
says "was made for \`file\`, and not for packs"

# A key that is too short proves nothing, whoever made the signature; nobody is trusted whose certificate is not valid or was revoked.
ssh-keygen -q -t rsa -b 1024 -N '' -C '' -f key-short
fresh
ssh-keygen -Y sign -f key-short -n assure-pack <packs/sample/tagmanifest-sha256.txt >short.sig 2>/dev/null
echo "ceo@example.org $(public short)" >>allowed_signers
bad AS913 short.sig
says "rests on an RSA key of 1024 bits, which proves nothing"
fresh
expect 2 sign packs/sample --key key-short
complains "rests on an RSA key of 1024 bits, which proves nothing"
certificate short authority "/CN=Short" 30 emailProtection rsa:1024
openssl cms -sign -binary -outform DER -in packs/sample/tagmanifest-sha256.txt -out short.p7s -signer short.pem -inkey short.key 2>/dev/null
bad AS913 short.p7s
says "rests on a key of 1024 bits, which proves nothing"
fresh
expect 2 sign packs/sample --key short.key --certificate short.pem
complains "short.pem: rests on a key of 1024 bits, which proves nothing"
certificate ended authority "/CN=Ended" -1 emailProtection rsa:2048
expect 2 sign packs/sample --key ended.key --certificate ended.pem
complains "ended.pem: is valid from "
complains ", the day of the signature"
expect 2 sign packs/sample --key ceo.key --certificate ceo.pem --as-of 2008-11-28
complains "and not on 28 November 2008, the day of the signature"
# A signature with an SSH key names no day.
expect 2 sign packs/sample --key key-ed25519 --as-of 2008-11-28
complains "--as-of: does nothing without --certificate"
[ ! -e packs/sample/signatures ] || fail "a signature that nobody trusts was put into a pack"

printf '[ca]\ndefault_ca = list\n[list]\ndatabase = revoked.txt\ndefault_md = sha256\ndefault_crl_days = 30\n' >list.cnf
: >revoked.txt
list_of_revoked() { # OUT ARGUMENT...
  file=$1
  shift
  openssl ca -gencrl -config list.cnf -cert authority.pem -keyfile authority.key -out "$file" "$@" 2>.run/tool || fail "$(cat .run/tool)"
}
expect 0 sign packs/sample --key ceo.key --certificate ceo.pem
list_of_revoked none.crl
cat authority.pem none.crl >listed.pem
expect 0 verify packs/sample --ca listed.pem
cat none.crl stranger.pem authority.pem >listed.pem
expect 0 verify packs/sample --ca listed.pem
list_of_revoked past.crl -crl_lastupdate 20080101000000Z -crl_nextupdate 20080201000000Z
cat authority.pem past.crl >listed.pem
expect 1 verify packs/sample --ca listed.pem
says "CRL has expired"
openssl ca -config list.cnf -cert authority.pem -keyfile authority.key -revoke ceo.pem 2>.run/tool || fail "$(cat .run/tool)"
list_of_revoked ceo.crl
cat authority.pem ceo.crl >listed.pem
expect 1 verify packs/sample --ca listed.pem
says "error[AS911]"
says "certificate revoked"
printf -- '-----BEGIN X509 CRL-----\nbm90aGluZw==\n-----END X509 CRL-----\n' | cat authority.pem - >listed.pem
expect 2 verify packs/sample --ca listed.pem
complains "listed.pem: a list of revoked certificates in it cannot be read"

# What other programs made is as good; what proves too little is not taken.
made_elsewhere() { # FILE ARGUMENT...: of openssl cms -sign
  file=$1
  shift
  openssl cms -sign -binary -outform DER -in packs/sample/tagmanifest-sha256.txt -out "$file" "$@" 2>.run/tool || fail "$(cat .run/tool)"
}
certificate elliptic authority "/CN=Elliptic" 30 emailProtection ec -pkeyopt ec_paramgen_curve:P-384
fresh
mkdir packs/sample/signatures
ssh-keygen -Y sign -f key-rsa -n assure-pack <packs/sample/tagmanifest-sha256.txt >packs/sample/signatures/a.sig 2>/dev/null
made_elsewhere packs/sample/signatures/a.p7s -signer ceo.pem -inkey ceo.key
made_elsewhere packs/sample/signatures/pss.p7s -signer ceo.pem -inkey ceo.key -keyopt rsa_padding_mode:pss -md sha512
made_elsewhere packs/sample/signatures/ec.p7s -signer elliptic.pem -inkey elliptic.key
made_elsewhere packs/sample/signatures/plain.p7s -signer elliptic.pem -inkey elliptic.key -noattr
# shellcheck disable=SC2086
expect 0 verify packs/sample $trust --require-signature
says_not AS9
same "the signatures that fit" "$(grep -c 'fits this pack' "$out") $(grep -c 'trusted  yes' "$out")" "5 5"
made_elsewhere sha1.p7s -signer ceo.pem -inkey ceo.key -md sha1
bad AS913 sha1.p7s
says "rests on SHA1, which proves nothing"
made_elsewhere bare.p7s -signer ceo.pem -inkey ceo.key -nocerts
bad AS913 bare.p7s
made_elsewhere two.p7s -signer ceo.pem -inkey ceo.key -signer elliptic.pem -inkey elliptic.key
bad AS913 two.p7s
made_elsewhere attached.p7s -signer ceo.pem -inkey ceo.key -nodetach
bad AS910 attached.p7s
openssl ts -query -data packs/sample/tagmanifest-sha256.txt -sha512 -cert -out sha512.tsq 2>/dev/null
stamp sha512.tsq sha512.tsr
bad AS913 sha512.tsr
openssl ts -query -data packs/sample/tagmanifest-sha256.txt -sha256 -out bare.tsq 2>/dev/null
stamp bare.tsq bare.tsr
bad AS913 bare.tsr
says "does not hold the certificate of who made it"
cat tsa.pem timestamp-authority.pem >both.pem
expect 0 verify packs/sample --timestamp-ca both.pem
says "trusted  yes, by both.pem"
cp tsa.pem kept.pem
openssl x509 -req -in tsa.csr -CA timestamp-authority.pem -CAkey timestamp-authority.key -CAcreateserial -out tsa.pem -days -1 \
  -extfile tsa.ext 2>/dev/null
fresh
rm pack.tsq
expect 0 sign packs/sample --timestamp-request pack.tsq
stamp pack.tsq ended.tsr
mv kept.pem tsa.pem
bad AS914 ended.tsr
says "tells a time outside the life of the certificate that it was made with"
for ending in sig p7s tsr; do
  code=AS910
  [ $ending != tsr ] || code=AS914
  : >"empty.$ending"
  bad $code "empty.$ending"
  head -c 2000 /dev/urandom >"noise.$ending"
  bad $code "noise.$ending"
done
bad AS903 allowed_signers
cp allowed_signers signers.asc
bad AS913 signers.asc
for file in all/sample/signatures/*; do
  copy=$(basename "$file")
  code=AS910
  case $copy in *.tsr) code=AS914 ;; esac
  cp "$file" "$copy"
  # In the signature itself, which ends the file.
  flip "$copy" $(($(stat -c %s "$file") - 40))
  case $copy in ssh*.tsr) cp all/sample/signatures/*.sig ssh-kept.sig ;; esac
  bad $code "$copy"
  rm "$copy"
done

# Signatures that are not there.
fresh
expect 0 verify packs/sample.zip
says "not signed"
expect 1 verify packs/sample.zip --require-signature
says "error[AS912]: the pack has no signature, and one is required"
# Who names signers wants one of them; who names clocks does not.
for pack in packs/sample packs/sample.zip; do
  expect 1 verify $pack --allowed-signers allowed_signers
  says "error[AS912]: the pack has no signature, and you named whom you trust to sign it"
  expect 1 verify $pack --ca authority.pem
  says "error[AS912]"
  expect 1 unpack $pack -o unsigned --ca authority.pem
  says "error[AS912]"
  expect 0 verify $pack --timestamp-ca timestamp-authority.pem
done
[ ! -e unsigned ] || fail "a pack without the signature that was wanted was unpacked"
rm packs/sample.zip
expect 0 sign packs/sample --key key-ed25519
cp made/sample.zip packs/
expect 0 verify packs/sample --require-signature
expect 1 verify packs/sample.zip --require-signature
# A timestamp says nobody's name.
fresh
rm pack.tsq
expect 0 sign packs/sample --timestamp-request pack.tsq
stamp pack.tsq pack.tsr
expect 0 sign packs/sample --timestamp pack.tsr
expect 1 verify packs/sample --require-signature
says AS912

# A checklist that takes no pack without one.
sample wanting
echo 'delivery: {signed: true}' >>wanting/checklist.yaml
expect 0 build wanting -o wanted
grep -qx 'Signature-Required: yes' wanted/sample/bag-info.txt || fail "bag-info.txt does not say that a signature is required"
expect 1 verify wanted/sample.zip
says "error[AS912]: the pack has no signature, and its \`bag-info.txt\` says that it needs one"
expect 0 sign wanted/sample.zip --key key-ed25519
expect 0 verify wanted/sample.zip
expect 0 verify wanted/sample
rm -r wanted/sample/signatures
expect 1 verify wanted/sample
says AS912

# Parts are signed one by one, and judged one by one.
for number in 1 2; do head -c 70000 /dev/urandom >wanting/documents/figures-$number.bin; done
sed -i 's|file: documents/annual-report.txt|files: [documents/annual-report.txt, documents/figures-1.bin, documents/figures-2.bin]|' wanting/evidence.yaml
run build wanting -o parted --split 120KB --draft
parts=$(echo parted/sample-parts/*.zip)
[ "$(echo "$parts" | wc -w)" -gt 1 ] || fail "one part only: $parts"
# shellcheck disable=SC2086
expect 1 verify $parts
says AS912
for part in $parts; do expect 0 sign "$part" --key key-ed25519; done
# shellcheck disable=SC2086
run verify $parts --allowed-signers allowed_signers --require-signature
says_not "AS91"
same "the parts whose signatures are trusted" "$(grep -c 'trusted  yes' "$out")" "$(echo "$parts" | wc -w)"
for part in $parts; do says "$part/signatures/ssh-"; done

# A pack that was signed before it was cut: its signature stands for all parts together, and for what they make.
run build wanting -o cut --draft
expect 0 sign cut/sample.zip --key key-ed25519
run build wanting -o cut --split 120KB --draft
parts=$(echo cut/sample-parts/*.zip)
# shellcheck disable=SC2086
expect 0 verify $parts --allowed-signers allowed_signers --require-signature
says "signature  sample/signatures/ssh-"
# shellcheck disable=SC2086
expect 0 unpack $parts -o whole --allowed-signers allowed_signers --require-signature
expect 0 verify whole/sample --allowed-signers allowed_signers --require-signature
diff -r cut/sample whole/sample >&2 || fail "the parts do not make the signed pack"
first=${parts%% *}
expect 1 verify "$first"
says AS912
# By hand, of parts that are signed too; and a signature of another pack in its place.
for part in $parts; do expect 0 sign "$part" --key key-rsa; done
by_hand cut/sample-parts sample "$(echo "$parts" | wc -w)" byhand
diff -r cut/sample byhand/sample >&2 || fail "the parts joined by hand are not the signed pack"
expect 0 verify byhand/sample --allowed-signers allowed_signers --require-signature
expect 0 build "$(sample another && echo another)" -o another-out
expect 0 sign another-out/sample.zip --key key-ed25519
cp another-out/sample/signatures/* byhand/sample/signatures/
expect 1 verify byhand/sample
says "error[AS910]"

# Without ssh-keygen nothing is taken to be good.
fresh
expect 0 sign packs/sample.zip --key key-ed25519
everything=$PATH
PATH=$tmp/nowhere
run verify packs/sample.zip --allowed-signers allowed_signers
PATH=$everything
ended 1
says "error[AS913]"
says "ssh-keygen is not installed (Debian's package openssh-client)"
PATH=$tmp/nowhere
run sign packs/sample.zip --key key-ed25519
PATH=$everything
ended 2
complains "ssh-keygen is not installed"

# What cannot be run does not stand in the way of ssh-keygen, and no folder for temporary files is needed.
mkdir -p hides/ssh-keygen hides-too
echo 'no program' >hides-too/ssh-keygen
chmod 644 hides-too/ssh-keygen
PATH=$tmp/hides:$tmp/hides-too:$everything
TMPDIR=$tmp/nowhere
export TMPDIR
expect 0 verify packs/sample.zip --allowed-signers allowed_signers
expect 0 sign packs/sample.zip --key key-ed25519
unset TMPDIR
PATH=$everything

# What is not intact is not signed, and what cannot be signed is left as it was.
fresh
echo more >>packs/sample/index.html
before=$(listing packs)
expect 1 sign packs/sample --key key-ed25519
says AS902
complains "not signed: the pack is not intact"
expect 0 sign made/sample.zip --timestamp-request nothing.tsq
expect 2 sign packs/sample.zip --key nowhere
complains "nowhere: no such file"
expect 2 sign packs/sample.zip --key allowed_signers
complains "ssh-keygen did not sign with it"
expect 2 sign packs/sample.zip --key key-other --certificate ceo.pem
expect 2 sign packs/sample.zip --key tsa.key --certificate ceo.pem
complains "tsa.key: is not the key of the certificate in ceo.pem"
expect 2 sign packs/sample.zip --key tsa.key --certificate tsa.pem
complains "tsa.pem: is no certificate for signing"
expect 2 sign packs/sample.zip
complains "nothing to do"
expect 2 sign packs/sample.zip --certificate ceo.pem
expect 2 sign packs/sample.zip --timestamp allowed_signers
expect 2 sign packs/sample.zip --timestamp-request x --timestamp-of ssh-1.sig
expect 2 sign folder --key key-ed25519
same "a pack that was not signed" "$(listing packs)" "$before"
# The other form is no longer the same pack.
expect 0 sign packs/sample.zip --key key-ed25519
complains "packs/sample: is beside it, is not the same pack, and was left alone"
[ ! -e packs/sample/signatures ] || fail "a changed folder was signed"
same "what lies beside the packs" "$(find packs made all -name '.*' | wc -l)" 0

# Built again: the same pack keeps its signatures, in both forms; another one does not, and that is told.
expect 0 build folder -o again
expect 0 sign again/sample.zip --key key-ed25519
expect 0 build folder -o again
says "signed    signatures/ssh-"
complains_of_nothing
for pack in again/sample again/sample.zip; do expect 0 verify $pack --allowed-signers allowed_signers --require-signature; done
sed -i "s/^  title: .*/  title: Another title/" folder/assure.yaml
expect 0 build folder -o again
complains "the pack before was signed; this is another one, and needs to be signed again"
[ ! -e again/sample/signatures ] || fail "a signature of another pack was kept"
finish
