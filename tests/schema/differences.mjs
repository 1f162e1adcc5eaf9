// Where ajv and the program do not agree about a file, and why. Every row is needed by some file, and no file differs otherwise.
const row = (why, program, codes, ...values) => ({
  why,
  fits: (file) => file.program === program && file.codes.every((code) => codes.includes(code)) && values.includes(file.value),
});

export const differences = [
  row("a reader of YAML gives a number, and not how it was written", "refuses", ["AS205", "AS206", "AS207", "AS208"], "+1", "0x10", ".5", "1.0", "007", "1e3"),
  row("no number says how many decimals of a sum of money were written", "refuses", ["AS207"], "1.5", "391000.5"),
  row("a number that ought to be a year has lost its zeros, if it had any", "refuses", ["AS205"], "3", "999"),
  row("a reader of YAML gives `true` for `True`, which is no value of the language", "refuses", ["AS203", "AS206"], "True"),
  row("JSON has no such number, and to the language it is text", "accepts", [], ".inf"),
  row("no pattern compares two numbers or days: the second comes before the first", "refuses", ["AS205", "AS208"], "6-4", "2008-12", "2008-13", "2009/2008", "2008/2009"),
  { why: "the same, in the sample of bad-pages", fits: (file) => file.what.startsWith("AS208, bad") },
  row("no pattern knows how large a size may be", "refuses", ["AS209"], "9999999999 MB"),
  {
    why: "without `submission` no checklist is known, and any section may be one of its elements",
    fits: (file) => file.program === "accepts" && !/^submission:/m.test(file.text) && /^\/\w*q\w* /.test(file.errors[0]),
  },
];
