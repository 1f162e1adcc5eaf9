// Makes an evidence folder in which every text field of every section, and of its checklists, holds something from payloads.mjs.
// node hostile.mjs FOLDER PLANTED.json [steers]    PLANTED: [{token, field, text}], a field being `heading/key` of docs/folder.md and
//                                                  docs/checklist.md; `steers`: the payload of that name in every field, and
//                                                  plain names of files
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as payloads from "./payloads.mjs";

const [folder, plantedFile, only] = process.argv.slice(2);
const fileNames = only ? [(t) => `${t}.txt`] : payloads.fileNames;
const texts = only ? payloads[only] : payloads.texts;
const markdowns = only ? [] : payloads.markdowns;
const planted = [];

const uses = new Map();

// Each time another payload, and not the same first one in every field.
function plant(field, choices) {
  const token = `zq${planted.length}qz`;
  if (!uses.has(field)) uses.set(field, uses.size * 5);
  const turn = uses.get(field);
  uses.set(field, turn + 1);
  const text = choices[turn % choices.length](token);
  planted.push({ token, field, text });
  return text;
}
const text = (field) => plant(field, texts);
const both = [...markdowns, ...texts];
const markdown = (field) => plant(field, both);
const fileName = (field) => plant(field, fileNames);
// Of what there is only one, several at once.
const several = (field) => Array.from({ length: 8 }, () => text(field)).join(" ");

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const records = 48;
// One statement for each payload.
const answered = Math.max(both.length, 20);

const source = () => ({ title: text("source/title"), paragraph: text("source/paragraph"), address: text("source/address") });
const term = () => ({
  term: text("glossary entry/term"),
  means: text("glossary entry/means"),
  instead_of: [text("glossary entry/instead_of")],
});
const demand = (name, id, more = {}) => ({ id, title: text(`${name}/title`), guidance: text(`${name}/guidance`), ...more });

const criterion = (id) => ({
  id,
  title: text("criterion/title"),
  guidance: text("criterion/guidance"),
  method: [text("criterion/method"), text("criterion/method")],
});

