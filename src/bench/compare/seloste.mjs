// What Seloste finds in the labelled sample: a field of ten such values
// each, none with a telling header, for Seloste judges fields.
// Arguments: the labelled sample. Writes the CSV to standard output; with a findings file as the
// second argument, reads what `inspect --json` said about it.
import { readFileSync } from "node:fs";

const [, , samplePath, findings] = process.argv;
const sample = readFileSync(samplePath, "utf8").trim().split("\n").slice(1).map((l) => l.split("\t"));
if (!findings) {
  console.log(sample.map((_, i) => `sarake${i + 1}`).join(";"));
  for (let row = 0; row < 10; row++) console.log(sample.map(([, text]) => `"${text}"`).join(";"));
} else {
  const json = JSON.parse(readFileSync(findings, "utf8"));
  const fields = (json.sources ?? json)[0].tables[0].fields;
  const found = (i) => (fields[i]?.categories ?? []).some((c) => c.confidence >= 0.5);
  const missed = sample.filter(([kind], i) => kind !== "none" && !found(i)).map(([, text]) => text);
  const alarms = sample.filter(([kind], i) => kind === "none" && found(i)).map(([, text]) => text);
  console.log(`Seloste\n  missed ${missed.length}: ${missed.join(" | ")}`);
  console.log(`  reported in others ${alarms.length}: ${alarms.join(" | ")}`);
}
