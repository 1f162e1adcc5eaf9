// What `assure schema` prints is a JSON Schema that says of each file what the program says of its form.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { differences } from "./differences.mjs";
import { assure, checkChecklists, checkFolder, checkThere, compare, documentsOf, inFolder, ofForm, ofFormAndNames, project, validatorOf } from "./judges.mjs";
import { mutate, randomNumbers, values } from "./mutate.mjs";

const read = (...path) => readFileSync(join(project, ...path), "utf8");
const folder = validatorOf(await assure("schema"));
const checklist = validatorOf(await assure("schema", "checklist"));
const long = process.env.ASSURE_LONG === "1";
const rounds = long ? 500 : 1;

// With those in folders below, as `regimes/adult.yaml`.
const yamlFiles = (path) =>
  Object.fromEntries(
    readdirSync(join(project, path), { withFileTypes: true }).flatMap((entry) => {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) return Object.entries(yamlFiles(inside)).map(([name, text]) => [`${entry.name}/${name}`, text]);
      return entry.name.endsWith(".yaml") ? [[entry.name, read(inside)]] : [];
    }),
  );
const firstKey = (text) => Object.keys(documentsOf(text)[0] ?? {})[0];
const isChecklist = (text) => ["framework", "crosswalk"].includes(firstKey(text));

const examples = readdirSync(join(project, "examples")).filter((name) => name !== "sources" && "assure.yaml" in yamlFilesOrNone(name));
function yamlFilesOrNone(name) {
  return name.includes(".") ? {} : yamlFiles(`examples/${name}`);
}
const madeUp = ["two-regimes", "figure-points", "figure-profile", "figure-share"].map((name) => `tests/golden/folders/${name}`);
const folders = [...examples.map((name) => `examples/${name}`), ...madeUp, "tests/unit/samples"];
// What is in folders below are maps of catalogues.
const shipped = Object.fromEntries(Object.entries(yamlFiles("schemas")).filter(([name]) => !name.includes("/")));

const needed = new Set();
// Tells when the two judges differ for no reason of the table.
function agree(what, text, codes, validate, value = null, refusing = ofForm) {
  const difference = compare(text, codes, validate, refusing);
  if (!difference) return [];
  const reason = differences.find((row) => row.fits({ ...difference, value, text, what }));
  if (reason) needed.add(reason);
  return reason ? [] : [`${what}: assure ${difference.program} it ${difference.codes.join(", ")}, ajv does not: ${value ?? text.slice(0, 400)}\n  ${difference.errors.slice(0, 4).join("\n  ")}`];
}
const agreeAboutAll = ({ changes }, found, validate) =>
  [...changes].flatMap(([path, change]) => agree(`${path}, ${change.kind}`, change.text, found.get(path), validate, change.value));
const none = (told) => assert.equal(told.length, 0, `${told.length} files, of them:\n${told.slice(0, 5).join("\n")}`);

test("every file of every folder is as its schemas say", async () => {
  assert.ok(examples.length >= 6);
  const told = [];
  for (const path of folders) {
    const own = validatorOf(await assure("schema", "--for", join(project, path)));
    const found = await checkThere(join(project, path));
    for (const [name, text] of Object.entries(yamlFiles(path))) {
      for (const validate of [folder, ...(isChecklist(text) ? [checklist] : [])]) told.push(...agree(`${path}/${name}`, text, found.get(name), validate));
      told.push(...agree(`${path}/${name}, by the folder's own schema`, text, found.get(name), own, null, ofFormAndNames));
    }
  }
  for (const [name, text] of Object.entries(shipped)) told.push(...agree(name, text, null, checklist));
  none(told);
});

// The two samples of each rule, laid over the folder that they belong to.
function samplesOf(explained) {
  const samples = [];
  for (const part of explained.split(/^(?=AS\d+ \S+ \(\w+\)$)/m)) {
    const [, bad, good] = part.match(/^This is reported .*?:\n\n([\s\S]*)\nThis is not:\n\n([\s\S]*)$/m);
    for (const [kind, body] of Object.entries({ bad, good })) {
      const files = { "sample.yaml": "" };
      let path = "sample.yaml";
      for (const line of body.replace(/\n*$/, "").replaceAll(/^ {4}/gm, "").split("\n")) {
        const head = line.match(/^-- (.*) --$/);
        if (head) files[(path = head[1])] = "";
        else files[path] += line.replaceAll(/\\x(..)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))) + "\n";
      }
      if (files["sample.yaml"] === "") delete files["sample.yaml"];
      samples.push({ name: `${part.slice(0, 5)}, ${kind}`, files });
    }
  }
  return samples;
}

