// Where ajv and the program do not agree about a file, and why. Every row is needed by some file, and no file differs otherwise.
const row = (why, program, ...values) => ({ why, fits: (file) => file.program === program && values.includes(file.value) });

export const differences = [
  row("a reader of YAML gives a number, and not how it was written", "refuses", "+1", "0x10", ".5", "1.0", "007", "1e3", "1.5", "391000.5"),
  row("a number that ought to be a year has lost its zeros, if it had any", "refuses", "3", "999"),
  row("a reader of YAML gives `true` for `True`, which is no value of the language", "refuses", "True"),
  row("JSON has no such number, and to the language it is text", "accepts", ".inf"),
  row("no pattern compares two numbers or days: the second comes before the first", "refuses", "6-4", "2008-12", "2008-13", "2009/2008"),
  row("no pattern knows how much 64 bits hold", "refuses", "9999999999 MB"),
  { why: "the same, in the sample of bad-pages", fits: (file) => file.what.startsWith("AS208, bad") },
  {
    why: "without `submission` no checklist is known, and any section may be one of its elements",
    fits: (file) => file.program === "accepts" && !/^submission:/m.test(file.text) && /^\/\w*q\w* /.test(file.errors[0]),
  },
];
