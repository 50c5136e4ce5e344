import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { citationLines, SNAPSHOT } from '../tests/site/citation-snapshot.ts';

// Takes up the citations of the library as they are now, and tells what was gained and lost since.
const before: Record<string, string[]> = existsSync(SNAPSHOT) ? JSON.parse(readFileSync(SNAPSHOT, 'utf8')) : {};
const now = citationLines();
const flat = (all: Record<string, string[]>) =>
  new Set(Object.entries(all).flatMap(([address, lines]) => lines.map((line) => `${address}${line}`)));
const [old, fresh] = [flat(before), flat(now)];
for (const line of fresh) if (!old.has(line)) console.log(`+ ${line}`);
for (const line of old) if (!fresh.has(line)) console.log(`- ${line}`);
writeFileSync(SNAPSHOT, `${JSON.stringify(now, null, 1)}\n`);
console.log(`${fresh.size} chỗ viện dẫn`);
