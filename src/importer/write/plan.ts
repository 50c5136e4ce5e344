import { isDeepStrictEqual } from 'node:util';
import { indexContent } from '../../library/check/content-index.ts';
import { type DocumentEntry, type Entry, isTextOfDocument } from '../../library/read/content.ts';
import { formatProblem } from '../../library/read/problem.ts';
import { COLLECTIONS } from '../../schemas/collections.ts';
import { cutRow } from '../../yaml/rows.ts';
import type { Draft } from '../draft.ts';
import { ImportRefusal } from '../refusal.ts';
import { type ContentState, type FileChange, pathBelow, shownPath, textAt, withChanges } from './content-state.ts';
import { differenceOf } from './difference.ts';
import { writeTextFile } from './front-matter.ts';
import { holdsRow } from './merge-row.ts';
import { newProblems } from './new-problems.ts';
import type { Plan, PlanOptions } from './outcome.ts';
import { heldRevision, revisionFolder, revisionName, writeRevision } from './revision.ts';
import { addSource, IMPORTED_SOURCES } from './source-entry.ts';
import { rowOf, type Target, targetOf } from './target.ts';
import { isStoryCollection, ownNameOf, storyKey, storyPath } from './target-path.ts';

/**
 * Decides what becomes of a draft. Reads the content, writes nothing; what would be written has passed the content check.
 * Never overwrites a text that is there. Never throws for a draft that cannot be written: the outcome says so.
 */
export function planWrite(draft: Draft, state: ContentState, options: PlanOptions): Plan {
  try {
    return checked(decide(draft, state, options), state, options.today);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { ...planFor(draft, state), outcome: 'refused', message: error.message };
  }
}

type Decision = Omit<Plan, 'next' | 'problems'>;

function decide(draft: Draft, state: ContentState, options: PlanOptions): Decision {
  const { collection } = draft;
  if (!isStoryCollection(collection) && !isTextOfDocument(collection)) {
    throw new ImportRefusal(
      `Lệnh nhập không ghi vào mục ${COLLECTIONS[collection].name}; cần một văn bản, một bài viết hoặc một mô hình.`,
    );
  }
  const target = targetOf(draft, state);
  const imported = alreadyImported(target, state);
  if (imported) return unchanged(target, imported, state);
  const held = heldText(target, state);
  if (held && saysTheSame(held, target)) return unchanged(target, held, state);
  if (held) return options.asRevision ? revision(target, held, state) : exists(target, held, state);
  if (target.questions.length > 0) return needsAnswers(target);
  return newText(target, state);
}

function planFor(draft: Draft, next: ContentState): Plan {
  const { questions, remarks } = draft;
  return { ...factsOf(draft), outcome: 'refused', message: '', changes: [], questions, remarks, problems: [], next };
}

function factsOf({ data, source }: Pick<Draft, 'data' | 'source'> | Target): Pick<Plan, 'data' | 'source'> {
  return { data, ...(source && { source }) };
}

interface HeldText {
  path: string;
  entry: Entry;
}

function textsOf({ root, content }: ContentState): HeldText[] {
  const { resolutions, directives, conclusions, documents, articles, models } = content;
  return [...resolutions, ...directives, ...conclusions, ...documents, ...articles, ...models].flatMap((entry) => {
    const path = pathBelow(root, entry);
    return path === undefined ? [] : [{ path, entry }];
  });
}

/** The text that this very file was imported into, wherever an editor has taken it since. */
function alreadyImported({ source, sourceIsHeld, path }: Target, state: ContentState): HeldText | undefined {
  if (!source || !sourceIsHeld) return undefined;
  const using = textsOf(state).filter(({ entry }) => usesOf(entry).some((use) => use.source === source.id));
  const isText = ({ entry }: HeldText) =>
    usesOf(entry).some((use) => use.source === source.id && use.proves?.includes('text'));
  return using.find((text) => text.path === path) ?? using.find(isText);
}

function usesOf(entry: Entry) {
  return 'sources' in entry.data ? (entry.data.sources ?? []) : [];
}

