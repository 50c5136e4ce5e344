import { createHash } from 'node:crypto';
import type { Draft } from '../draft.ts';

/** A directive's draft over the base registers of `contentFolder`, with some parts changed; for tests. */
export function documentDraft(data: Draft['data'] = {}, changes: Partial<Draft> = {}): Draft {
  return draftOf(
    'directives',
    {
      type: 'chi-thi',
      number: '07-CT/TU',
      title: 'Về công tác dân vận ở cơ sở',
      issuers: ['tinh-uy'],
      place: 'gia-lai',
      issuedOn: '2024-03-05',
      topics: ['dan-van'],
      confidence: 'medium',
      coverage: 'full',
      sources: [{ source: 'tep-07-ct-tu', proves: ['number', 'title', 'text'] }],
      ...data,
    },
    { body: '1. Cấp ủy các cấp nghe dân nói.\n', ...changes },
  );
}

/** An article's draft over the base registers, with some parts changed; for tests. */
export function articleDraft(data: Draft['data'] = {}, changes: Partial<Draft> = {}): Draft {
  return draftOf(
    'articles',
    {
      title: 'Mỗi thôn một việc khéo',
      summary: 'Một câu.',
      places: ['gia-lai'],
      source: 'tep-07-ct-tu',
      publishedOn: '2023-11-14',
      coverage: 'full',
      topics: ['dan-van'],
      sources: [{ source: 'tep-07-ct-tu', proves: ['title', 'published', 'text'] }],
      ...data,
    },
    { body: '## Việc làm\n\nThôn mở rộng đường.\n', ...changes },
  );
}

function draftOf(collection: Draft['collection'], data: Draft['data'], changes: Partial<Draft>): Draft {
  const name = changes.file?.name ?? 'van-ban.docx';
  const file = changes.file ?? { name, sha256: sha256(JSON.stringify([data, changes.body])), importedOn: '2026-11-24' };
  return {
    file,
    collection,
    data,
    source: { id: 'tep-07-ct-tu', title: 'Một tệp', kind: 'officialText', grade: 'S', file },
    body: '',
    findings: [],
    questions: [],
    removed: [],
    accounting: { inFile: 0, metadata: 0, body: 0, removed: 0, marks: 0, difference: 0 },
    outline: [],
    citations: [],
    remarks: [],
    ...changes,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
