import { levelOfNumber, parseDocumentNumber } from '../../domain/document-number.ts';
import { LEVELS } from '../../domain/levels.ts';
import { PLACE_KINDS } from '../../domain/places.ts';
import type { Place } from '../../schemas/registers.ts';
import { documentEntries } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check } from './check.ts';
import { numberOf } from './content-index.ts';

/** A number whose end tells the level (TW, TU, HU) stands at that level: `43-KL/TW` and `43-KL/TU` differ by a letter. */
export const numbers: Check = {
  title: 'số ký hiệu hợp với cấp ban hành',
  run({ content, index }) {
    return documentEntries(content).flatMap((entry) => {
      const fault = numberAtOtherLevel(numberOf(entry) ?? '', index.places.get(entry.data.place));
      return fault ? [{ file: entry.file, line: entry.lineOf(['number']), ...fault }] : [];
    });
  },
};

/** What is wrong with a number whose end tells another level than the place of issue has; undefined where nothing is. */
export function numberAtOtherLevel(
  written: string,
  place: Place | undefined,
): Pick<Problem, 'field' | 'found' | 'expected'> | undefined {
  const number = parseDocumentNumber(written);
  const told = number && levelOfNumber(number);
  const level = place && PLACE_KINDS[place.kind].level;
  if (!told || !level || told === level) return undefined;
  return {
    field: 'Số ký hiệu (number)',
    found: `«${written}», đuôi của ${LEVELS[told].name.toLowerCase()}, mà địa bàn là ${LEVELS[level].name.toLowerCase()} (${place.id})`,
    expected: 'số và địa bàn cùng một cấp',
  };
}
