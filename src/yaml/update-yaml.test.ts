import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { freshYaml, updateYaml } from './update-yaml.ts';

const LIST = `# Đầu tệp

# ── Phần một ──
- id: a
  name: Một # vì sao
  tags: [x, y]
  long: >-
    một đoạn dài được gập lại cho dễ đọc
    trong tệp nội dung
  signer: {role: Chủ tịch}

# ── Phần hai ──
- id: b
  name: "Hai"
  subs:
    - kind: p
      to: q
    # về r
    - kind: r
      to: s
- id: c
  name: Ba
  year: 2019
`;

type Row = Record<string, unknown>;
const changed = (change: (rows: Row[]) => Row[] | undefined): string => {
  const rows: Row[] = parse(LIST);
  return updateYaml(LIST, change(rows) ?? rows);
};
const itemsOf = (row: Row | undefined, key: string) => row?.[key] as unknown[];
/** Lines that went and came, as a diff shows them. */
const difference = (after: string) => {
  const [old, now] = [LIST.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    come: now.filter((line) => !old.includes(line)),
  };
};

describe('only what differs is written', () => {
  it('nothing where nothing differs, however a year is quoted', () => {
    expect(changed((rows) => rows.map((row) => (row['year'] ? { ...row, year: '2019' } : row)))).toBe(LIST);
  });

  it.each<[string, (rows: Row[]) => Row[] | undefined, { gone: string[]; come: string[] }]>([
    [
      'a value before a comment on its line',
      ([a]) => void Object.assign(a as Row, { name: 'Một: mới' }),
      { gone: ['  name: Một # vì sao'], come: ['  name: "Một: mới" # vì sao'] },
    ],
    [
      'a list between brackets',
      ([a]) => void itemsOf(a, 'tags').push('z'),
      { gone: ['  tags: [x, y]'], come: ['  tags: [x, y, z]'] },
    ],
    [
      'a new field in its place',
      ([a, b]) => [a as Row, { id: 'b', name: 'Hai', note: 'mới', subs: b?.['subs'] }, parse(LIST)[2]],
      { gone: [], come: ['  note: mới'] },
    ],
    [
      'an item within an item, its comment stays',
      ([, b]) => void itemsOf(b, 'subs').splice(1, 1),
      { gone: ['    - kind: r', '      to: s'], come: [] },
    ],
    [
      'a row that goes, the heading before it stays',
      (rows) => rows.slice(0, 1),
      {
        gone: [
          '- id: b',
          '  name: "Hai"',
          '  subs:',
          '    - kind: p',
          '      to: q',
          '    - kind: r',
          '      to: s',
          '- id: c',
          '  name: Ba',
          '  year: 2019',
        ].filter((line) => line !== '    # về r'),
        come: [],
      },
    ],
    ['a new row', (rows) => [...rows, { id: 'd', name: 'Bốn' }], { gone: [], come: ['- id: d', '  name: Bốn'] }],
  ])('%s', (_what, change, { gone, come }) => {
    const after = changed(change);
    const found = difference(after);
    expect(found.come).toEqual(come);
    expect(found.gone.filter((line) => !/#/.test(line) || gone.includes(line))).toEqual(gone);
  });

  it('every comment outside what was taken away', () => {
    const after = changed((rows) => [rows[2] as Row, rows[0] as Row]);
    expect(parse(after)).toEqual([parse(LIST)[2], parse(LIST)[0]]);
    for (const comment of ['# Đầu tệp', '# ── Phần một ──', '# ── Phần hai ──', '# vì sao'])
      expect(after).toContain(comment);
  });
});

it('refuses a change that would lose a comment', () => {
  expect(() => updateYaml('a: [x, # vì sao\n  y]\n', { a: ['x'] })).toThrow('# vì sao');
});

it('refuses what is no YAML', () => {
  expect(() => updateYaml('a: [', { a: 1 })).toThrow();
});

const key = fc.constantFrom('id', 'name', 'note', 'list', 'deep', 'day');
const words = fc.oneof(
  fc.string({ maxLength: 12 }).map((value) => value.trim() || 'x'),
  fc.constantFrom(
    'Về: dân vận',
    '# không phải ghi chú',
    '- gạch',
    'nhiều\ndòng',
    '2021',
    '2021-12-23',
    'true',
    'ă “đ”',
  ),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.boolean(), tie('list'), tie('map')),
  list: fc.array(tie('any'), { minLength: 1, maxLength: 4 }),
  map: fc.dictionary(key, tie('any'), { minKeys: 1, maxKeys: 4 }),
}));
const rows = fc.array(fc.dictionary(key, value.any, { minKeys: 1, maxKeys: 5 }), { minLength: 1, maxLength: 5 });
const loosely = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (_, part) => (typeof part === 'object' ? part : String(part).normalize('NFC').trim())),
  );

describe('whatever is changed into whatever', () => {
  it('the text then holds it, and the comments at the head of rows are still there', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const text = `# đầu tệp\n\n${before.map((row, i) => `# hàng ${i}\n${freshYaml([row])}`).join('\n')}`;
        const updated = updateYaml(text, after);
        expect(loosely(parse(updated))).toEqual(loosely(after));
        for (const i of before.keys()) expect(updated).toContain(`# hàng ${i}\n`);
      }),
    );
  });
});

describe('the content as it is', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  it.each(files)('%s: a change of one value changes one line', (name) => {
    const text = readFileSync(`content/${name}`, 'utf8');
    const data: Row[] = parse(text);
    const row = data.at(-1) as Row;
    const [field = ''] = Object.keys(row).filter(
      (each) => typeof row[each] === 'string' && !/\n/.test(String(row[each])),
    );
    row[field] = 'đã sửa';
    const after = updateYaml(text, data).split('\n');
    const lines = text.split('\n');
    expect(after).toHaveLength(lines.length);
    expect(after.filter((line, i) => line !== lines[i])).toHaveLength(1);
  });
});
