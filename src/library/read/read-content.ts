import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type DataOf } from '../../schemas/collections.ts';
import { fileEnding } from '../../schemas/content-files.ts';
import { explain } from '../../schemas/explain.ts';
import type { Content, Entry } from './content.ts';
import { decomposedLetters } from './nfc.ts';
import type { Problem } from './problem.ts';
import { unfilledPlaces } from './unfilled.ts';
import { type LinedYaml, readYaml } from './yaml-lines.ts';

export interface ReadResult {
  content: Content;
  problems: Problem[];
  /** How many entries could not be read, and are not in the content. */
  leftOut: number;
}

/** Reads every collection below `root`. Entries that their schema refuses are left out and told as problems. */
export function readContent(root: string): ReadResult {
  const problems: Problem[] = [];
  let leftOut = 0;
  const collections = COLLECTION_NAMES.map((name) => {
    const read = readCollection(root, name, problems);
    leftOut += read.leftOut;
    return [name, read.entries] as const;
  });
  return { content: Object.fromEntries(collections) as unknown as Content, problems, leftOut };
}

function readCollection(
  root: string,
  name: CollectionName,
  problems: Problem[],
): { entries: Entry[]; leftOut: number } {
  let leftOut = 0;
  const entries = filesBelow(join(root, name), fileEnding(name)).flatMap((path) => {
    const file = relative(process.cwd(), path).split(sep).join('/');
    const read = readEntries(name, file, readFileSync(path, 'utf8'));
    problems.push(...read.problems);
    leftOut += read.leftOut;
    return read.entries as Entry[];
  });
  return { entries, leftOut };
}

/** The entries of one file of a collection from its text; what the schema refuses is told as problems. */
export function readEntries<C extends CollectionName>(
  name: C,
  file: string,
  source: string,
): { entries: Array<Entry<C>>; problems: Problem[]; leftOut: number } {
  const problems: Problem[] = decomposedLetters(source).map((fault) => ({ file, ...fault }));
  const raws = COLLECTIONS[name].form === 'list' ? listEntries(source) : [textEntry(source)];
  const entries = raws.flatMap((raw) => {
    problems.push(...unfilledPlaces(raw.body, raw.bodyLine).map((fault) => ({ file, ...fault })));
    return checkedEntry(name, file, raw, problems) ?? [];
  });
  return { entries, problems, leftOut: raws.length - entries.length };
}

function filesBelow(folder: string, extension: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    // A collection without entries has no folder: git keeps no empty ones.
    return [];
  }
  return names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

interface RawEntry {
  yaml: LinedYaml;
  /** Path of the entry within its file. */
  at: readonly PropertyKey[];
  data: unknown;
  body: string;
  bodyLine: number;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function textEntry(source: string): RawEntry {
  const match = FRONT_MATTER.exec(source);
  const head = match?.[0] ?? '';
  const yaml = readYaml(match?.[1] ?? '', 2);
  const bodyLine = head.split('\n').length;
  return { yaml, at: [], data: yaml.data, body: source.slice(head.length), bodyLine };
}

function listEntries(source: string): RawEntry[] {
  const yaml = readYaml(source);
  if (!Array.isArray(yaml.data)) return [{ yaml, at: [], data: yaml.data, body: '', bodyLine: 1 }];
  return yaml.data.map((data: unknown, i) => ({ yaml, at: [i], data, body: '', bodyLine: 1 }));
}

function checkedEntry<C extends CollectionName>(
  name: C,
  file: string,
  raw: RawEntry,
  problems: Problem[],
): Entry<C> | undefined {
  if (raw.yaml.errors.length > 0) {
    for (const { line, message } of raw.yaml.errors) {
      problems.push({
        file,
        line,
        field: 'cả tệp',
        found: `YAML không đọc được (${message})`,
        expected: 'YAML đúng cú pháp',
      });
    }
    return undefined;
  }
  const lineOf = (path: readonly PropertyKey[] = []) => raw.yaml.lineOf([...raw.at, ...path]);
  const schema = COLLECTIONS[name].schema;
  const result = schema.safeParse(raw.data);
  if (!result.success) {
    for (const fault of explain(schema, result.error, raw.data)) {
      problems.push({
        file,
        line: lineOf(fault.path),
        field: fault.field,
        found: fault.found,
        expected: fault.expected,
      });
    }
    return undefined;
  }
  // The union over all collections does not narrow by `name`; the schema that was just applied is the one of C.
  return { collection: name, file, data: result.data as DataOf<C>, body: raw.body, bodyLine: raw.bodyLine, lineOf };
}
