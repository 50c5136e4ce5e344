import { describe, expect, it } from 'vitest';
import { indexNumbers } from './catalogue.ts';
import { ENTRIES } from './catalogue-fixture.ts';
import { findByNumber } from './find-number.ts';
import { readNumberQuery } from './number-query.ts';

const numbers = indexNumbers(ENTRIES);

/** What is found: numbers with their year, twins in brackets with what tells them apart. */
function found(typed: string): string[] {
  const query = readNumberQuery(typed);
  if (!query) return [];
  return findByNumber(query, numbers).map(({ entry, fits, differs }) => {
    const name = `${entry.number} ${entry.date?.slice(0, 4)}`;
    return fits ? name : `(${[name, ...differs].join(', ')})`;
  });
}

describe('documents by number', () => {
  it.each<[string, string[]]>([
    ['43-KL/TW', ['43-KL/TW 2019', '(43-NQ/TW 2023, là nghị quyết)', '(43-KL/TU 2022, khác cơ quan)']],
    // One short number, several documents: the centre first, each said to be one.
    ['kl 43', ['43-KL/TW 2019', '43-KL/TU 2022', '(43-NQ/TW 2023, là nghị quyết)']],
    ['kl 43 hà tĩnh', ['43-KL/TU 2022', '(43-KL/TW 2019)', '(43-NQ/TW 2023, là nghị quyết)']],
    // Of several central ones the one that is cited most.
    ['43', ['43-KL/TW 2019', '43-NQ/TW 2023', '43-KL/TU 2022']],
    ['nghị quyết 25', ['25-NQ/TW 2013', '25-NQ/TW 2003']],
    ['nghị quyết 25 khóa IX', ['25-NQ/TW 2003', '(25-NQ/TW 2013, khóa XI)']],
    ['25-NQ/TW năm 2013', ['25-NQ/TW 2013', '(25-NQ/TW 2003, năm 2003)']],
    ['25-NQ/TW tôn giáo', ['25-NQ/TW 2003', '(25-NQ/TW 2013)']],
    [
      'kết luận 43 ngày 8/1/2019',
      [
        '(43-KL/TW 2019, khác ngày)',
        '(43-KL/TU 2022, khác ngày, năm 2022)',
        '(43-NQ/TW 2023, là nghị quyết, khác ngày, năm 2023)',
      ],
    ],
    ['luật 10/2022', ['10/2022/QH15 2022']],
    ['43-KL/TƯ', ['43-KL/TW 2019', '(43-NQ/TW 2023, là nghị quyết)', '(43-KL/TU 2022, khác cơ quan)']],
    ['10/2022/QH15', ['10/2022/QH15 2022']],
    ['nghị quyết 08b', ['8B-NQ/HNTW 1990']],
    ['2231/SNV-CCHC', ['2231/SNV-CCHC 2021']],
    ['999-KL/TW', []],
  ])('%s', (typed, expected) => expect(found(typed)).toEqual(expected));
});
