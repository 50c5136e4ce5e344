import { LEVELS } from '../domain/levels.ts';
import { ACTOR_KINDS, MODEL_FIELDS, PEOPLE, PROBLEMS, RESULT_KINDS } from '../domain/model-fields.ts';
import { slugOf } from '../domain/text.ts';
import { type FacetPair, pairsOf } from './facet-pairs.ts';
import { type Facet, type FacetRow, facetsOf } from './facets.ts';
import type { Library, LibraryModel, LibraryPlace } from './types.ts';

const named = <K extends string>(names: Readonly<Record<K, string>>, ids: readonly K[] = []) =>
  ids.map((id): [string, string] => [id, names[id]]);

/** Provinces of a story, each once; `now` gives what they are today. */
function provincesOf(model: LibraryModel, now: boolean): LibraryPlace[] {
  const provinces = model.places.flatMap(({ province }) => province ?? []);
  const wanted = now
    ? provinces.flatMap((province) => (province.successors.length > 0 ? province.successors : [province]))
    : provinces;
  // A province that kept its name has two entries and one list of stories.
  return [...new Map(wanted.map((province) => [province.slug, province])).values()];
}

/** Every year that a story spans; a story without years has none. */
function yearsOf({ data: { from, to = from } }: LibraryModel): number[] {
  if (from === undefined || to === undefined) return to === undefined ? [] : [to];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** By what a list of stories can be narrowed. */
export const MODEL_FACETS: ReadonlyArray<FacetRow<LibraryModel>> = [
  { id: 'linh-vuc', label: 'Lĩnh vực', of: ({ data }) => named(MODEL_FIELDS, [data.field]) },
  { id: 'loai-viec', label: 'Loại việc', of: ({ data }) => named(PROBLEMS, data.problems) },
  {
    id: 'tinh',
    label: 'Tỉnh, thành phố theo tên lúc đó',
    of: (model) => provincesOf(model, false).map(({ slug, data }) => [slug, data.name]),
    address: (slug) => `/mo-hinh/${slug}/`,
  },
  {
    id: 'tinh-nay',
    label: 'Tỉnh, thành phố hiện nay',
    of: (model) => provincesOf(model, true).map(({ slug, data }) => [slug, data.name]),
  },
  { id: 'cap', label: 'Cấp làm', of: ({ data }) => [[LEVELS[data.level].slug, LEVELS[data.level].name]] },
  {
    id: 'ai-lam',
    label: 'Ai làm',
    of: ({ data }) => [[slugOf(ACTOR_KINDS[data.actor.kind]), ACTOR_KINDS[data.actor.kind]]],
  },
  { id: 'nguoi', label: 'Người được vận động, giúp đỡ', of: ({ data }) => named(PEOPLE, data.people) },
  {
    id: 'nam',
    label: 'Năm',
    of: (model) => {
      const years = yearsOf(model);
      return years.length === 0 ? [['chua-ro', 'Chưa rõ năm']] : years.map((year) => [String(year), `Năm ${year}`]);
    },
    order: (a, b) => b.localeCompare(a),
  },
  { id: 'ket-qua', label: 'Loại kết quả', of: ({ data }) => named(RESULT_KINDS, data.resultKinds) },
  {
    id: 'van-ban',
    label: 'Thực hiện văn bản',
    of: ({ documents }) => documents.map(({ identity, name }) => [slugOf(identity), name]),
  },
  {
    id: 'so-lieu',
    label: 'Số liệu kết quả',
    of: ({ figures }) => [
      figures.some(({ kind }) => kind === 'result')
        ? ['co', 'Có số liệu kết quả']
        : ['khong', 'Chưa có số liệu kết quả'],
    ],
  },
  {
    id: 'cach-goi',
    label: 'Cách gọi của nguồn',
    of: ({ data }) => [
      data.danVanKheo === 'named' ? ['dan-van', 'Nguồn gọi là dân vận'] : ['khac', 'Cách làm cùng loại'],
    ],
  },
];

interface OfModels {
  facets: Array<Facet<LibraryModel>>;
  pairs: Array<FacetPair<LibraryModel>>;
}
const made = new WeakMap<Library, OfModels>();

/** The facets of all stories and what two of them have in common, worked out once a library. */
export function modelFacets(library: Library): OfModels {
  const known = made.get(library);
  if (known) return known;
  const facets = facetsOf(library.models, MODEL_FACETS, '/mo-hinh/', library);
  const result = { facets, pairs: pairsOf(facets, '/mo-hinh/') };
  made.set(library, result);
  return result;
}
