import type { z } from 'zod';
import { DOCUMENT_TYPES } from '../../domain/document-types.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { COLLECTIONS } from '../../schemas/collections.ts';
import { labelOfPath } from '../../schemas/describe.ts';
import { explain } from '../../schemas/explain.ts';
import type { Question } from '../draft.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Findings } from './findings.ts';

/** Fields that hold a list: an answer names its members with commas. */
const LISTS = new Set(['issuers', 'places', 'topics', 'aliases', 'variants', 'notes']);
/** Fields that the import sets itself. */
const RESERVED = new Set(['sources', 'source', 'coverage', 'relations']);

/** Puts what a person answered in the place of what the text states or lacks. Throws for fields that nobody may answer. */
export function takeAnswers(answers: Readonly<Record<string, string>>, findings: Findings): void {
  for (const [field, answer] of Object.entries(answers)) {
    const outer = field.split('.')[0] ?? field;
    if (RESERVED.has(outer))
      throw new ImportRefusal(`Trường «${field}» do lệnh nhập ghi, không trả lời được bằng --set.`);
    const value = LISTS.has(field)
      ? answer
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean)
      : answer.trim();
    findings.tell(field, value, 'medium', answer, 'người nhập trả lời');
    findings.lacks.delete(field);
  }
}

/**
 * What the schema still misses, as questions. A value that the text stated and the schema refuses is taken out and asked
 * for; one that a person answered is refused with what was expected.
 */
export function questionsFor(
  collection: CollectionName,
  findings: Findings,
  answers: Readonly<Record<string, string>>,
): Question[] {
  const { schema } = COLLECTIONS[collection];
  const { error } = schema.safeParse(findings.data);
  const questions = new Map<string, Question>();
  for (const issue of error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    const [fault] = explain(schema, { issues: [issue] } as z.ZodError, findings.data);
    if (field in answers && fault) throw new ImportRefusal(`${fault.field} là ${fault.found}, cần ${fault.expected}.`);
    if (issue.code === 'unrecognized_keys') {
      const unknown = issue.keys.find((key) => key in answers);
      if (unknown) throw new ImportRefusal(`--set ${unknown}=…: không có trường này; xem trang Các trường dữ liệu.`);
    }
    const lack = findings.lacks.get(field);
    const stated = findings.data[field];
    delete findings.data[field];
    const why =
      stated === undefined ? (lack?.why ?? 'văn bản không nêu') : `văn bản ghi ${fault?.found}, cần ${fault?.expected}`;
    questions.set(field, question(schema, field, why, lack?.candidates ?? []));
  }
  return [...questions.values()];
}

/** A question about one field, with its Vietnamese name. */
export function question(schema: z.ZodType, field: string, why: string, candidates: string[]): Question {
  const all = field === 'type' && candidates.length === 0 ? Object.keys(DOCUMENT_TYPES) : candidates;
  return { field, label: labelOfPath(schema, [field]), why, candidates: all };
}
