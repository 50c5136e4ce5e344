import { describe, expect, it } from 'vitest';
import { faultsOfForm } from './check-form.ts';
import { fileFormat } from './files.ts';
import { misplacement } from './placement.ts';

const DIRECTIVE = `---
type: chi-thi
number: 14/CT-UBND
issuers: [chu-tich-ubnd-tinh]
place: gia-lai
issuedOn: 2021-12-23
signer: {role: Chủ tịch}
topics: [dan-van-kheo]
confidence: medium
# Một quan hệ.
relations:
  - kind: cites
    to: chi-thi/trung-uong/2016/16-ct-ttg
sources:
  - source: gia-lai-2021
coverage: digest
---

## Điểm 1

*  giữ   nguyên từng chữ  *
`;
const FOLDERS = {
  'gia-lai-2025': { document: 'gia-lai', story: 'gia-lai' },
  'plei-sar': { document: 'plei-sar', story: 'gia-lai' },
};
const PATH = 'content/directives/gia-lai/2021/14-ct-ubnd.md';

describe('a document', () => {
  it('keeps its body and its comments when a field changes', () => {
    const { fromFile, toFile } = fileFormat('directives');
    const form = fromFile(DIRECTIVE.trim());
    expect(toFile({ ...form, signer: { name: '', role: 'Phó Chủ tịch', onBehalfOf: null } }).trim()).toBe(
      DIRECTIVE.replace('{role: Chủ tịch}', '{role: Phó Chủ tịch}').trim(),
    );
  });

  it('leaves out what was left empty', () => {
    const { fromFile, toFile } = fileFormat('directives');
    const form = fromFile(DIRECTIVE.trim());
    const written = toFile({
      ...form,
      title: '',
      variants: [],
      status: { state: '', source: '', note: null },
      relations: [{ kind: 'cites', to: 'chi-thi/trung-uong/2016/16-ct-ttg', inferred: false, note: '' }],
    });
    expect(written.trim()).toBe(DIRECTIVE.trim());
  });

  it('keeps a body that was changed', () => {
    const { fromFile, toFile } = fileFormat('directives');
    expect(toFile({ ...fromFile(DIRECTIVE.trim()), body: '## Điểm 1\n\nMới.' })).toMatch(
      /digest\n---\n\n## Điểm 1\n\nMới\.$/,
    );
  });

  it('is not written over a text that is no longer known', () => {
    expect(() => fileFormat('directives').toFile({ _origin: 7 })).toThrow('tải lại trang');
  });
});

describe('ways that only their keys tell apart', () => {
  const TEXT = '# Số liệu\n\n- id: LC01\n  arithmetic: {sum: [LC02, LC03]}';
  it('are told to the form, and not to the file', () => {
    const { fromFile, toFile } = fileFormat('figures');
    const form = fromFile(TEXT);
    expect(form['entries']).toEqual([{ id: 'LC01', arithmetic: { _kind: 'sum', sum: ['LC02', 'LC03'] } }]);
    expect(toFile(form).trim()).toBe(TEXT);
    const other = { ...form, entries: [{ id: 'LC01', arithmetic: { _kind: 'count', count: 9, sum: [] } }] };
    expect(toFile(other)).toBe('# Số liệu\n\n- id: LC01\n  arithmetic: {count: 9}\n');
  });
});

it.each([[undefined], [[]], ['']])(
  'a list that must be there and may be empty is written as empty where the form holds %j',
  (figures) => {
    const { fromFile, toFile } = fileFormat('lessons');
    const text = '---\ncase:\n  model: gia-lai/mot\n  figures: []\n---\n\nBài.';
    expect(
      toFile({ ...fromFile(text), case: { model: 'gia-lai/mot', ...(figures !== undefined && { figures }) } }),
    ).toBe(text);
  },
);

