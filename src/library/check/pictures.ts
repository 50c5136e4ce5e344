import { statSync } from 'node:fs';
import { pictureFile } from '../read/pictures.ts';
import type { Check } from './check.ts';

/** What a picture may weigh: readers have weak lines. */
const HEAVIEST = 300 * 1024;

/** Every picture has its file, and none is too heavy. */
export const pictures: Check = {
  title: 'ảnh có tệp và không quá nặng',
  run({ content, root }) {
    return content.models.flatMap((entry) =>
      (entry.data.pictures ?? []).flatMap(({ file }, i) => {
        const problem = (found: string, expected: string) => [
          {
            file: entry.file,
            line: entry.lineOf(['pictures', i, 'file']),
            field: `Tệp ảnh (pictures.${i}.file)`,
            found,
            expected,
          },
        ];
        const size = statSync(pictureFile(root, file), { throwIfNoEntry: false })?.size;
        if (size === undefined) return problem(`«${file}», không có tệp ấy`, `một tệp trong content/pictures`);
        if (size <= HEAVIEST) return [];
        return problem(`«${file}» nặng ${Math.ceil(size / 1024)} KB`, `ảnh nhiều nhất ${HEAVIEST / 1024} KB`);
      }),
    );
  },
};
