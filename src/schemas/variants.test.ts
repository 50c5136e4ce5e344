import { expect, it } from 'vitest';
import { COLLECTIONS } from './collections.ts';
import { describeFields } from './describe.ts';
import { fixedValues, variantOf, variantsOf } from './variants.ts';

it('tells by which key the variants of a schema differ, and what it may say', () => {
  expect(variantsOf(COLLECTIONS.questions.schema)?.key).toBe('kind');
  expect(variantsOf(COLLECTIONS.documents.schema)?.list.map(({ name }) => name)).toContain('ke-hoach');
  expect(variantsOf(COLLECTIONS.directives.schema)).toBeUndefined();
});

it('knows variants that only the keys that stand there tell apart', () => {
  const { arithmetic } = COLLECTIONS.figures.schema.shape;
  expect(variantsOf(arithmetic)).toMatchObject({
    key: undefined,
    list: expect.arrayContaining([expect.objectContaining({ name: 'sum' })]),
  });
  const sum = variantsOf(arithmetic)?.list.find(({ name }) => name === 'sum');
  expect(variantOf(arithmetic, { sum: ['LC01'] })).toBe(sum?.schema);
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
