// What other tools find in the same text, and how fast. Run by run.sh; never by the build.
// Arguments: the labelled sample, the large file, how many of its rows to read.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { OpenRedaction } = await import(require.resolve("openredaction"));
const { SyncRedactor } = require("redact-pii");
const { Redactor } = require("@redactpii/node");

const open = new OpenRedaction({ redactionMode: "placeholder" });
const plain = new SyncRedactor();
const small = new Redactor();
const tools = {
  openredaction: async (text) => (await open.detect(text)).redacted,
  "redact-pii": async (text) => plain.redact(text),
  "@redactpii/node": async (text) => small.redact(text),
};

const [, , samplePath, largePath, rows] = process.argv;
const sample = readFileSync(samplePath, "utf8").trim().split("\n").slice(1).map((l) => l.split("\t"));
const large = readFileSync(largePath, "utf8").split("\n").slice(1, Number(rows) + 1);
const bytes = Buffer.byteLength(large.join("\n"));

for (const [name, redact] of Object.entries(tools)) {
  const missed = [];
  const alarms = [];
  for (const [kind, text] of sample) {
    const changed = (await redact(text)) !== text;
    if (kind === "none" ? changed : !changed) (kind === "none" ? alarms : missed).push(text);
  }
  for (const line of large.slice(0, 20)) await redact(line);
  const began = process.cpuUsage();
  for (const line of large) await redact(line);
  const used = process.cpuUsage(began);
  const seconds = (used.user + used.system) / 1e6;
  console.log(`${name}: ${(bytes / seconds / 1e6).toFixed(3)} MB a CPU second (${large.length} rows)`);
  console.log(`  missed ${missed.length}: ${missed.join(" | ")}`);
  console.log(`  false alarms ${alarms.length}: ${alarms.join(" | ")}`);
}
