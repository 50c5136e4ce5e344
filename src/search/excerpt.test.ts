import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageText } from './entry.ts';
import { excerptsOf } from './excerpt.ts';
import { syllablesOf } from './syllables.ts';

const page = (...points: string[]): PageText => ({
  entry: { kind: 'article', url: '/a/', title: 'A' },
  points: points.map((text, i) => ({ id: `p${i}`, label: `điểm ${i}`, text })),
});
/** The excerpts as text, what is marked in brackets. */
const shown = (text: PageText, query: string) =>
  excerptsOf(text, [syllablesOf(query)]).map(
    ({ id, pieces }) => `${id} ${pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')}`,
  );

describe('points that hold what was looked for', () => {
  it.each<[string, PageText, string, string[]]>([
    [
      'marks the words',
      page('Việc tiếp công dân phải đúng lịch.'),
      'tiếp công dân',
      ['p0 Việc [tiếp công dân] phải đúng lịch.'],
    ],
    [
      'shows the point with all the words, not those with one',
      page('Công tác chung.', 'Đối thoại với nhân dân hằng năm.', 'Nhân dân giám sát.'),
      'đối thoại với nhân dân',
      ['p1 [Đối thoại với nhân dân] hằng năm.'],
    ],
    ['takes letters without marks for any', page('Hội nghị đối thoại.'), 'doi thoai', ['p0 Hội nghị [đối thoại].']],
    ['keeps to the marks that were typed', page('Cán bộ có số liệu.', 'Ở cơ sở.'), 'cơ sở', ['p1 Ở [cơ sở].']],
    ['goes without marks where nothing else fits', page('Ở cơ sở.'), 'cơ số', ['p0 Ở [cơ sở].']],
    ['marks a half-typed end', page('Buổi đối thoại.'), 'đối tho', ['p0 Buổi [đối thoại].']],
    ['does not run on into the next line', page('Dân\nvận động nhân dân.'), 'dân vận', []],
    ['has nothing for a page without the words', page('Chuyện khác.'), 'tiếp công dân', []],
  ])('%s', (_what, text, query, expected) => expect(shown(text, query)).toEqual(expected));

  it('cuts long points around the words', () => {
    const [line = ''] = shown(page(`${'một hai '.repeat(40)}tiếp công dân ${'ba bốn '.repeat(40)}`), 'tiếp công dân');
    expect(line).toMatch(/^p0 … .*\[tiếp công dân\].* …$/);
    expect(syllablesOf(line).length).toBeLessThan(40);
  });

  it('shows a piece of the text as it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zđêạ .,]{0,80}$/), (text) => {
        const line = text.normalize('NFC');
        for (const { pieces } of excerptsOf(page(`${line} dân vận`), [['dân', 'vận']])) {
          const body = pieces
            .map((piece) => piece.text)
            .join('')
            .replace(/^… | …$/g, '');
          expect(`${line} dân vận`).toContain(body);
        }
      }),
    );
  });
});