it('the head of a list can be changed', () => {
  const { fromFile, toFile } = fileFormat('topics');
  const text = '# Chủ đề.\n# Mỗi bài một chủ đề.\n\n- id: a\n';
  const form = fromFile(text);
  expect(form['_heading']).toBe('Chủ đề. Mỗi bài một chủ đề.');
  expect(toFile({ ...form, _heading: 'Các chủ đề' })).toBe('# Các chủ đề\n\n- id: a\n');
});

describe('what is wrong with a form', () => {
  const form = fileFormat('directives').fromFile(DIRECTIVE.trim());
  const faults = (change: object, path = PATH) =>
    faultsOfForm({ collection: 'directives', form: { ...form, ...change }, path, isNew: false }, FOLDERS);

  it.each([
    ['nothing', {}, []],
    [
      'a day that is none',
      { issuedOn: '2021-13-40' },
      [/^Ngày ban hành \(issuedOn\): thấy «2021-13-40»; cần một ngày có thật/],
    ],
    ['the number of another type', { number: '14-KL/TW' }, [/cần số hợp với loại chỉ thị/]],
    ['no topic', { topics: [] }, [/^Chủ đề \(topics\): thấy \[\]; cần ít nhất một chủ đề$/]],
    ['no place', { place: '' }, [/^Địa bàn \(place\)/]],
    ['another year', { issuedOn: '2022-01-01' }, [/thư mục «gia-lai\/2022» và tên tệp «14-ct-ubnd»/]],
    ['no number', { number: '' }, [/cần số, hoặc «Tên trong địa chỉ»/]],
  ])('%s', (_what, change, expected) => {
    const found = faults(change);
    expect(found).toHaveLength(expected.length);
    for (const [i, pattern] of expected.entries()) expect(found[i]).toMatch(pattern);
  });

  it('knows what stands in addresses for a place', () => {
    expect(faults({ place: 'gia-lai-2025' })).toEqual([]);
  });

  it('tells where a new document belongs', () => {
    const sent = { collection: 'directives', form, path: 'content/directives/14-ct-ubnd.md', isNew: true } as const;
    expect(faultsOfForm(sent, {})).toEqual([
      expect.stringMatching(/«gia-lai\/2021» và tên tệp «14-ct-ubnd»\. Chọn hoặc lập thư mục ấy ở ô «Thư mục của tệp»/),
    ]);
  });

  const misplaced = (collection: 'models' | 'lessons', path: string, places: string[]) =>
    misplacement({ collection, form: {}, path, isNew: true }, { places }, FOLDERS);
  it.each([
    ['models', 'content/models/gia-lai/duong-moi.md', ['plei-sar'], undefined],
    ['models', 'content/models/gia-lai/duong-moi.md', ['gia-lai'], undefined],
    ['models', 'content/models/duong-moi.md', ['plei-sar'], /cần thư mục «gia-lai»\. Chọn hoặc lập/],
    ['models', 'content/models/ha-tinh/duong-moi.md', ['plei-sar'], /cần thư mục «gia-lai»/],
    ['lessons', 'content/lessons/khoa/4-bai.mdx', [], undefined],
    ['lessons', 'content/lessons/khoa/bai.mdx', [], /mở đầu bằng số bài.*«Tên tệp»/],
    ['lessons', 'content/lessons/4-bai.mdx', [], /thư mục của khóa học/],
  ] as const)('knows where %s lie: %s', (collection, path, places, expected) => {
    const found = misplaced(collection, path, [...places]);
    if (expected) expect(found).toMatch(expected);
    else expect(found).toBeUndefined();
  });

  it('tells which entry of a list, and not too many at once', () => {
    const entries = Array.from({ length: 9 }, (_, i) => ({ id: `chu-de-${i}`, name: '', description: 'x' }));
    const found = faultsOfForm(
      { collection: 'topics', form: { entries }, path: 'content/topics/topics.yaml', isNew: false },
      {},
    );
    expect(found[0]).toMatch(/^Mục 1 \(chu-de-0\), Tên \(name\)/);
    expect(found.at(-1)).toBe('… và 4 chỗ nữa');
  });
});
