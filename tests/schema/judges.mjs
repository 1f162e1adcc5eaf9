// The two judges of a YAML file: ajv with a schema of `assure schema`, and the program itself. Packages come from the work folder (run.sh).
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));
const work = process.env.ASSURE_WORK;
const packages = createRequire(join(work, "package.json"));
const { default: Ajv } = packages("ajv/dist/2020.js");
export const yaml = packages("yaml");

// `assure` with these arguments: what it prints, whatever its exit status.
export function assure(...words) {
  return new Promise((resolve, reject) => {
    execFile(process.env.ASSURE_BINARY, words, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && (error.code === 2 || error.code === 3 || error.signal)) reject(new Error(`assure ${words.join(" ")}: ${stderr || error}`));
      else resolve(stdout);
    });
  });
}

// What the program says of form: keys, types, values, and what a file is.
export const ofForm = /^AS20[1-9]$|^AS212$/;
// The same, and names that only checklists give: a schema made for a folder knows these.
export const ofFormAndNames = /^AS20[1-9]$|^AS21[02]$|^AS303$|^AS31[01]$|^AS402$|^AS427$|^AS437$/;
// What no file of the folder has is no fault of one.
const ofFolder = /^this folder has no section/;
// A file that cannot be read has no form, and a checklist that the folder does not name is not read.
const notRead = /^AS10[1-689]$|^AS317$/;

// The codes of the findings in each file.
async function codesOf(...words) {
  const codes = new Map();
  for (const finding of JSON.parse(await assure(...words, "--format", "json")).findings) {
    if (ofFolder.test(finding.message)) continue;
    if (!codes.has(finding.file)) codes.set(finding.file, new Set());
    codes.get(finding.file).add(finding.code);
  }
  return codes;
}

// A folder of these files for the time of `use`.
export async function inFolder(files, use) {
  const folder = mkdtempSync(join(work, "folder-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const checkThere = (folder) => codesOf("check", folder);
export const checkFolder = (files) => inFolder(files, (folder) => codesOf("check", folder));
export const checkChecklists = (files) =>
  inFolder(files, async (folder) => {
    const paths = Object.keys(files).map((path) => join(folder, path));
    const codes = await codesOf("frameworks", "check", ...paths);
    return new Map([...codes].map(([path, found]) => [path.slice(folder.length + 1), found]));
  });

// What editors understand besides; everything else is of the standard, or ajv refuses the schema.
export function validatorOf(schema) {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  ajv.addVocabulary(["markdownDescription", "defaultSnippets", "errorMessage", "enumDescriptions"]);
  return ajv.compile(JSON.parse(schema));
}

// The documents of a file. Throws what the YAML package has to say of a file that it cannot read. The last file is remembered: it is compared
// with several schemas.
let last = { text: null, documents: [] };
export function documentsOf(text) {
  if (last.text !== text) last = { text, documents: read(text) };
  return last.documents;
}

function read(text) {
  return [...yaml.parseAllDocuments(text, { logLevel: "silent" })].map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS({ maxAliasCount: -1 });
  });
}

// Whether the two agree about a file: null, or how they differ.
export function compare(text, codes, validate, refusing = ofForm) {
  const found = [...(codes ?? [])];
  // Without the checklists nobody knows what the section of another name holds.
  if (found.some((code) => notRead.test(code)) || (found.includes("AS210") && refusing === ofForm)) return null;
  const wrong = found.filter((code) => refusing.test(code));
  let fits = false;
  let errors = [];
  try {
    fits = documentsOf(text).every((document) => validate(document));
    if (!fits) errors = validate.errors.map((error) => `${error.instancePath} ${error.message}`);
  } catch (error) {
    errors = [error.message];
  }
  return fits === (wrong.length === 0) ? null : { program: fits ? "refuses" : "accepts", codes: wrong, errors };
}
