import { compareVietnamese } from '../../domain/text.ts';
import { documentFile } from '../../schemas/content-files.ts';
import type { DocumentEntry, Entry } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check, CheckContext } from './check.ts';
import { numberOf } from './content-index.ts';

/** One identity, one entry; a file lies where its identity says; a row of the register leaves when the text arrives. */
export const identities: Check = {
  title: 'mỗi văn bản, mỗi mã chỉ có một mục',
  run(context) {
    return [...doubleDocuments(context), ...misplacedFiles(context), ...nameless(context), ...doubleIds(context)];
  },
};

function doubleDocuments({ index }: CheckContext): Problem[] {
  return [...index.documents].flatMap(([identity, entries]) => {
    const [first, ...others] = [...entries].sort(
      (a, b) => Number(a.collection === 'register') - Number(b.collection === 'register'),
    );
    return others.map((entry) => ({
      file: entry.file,
      line: entry.lineOf(['number']),
      field: 'Văn bản',
      found: `${identity} đã có ở ${first?.file}:${first?.lineOf(['number'])}`,
      expected:
        entry.collection === 'register' && first?.collection !== 'register'
          ? 'bỏ dòng này khỏi sổ đăng ký, vì văn bản đã có bài'
          : 'mỗi văn bản một mục duy nhất',
    }));
  });
}

function misplacedFiles({ content, index }: CheckContext): Problem[] {
  const entries: DocumentEntry[] = [
    ...content.resolutions,
    ...content.directives,
    ...content.conclusions,
    ...content.documents,
  ];
  return entries.flatMap((entry) => {
    const expected = documentFile(entry.collection, index.identities.get(entry) ?? '');
    if (entry.file.endsWith(`/${expected}`)) return [];
    return [
      {
        file: entry.file,
        line: 1,
        field: 'Tên tệp',
        found: `«${entry.file}»`,
        expected: `…/${expected}, đúng loại, địa bàn, năm và số`,
      },
    ];
  });
}

function nameless({ index }: CheckContext): Problem[] {
  return [...index.identities.keys()]
    .filter((entry) => !numberOf(entry) && !entry.data.slug)
    .map((entry) => ({
      file: entry.file,
      line: entry.lineOf(['type']),
      field: 'Số ký hiệu (number)',
      found: 'văn bản không có số và không có tên trong địa chỉ',
      expected: 'number, hoặc slug khi không có số',
    }));
}

function doubleIds({ content }: CheckContext): Problem[] {
  const lists: Array<ReadonlyArray<Entry & { data: { id: string } }>> = [
    content.places,
    content.bodies,
    content.topics,
    content.glossary,
    content.sources,
    content.figures,
  ];
  return lists.flatMap((entries) => {
    const seen = new Map<string, string>();
    return [...entries]
      .sort((a, b) => compareVietnamese(a.file, b.file))
      .flatMap((entry) => {
        const { id } = entry.data;
        const where = `${entry.file}:${entry.lineOf(['id'])}`;
        const first = seen.get(id);
        seen.set(id, first ?? where);
        if (first === undefined) return [];
        return [
          {
            file: entry.file,
            line: entry.lineOf(['id']),
            field: 'Mã (id)',
            found: `«${id}» đã có ở ${first}`,
            expected: 'một mã chưa dùng',
          },
        ];
      });
  });
}
