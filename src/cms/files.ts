import { parse } from 'yaml';
import { COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { isRecord } from '../yaml/same.ts';
import { freshYaml, updateYaml } from '../yaml/update-yaml.ts';
import { toFile, toForm } from './form-data.ts';

/** Keys of the form that no file holds. */
export const FORM = {
  /** Which text the form was read from. */
  origin: '_origin',
  /** The words at the head of a list. */
  heading: '_heading',
  /** The entries of a list. */
  entries: 'entries',
  body: 'body',
} as const;

export type FormData = Record<string, unknown>;

/** Reads a file of a collection into its form, and writes the form back into the text that it came from. */
export interface FileFormat {
  fromFile(text: string): FormData;
  /** Throws where the text that the form came from is no longer known, or a comment could not be kept. */
  toFile(form: FormData): string;
  /** The text that a form came from; undefined for a new one. Throws where that text is no longer known. */
  textOf(form: FormData): string | undefined;
}

/** The format of a collection's files. */
export function fileFormat(collection: CollectionName): FileFormat {
  // A form knows its text by a number: the text itself would be copied with every key that is pressed.
  const texts: string[] = [];
  const remember = (text: string) => texts.push(text) - 1;
  const textOf = (form: FormData) => {
    const origin = form[FORM.origin];
    if (origin === undefined || origin === '' || origin === null) return undefined;
    return texts[Number(origin)] ?? fail(`không còn bản gốc số ${origin}; hãy tải lại trang`);
  };
  const { read, write } = COLLECTIONS[collection].form === 'list' ? listFile(collection) : textFile(collection);
  return {
    fromFile: (text) => ({ ...read(text), [FORM.origin]: remember(text) }),
    toFile: (form) => write(form, textOf(form)),
    textOf,
  };
}

interface ReadWrite {
  read(text: string): FormData;
  write(form: FormData, old: string | undefined): string;
}

/** What a form of a collection says, as its schema expects it: one entry of a text, all entries of a list. */
export function entriesOf(collection: CollectionName, form: FormData): unknown[] {
  const { schema, form: kind } = COLLECTIONS[collection];
  if (kind !== 'list') return [toFile(schema, withoutBody(form))];
  const entries = form[FORM.entries];
  return Array.isArray(entries) ? entries.map((entry) => toFile(schema, entry)) : [];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Front matter, and a body that is kept letter by letter. */
function textFile(collection: CollectionName): ReadWrite {
  const { schema } = COLLECTIONS[collection];
  return {
    read(text) {
      const [head = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
      const data = toForm(schema, parse(yaml));
      return { ...(isRecord(data) ? data : {}), [FORM.body]: text.slice(head.length).replace(/^\n+/, '') };
    },
    write(form, old) {
      const [data] = entriesOf(collection, form);
      const body = String(form[FORM.body] ?? '').normalize('NFC');
      const match = old === undefined ? null : FRONT_MATTER.exec(old);
      if (old === undefined || !match) return `---\n${freshYaml(data)}---\n\n${body.trim()}\n`;
      const [head, yaml = ''] = match;
      const rest = old.slice(head.length);
      const gap = /^\n*/.exec(rest)?.[0] ?? '';
      return `${head.replace(yaml, () => updateYaml(`${yaml}\n`, data).trimEnd())}${gap}${body}`;
    },
  };
}

/** A list of entries under a heading that is a comment. */
function listFile(collection: CollectionName): ReadWrite {
  const { schema } = COLLECTIONS[collection];
  return {
    read(text) {
      const data = parse(text);
      const entries = Array.isArray(data) ? data.map((entry: unknown) => toForm(schema, entry)) : [];
      return { [FORM.heading]: headingOf(text), [FORM.entries]: entries };
    },
    write(form, old) {
      const entries = entriesOf(collection, form);
      const heading = String(form[FORM.heading] ?? '').trim();
      const yaml =
        old === undefined || old.trim() === '' ? freshYaml(entries) : updateYaml(`${old.trimEnd()}\n`, entries);
      return heading === headingOf(yaml) ? yaml : withHeading(yaml, heading);
    },
  };
}

/** The comment that a file begins with, as one line. */
const HEADING = /^(?:#[^\n]*\n)+/;

function headingOf(text: string): string {
  return (HEADING.exec(text)?.[0] ?? '')
    .replace(/^#[ \t]*/gm, '')
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
}

function withHeading(yaml: string, heading: string): string {
  const lines = heading === '' ? '' : `# ${heading}\n`;
  return HEADING.test(yaml) ? yaml.replace(HEADING, () => lines) : `${lines}${lines && '\n'}${yaml}`;
}

function withoutBody(form: FormData): FormData {
  const { [FORM.body]: _body, ...data } = form;
  return data;
}

function fail(message: string): never {
  throw new Error(message);
}
