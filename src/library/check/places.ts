import { LEVELS } from '../../domain/levels.ts';
import { PLACE_KINDS } from '../../domain/places.ts';
import type { Check } from './check.ts';

/** A place lies within one of a higher level, and what ended names what came after or says why not. */
export const places: Check = {
  title: 'địa bàn nằm trong địa bàn cấp trên',
  run({ content, index }) {
    return content.places.flatMap((entry) => {
      const { within, kind, name } = entry.data;
      const parent = within === undefined ? undefined : index.places.get(within);
      if (kind === 'quoc-gia') return [];
      if (within === undefined) {
        return [
          {
            file: entry.file,
            line: entry.lineOf(),
            field: 'Thuộc (within)',
            found: `${name} không thuộc đâu`,
            expected: 'mã địa bàn cấp trên',
          },
        ];
      }
      if (!parent || LEVELS[PLACE_KINDS[parent.kind].level].rank > LEVELS[PLACE_KINDS[kind].level].rank) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf(['within']),
          field: 'Thuộc (within)',
          found: `«${within}», không ở cấp trên ${name}`,
          expected: 'một địa bàn cấp trên',
        },
      ];
    });
  },
};
