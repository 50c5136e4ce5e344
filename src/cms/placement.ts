import { parsePartialDate } from '../domain/dates.ts';
import { identityOf } from '../domain/identity.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { documentFile, LESSON_FILE, STORY_FILE } from '../schemas/content-files.ts';
import { isRecord } from '../yaml/same.ts';
import type { SentForm } from './check-form.ts';

/** What stands for a place, by its id, in the folders of documents and of stories, where it is not the id itself. */
export type PlaceFolders = Readonly<Record<string, { document: string; story: string }>>;

/** What is wrong with where a file would lie, in words for an editor; undefined where nothing is. */
export function misplacement(sent: SentForm, data: unknown, folders: PlaceFolders): string | undefined {
  return isRecord(data) ? RULES[sent.collection]?.(sent, data, folders) : undefined;
}

type Rule = (sent: SentForm, data: Readonly<Record<string, unknown>>, folders: PlaceFolders) => string | undefined;

const CHOOSE_FOLDER = 'Chọn hoặc lập thư mục ấy ở ô «Thư mục của tệp», mỗi lần một cấp';

const document: Rule = ({ collection, path, isNew }, data, folders) => {
  const { type, number, slug, issuedOn, place } = data as Record<string, string | undefined>;
  const date = parsePartialDate(String(issuedOn));
  if (type === undefined || place === undefined || !date) return undefined;
  if (!number && !slug) return 'Số ký hiệu (number): thấy để trống; cần số, hoặc «Tên trong địa chỉ» khi không có số';
  const identity = identityOf({ type, number, slug, issuedOn: date }, folders[place]?.document ?? place);
  const [, placeOfIssue, year, file] = identity.split('/');
  if (path === `content/${documentFile(collection, identity)}`) return undefined;
  const advice = isNew ? CHOOSE_FOLDER : 'Văn bản đã có trang thì địa chỉ không đổi; xem lại số, ngày, địa bàn';
  return misplaced(path, `thư mục «${placeOfIssue}/${year}» và tên tệp «${file}»`, advice);
};

const story: Rule = ({ path }, { places }, folders) => {
  const [first] = Array.isArray(places) ? places.map(String) : [];
  if (first === undefined) return undefined;
  const expected = folders[first]?.story ?? first;
  const [, folder] = STORY_FILE.exec(path.replaceAll(/^content\/models\/|\.md$/g, '')) ?? [];
  return folder === expected ? undefined : misplaced(path, `thư mục «${expected}»`, CHOOSE_FOLDER);
};

const lesson: Rule = ({ path }) =>
  LESSON_FILE.test(path.replaceAll(/^content\/lessons\/|\.mdx$/g, ''))
    ? undefined
    : misplaced(
        path,
        'thư mục của khóa học, và tên tệp mở đầu bằng số bài như «4-ten-bai»',
        'Sửa tên tệp ở khung «Tên tệp» bên phải',
      );

const RULES: Readonly<Partial<Record<CollectionName, Rule>>> = {
  resolutions: document,
  directives: document,
  conclusions: document,
  documents: document,
  models: story,
  lessons: lesson,
};

function misplaced(path: string, expected: string, advice: string): string {
  return `Nơi để tệp: thấy ${path}; cần ${expected}. ${advice}.`;
}
