import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/importer/draft.ts';
import { textsOfFile } from '../../src/importer/read.ts';
import { importContext } from '../../src/importer/understand/context.ts';
import { understand } from '../../src/importer/understand/understand.ts';
import { validContent } from '../../src/library/check/check-content.ts';

// What the library gives out comes in again as what it was: its content files, and the pages that it publishes.

const content = validContent();
const context = importContext(content);
const { library } = context;
const texts = [...library.documents, ...library.articles, ...library.models].flatMap(({ address, file, data }) =>
  file === undefined ? [] : [{ address, file, data }],
);

async function draftOf(path: string, name: string): Promise<Draft> {
  const [text] = textsOfFile(name, new Uint8Array(readFileSync(path)));
  if (!text) throw new Error(`${path} holds no text`);
  return understand(await text.read(), { name, sha256: 'ef'.repeat(32), importedOn: '2026-11-24' }, context);
}

describe('what the library gives out, imported again', () => {
  it('covers every text', () => expect(texts.length).toBeGreaterThan(60));

  it.each(texts)('$file as a file', async ({ file, data }) => {
    const draft = await draftOf(file, 'bai.md');
    expect(draft.data).toEqual(data);
    expect(draft.body).toBe(context.bodies.get(file));
  });

  it.each(texts)('$address as a page', async ({ address, file, data }) => {
    const draft = await draftOf(join('dist', address, 'index.html'), 'trang.html');
    expect(draft.data).toEqual(data);
    expect(draft.body).toBe(context.bodies.get(file));
    expect(draft.accounting.difference).toBe(0);
  });
});
