import { expect, it } from 'vitest';
import { COLLECTIONS } from './collections.ts';
import { describeFields } from './describe.ts';
import { discriminatorOf, fixedValues, variantOf } from './variants.ts';

it('tells by which key the variants of a schema differ, and what it may say', () => {
  expect(discriminatorOf(COLLECTIONS.questions.schema)).toMatchObject({ key: 'kind' });
  expect(discriminatorOf(COLLECTIONS.documents.schema)?.values).toContain('ke-hoach');
  expect(discriminatorOf(COLLECTIONS.directives.schema)).toBeUndefined();
});

it('finds the variant that data chooses', () => {
  const variant = variantOf(COLLECTIONS.questions.schema, { kind: 'order' });
  expect(variant && describeFields(variant).map(({ path }) => path)).toContain('items[]');
  expect(variantOf(COLLECTIONS.questions.schema, { kind: 'khac' })).toBeUndefined();
  expect(variantOf(COLLECTIONS.models.schema, {})).toBe(COLLECTIONS.models.schema);
});

it('knows the values that leave no choice', () => {
  expect(fixedValues(COLLECTIONS.directives.schema)).toEqual({ type: 'chi-thi' });
  expect(fixedValues(COLLECTIONS.models.schema)).toEqual({});
});
