import { serveImports } from '../../scripts/lib/import-serve.ts';
import type { Draft } from '../../src/importer/draft.ts';
import type { RawText } from '../../src/importer/raw-text.ts';
import { ImportRefusal } from '../../src/importer/refusal.ts';
import { articleDraft, documentDraft } from '../../src/importer/write/draft-fixture.ts';
import { type Content, documentEntries } from '../../src/library/read/content.ts';

// Reads files that say in JSON what is to be understood of them, or how reading them goes wrong.

interface FakeFile {
  goesWrong?: 'loop' | 'memory' | 'exit' | 'error' | 'refusal';
  collection?: 'articles' | 'directives';
  data?: Draft['data'];
  body?: string;
  /** Fields that only an answer gives. */
  asks?: string[];
  /** Files of an archive. */
  members?: FakeFile[];
}

serveImports({
  textsOfFile(name, bytes) {
    const file: FakeFile = JSON.parse(new TextDecoder().decode(bytes));
    const text = (member: FakeFile, as: string) => ({
      name: as,
      async read() {
        goWrong(member);
        return rawText(member);
      },
    });
    return file.members?.map((member, i) => text(member, `${name} › ${i + 1}.txt`)) ?? [text(file, name)];
  },
  contextOf: (content: Content) => documentEntries(content).length,
  understand(raw, file, documentCount, answers) {
    const fake: FakeFile = JSON.parse(raw.frontMatter?.body ?? '{}');
    const asks = (fake.asks ?? []).filter((field) => answers[field] === undefined);
    const questions = asks.map((field) => ({ field, label: field, why: 'Không thấy.', candidates: ['gia-lai'] }));
    // What is understood depends on what the library has by then, as citations do.
    const notes = [`Lúc nhập, thư viện có ${documentCount} văn bản.`];
    const make = fake.collection === 'articles' ? articleDraft : documentDraft;
    const source = { id: 'tep', title: file.name, kind: 'officialText' as const, grade: 'S' as const, file };
    const made = make({ notes, ...fake.data, ...answers }, { file, source, questions });
    const asked = Object.fromEntries(asks.map((field) => [field, undefined]));
    const data = JSON.parse(JSON.stringify({ ...made.data, ...asked }).replaceAll('"tep-07-ct-tu"', '"tep"'));
    return { ...made, data, body: fake.body ?? made.body };
  },
});

function rawText(file: FakeFile): RawText {
  return {
    format: 'text',
    blocks: [],
    notes: new Map(),
    properties: {},
    frontMatter: { yaml: '', body: JSON.stringify(file) },
    visibleCharacters: 0,
    remarks: [],
  };
}

function goWrong({ goesWrong }: FakeFile): void {
  if (goesWrong === 'refusal') throw new ImportRefusal('Tệp này không đọc được.');
  if (goesWrong === 'error') throw new TypeError('x is not a function');
  if (goesWrong === 'exit') process.exit(3);
  const taken: Uint8Array[] = [];
  while (goesWrong === 'memory') taken.push(new Uint8Array(32 * 1024 * 1024).fill(1));
  while (goesWrong === 'loop') Math.random();
}
