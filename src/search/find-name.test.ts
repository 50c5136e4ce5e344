import { describe, expect, it } from 'vitest';
import { indexCatalogue, packCatalogue, unpackCatalogue } from './catalogue.ts';
import { ENTRIES } from './catalogue-fixture.ts';
import { findByName } from './find-name.ts';
import { byStrength } from './merge.ts';

const catalogue = { entries: [...ENTRIES], readings: ['hội nghị'] };
const { names, pairs, vocabulary } = indexCatalogue(catalogue);
const first = (typed: string) => byStrength(findByName(typed, names))[0]?.entry.url;

describe('pages by what they are called', () => {
  it.each([
    ['luật tiếp công dân', '/luat/trung-uong/2013/42-2013-qh13/'],
    // The law, its term and a topic bear the name: the document first.
    ['tiếp công dân', '/luat/trung-uong/2013/42-2013-qh13/'],
    ['luật dân chủ cơ sở', '/luat/trung-uong/2022/10-2022-qh15/'],
    ['luat thuc hien dan chu o co so', '/luat/trung-uong/2022/10-2022-qh15/'],
    ['huyện thanh ba', '/dia-ban/thanh-ba/'],
    ['thanh ba phú thọ', '/dia-ban/thanh-ba/'],
    ['ban dân vậ', '/co-quan/ban-dan-van/'],
    ['BDVTW', '/co-quan/ban-dan-van/'],
    ['tiếp dân đối thoại là gì', '/chu-de/tiep-dan/'],
    // Marks that were typed must agree.
    ['hội nghị', '/thuat-ngu/hoi-nghi/'],
    ['hỏi nghĩ', '/thuat-ngu/hoi-nghi-2/'],
  ])('%s', (typed, url) => expect(first(typed)).toBe(url));

  it.each(['xyz', 'dân', ''])('«%s» names none whole', (typed) => {
    expect(findByName(typed, names).filter(({ isWhole }) => isWhole)).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('is after unpacking what it was before', () => {
    expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
  });

  it('knows how pairs are mostly written', () => {
    expect(pairs.get('hoi nghi')).toBe('hội nghị');
    expect(pairs.get('dan van')).toBe('dân vận');
    expect(vocabulary.get('dan')).toBeGreaterThan(vocabulary.get('bi') ?? 0);
  });
});
