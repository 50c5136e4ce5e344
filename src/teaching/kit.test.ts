import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  annotate,
  emptyKit,
  ITEMS_MOST,
  insert,
  type Kit,
  type KitItem,
  move,
  remove,
  totalMinutes,
} from './kit.ts';
import { KIT } from './kit-fixture.ts';
import { fromLink, toLink } from './kit-link.ts';
import { isOwnAddress, printable } from './read-fields.ts';
import { readKit, readKitText } from './read-kit.ts';

const kinds = ({ items }: Kit) => items.map(({ kind }) => kind);
const own = (title: string, text = ''): KitItem => ({ kind: 'own', title, text, address: '', note: '', minutes: 0 });
const three: Kit = { ...emptyKit(), items: [own('a'), own('b'), own('c')] };
const titles = ({ items }: Kit) => items.map((item) => (item.kind === 'own' ? item.title : item.kind)).join('');

describe('a lesson', () => {
  it('holds the same kind from the same address once, own words as often as they are added', () => {
    expect(add(KIT, KIT.items).items).toHaveLength(KIT.items.length + 1);
    expect(kinds(add(KIT, KIT.items)).at(-1)).toBe('own');
  });

  it('holds no more items than can be read back', () => {
    const many = add(
      emptyKit(),
      Array.from({ length: ITEMS_MOST + 1 }, (_, i) => own(String(i))),
    );
    expect(many.items).toHaveLength(ITEMS_MOST);
  });

  it.each([
    [0, 1, 'bac'],
    [2, 0, 'cab'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
    [7, 0, 'abc'],
  ])('moves an item from %i to %i', (from, to, order) => {
    expect(titles(move(three, from, to))).toBe(order);
  });

  it('gives a removed item back', () => {
    expect(titles(remove(three, 1))).toBe('ac');
    expect(insert(remove(three, 1), 1, own('b'))).toEqual(three);
  });

  it('counts its minutes', () => {
    expect(totalMinutes(KIT)).toBe(18);
    expect(totalMinutes(annotate(KIT, 2, { minutes: 12 }))).toBe(30);
    expect(annotate(KIT, 2, { note: 'x' }).items[2]?.note).toBe('x');
  });
});

describe('reading what nobody vouches for', () => {
  it('reads back what was written', () => {
    expect(readKitText(JSON.stringify(KIT))).toEqual({ kit: KIT, refused: [] });
  });

  const [, provision] = KIT.items;
  it.each<[string, unknown, RegExp]>([
    ['no object', 7, /Không phải bài giảng/],
    ['another version', { version: 2, items: [] }, /version/],
    ['no items', { version: 1 }, /dãy/],
    ['an unknown part', { version: 1, items: [], html: '<b>' }, /phần lạ «html»/],
    ['a title that is no text', { version: 1, title: 7, items: [] }, /title: phải là chữ/],
    ['an item of no kind', { version: 1, items: [{}] }, /^Mục 1, kind/],
    [
      'a script for an address',
      { version: 1, items: [{ ...provision, address: 'javascript:alert(1)' }] },
      /^Mục 1, address/,
    ],
    ['another site', { version: 1, items: [{ ...provision, address: '//evil.example/' }] }, /address/],
    ['an address behind an item of own words', { version: 1, items: [{ ...own('a'), address: '/x/' }] }, /address/],
    ['a text too long', { version: 1, items: [{ ...provision, text: 'a'.repeat(20_001) }] }, /text: dài quá/],
    ['an empty text', { version: 1, items: [{ ...provision, text: ' ' }] }, /text: không được trống/],
    ['a digest that is no mark', { version: 1, items: [{ ...provision, digest: 'no' }] }, /digest/],
    ['a control character', { version: 1, items: [{ ...provision, text: 'a\u0000' }] }, /text: có ký tự không in được/],
    ['half a letter', { version: 1, items: [{ ...provision, note: 'a\ud800' }] }, /note: có ký tự không in được/],
    ['half a minute', { version: 1, items: [{ ...provision, minutes: 0.5 }] }, /minutes/],
    ['the same twice', { version: 1, items: [provision, provision] }, /^Mục 2, trùng/],
    ['a prototype', JSON.parse('{"version":1,"items":[],"__proto__":{"x":1}}'), /phần lạ/],
  ])('refuses %s and says so', (_what, value, reason) => {
    const { refused } = readKit(value);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(reason);
  });

  it('keeps what holds beside what does not', () => {
    const { kit, refused } = readKit({ version: 1, title: 't', items: [{ kind: 'x' }, provision, { ...provision }] });
    expect([kit.title, kinds(kit), refused.length]).toEqual(['t', ['provision'], 2]);
  });

  it('refuses questions that cannot be asked', () => {
    const item = KIT.items.at(-1);
    if (item?.kind !== 'question') throw new Error('fixture');
    const withQuestion = (change: object) =>
      readKit({ version: 1, items: [{ ...item, question: { ...item.question, ...change } }] }).refused;
    expect(withQuestion({})).toEqual([]);
    expect(withQuestion({ options: [{ text: 'a' }] })[0]).toMatch(/không có câu trả lời đúng/);
    expect(withQuestion({ options: [] })[0]).toMatch(/trống/);
    expect(withQuestion({ difficulty: 'x' })[0]).toMatch(/difficulty/);
    expect(withQuestion({ kind: 'x' })[0]).toMatch(/không có loại/);
    expect(withQuestion({ proofs: [{ label: 'a', address: 'https://x.example/' }] })[0]).toMatch(/address/);
  });

  it.each(['javascript:alert(1)', '//x', '/\\x', '/\t/x', '\\x', 'x', '', '/a b', 'https://x/', '/a\u0000'])(
    'takes %j for no address of the site',
    (address) => expect(isOwnAddress(address)).toBe(false),
  );
  it('takes paths, searches and hashes for addresses of the site', () => {
    for (const address of ['/', '/a/b/#c', '/a/?b=c']) expect(isOwnAddress(address)).toBe(true);
  });
});

describe('a link', () => {
  const text = (maxLength: number) =>
    fc.string({ unit: 'grapheme', maxLength }).filter((value) => value.length <= 900 && value === printable(value));
  const items = fc.array(
    fc.record({
      kind: fc.constant<'own'>('own'),
      title: text(30),
      text: text(80),
      address: fc.constant(''),
      note: text(40),
      minutes: fc.integer({ min: 0, max: 999 }),
    }),
    { maxLength: 8 },
  );

  it('gives every lesson back', () => {
    expect(fromLink(toLink(KIT) ?? '')).toEqual({ kit: KIT, refused: [] });
    fc.assert(
      fc.property(text(40), text(40), items, (title, audience, list) => {
        const kit: Kit = { version: 1, title, audience, items: list };
        const link = toLink(kit);
        expect(link).toMatch(/^#bai=[\w-]+$/);
        expect(fromLink(link ?? '')).toEqual({ kit, refused: [] });
      }),
    );
  });

  it('is none where it would be too long', () => {
    // Letters that hardly repeat do not fold.
    const scattered = Array.from({ length: 15_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * i * 31) % 20_011)));
    expect(toLink({ ...emptyKit(), items: [own('x', scattered.join(''))] })).toBeUndefined();
  });

  it('never throws, and unfolds to no more than a lesson can be', () => {
    const bomb = toLink({ ...emptyKit(), title: 'a'.repeat(3_000_000) }) ?? '';
    expect(bomb.length).toBeGreaterThan(100);
    expect(fromLink(bomb)?.refused[0]).toMatch(/bị cắt hoặc đã sai/);
    const whole = toLink(KIT) ?? '';
    expect(fromLink(whole.slice(0, -40))?.refused[0]).toMatch(/bị cắt hoặc đã sai/);
    fc.assert(fc.property(fc.string(), (hash) => void fromLink(`#bai=${hash}`)));
    expect(fromLink('#khac')).toBeUndefined();
  });
});
