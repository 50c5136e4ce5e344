import { slugOf } from '../../domain/text.ts';
import { STORY_FILE } from '../../schemas/content-files.ts';
import { pathOf } from '../read/content.ts';
import type { Check } from './check.ts';
import { storyFolder } from './content-index.ts';

/**
 * No story stands twice: two of the same name in the same place would be one. The best figure is one of the story's. Its
 * file lies in the folder of the province that its first place was in, which its address says.
 */
export const stories: Check = {
  title: 'mỗi mô hình kể một lần',
  run({ content, index }) {
    const first = new Map<string, string>();
    return content.models.flatMap((entry) => {
      const { name, places, best, figures = [] } = entry.data;
      const problem = (field: string, found: string, expected: string, key: string) => [
        { file: entry.file, line: entry.lineOf([key]), field, found, expected },
      ];
      const [folder] = STORY_FILE.exec(pathOf(entry))?.slice(1) ?? [];
      const expected = storyFolder(places[0] ?? '', index.places);
      const keys = places.map((place) => `${slugOf(name)} ${place}`);
      const twin = keys.map((key) => first.get(key)).find((file) => file !== undefined);
      for (const key of keys) first.set(key, entry.file);
      return [
        ...(twin
          ? problem('Tên mô hình (name)', `«${name}», đã kể trong ${twin}`, 'một tên khác, hoặc gộp hai tệp', 'name')
          : []),
        ...(folder !== expected
          ? problem(
              'Tên tệp',
              `«${entry.file}»`,
              `…/models/${expected}/tên-không-dấu.md, theo địa bàn đầu tiên`,
              'places',
            )
          : []),
        ...(best !== undefined && !figures.includes(best)
          ? problem('Số liệu tiêu biểu (best)', best, `một trong các số liệu của bài: ${figures.join(', ')}`, 'best')
          : []),
      ];
    });
  },
};
