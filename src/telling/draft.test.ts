import { describe, expect, it } from 'vitest';
import { contentFolder } from '../library/check/content-fixture.ts';
import { readContent } from '../library/read/read-content.ts';
import type { Answers } from './answers.ts';
import { draftOf } from './draft.ts';
import { FULL, HOSTILE, LEAST } from './told-fixture.ts';

/** What an editor adds to a draft. */
const EDITED = 'places: [gia-lai]\nsources: [{source: nguon}]\nfigures: []\n';

/** A draft as the library reads it, once an editor has added lines to its head. */
function read(answers: Answers, added = EDITED) {
  const file = draftOf(answers).text.replace(/^---\n/, () => `---\n${added}`);
  const { content, problems } = readContent(contentFolder({ 'models/gia-lai/a.md': file }));
  return { story: content.models[0], problems: problems.map(({ field }) => field) };
}
const headOf = (answers: Answers) => draftOf(answers).text.split('\n---\n')[0] ?? '';

describe('a draft of full answers', () => {
  it('is a story once an editor adds place, source and figures', () => {
    const { story, problems } = read(FULL);
    expect(problems).toEqual([]);
    expect(story?.data).toEqual({
      name: 'Mở hẻm 12',
      summary: 'Chi bộ thôn vận động từng hộ hiến đất để mở hẻm.',
      places: ['gia-lai'],
      field: 'kinh-te',
      problems: ['dat-dai', 'ha-tang'],
      level: 'unit',
      spot: 'thôn Nặm Tà',
      people: ['nhan-dan', 'dan-toc-thieu-so'],
      resultKinds: ['dat-hien', 'cong-trinh'],
      steps: ['Họp từng ngõ.', 'Mời già làng nói chuyện.', 'Đo và cắm mốc cùng các hộ.'],
      persuasion: 'Bí thư chi bộ hiến đất trước.',
      cost: 'Các hộ góp công; xã cho xi măng.',
      hardship: 'Hai hộ đi làm xa.',
      conditions: 'Cán bộ đi trước.',
      actor: { kind: 'collective', name: 'Chi bộ thôn' },
      danVanKheo: 'named',
      period: '2019–2021',
      from: 2019,
      to: 2021,
      figures: [],
      gaps: ['Chưa biết có hộ nào khiếu nại.'],
      topics: ['dan-van-kheo', 'nong-thon-moi'],
      sources: [{ source: 'nguon' }],
    });
  });

  it('tells the editor what only an editor can fill, and what the teller said of it', () => {
    expect(headOf(FULL).split('\n').slice(0, 19)).toEqual([
      '---',
      '# Bản nháp từ trang «Kể một câu chuyện», bằng lời người kể. Chưa ai kiểm tra.',
      '# Nơi lưu: content/models/tuyen-quang/mo-hem-12.md',
      '# Thư mục lấy theo tỉnh hiện nay; nếu lúc làm là tỉnh khác thì đổi theo tỉnh lúc đó.',
      '# Biên tập viên đối chiếu nguồn, điền các trường dưới đây, rồi xóa các dòng có dấu # này.',
      '#',
      '# places: mã địa bàn lúc đó. Người kể viết:',
      '#   - Tỉnh, thành phố hiện nay: Tuyên Quang (tuyen-quang-2025)',
      '#   - Xã, phường, đặc khu: xã Thanh Thủy (trước là xã Phương Tiến)',
      '# sources: mã nguồn; thêm nguồn vào content/sources trước. Người kể viết:',
      '#   - Báo cáo số 12 của thôn',
      '# figures: mã số liệu; thêm số vào content/figures trước. Người kể viết:',
      '#   - Kết quả: hơn 1.200 m²; đo: đất các hộ hiến; thời gian: 2019–2021; vì sao biết: báo cáo của thôn',
      '#   - Chỉ tiêu, không phải kết quả: 100% %; đo: hẻm được mở; thời gian: đến 2025; vì sao biết: nghị quyết chi bộ',
      '# exemplifies: chỉ ghi khi nguồn gắn câu chuyện với văn bản. Người kể viết:',
      '#   - 43-KL/TW',
      '',
      'name: Mở hẻm 12',
      'summary: Chi bộ thôn vận động từng hộ hiến đất để mở hẻm.',
    ]);
  });

  it('tells the story in the words of the teller', () => {
    expect(read(FULL).story?.body.trim().split('\n\n')).toEqual([
      '## Vấn đề',
      'Hẻm hẹp, xe cứu thương không vào được.',
      '## Cách làm',
      '1. Họp từng ngõ.\n2. Mời già làng nói chuyện.\n3. Đo và cắm mốc cùng các hộ.',
      '## Kết quả',
      'Hẻm rộng ra.',
      'Xe cứu thương vào được.',
      '## Một năm sau',
      'Hẻm vẫn được giữ sạch.',
    ]);
  });

  it('holds nothing of who tells it', () => {
    expect(draftOf(FULL).text).not.toMatch(/Bí thư chi bộ$|0900/m);
  });
});

