import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Citation, TextContext } from '../src/citations/citation.ts';
import { cite } from '../src/citations/cite.ts';
import { indexRegisters } from '../src/citations/registers.ts';
import { contextOfText } from '../src/citations/text-context.ts';
import { writePartialDate } from '../src/domain/dates.ts';
import { citableRegisters } from '../src/library/citable.ts';
import { readLibrary } from './lib/library.ts';

// Prints a JSON line for each citation of each file: `npm run -s cite -- [--context place=gia-lai,date=2021-12-23] FILE…`
// «-» reads standard input.
const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const { values, positionals } = (() => {
  try {
    return parseArgs({ allowPositionals: true, options: { context: { type: 'string' }, self: { type: 'boolean' } } });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
})();
if (positionals.length === 0) fail('Cách dùng: npm run -s cite -- [--context place=gia-lai,date=2021-12-23] TỆP …');

const index = (() => {
  try {
    return indexRegisters(citableRegisters(readLibrary()));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
})();
const given = givenContext(values.context ?? '');

for (const file of positionals) {
  const text = readText(file).normalize('NFC');
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index: at }) => at + 1)];
  const citations = cite(text, index, { ...contextOfText(text, index), ...given });
  for (const citation of citations) {
    // What points back into the text itself is no citation of another document; --self prints it too.
    if ((citation.form === 'this' || citation.form === 'aforesaid') && !values.self) continue;
    console.log(JSON.stringify(lineOf(file, citation, lineStarts)));
  }
}

function lineOf(file: string, citation: Citation, lineStarts: readonly number[]) {
  const line = lineStarts.findLastIndex((start) => start <= citation.start);
  const offset = lineStarts[line] ?? 0;
  const document = citation.document === null ? undefined : index.byIdentity.get(citation.document);
  const { date, issuer, place } = citation.evidence;
  return {
    file,
    line: line + 1,
    start: citation.start - offset,
    end: citation.end - offset,
    text: citation.text,
    form: citation.form,
    canonical: citation.canonical,
    document: citation.document,
    outcome: citation.outcome,
    evidence: citation.decidedBy,
    candidates: citation.candidates.map(({ document: { identity, title, issuedOn }, held }) =>
      held ? identity : `${title} (${issuedOn})`,
    ),
    ...(citation.findings.length > 0 && { findings: citation.findings }),
    ...(citation.mended && { mended: citation.mended }),
    ...(citation.provisions.length > 0 && { provisions: citation.provisions }),
    ...(document
      ? { place: document.place, ...(document.issuedOn !== 'unknown' && { date: document.issuedOn }) }
      : { ...(place && { place: place.id }), ...(date && { date: writePartialDate(date) }) }),
    ...(issuer && { issuer: issuer.id }),
  };
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? process.stdin.fd : file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return fail(`${file}: không đọc được (${error instanceof Error ? error.message : error}); cần một tệp chữ UTF-8`);
  }
}

function givenContext(text: string): TextContext {
  const entries = text === '' ? [] : text.split(',').map((pair) => pair.split('='));
  for (const [key = '', value = ''] of entries) {
    const isRight =
      key === 'date' ? /^\d{4}-\d{2}-\d{2}$/.test(value) : key === 'place' ? index.places.has(value) : false;
    if (!isRight) fail(`--context ${key}=${value}: cần place=<mã địa bàn có trong danh mục> hoặc date=YYYY-MM-DD`);
  }
  return Object.fromEntries(entries);
}