/** The text of the same document, article or story. */
function heldText({ draft, data, path }: Target, state: ContentState): HeldText | undefined {
  const texts = textsOf(state);
  if (!isStoryCollection(draft.collection)) return texts.find((text) => text.path === path);
  const key = storyKey(data);
  return texts.find(({ entry }) => entry.collection === draft.collection && storyKey(entry.data) === key);
}

function saysTheSame({ entry }: HeldText, { draft, data }: Target): boolean {
  const read = COLLECTIONS[draft.collection].schema.safeParse(data);
  return entry.body.trim() === draft.body.trim() && isDeepStrictEqual(entry.data, read.data);
}

/** The target as if it had been read from the text's own sources, so that only what both say is compared. */
function withSourcesOf(entry: Entry, target: Target): Target {
  const fields = ['sources', 'source'].flatMap((field) =>
    field in entry.data ? [[field, Reflect.get(entry.data, field)] as const] : [],
  );
  return { ...target, data: { ...target.data, ...Object.fromEntries(fields) } };
}

function unchanged(target: Target, { path, entry }: HeldText, state: ContentState): Decision {
  const where = shownPath(state.root, path);
  const { remarks } = target;
  const facts = { ...factsOf(target), data: entry.data };
  const plan = { ...facts, outcome: 'unchanged' as const, path, changes: [], questions: [], remarks };
  const identity = indexContent(state.content).identities.get(entry as DocumentEntry);
  const row = identity === undefined ? undefined : rowOf(identity, state);
  const message = `Nội dung tệp này đã có ở ${where}; không có gì phải làm.`;
  if (!row) return { ...plan, message };
  const rowAt = `${row.file}:${row.lineOf()}`;
  if (!holdsRow(entry.data, row.data)) {
    const remark = `Dòng ${rowAt} của sổ đăng ký nói điều mà bài chưa có; hãy tự chuyển vào bài rồi bỏ dòng.`;
    return { ...plan, message, remarks: [...remarks, remark] };
  }
  const { changes } = withoutRow(row, state);
  return { ...plan, changes, message: `Tệp này đã được nhập vào ${where} nhưng bị ngắt giữa chừng; bỏ nốt ${rowAt}.` };
}

function exists(target: Target, { path, entry }: HeldText, state: ContentState): Decision {
  const { draft, data, source } = target;
  const held = { data: entry.data, body: entry.body };
  const isSameText = source !== undefined && saysTheSame({ path, entry }, withSourcesOf(entry, target));
  const remarks = isSameText ? [...target.remarks, 'Hai bản giống hệt nhau, chỉ khác nguồn.'] : target.remarks;
  return {
    ...factsOf(target),
    outcome: 'exists',
    path,
    changes: [],
    questions: [],
    remarks,
    difference: differenceOf(draft.collection, held, { data, body: draft.body }),
    message:
      `Đã có bài ở ${shownPath(state.root, path)}, khác với tệp này; bài được giữ nguyên. ` +
      'Muốn lưu bản này bên cạnh để đối chiếu, chạy lại với --as-revision.',
  };
}

function revision(target: Target, held: HeldText, state: ContentState): Decision {
  const { draft, remarks } = target;
  const folder = revisionFolder(held.path);
  const known = heldRevision(folder, draft, state);
  if (known) {
    const message = `Tệp này đã được lưu ở ${shownPath(state.root, known)}; không có gì phải làm.`;
    const facts = factsOf(target);
    return { ...facts, outcome: 'unchanged', path: known, changes: [], questions: [], remarks, message };
  }
  const path = `${folder}/${revisionName(draft)}`;
  return {
    ...factsOf(target),
    outcome: 'revision',
    path,
    changes: [{ path, after: writeRevision(target) }],
    questions: [],
    remarks,
    message: `Lưu bản này ở ${shownPath(state.root, path)}; ${shownPath(state.root, held.path)} giữ nguyên.`,
  };
}

