import { beforeAll, describe, expect, it } from 'vitest';
import { contentFolder, row, textFile } from './check/content-fixture.ts';
import { joinContent } from './join-content.ts';
import { isUnambiguous } from './join-numbers.ts';
import { lookalikesOf } from './lookalikes.ts';
import { readContent } from './read/read-content.ts';
import type { Library, LibraryDocument } from './types.ts';

let library: Library;
const document = (identity: string): LibraryDocument => {
  const found = library.byIdentity.get(identity);
  if (!found) throw new Error(`no document: ${identity}`);
  return found;
};

beforeAll(() => {
  const NAMESAKE = '[{issuedOn: 2008-07, about: công tác thanh niên, source: nguon}]';
  const root = contentFolder({
    'register/a.yaml':
      row() +
      row({ number: '43-KL/TU', issuers: '[tinh-uy]', place: 'gia-lai', issuedOn: '2022-06-24' }) +
      row({ type: 'nghi-quyet', number: '25-NQ/TW', issuedOn: '2013-06-03', namesakes: NAMESAKE }) +
      row({ type: 'nghi-quyet', number: '25-NQ/TW', issuedOn: '2003-03-12', namesakes: NAMESAKE }) +
      row({ type: 'nghi-quyet', number: '8B-NQ/HNTW', variants: '[08B-NQ/HNTW]', issuedOn: '1990-03-27' }),
    'conclusions/trung-uong/2021/01-kl-tw.md': textFile({
      number: '01-KL/TW',
      issuedOn: '2021-05-18',
      relations: '[{kind: continues, to: ket-luan/trung-uong/2019/43-kl-tw}]',
    }),
  });
  library = joinContent(readContent(root).content);
});

describe('documents', () => {
  it('carry the place in the name of their issuer', () => {
    expect(document('ket-luan/gia-lai/2022/43-kl-tu').issuers.map(({ name }) => name)).toEqual(['Tỉnh ủy Gia Lai']);
    expect(document('ket-luan/trung-uong/2019/43-kl-tw').issuers.map(({ name }) => name)).toEqual(['Ban Bí thư']);
  });

  it('are joined both ways from the one direction that is stored', () => {
    const [incoming] = document('ket-luan/trung-uong/2019/43-kl-tw').incoming;
    expect(incoming?.kind).toBe('continues');
    expect(incoming?.document.identity).toBe('ket-luan/trung-uong/2021/01-kl-tw');
  });

  it('with text know their file, rows of the register have none', () => {
    expect(document('ket-luan/trung-uong/2021/01-kl-tw').file).toMatch(/01-kl-tw\.md$/);
    expect(document('ket-luan/trung-uong/2019/43-kl-tw').file).toBeUndefined();
  });

  it('warn of numbers that differ by a letter', () => {
    const near = lookalikesOf(document('ket-luan/trung-uong/2019/43-kl-tw'), library);
    expect(near.map(({ number }) => number)).toEqual(['43-KL/TU']);
  });
});

describe('numbers', () => {
  const entry = (slug: string) => library.numbers.find((number) => number.slug === slug);

  it('go on when one document bears them', () => {
    const only = entry('43-kl-tw');
    expect(only && isUnambiguous(only)).toBe(true);
  });

  it('offer the choice when several do, with the namesakes that are not held, each once', () => {
    const several = entry('25-nq-tw');
    expect(several?.documents).toHaveLength(2);
    expect(several?.namesakes).toHaveLength(1);
    expect(several && isUnambiguous(several)).toBe(false);
  });

  it('are reached by other spellings too', () => {
    expect(entry('08b-nq-hntw')?.documents.map(({ number }) => number)).toEqual(['8B-NQ/HNTW']);
  });
});