describe('a draft of the least that must be told', () => {
  it('leaves out what it does not know, and says so', () => {
    const head = headOf(LEAST);
    expect(head).toContain('# sources: mã nguồn; thêm nguồn vào content/sources trước. Người kể không nêu.');
    expect(head).toContain('# Người kể chưa cho biết: summary, field, level, people, danVanKheo, topics.');
    expect(head).not.toMatch(/^(?:summary|field|level|people|danVanKheo|topics|period|from|to|cost):/m);
    expect(head).toMatch(/^gaps:\n {2}- Chưa biết/m);
    expect(head).toContain('resultKinds:\n  - chua-neu\n');
  });

  it('is refused by the library for these fields and no others', () => {
    expect(read(LEAST).problems).toEqual([
      'Tóm tắt (summary)',
      'Lĩnh vực (field)',
      'Cấp làm (level)',
      'Người được vận động, giúp đỡ (people)',
      'Nguồn có gọi là Dân vận khéo không (danVanKheo)',
      'Chủ đề (topics)',
    ]);
  });

  it('has no kind of result where a result is told without kind: an editor chooses', () => {
    const head = headOf({ ...LEAST, result: 'Hẻm rộng ra.' });
    expect(head).not.toMatch(/^resultKinds:/m);
    expect(head).toContain('people, resultKinds, danVanKheo');
  });
});

it.each<[string, Partial<Answers>, string | undefined]>([
  ['both years', { from: '2019', to: '2021' }, '2019–2021'],
  ['the same year', { from: '2019', to: '2019' }, '2019'],
  ['the first year', { from: '2019' }, 'từ năm 2019'],
  ['the last year', { to: '2021' }, 'đến năm 2021'],
  ['no year', {}, undefined],
])('says when by %s', (_what, years, period) => {
  expect(read({ ...FULL, from: '', to: '', ...years }).story?.data.period).toBe(period);
});

it('is composed, whatever was typed', () => {
  const typed = {
    ...FULL,
    name: FULL.name.normalize('NFD'),
    problem: FULL.problem.normalize('NFD'),
    source: FULL.source.normalize('NFD'),
  };
  expect(draftOf(typed).text).toBe(draftOf(FULL).text);
});

it.each(HOSTILE)('keeps «%s» as it was typed, in one field and the next', (text) => {
  const all = {
    ...FULL,
    name: `a ${text}`,
    summary: text,
    actorName: text,
    steps: [text, text],
    cost: `${text}\n${text}`,
    unknown: text,
    commune: text,
    source: `${text}\n${text}`,
    document: text,
  };
  const { story, problems } = read(all);
  expect(problems).toEqual([]);
  expect(story?.data).toMatchObject({
    name: `a ${text}`,
    summary: text,
    actor: { kind: 'collective', name: text },
    steps: [text, text],
    cost: `${text}\n${text}`,
    gaps: [text],
    topics: FULL.topics,
  });
  expect(story?.body).toMatch(/^\s*## Vấn đề\n/);
});

it.each([
  ['Mở hẻm 672 Huỳnh Tấn Phát', 'mo-hem-672-huynh-tan-phat.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  [`${'Một '.repeat(40)}`, `${'mot-'.repeat(20).slice(0, -1)}.md`],
  ['a'.repeat(160), `${'a'.repeat(80)}.md`],
])('«%s» is stored as %s', (name, fileName) => expect(draftOf({ ...LEAST, name }).fileName).toBe(fileName));
