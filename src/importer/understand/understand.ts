import type { Root } from 'mdast';
import { cite } from '../../citations/cite.ts';
import { contextOfText } from '../../citations/text-context.ts';
import { parseMarkdown } from '../../library/text/markdown.ts';
import { provisionsOf } from '../../library/text/provisions.ts';
import { COLLECTIONS } from '../../schemas/collections.ts';
import type { PROVABLE_IDS, Source } from '../../schemas/source.ts';
import type { Accounting, CitationFound, Draft, ImportedFile, OutlineEntry } from '../draft.ts';
import { countCharacters, type FormatId, type RawText } from '../raw-text.ts';
import { ImportRefusal } from '../refusal.ts';
import { question, questionsFor, takeAnswers } from './answers.ts';
import type { ImportContext } from './context.ts';
import { OUTSIDE_NAMES } from './furniture.ts';
import { readNews } from './news.ts';
import { readOfficial, type Understood } from './official.ts';
import { type OwnFile, readOwnFile } from './own-file.ts';
import { readOwnPage } from './own-page.ts';
import { charactersOf, isRule, type Pieces, toPieces } from './pieces.ts';
import { sourceIdOf } from './source-id.ts';
import { lettersOf, lettersOfSections, writeMarkdown } from './structure.ts';

/** Least text that is worth importing, in characters. */
const LEAST = 40;

/**
 * Understands a file's text: what it is, what it states of itself, its structure, and where every part of it went.
 * `answers` are a person's, by field; they win over the text. Nothing is guessed: what is missing becomes a question.
 * Throws `ImportRefusal` for texts that cannot or must not be imported.
 */
export function understand(
  raw: RawText,
  file: ImportedFile,
  context: ImportContext,
  answers: Readonly<Record<string, string>> = {},
): Draft {
  const own = readOwnFile(raw) ?? readOwnPage(raw, context);
  if (own) return ownDraft(own, raw, file, context);
  const all = toPieces(raw);
  const readable = all.pieces.reduce((sum, piece) => sum + charactersOf(piece), 0);
  if (readable < LEAST)
    throw new ImportRefusal(`Tệp chỉ có ${readable} ký tự đọc được; không phải một văn bản hay bài viết.`);
  const understood = readOfficial(all.pieces, context) ?? readNews(all.pieces, raw.properties, context);
  const { findings, sections, collection } = understood;
  const body = writeMarkdown(sections, raw.notes);
  const tree = parseMarkdown(body);
  proveNothingLost(tree, lettersOfSections(sections, raw.notes));
  const source = sourceOf(understood, raw, file);
  findings.set('coverage', 'full');
  findings.set('sources', [{ source: source.id, proves: provesOf(understood, answers) }]);
  if (collection === 'articles') findings.set('source', source.id);
  takeAnswers(answers, findings);
  const questions = questionsFor(collection, findings, answers);
  const accounting = accountFor(raw, all, understood);
  const isNameless = collection !== 'articles' && !findings.has('number') && !findings.has('slug');
  if (isNameless) {
    const lack = findings.lacks.get('number');
    const why = `${lack?.why ?? 'văn bản không ghi số'}; nếu văn bản không có số, đặt tên trong địa chỉ bằng --set slug=…`;
    questions.push(question(COLLECTIONS[collection].schema, 'number', why, []));
  }
  return {
    file,
    collection,
    data: findings.data,
    source,
    body,
    findings: findings.list,
    questions,
    removed: [
      ...all.outside.map(({ text, outside }) => ({ text, rule: OUTSIDE_NAMES[outside] })),
      ...understood.removed.map(({ text, rule }) => ({ text, rule })),
    ],
    accounting,
    outline: outlineOf(tree),
    citations: citationsOf(body, context, findings.data),
    remarks: [...raw.remarks, ...understood.remarks, ...remarkOn(accounting)],
  };
}

/** A text of the library's own, as a content file or as a page that it published, comes in as it is: an editor wrote it. */
function ownDraft(own: OwnFile, raw: RawText, file: ImportedFile, context: ImportContext): Draft {
  const { outside } = toPieces(raw);
  const removed = outsideOf({ outside }, raw.format);
  const inFile = raw.frontMatter ? countCharacters(own.body) : raw.visibleCharacters;
  return {
    file,
    collection: own.collection,
    data: own.data,
    body: own.body,
    findings: [],
    questions: [],
    removed: outside.map(({ text, outside: place }) => ({ text, rule: OUTSIDE_NAMES[place] })),
    accounting: { inFile, metadata: 0, body: inFile - removed, removed, marks: 0, difference: 0 },
    outline: outlineOf(parseMarkdown(own.body)),
    citations: citationsOf(own.body, context, own.data),
    remarks: [...raw.remarks, 'Bài của chính thư viện: giữ nguyên từng chữ.'],
  };
}

/** Compares every letter and digit of what was written with what was read. Throws where one is missing or moved. */
function proveNothingLost(tree: Root, expected: string): void {
  const written = lettersOf(tree);
  if (written === expected) return;
  let at = 0;
  while (at < expected.length && expected[at] === written[at]) at++;
  const near = expected.slice(Math.max(0, at - 10), at + 20);
  throw new ImportRefusal(
    `Không chuyển được trọn thân bài sang Markdown, gần «${near}»; hãy gửi tệp này cho người giữ mã của thư viện.`,
  );
}

