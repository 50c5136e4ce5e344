import { levelOfNumber, parseDocumentNumber } from '../../domain/document-number.ts';
import { LEVELS } from '../../domain/levels.ts';
import { documentEntries } from '../read/content.ts';
import type { Check } from './check.ts';
import { levelOf, numberOf } from './content-index.ts';

/** A number whose end tells the level (TW, TU, HU) stands at that level: `43-KL/TW` and `43-KL/TU` differ by a letter. */
export const numbers: Check = {
  title: 'số ký hiệu hợp với cấp ban hành',
  run({ content, index }) {
    return documentEntries(content).flatMap((entry) => {
      const number = parseDocumentNumber(numberOf(entry) ?? '');
      const told = number && levelOfNumber(number);
      const level = levelOf(entry, index);
      if (!told || !level || told === level) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf(['number']),
          field: 'Số ký hiệu (number)',
          found: `«${numberOf(entry)}», đuôi của ${LEVELS[told].name.toLowerCase()}, mà địa bàn là ${LEVELS[level].name.toLowerCase()} (${entry.data.place})`,
          expected: 'số và địa bàn cùng một cấp',
        },
      ];
    });
  },
};
