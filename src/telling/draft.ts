import { Document } from 'yaml';
import { LEVEL_IDS } from '../domain/levels.ts';
import {
  ACTOR_KIND_IDS,
  MODEL_FIELD_IDS,
  NAMED_IDS,
  PEOPLE_IDS,
  PROBLEM_IDS,
  RESULT_KIND_IDS,
} from '../domain/model-fields.ts';
import { shortSlugOf, slugOf } from '../domain/text.ts';
import { type Answers, isOneOf } from './answers.ts';
import { yearOf } from './check.ts';
import { editorNotes } from './editor-notes.ts';
import { gapsOf, tellsResult } from './gaps.ts';
import { plainLine, plainParagraphs } from './plain-markdown.ts';
import { tidy, tidyLine } from './tidy.ts';

/** A draft of a story: the name of its file, and what is in it. */
export interface Draft {
  fileName: string;
  text: string;
}

/** Fields that every story must have, by what a teller may leave open; the others are always told or made. */
const MAY_BE_MISSING = ['summary', 'field', 'level', 'people', 'resultKinds', 'danVanKheo', 'topics'] as const;

/** The content file of a story from answers without faults. Nothing is added that the teller did not say. */
export function draftOf(answers: Answers): Draft {
  const fileName = `${shortSlugOf(tidyLine(answers.name))}.md`;
  const fields = frontMatter(answers);
  const missing = MAY_BE_MISSING.filter((key) => fields[key] === undefined);
  const document = new Document(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  const notes = editorNotes(answers, `content/models/${slugOf(answers.province.slug)}/${fileName}`, missing);
  document.commentBefore = notes.map((line) => ` ${line}`).join('\n');
  return { fileName, text: `---\n${document.toString({ lineWidth: 0 })}---\n\n${body(answers)}\n` };
}

/** In the order in which stories keep their fields; undefined where the teller says nothing. */
function frontMatter(answers: Answers) {
  const [from, to] = [yearOf(answers.from), yearOf(answers.to)];
  const resultKinds = known(RESULT_KIND_IDS, answers.resultKinds);
  const gaps = gapsOf(answers);
  return {
    name: tidyLine(answers.name),
    summary: tidyLine(answers.summary) || undefined,
    field: oneOf(MODEL_FIELD_IDS, answers.field),
    problems: known(PROBLEM_IDS, answers.problems),
    level: oneOf(LEVEL_IDS, answers.level),
    spot: tidyLine(answers.spot) || undefined,
    people: known(PEOPLE_IDS, answers.people),
    resultKinds: resultKinds ?? (tellsResult(answers) ? undefined : ['chua-neu']),
    steps: answers.steps.map(tidyLine).filter(Boolean),
    persuasion: tidy(answers.persuasion) || undefined,
    cost: tidy(answers.cost) || undefined,
    hardship: tidy(answers.hardship) || undefined,
    conditions: tidy(answers.conditions) || undefined,
    actor: { kind: oneOf(ACTOR_KIND_IDS, answers.actorKind), name: tidyLine(answers.actorName) },
    danVanKheo: oneOf(NAMED_IDS, answers.danVanKheo),
    period: periodOf(from, to),
    from,
    to,
    gaps: gaps.length > 0 ? gaps : undefined,
    topics: answers.topics.length > 0 ? answers.topics.map(slugOf) : undefined,
  };
}

/** The story in the teller's words; a question without answer makes no heading. */
function body({ problem, steps, result, after }: Answers): string {
  const told = steps.map(tidyLine).filter(Boolean);
  const sections = [
    ['Vấn đề', plainParagraphs(problem)],
    ['Cách làm', told.map((step, i) => `${i + 1}. ${plainLine(step)}`).join('\n')],
    ['Kết quả', plainParagraphs(result)],
    ['Một năm sau', plainParagraphs(after)],
  ] as const;
  return sections.flatMap(([title, text]) => (text ? [`## ${title}\n\n${text}`] : [])).join('\n\n');
}

function periodOf(from: number | undefined, to: number | undefined): string | undefined {
  if (from === undefined) return to === undefined ? undefined : `đến năm ${to}`;
  if (to === undefined) return `từ năm ${from}`;
  return from === to ? String(from) : `${from}–${to}`;
}

function oneOf<const T extends string>(list: readonly T[], text: string): T | undefined {
  return isOneOf(list, text) ? text : undefined;
}

/** Those of a closed list that were chosen; undefined where none was. */
function known<const T extends string>(list: readonly T[], chosen: readonly string[]): T[] | undefined {
  const found = list.filter((item) => chosen.includes(item));
  return found.length > 0 ? found : undefined;
}
