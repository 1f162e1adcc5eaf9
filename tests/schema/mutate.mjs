// One thing in a YAML file made wrong, or at least different; by chance with a fixed seed.
import { yaml } from "./judges.mjs";

export function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// As they stand in a file. Every shape of the language has some that fit it and some that nearly do.
export const values = [
  "", "~", '""', "true", "True", '"true"', "3", '"3"', "-4", "+1", "1.5", "1.0", "0x10", "1e3", ".5", ".inf", "007", "99999999999999999999",
  "2009", "999", "12345", "2008-02-29", "2009-02-29", "2008-06-31", "0000-01-01", "2008-13", "2008-12", "2008-12/2009-01", "2009/2008",
  "12 months", "0 days", "20000 days", "1 moon", "35 MB", "35MB", "9999999999 MB", "4-6", "6-4", "0", "[4, 9-11]", "[4, x]",
  "391000.50", "391000.5", '"1,000"', "a b", "A_b", "sample/C1", "é", "{}", "[]", "{a: 1}", "[a, b]", "[~]", "[[a]]",
  "draft", "approved", "required", "corporate", "lowest", "equal", "week",
  "2008/2009", "2008/09", "Trust_EPRR_2026",
];

function* pairsOf(document) {
  const pairs = [];
  yaml.visit(document, { Pair: (_, pair) => void pairs.push(pair) });
  yield* pairs.filter((pair) => yaml.isScalar(pair.key) && pair.value?.range);
}

function* itemsOf(document) {
  const items = [];
  yaml.visit(document, { Seq: (_, list) => void items.push(...list.items) });
  yield* items.filter((item) => item?.range);
}

// The text with `instead` where this node stands.
function replaced(text, node, instead) {
  const [begin, end] = node.range;
  const gap = text[begin - 1] === ":" ? " " : "";
  return text.slice(0, begin) + gap + instead + (text[end - 1] === "\n" ? "\n" : "") + text.slice(end);
}

const kinds = {
  "another value": (text, document, chance) => {
    const pairs = [...pairsOf(document)];
    const value = values[chance(values.length)];
    return [replaced(text, pairs[chance(pairs.length)].value, value), value];
  },
  "another item": (text, document, chance) => {
    const items = [...itemsOf(document)];
    const value = values[chance(values.length)];
    return items.length === 0 ? null : [replaced(text, items[chance(items.length)], value), value];
  },
  "a key left out": (_, document, chance) => {
    const maps = [];
    yaml.visit(document, { Map: (_, map) => void (map.items.length > 0 && maps.push(map)) });
    const map = maps[chance(maps.length)];
    map.items.splice(chance(map.items.length), 1);
    return [document.toString(), null];
  },
  "a key misspelt": (text, document, chance) => {
    const pairs = [...pairsOf(document)];
    const key = pairs[chance(pairs.length)].key;
    const name = String(key.source ?? key.value);
    const at = chance(name.length);
    return [replaced(text, key, name.slice(0, at) + "q" + name.slice(at)), null];
  },
};

// {kind, value, text}; null when there is nothing of that kind to change.
export function mutate(text, chance) {
  const names = Object.keys(kinds);
  const kind = names[chance(names.length)];
  const made = kinds[kind](text, yaml.parseDocument(text), chance);
  return made && { kind, text: made[0], value: made[1] };
}
