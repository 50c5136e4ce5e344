import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type ListIndex, openList } from '../../src/domain/list-index.ts';
import { validContent } from '../../src/library/check/check-content.ts';
import type { Place } from '../../src/schemas/registers.ts';
import type { Model } from '../../src/schemas/stories.ts';
import { DIST, fileOf } from './pages.ts';

const index: ListIndex = JSON.parse(readFileSync(`${DIST}/mo-hinh/danh-muc.json`, 'utf8'));
const list = openList(index);
const content = validContent();
const places = new Map(content.places.map(({ data }) => [data.id, data]));
const figures = new Map(content.figures.map(({ data }) => [data.id, data]));

function provinceOf(id: string): Place {
  const place = places.get(id);
  if (!place) throw new Error(id);
  const top = place.within === undefined || places.get(place.within)?.kind === 'quoc-gia';
  return top ? place : provinceOf(place.within ?? '');
}
const slugOf = ({ id, slug = id }: Place) => slug;
const provinces = ({ places: ids }: Model) => [...new Set(ids.map(provinceOf))];
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i));

/** Facets as the content's own fields say them, worked out apart from the library. */
const FROM_CONTENT: Readonly<Record<string, (data: Model) => readonly string[]>> = {
  'linh-vuc': ({ field }) => [field],
  'loai-viec': ({ problems = [] }) => problems,
  tinh: (data) => [...new Set(provinces(data).map(slugOf))],
  'tinh-nay': (data) => [
    ...new Set(
      provinces(data)
        .flatMap((province) => (province.successors?.length ? province.successors : [province.id]))
        .map((id) => slugOf(places.get(id) as Place)),
    ),
  ],
  cap: ({ level }) => [
    { central: 'trung-uong', province: 'tinh', district: 'huyen', commune: 'xa', unit: 'co-so' }[level],
  ],
  'ai-lam': ({ actor }) => [{ collective: 'tap-the', individual: 'ca-nhan', force: 'luc-luong' }[actor.kind]],
  nguoi: ({ people }) => people,
  nam: ({ from, to = from }) => (to === undefined ? ['chua-ro'] : range(from ?? to, to)),
  'ket-qua': ({ resultKinds }) => resultKinds,
  'van-ban': ({ exemplifies = [] }) => exemplifies.map(({ to }) => to.replaceAll('/', '-')),
  'so-lieu': ({ figures: ids = [] }) => [ids.some((id) => figures.get(id)?.kind === 'result') ? 'co' : 'khong'],
  'cach-goi': ({ danVanKheo }) => [danVanKheo === 'named' ? 'dan-van' : 'khac'],
};

const stories = content.models.map(({ data, file }) => ({
  data,
  address: file.replace(/^.*content\/models\/(.*)\.md$/, '/mo-hinh/$1/'),
}));
const FACETS = Object.keys(FROM_CONTENT);
const valueAddress = (facet: string, value: string) =>
  facet === 'tinh' ? `/mo-hinh/${value}/` : `/mo-hinh/${facet}/${value}/`;

interface Expected {
  a: string;
  x: string;
  b: string;
  y: string;
  addresses: Set<string>;
}
/** Every two values of two facets that some story has, with its stories. */
const combinations: Expected[] = FACETS.flatMap((a) =>
  FACETS.filter((b) => b !== a).flatMap((b) => {
    const found = new Map<string, Expected>();
    for (const { data, address } of stories) {
      for (const x of FROM_CONTENT[a]?.(data) ?? []) {
        for (const y of FROM_CONTENT[b]?.(data) ?? []) {
          const entry = found.get(`${x} ${y}`) ?? { a, x, b, y, addresses: new Set<string>() };
          found.set(`${x} ${y}`, entry);
          entry.addresses.add(address);
        }
      }
    }
    return [...found.values()];
  }),
);

