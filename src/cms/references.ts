import type { z } from 'zod';
import { IDENTITY_FORM } from '../domain/identity.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { modelRef } from '../schemas/evidence.ts';
import { figureId, slug } from '../schemas/fields.ts';
import { patternOf } from './patterns.ts';

/** What a field points to: entries of a collection, or documents wherever they are kept. */
export type Target = CollectionName | 'documentIdentities';

/** Fields by their key that hold the ids of a collection. Where the schema's form of the id says it, no row is needed. */
const TARGETS: Readonly<Record<string, CollectionName>> = {
  place: 'places',
  places: 'places',
  within: 'places',
  issuers: 'bodies',
  bodies: 'bodies',
  topics: 'topics',
  source: 'sources',
  see: 'glossary',
  term: 'glossary',
  terms: 'glossary',
  selfTest: 'questions',
  article: 'articles',
  best: 'figures',
};

/** Fields by their key that make an id rather than point to one. */
export const OWN_IDS: ReadonlySet<string> = new Set(['id', 'slug']);

const SLUG = patternOf(slug());
const FIGURE = patternOf(figureId());
const MODEL = patternOf(modelRef());

/**
 * What the text field `key` of a collection points to; undefined where it holds words of its own.
 * `successors` are of the collection that they stand in.
 */
export function targetOf(schema: z.core.$ZodType, key: string, collection: CollectionName): Target | undefined {
  const pattern = patternOf(schema);
  if (pattern === IDENTITY_FORM.source) return 'documentIdentities';
  if (pattern === MODEL) return 'models';
  if (pattern === FIGURE) return OWN_IDS.has(key) ? undefined : 'figures';
  if (key === 'best') return TARGETS[key];
  if (pattern !== SLUG || OWN_IDS.has(key)) return undefined;
  return key === 'successors' ? collection : TARGETS[key];
}