const checklist = {
  framework: "hostile",
  title: text("checklist/title"),
  edition: text("checklist/edition"),
  earlier: times(4, () => ({
    edition: text("earlier edition/edition"),
    digest: text("earlier edition/digest"),
    changed: text("earlier edition/changed"),
  })),
  authority: text("checklist/authority"),
  summary: text("checklist/summary"),
  source: times(12, source),
  glossary: times(12, term),
  scales: {
    level: {
      title: text("scale/title"),
      values: times(4, (i) => ({ value: `${i + 1}`, label: text("scale value/label"), meaning: text("scale value/meaning"), points: i })),
    },
  },
  organisation_types: [{ id: "trust", title: text("organisation type/title") }],
  elements: [
    {
      id: "standards",
      title: text("element/title"),
      guidance: text("element/guidance"),
      scale: "level",
      response: { owner: "required", target: "required", statement: { required: true, at_most: 100 } },
      evidence: [{ from: "2", items: 2, approved: true }],
      shortfall_action: "required",
      criteria: [
        ...times(answered + 3, (i) => criterion(`S${i}`)),
        { ...criterion("S900"), roll_up: { by: "lowest" }, criteria: [criterion("S900.1"), criterion("S900.2")] },
      ],
    },
    {
      id: "outcomes",
      title: text("element/title"),
      guidance: text("element/guidance"),
      choose: { at_least: 1, at_most: 20 },
      panel: "level",
      measure: { baseline: "required", target: "required", comparator: "optional", horizon: "1 year" },
    },
  ],
  evidence: times(8, (i) => ({
    kind: `kind-${i}`,
    title: text("kind of evidence/title"),
    guidance: text("kind of evidence/guidance"),
    approved_by: { body: text("approval rule/body"), before: "2008-12-01" },
    parts: [{ id: "first", title: text("part/title") }, { id: "second", title: text("part/title") }],
  })),
  timetable: [
    ...times(6, (i) => ({ id: `day-${i}`, title: text("timetable entry/title"), due: `2008-12-0${i + 1}`, needs: ["kind-0"] })),
    { id: "day-6", title: text("timetable entry/title"), starts: "2009-02-15", owner: "role-0" },
  ],
  stages: times(4, (i) => ({ id: `stage-${i}`, title: text("stage/title"), tasks: [{ id: "task", title: text("part/title") }], of: ["kind-0"], tested_with: ["staff"], may: ["step-on"] })),
  roles: times(6, (i) => ({ role: `role-${i}`, title: text("role/title"), expected: text("role/expected"), reports_to: "role-0", accountable_to: ["body-0"] })),
  // So that findings speak of the names of documents.
  delivery: {
    bundle: "1 bytes",
    name: 3,
    blocked: ["docm"],
    allowed_files: [{ title: text("allowed file/title"), sha256: "0".repeat(64) }],
  },
  sign_off: times(3, (i) => ({ role: `role-${i}`, title: text("sign-off step/title") })),
  functions: times(4, (i) => demand("function", `function-${i}`, { expected: text("function/expected") })),
  bodies: times(4, (i) => demand("body asked for", `body-${i}`, { chair: text("body asked for/chair"), every: "month" })),
  decisions: times(4, (i) =>
    demand("decision asked for", `decision-${i}`, { ask: text("decision asked for/ask"), body: text("decision asked for/body") }),
  ),
  costs: times(4, (i) => demand("cost asked for", `cost-${i}`)),
  series: times(4, (i) => demand("series asked for", `series-${i}`, { every: "month" })),
  consultations: times(4, (i) => demand("consultation asked for", `consultation-${i}`, { at_least: "30 days" })),
  surveys: times(4, (i) => demand("survey asked for", `survey-${i}`, { groups: [text("survey asked for/groups")] })),
  roll_ups: [
    {
      id: "mean",
      title: text("figure/title"),
      guidance: text("figure/guidance"),
      of: ["standards"],
      by: "mean",
      round: { mode: "down", decimals: 1 },
      bands: [
        { label: text("band/label"), from: 2, meaning: text("band/meaning") },
        { label: text("band/label"), below: 2, meaning: text("band/meaning") },
      ],
    },
  ],
  benchmarks: times(4, (i) => ({
    criterion: `S${i}`,
    as_of: "2008-01-31",
    of: 3,
    counts: { 1: 1, 2: 2 },
    source: text("benchmark/source"),
  })),
};

const other = {
  framework: "other",
  title: text("checklist/title"),
  authority: text("checklist/authority"),
  scales: { level: { values: ["1", "2", "3", "4"] } },
  elements: [{ id: "care", title: text("element/title"), scale: "level", criteria: times(4, (i) => criterion(`K${i}`)) }],
};

const crosswalk = {
  crosswalk: "between",
  title: text("crosswalk/title"),
  source: [source()],
  maps: times(4, (i) => ({ from: `hostile/S${i}`, to: `other/K${i}`, relation: "equal", note: text("mapping/note") })),
};

const assure = {
  organisation: { name: several("organisation/name"), short_name: several("organisation/short_name"), type: "trust" },
  submission: {
    reference: "hostile",
    title: several("submission/title"),
    period: text("submission/period"),
    due: "2008-12-31",
    as_of: "2008-11-28",
    stage: "draft",
    frameworks: ["checklist.yaml", "other.yaml"],
  },
};

const files = [];
const document = () => {
  const name = `documents/${fileName("evidence item/files")}`;
  files.push(name);
  return name;
};

const response = (id, i) => ({
  criterion: id,
  owner: `post-${i % 6}`,
  rating: `${(i % 4) + 1}`,
  target: "4",
  statement: markdown("response/statement"),
  evidence: [
    { item: `item-${i % records}`, quote: text("citation/quote"), shows: text("citation/shows") },
    { item: `item-${i % records}`, sheet: text("citation/sheet"), cell: text("citation/cell"), value: text("citation/value") },
    { item: `item-${i % records}`, sheet: text("citation/sheet"), range: text("citation/range"), value: text("citation/value") },
    { item: `item-${i % records}`, section: text("citation/section"), quote: text("citation/quote") },
    { item: `item-${(i + 1) % records}`, pages: "1", quote: text("citation/quote"), shows: text("citation/shows") },
  ],
  assessments: [{ by: text("assessment/by"), rating: "2", on: "2008-10-01", comment: text("assessment/comment") }],
});

