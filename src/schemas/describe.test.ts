import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS } from './collections.ts';
import { describeFields, labelOfPath } from './describe.ts';

describe('fields', () => {
  it.each(COLLECTION_NAMES)('of %s are all described: label and what to write', (name) => {
    const fields = describeFields(COLLECTIONS[name].schema);
    expect(fields.length).toBeGreaterThan(2);
    // `kind` of a basis only tells variants apart; its values are told at the field above.
    const bare = fields.filter(
      ({ path, label, help }) => path !== 'basis.kind' && (label === path.split('.').at(-1) || !help),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('tell what is required', () => {
    const byPath = new Map(describeFields(COLLECTIONS.figures.schema).map((field) => [field.path, field]));
    expect(byPath.get('source')?.required).toBe(true);
    expect(byPath.get('note')?.required).toBe(false);
  });

  it('of every variant of a document are in one table', () => {
    const paths = describeFields(COLLECTIONS.register.schema).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['number', 'author', 'relations[].to']));
    expect(new Set(paths).size).toBe(paths.length);
  });
});

it('says what form a field has, how few a list may hold, and the ways to write a group', () => {
  const fields = new Map(describeFields(COLLECTIONS.lessons.schema).map((field) => [field.path, field]));
  expect(fields.get('minutes')?.form).toBe('number');
  expect(fields.get('situation.options[]')).toMatchObject({ form: 'group', least: 3 });
  expect(fields.get('situation.options[].verdict')?.form).toBe('choice');
  expect(fields.get('discussion[].proofs[]')).toMatchObject({
    form: 'union',
    least: 1,
    variants: ['{document}', '{figure}', '{model}', '{article}', '{term}', '{source}'],
  });
});

it.each([
  [['relations', 1, 'to'], 'Quan hệ 2 › Tới văn bản'],
  [['sources', 0, 'source'], 'Nguồn 1 › Nguồn'],
  [['ngay'], 'ngay'],
])('the path %j reads «%s»', (path, label) => {
  expect(labelOfPath(COLLECTIONS.register.schema, path)).toBe(label);
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a key of a file called %s is no field', (key) => {
  expect(labelOfPath(COLLECTIONS.articles.schema, [key])).toBe(key);
});