describe('facets of the stories', () => {
  it('hold every story once', () => {
    expect(index.rows.map(({ address }) => address).sort()).toEqual(stories.map(({ address }) => address).sort());
  });

  it('are those that the content has, with the same values', () => {
    for (const facet of FACETS) {
      const values = new Set(stories.flatMap(({ data }) => FROM_CONTENT[facet]?.(data) ?? []));
      expect([facet, Object.keys(index.facets[facet] ?? {}).sort()]).toEqual([facet, [...values].sort()]);
    }
    expect(Object.keys(index.facets).sort()).toEqual([...FACETS].sort());
  });

  it('combine, two by two, as the content counts them', () => {
    expect(combinations.length).toBeGreaterThan(4000);
    for (const { a, x, b, y, addresses } of combinations) {
      const narrowed = list.narrow({
        facets: new Map([
          [a, x],
          [b, y],
        ]),
        words: '',
        order: '',
      });
      const besides = list
        .narrow({ facets: new Map([[a, x]]), words: '', order: '' })
        .counts.get(b)
        ?.get(y);
      expect([a, x, b, y, new Set(narrowed.rows.map((row) => row.address)), besides]).toEqual([
        a,
        x,
        b,
        y,
        addresses,
        addresses.size,
      ]);
    }
  });
});

describe('with script off', () => {
  const parsed = new Map<string, Document>();
  const open = (address: string): Document => {
    const known = parsed.get(address);
    if (known) return known;
    const file = fileOf(address);
    if (!file) throw new Error(`Không có trang ${address}`);
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    parsed.set(address, document);
    return document;
  };
  /** The stories that a list page names, on all of its pages; a story's own page names itself. */
  const storiesOf = (address: string): Set<string> => {
    if (stories.some((story) => story.address === address)) return new Set([address]);
    const found = new Set<string>();
    const document = open(address);
    const more = [...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href') ?? '');
    for (const page of [document, ...more.map(open)]) {
      for (const link of page.querySelectorAll('.cards .head a')) found.add(link.getAttribute('href') ?? '');
    }
    return found;
  };
  const listed = new Map<string, Set<string>>();
  const listedAt = (address: string) => {
    const known = listed.get(address) ?? storiesOf(address);
    listed.set(address, known);
    return known;
  };

  it('every value has a page with its stories', () => {
    for (const facet of FACETS) {
      for (const value of Object.keys(index.facets[facet] ?? {})) {
        const expected = stories.filter(({ data }) => FROM_CONTENT[facet]?.(data).includes(value));
        expect([facet, value, listedAt(valueAddress(facet, value))]).toEqual([
          facet,
          value,
          new Set(expected.map(({ address }) => address)),
        ]);
      }
    }
  });

  it('every combination of two is linked from the page of either, with its count, and leads to just its stories', () => {
    const labels = new Map(
      [...open('/mo-hinh/').querySelectorAll('#loc select')].flatMap((select) =>
        [...select.querySelectorAll('option')].map((option): [string, string] => [
          `${select.getAttribute('name')} ${option.getAttribute('value')}`,
          option.textContent.replace(/ \(\d+\)$/, ''),
        ]),
      ),
    );
    const facetLabels = new Map(
      [...open('/mo-hinh/').querySelectorAll('#loc label')].map((label): [string, string] => [
        label.querySelector('select')?.getAttribute('name') ?? '',
        label.childNodes[0]?.textContent?.trim() ?? '',
      ]),
    );
    /** What the page of a value links to, by facet and label. */
    const linksOf = new Map<string, Map<string, { href: string; count: string }>>();
    for (const { a, x, b, y, addresses } of combinations) {
      const from = valueAddress(a, x);
      const links = linksOf.get(from) ?? new Map<string, { href: string; count: string }>();
      if (!linksOf.has(from)) {
        linksOf.set(from, links);
        for (const details of open(from).querySelectorAll('main details')) {
          const facet = details.querySelector('summary')?.textContent.trim();
          for (const tile of details.querySelectorAll('.tiles a, .tiles .tile')) {
            const [label, count] = [...tile.querySelectorAll('span')].map((span) => span.textContent.trim());
            links.set(`${facet} ${label}`, {
              href: tile.getAttribute('href') ?? from,
              count: count?.replace('cả ', '') ?? '',
            });
          }
        }
      }
      const link = links.get(`${facetLabels.get(b)} ${labels.get(`${b} ${y}`)}`);
      expect([a, x, b, y, link?.count, listedAt(link?.href ?? '')]).toEqual([
        a,
        x,
        b,
        y,
        String(addresses.size),
        addresses,
      ]);
    }
  });
});