const answers = {
  standards: [
    ...times(answered, (i) => response(`S${i}`, i)),
    ...times(3, (i) => ({ criterion: `S${answered + i}`, owner: "post-0", not_applicable: text("response/not_applicable") })),
    response("S900", 1),
    response("S900.1", 2),
    response("S900.2", 3),
  ],
  outcomes: times(9, (i) => ({
    id: `O${i}`,
    ...(i === 8 ? { not_applicable: text("chosen criterion/not_applicable") } : {}),
    title: text("chosen criterion/title"),
    priority: i % 2 === 0,
    owner: "post-1",
    statement: markdown("chosen criterion/statement"),
    evidence: [{ item: `item-${i}`, shows: text("citation/shows") }],
    measure: {
      indicator: text("measure/indicator"),
      unit: text("measure/unit"),
      better: i % 2 ? "lower" : "higher",
      baseline: { 2006: 40 },
      actual: { 2007: 45, 2008: 48 + i },
      target: { 2009: 50, 2010: 60 },
      comparator: { [text("measure/comparator")]: { 2006: 41, 2007: 44 } },
    },
  })),
  care: times(4, (i) => ({
    criterion: `K${i}`,
    owner: "post-2",
    rating: `${4 - i}`,
    statement: markdown("response/statement"),
    evidence: [{ item: `item-${i}`, shows: text("citation/shows") }],
  })),
};

const evidence = times(records, (i) => ({
  id: `item-${i}`,
  kind: `kind-${i % 8}`,
  title: text("evidence item/title"),
  files: i % 3 === 0 ? [document()] : [document(), document()],
  owner: `post-${i % 6}`,
  dated: "2008-06-30",
  covers: "2008-04/2009-03",
  valid_until: "2009-06-30",
  status: "approved",
  approved: { by: text("approval/by"), on: "2008-09-25", minute: text("approval/minute") },
  sensitivity: "public",
  refers_to: [{ title: text("reference/title") }, { title: text("reference/title"), item: "item-0" }],
  note: text("evidence item/note"),
}));

const plan = {
  posts: times(6, (i) => ({
    id: `post-${i}`,
    title: text("post/title"),
    directorate: `directorate-${i % 3}`,
    roles: [`role-${i}`],
    vacant: i === 5,
  })),
  directorates: times(3, (i) => ({
    id: `directorate-${i}`,
    title: text("directorate/title"),
    side: "corporate",
    functions: [`function-${i}`],
    lead: `post-${i}`,
    dotted_lines: [{ to: "directorate-0", about: text("dotted line/about") }],
  })),
  actions: times(16, (i) => ({
    id: `action-${i}`,
    what: text("action/what"),
    who: `post-${i % 6}`,
    due: `2008-1${i % 2 ? 0 : 2}-15`,
    as_written: text("action/as_written"),
    written: "2008-09-01",
    status: "open",
    closes: [`S${i}`, "kind-0"],
  })),
  milestones: times(4, (i) => ({ id: `own-day-${i}`, title: text("milestone/title"), due: "2008-12-20", needs: [`item-${i}`] })),
  stages: [{ stage: "stage-0", entered: "2008-05-01", tested_with: ["staff"], note: text("stage record/note") }],
  bodies: times(3, (i) => ({ id: `body-${i}`, title: text("body/title"), chair: `post-${i}`, members: ["post-3"] })),
  series: times(3, (i) => ({
    id: `series-${i}`,
    title: text("series/title"),
    every: "month",
    from: "2008-06-01",
    held: ["2008-06-05", "2008-07-04", "2008-09-02"],
  })),
  consultations: times(3, (i) => ({
    id: `consultation-${i}`,
    title: text("consultation/title"),
    opens: "2008-06-01",
    closes: "2008-06-15",
    promised: "30 days",
    note: text("consultation/note"),
  })),
  costs: times(3, (i) => ({
    id: `cost-${i}`,
    title: text("cost/title"),
    gross: 1000,
    credit: 100,
    net: 900,
    budget: 800,
    committed: 850,
    note: text("cost/note"),
  })),
  decisions: times(3, (i) => ({
    id: `decision-${i}`,
    ask: text("decision/ask"),
    text: text("decision/text"),
    body: text("decision/body"),
    on: "2008-07-01",
    outcome: text("decision/outcome"),
    amount: 1000,
    cost: `cost-${i}`,
  })),
  panel_ratings: times(4, () => ({
    element: "outcomes",
    by: text("panel rating/by"),
    rating: "2",
    on: "2008-10-01",
    comment: text("panel rating/comment"),
  })),
  feedback: [{ id: "survey", title: text("feedback survey/title"), file: "documents/survey.csv", min_group: 1 }],
  figures: times(3, (i) => ({
    id: `figure-${i}`,
    title: text("stated figure/title"),
    stated: [
      { value: text("statement of a figure/value"), item: "item-1", pages: "2", note: text("statement of a figure/note") },
      { value: text("statement of a figure/value"), item: "item-2", note: text("statement of a figure/note") },
    ],
    settled: text("stated figure/settled"),
  })),
  results: [{ figure: "mean", value: 1, band: text("reported result/band") }],
  sign_offs: [{ role: "role-0", post: "post-0", on: "2008-11-01", digest: text("sign-off/digest") }],
  waivers: times(3, () => ({
    code: "AS301",
    at: "answers.yaml",
    reason: text("waiver/reason"),
    approved_by: "post-0",
    until: "2009-01-31",
  })),
  disclosures: [
    {
      file: "documents/survey.csv",
      kind: "comments",
      place: text("decision on disclosure/place"),
      decision: "accepted",
      reason: text("decision on disclosure/reason"),
      by: "post-0",
      on: "2008-11-01",
      digest: "0".repeat(64),
    },
  ],
  glossary: times(12, term),
};