function sourceOf({ source, findings }: Understood, { properties }: RawText, file: ImportedFile): Source {
  const issuedOn = findings.data['issuedOn'];
  const url =
    properties.url && /^https?:\/\/\S+$/u.test(properties.url) && URL.canParse(properties.url)
      ? properties.url
      : undefined;
  return {
    id: sourceIdOf(file),
    title: source.title || file.name,
    kind: source.kind,
    ...(source.author && { author: source.author }),
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.publishedOn && { publishedOn: source.publishedOn }),
    ...(source.kind === 'officialText' && typeof issuedOn === 'string' && { publishedOn: issuedOn }),
    ...(url && { url }),
    grade: source.kind === 'officialText' ? 'A' : 'B',
    note: 'Nhập bằng máy từ tệp; chưa có biên tập viên đọc lại.',
    file,
  };
}

/** What a source can prove, by the field that it states. */
const PROVES: Readonly<Record<string, (typeof PROVABLE_IDS)[number]>> = {
  number: 'number',
  title: 'title',
  type: 'type',
  issuers: 'issuers',
  place: 'place',
  term: 'term',
  signer: 'signer',
  issuedOn: 'issuedOn',
  effectiveOn: 'effectiveOn',
  relations: 'relations',
  promulgates: 'promulgates',
  publishedOn: 'published',
};

/** What the file itself states; a person's answer is none of its proofs. */
function provesOf({ findings }: Understood, answers: Readonly<Record<string, string>>): string[] {
  const fields = new Set(findings.list.map(({ field }) => outerOf(field)));
  for (const field of Object.keys(answers)) fields.delete(outerOf(field));
  const proved = Object.entries(PROVES).flatMap(([field, name]) => (fields.has(field) ? [name] : []));
  return [...proved, 'text'];
}

const outerOf = (field: string) => field.split('.')[0] ?? field;

function accountFor(raw: RawText, all: Pieces, { sections, metadata, removed }: Understood): Accounting {
  const sum = (pieces: Array<Pieces['pieces'][number]>) =>
    pieces.reduce((total, piece) => total + charactersOf(piece), 0);
  const bodyPieces = sections.flatMap(({ pieces }) => pieces);
  const drawn = bodyPieces.filter((piece) => piece.kind === 'text' && isRule(piece.text) && !piece.block.list);
  const notes = [...raw.notes.values()]
    .flat()
    .reduce((total, { spans }) => total + countCharacters(spans.map(({ text }) => text).join('')), 0);
  const outside = outsideOf(all, raw.format);
  const parts = {
    metadata: sum(metadata) + titlesOf(sections),
    body: sum(bodyPieces) - sum(drawn) + notes,
    removed: sum(removed.map(({ piece }) => piece)) + outside,
    marks: all.marks + sum(drawn),
  };
  return {
    inFile: raw.visibleCharacters,
    ...parts,
    difference: raw.visibleCharacters - parts.metadata - parts.body - parts.removed - parts.marks,
  };
}

/** Formats whose count is of what a browser shows: text that it hides was never in it. */
const COUNTS_SHOWN: ReadonlySet<FormatId> = new Set(['html', 'mhtml']);

function outsideOf({ outside }: Pick<Pieces, 'outside'>, format: FormatId): number {
  const counted = outside.filter(({ outside: place }) => place !== 'hidden' || !COUNTS_SHOWN.has(format));
  return counted.reduce((sum, { characters }) => sum + characters, 0);
}

/** Both counts differ where markup is broken: an editor must look, since a part may be missing or stand twice. */
function remarkOn({ inFile, difference }: Accounting): string[] {
  if (difference === 0) return [];
  const what = difference > 0 ? 'bài có thể thiếu chữ' : 'bài có thể thừa chữ';
  return [`Số ký tự lệch ${Math.abs(difference)} trên ${inFile}: ${what}, hãy đối chiếu với tệp.`];
}

/** Titles of sections were lines of the file too. */
const titlesOf = (sections: Understood['sections']) =>
  sections.reduce((total, { titleLine = '' }) => total + countCharacters(titleLine), 0);

const OUTLINE_TEXT = 120;

function outlineOf(tree: Root): OutlineEntry[] {
  return provisionsOf(tree).map(({ id, depth, text }) => ({
    id,
    depth,
    text: text.slice(0, OUTLINE_TEXT),
  }));
}

function citationsOf(body: string, { index }: ImportContext, data: Record<string, unknown>): CitationFound[] {
  const place = data['place'] ?? (Array.isArray(data['places']) ? data['places'][0] : undefined);
  const date = data['issuedOn'] ?? data['publishedOn'];
  const given = {
    ...(typeof place === 'string' && { place }),
    ...(typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && { date }),
  };
  return cite(body, index, { ...contextOfText(body, index), ...given })
    .filter(({ form }) => form !== 'this' && form !== 'aforesaid')
    .map(({ text, outcome, document }) => ({ text, outcome, document }));
}
