import { BODY_SYSTEMS } from '../domain/bodies.ts';
import { COMPARISON_KINDS } from '../domain/comparisons.ts';
import { DOCUMENT_TYPES } from '../domain/document-types.ts';
import { FIGURE_KINDS, QUALIFIERS } from '../domain/figures.ts';
import { LEVELS } from '../domain/levels.ts';
import { ACTOR_KINDS, MODEL_FIELDS, NAMED, PEOPLE, PROBLEMS, RESULT_KINDS } from '../domain/model-fields.ts';
import { PLACE_KINDS } from '../domain/places.ts';
import { DIFFICULTIES, OPTION_VERDICTS, QUESTION_KINDS } from '../domain/questions.ts';
import { RELATION_KINDS } from '../domain/relations.ts';
import { CONFIDENCES, COVERAGES, GRADES, STATUSES } from '../domain/states.ts';

type Names = Readonly<Record<string, string | { readonly name: string }>>;

/** Tables of the domain that name the values of closed lists. */
const TABLES: readonly Names[] = [
  DOCUMENT_TYPES,
  RELATION_KINDS,
  STATUSES,
  CONFIDENCES,
  COVERAGES,
  GRADES,
  COMPARISON_KINDS,
  FIGURE_KINDS,
  // In a sentence an exact value has no word before it; a list needs one.
  { ...QUALIFIERS, exact: 'đúng bằng' },
  LEVELS,
  MODEL_FIELDS,
  PROBLEMS,
  PEOPLE,
  RESULT_KINDS,
  ACTOR_KINDS,
  NAMED,
  PLACE_KINDS,
  BODY_SYSTEMS,
  QUESTION_KINDS,
  DIFFICULTIES,
  OPTION_VERDICTS,
];

/**
 * The Vietnamese name of every value of a closed list: from the table of the domain that knows them all, else from
 * what the field's own help says (`article: bài báo; officialText: văn bản`), else `labels`. Undefined for a value
 * that nothing names.
 */
export function choiceNames(
  values: readonly string[],
  help: string,
  labels: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string | undefined> {
  const table = TABLES.find((names) => values.every((value) => value in names));
  const told = new Map([...help.matchAll(/([\w-]+): ([^;.,]+)/g)].map(([, value = '', name = '']) => [value, name]));
  return new Map(values.map((value) => [value, nameIn(table, value) ?? told.get(value) ?? labels.get(value)]));
}

function nameIn(table: Names | undefined, value: string): string | undefined {
  const row = table?.[value];
  return typeof row === 'string' ? row : row?.name;
}