// Groups of a survey are text too; the file is csv.
const survey = ["group,criterion,rating"];
for (let i = 0; i < 4; ++i) {
  const group = text("feedback survey/group").replace(/[\u0000-\u001f\u0085\u2028\u2029]/g, " ");
  for (let c = 0; c < 3; ++c) survey.push(`"${group.replaceAll('"', '""')}",S${c},${(i % 4) + 1}`);
}

// Text fields of the language that nothing above speaks of are planted in the records that may have them.
const { $defs: defs } = JSON.parse(readFileSync(new URL("../../schemas/json/folder.schema.json", import.meta.url), "utf8"));
const spokenOf = new Set(uses.keys());
const branches = (schema) => (schema.$ref ? branches(defs[schema.$ref.split("/").pop()]) : schema.anyOf ? schema.anyOf.flatMap(branches) : [schema]);
const isText = (schema) => (schema.anyOf ?? [schema]).some((one) => one.$ref === "#/$defs/text");
function complete(value, schema) {
  if (Array.isArray(value)) {
    const list = branches(schema).find((one) => one.items);
    for (const item of list ? value : []) complete(item, list.items);
  } else if (value && typeof value === "object") {
    const record = branches(schema).find((one) => one.properties);
    for (const [key, property] of Object.entries(record?.properties ?? {})) {
      const field = `${record.title}/${key}`;
      if (key in value) complete(value[key], property);
      else if (isText(property) && !spokenOf.has(field) && !payloads.closed.has(field)) value[key] = text(field);
    }
  }
}
for (const part of [assure, { evidence }, plan]) complete(part, defs.sections);
for (const [section, list] of Object.entries(answers)) complete(list, { items: defs[section === "outcomes" ? "chosen-criterion" : "response"] });

// YAML reads JSON, when what JSON leaves as it is and YAML does not allow or takes for a line break is written as a code.
const unsafe = /[\u007f-\u009f\u00ad\u034f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const yaml = (value) =>
  JSON.stringify(value, null, 1).replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`) + "\n";

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "documents"), { recursive: true });
const write = (name, content) => writeFileSync(join(folder, name), content);
write("checklist.yaml", yaml(checklist));
write("other.yaml", yaml(other));
write("crosswalk.yaml", yaml(crosswalk));
write("assure.yaml", yaml(assure));
write("answers.yaml", yaml(answers));
write("evidence.yaml", yaml({ evidence }));
write("plan.yaml", yaml(plan));
write("documents/survey.csv", survey.join("\n") + "\n");
for (const file of files) write(file, `A paper.\n`);
writeFileSync(plantedFile, JSON.stringify(planted));