function needsAnswers(target: Target): Decision {
  const { path, questions, remarks } = target;
  const fields = questions.map(({ label, field }) => `${label} (${field})`).join(', ');
  return {
    ...factsOf(target),
    outcome: 'needsAnswers',
    ...(path !== undefined && { path }),
    changes: [],
    questions,
    remarks,
    message: `Còn thiếu: ${fields}. Chạy lại với --set trường=giá trị cho từng trường.`,
  };
}

function newText(target: Target, state: ContentState): Decision {
  const { draft, data, source, sourceIsHeld, row } = target;
  const isTaken = (candidate: string) => textAt(state, candidate) !== undefined;
  const path = target.path ?? storyPathOf(target, state, isTaken);
  if (isTaken(path)) {
    throw new ImportRefusal(
      `${shownPath(state.root, path)} đã có nhưng không đọc được như một bài; hãy chạy npm run check:content và sửa trước.`,
    );
  }
  const cut = row ? withoutRow(row, state) : { changes: [], comments: [], remarks: [] };
  const register = textAt(state, IMPORTED_SOURCES);
  return {
    ...factsOf(target),
    outcome: 'new',
    path,
    questions: [],
    remarks: [...target.remarks, ...cut.remarks],
    // Each state between two of these is harmless: a source that nothing uses yet, then a row whose text has come.
    changes: [
      ...(!source || sourceIsHeld ? [] : [changeOf(IMPORTED_SOURCES, register, addSource(register, source))]),
      { path, after: writeTextFile(draft.collection, data, draft.body, cut.comments) },
      ...cut.changes,
    ],
    message: `Ghi vào ${shownPath(state.root, path)}.`,
  };
}

function storyPathOf({ draft, data }: Target, { content }: ContentState, isTaken: (path: string) => boolean): string {
  if (!isStoryCollection(draft.collection))
    throw new ImportRefusal('Chưa đủ số, địa bàn, ngày để đặt địa chỉ cho văn bản.');
  const ownName = draft.source ? undefined : ownNameOf(draft.file.name);
  return storyPath(draft.collection, data, content, isTaken, ownName);
}

interface Cut {
  changes: FileChange[];
  comments: string[];
  remarks: string[];
}

/** The register without a row. A row of the library stays where another folder is written to. */
function withoutRow(row: Entry<'register'>, state: ContentState): Cut {
  const where = `${row.file}:${row.lineOf()}`;
  const path = pathBelow(state.root, row);
  const text = path === undefined ? undefined : textAt(state, path);
  if (path === undefined || text === undefined) {
    const remark = `Bài đã gồm những gì ${where} của sổ đăng ký ghi; khi chép bài vào thư viện thì bỏ dòng ấy.`;
    return { changes: [], comments: [], remarks: [remark] };
  }
  const cut = cutRow(text, row.lineOf());
  if (!cut) {
    throw new ImportRefusal(
      `Không tách được ${where} khỏi sổ đăng ký; hãy viết mỗi văn bản thành một mục riêng, mở đầu bằng «- » ở đầu dòng.`,
    );
  }
  return {
    changes: [changeOf(path, text, cut.rest)],
    comments: cut.comments,
    remarks: [`Đã chuyển ${where} của sổ đăng ký vào bài.`],
  };
}

function changeOf(path: string, before: string | undefined, after: string): FileChange {
  return before === undefined ? { path, after } : { path, before, after };
}

/** The plan, where the content check accepts its result; otherwise a refusal that lists what the check says. */
function checked(decision: Decision, state: ContentState, today: string): Plan {
  if (decision.changes.length === 0) return { ...decision, problems: [], next: state };
  const next = withChanges(state, decision.changes);
  const problems = newProblems(state, next, today);
  if (problems.length === 0) return { ...decision, problems, next };
  return {
    ...decision,
    outcome: 'refused',
    changes: [],
    problems,
    next: state,
    message: `Không ghi, vì nội dung sẽ sai ${problems.length} chỗ:\n${problems.map(formatProblem).join('\n')}`,
  };
}