// Keys under `-- in FILE --` take the place of those of the file (tests/support/sample_folder.cpp).
const keyAtMargin = (line) => /^([a-z0-9_]+):/.exec(line)?.[1];
function withKeys(file, keys) {
  const replaced = new Set(keys.split("\n").map(keyAtMargin));
  let kept = true;
  const rest = file.split("\n").filter((line) => {
    const key = keyAtMargin(line);
    if (key) kept = !replaced.has(key);
    return kept && line !== "";
  });
  return [...rest, keys].join("\n");
}
function laidOver(base, files) {
  const laid = { ...base };
  for (const [path, text] of Object.entries(files)) {
    const whole = path.startsWith("in ") ? path.slice(3) : path;
    laid[whole] = whole === path ? text : withKeys(base[whole], text);
  }
  return laid;
}

test("of the samples of every rule the schema says what the rules of form say", async () => {
  const codes = (await assure("explain")).match(/^AS[1-8]\d\d/gm);
  const base = yamlFiles("tests/unit/samples");
  let queue = samplesOf(await assure("explain", ...codes));
  assert.ok(queue.length > 250, `${queue.length} samples`);
  // Of the good ones, with which both have nothing to say, the usual run takes every third.
  if (!long) queue = queue.filter(({ name }, i) => name.endsWith("bad") || i % 3 === 0);
  const own = validatorOf(await assure("schema", "--for", join(project, "tests/unit/samples")));
  // The names that checklists give are those of the folder beneath.
  const asBase = ({ files }) => !Object.keys(files).some((name) => /^(in )?(checklist|assure)\.yaml$/.test(name));
  const told = [];
  const worker = async () => {
    for (let sample; (sample = queue.pop()); ) {
      const files = laidOver(base, sample.files);
      for (const [path, text] of Object.entries(files)) if (/^\((absent|link)\)\n/.test(text)) delete files[path];
      const found = await checkFolder(files);
      const changed = Object.keys(sample.files).map((name) => name.replace(/^in /, ""));
      for (const path of changed.filter((name) => name.endsWith(".yaml") && name in files)) {
        told.push(...agree(`${sample.name}, ${path}`, files[path], found.get(path), folder));
        if (asBase(sample)) told.push(...agree(`${sample.name}, ${path}, by the folder's own schema`, files[path], found.get(path), own, null, ofFormAndNames));
      }
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  none(told);
});

// A file for each shape of value, with `VALUE` in it.
const shapes = {
  text: "posts: [{id: p, title: VALUE}]",
  id: "posts: [{id: VALUE, title: A post}]",
  name: "results: [{figure: VALUE}]",
  "name of a pack": "submission: {reference: VALUE, title: T, due: 2008-12-31, frameworks: [checklist.yaml]}",
  integer: "feedback: [{id: f, file: documents/f.csv, min_group: VALUE}]",
  number: "results: [{figure: f, value: VALUE}]",
  boolean: "posts: [{id: p, title: A post, vacant: VALUE}]",
  date: "consultations: [{id: c, opens: VALUE, closes: 2009-03-31}]",
  period: "actions: [{id: a, what: Work, due: VALUE}]",
  duration: "consultations: [{id: c, opens: 2009-01-01, closes: 2009-03-31, promised: VALUE}]",
  money: "costs: [{id: c, gross: VALUE}]",
  pages: "figures: [{id: f, title: A figure, stated: [{value: 1, pages: VALUE}]}]",
  choice: "posts: [{id: p, title: A post, side: VALUE}]",
  "list of ids": "posts: [{id: p, title: A post, roles: VALUE}]",
  "list of records": "posts: VALUE",
  "record with a short form": "directorates: [{id: d, title: A part, dotted_lines: VALUE}]",
  record: "evidence: [{id: e, title: A paper, approved: VALUE}]",
  mapping: "evidence: [{id: e, title: A paper, parts: VALUE}]",
  responses: "standards: VALUE",
};
const ids = "framework: f\ntitle: A checklist\nauthority: A\nscales: {s: {values: [{value: v}]}}\nelements: [{id: e, title: E, scale: s, criteria: [{id: VALUE}]}]";
const sizes = "framework: f\ntitle: A checklist\nauthority: A\nscales: {}\nelements: []\ndelivery: {bundle: VALUE}";

test("of every value in the place of every shape it says what the program says", async () => {
  const filled = (shape, text) => values.map((value, i) => [`${shape.replaceAll(" ", "-")}-${i}.yaml`, { kind: value, value, text: `${text.replace("VALUE", () => value)}\n` }]);
  const textsOf = (changes) => Object.fromEntries([...changes].map(([path, change]) => [path, change.text]));
  const changes = new Map(Object.entries(shapes).flatMap(([shape, text]) => filled(shape, text)));
  const base = yamlFiles("tests/unit/samples");
  none(agreeAboutAll({ changes }, await checkFolder({ ...base, ...textsOf(changes) }), folder));
  const checklists = new Map([...filled("size", sizes), ...filled("id-as-published", ids)]);
  none(agreeAboutAll({ changes: checklists }, await checkChecklists(textsOf(checklists)), checklist));
});

// Mutations of these files, by name, no two of them the same (AS320); and those names to what was changed.
function mutations(files, count, chance) {
  const made = {};
  const changes = new Map();
  const texts = new Set(Object.values(files));
  for (const [name, text] of Object.entries(files)) {
    for (let i = 0; i < count; ++i) {
      const change = mutate(text, chance);
      if (!change || texts.has(change.text)) continue;
      texts.add(change.text);
      const path = `mutation-${i}-of-${name}`;
      made[path] = change.text;
      changes.set(path, change);
    }
  }
  return { made, changes };
}

test("of mutated folders it says what the program says", async () => {
  const chance = randomNumbers(1);
  const told = [];
  for (const path of folders) {
    const files = yamlFiles(path);
    const fixed = Object.fromEntries(Object.entries(files).filter(([name, text]) => name === "assure.yaml" || isChecklist(text)));
    const mutated = mutations(Object.fromEntries(Object.entries(files).filter(([name]) => !(name in fixed))), rounds, chance);
    told.push(...agreeAboutAll(mutated, await checkFolder({ ...fixed, ...mutated.made }), folder));
    // What the manifest says decides how the others are read.
    const manifests = mutations({ "assure.yaml": files["assure.yaml"] }, rounds / 10, chance);
    manifests.changes.set("no submission", { text: files["assure.yaml"].replace(/^submission:/m, "sqbmission:") });
    for (const [name, { text, value }] of manifests.changes) {
      const found = await checkFolder({ ...fixed, "assure.yaml": text });
      told.push(...agree(`${path}, ${name}`, text, found.get("assure.yaml"), folder, value));
    }
  }
  none(told);
});

test("of mutated checklists it says what the program says", async () => {
  const chance = randomNumbers(2);
  const own = folders.flatMap((path) => Object.entries(yamlFiles(path)).filter(([, text]) => isChecklist(text)));
  const mutated = mutations({ ...shipped, ...Object.fromEntries(own) }, 3 * rounds, chance);
  const found = await checkChecklists(mutated.made);
  none(agreeAboutAll(mutated, found, checklist));
});

test("the script of docs/editors.md finds what is wrong in form, and nothing else", async () => {
  const script = read("docs/editors.md").match(/^```js\n([\s\S]*?)^```$/m)[1];
  const files = { "check-form.mjs": script, "folder.schema.json": await assure("schema"), "right.yaml": "posts: [{id: a, title: A post}]\n", "wrong.yaml": "posts: [{id: a}]\n", "cut.yaml": "posts: [\n" };
  await inFolder(files, (at) => {
    const run = (...names) => spawnSync(process.execPath, ["check-form.mjs", "folder.schema.json", ...names], { cwd: at, encoding: "utf8" });
    const fine = run("right.yaml");
    assert.deepEqual([fine.status, fine.stdout + fine.stderr], [0, ""]);
    const faulty = run("right.yaml", "wrong.yaml", "cut.yaml");
    assert.equal(faulty.status, 1);
    assert.match(faulty.stdout, /^wrong.yaml: \/posts\/0 must have required property 'title'$/m);
    assert.match(faulty.stdout, /^cut.yaml: /m);
    assert.doesNotMatch(faulty.stdout, /right/);
  });
});

after(() => {
  const unused = differences.filter((row) => !needed.has(row));
  assert.deepEqual(unused.map((row) => row.why), [], "differences that no file shows");
});
