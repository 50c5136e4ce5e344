import type { Level } from '../../domain/levels.ts';
import { PLACE_KIND_IDS, PLACE_KINDS, type PlaceKind } from '../../domain/places.ts';
import { fold } from '../../domain/text.ts';
import type { LibraryPlace } from '../../library/types.ts';
import { existedOn, foldedName, type ImportContext, isWithin, namesParent, placesCalled } from './context.ts';
import type { Told } from './findings.ts';
import type { OfficialHead } from './official-head.ts';

/**
 * Where a document was issued, from the names in its head, else from its dateline: by Nghị định 30/2020 that of a
 * provincial body names the province.
 */
export function placeOf(
  head: OfficialHead,
  lines: readonly string[],
  text: string,
  context: ImportContext,
): Told<string> {
  const day = head.dateline?.day;
  const whole = lines.join(' ');
  const named = [...context.library.places.values()].filter(
    (place) =>
      place.level !== 'central' &&
      (day === undefined || existedOn(place, day)) &&
      namesPlace(whole, place.data.name, place.data.kind),
  );
  const evidence = head.issuerLines.join(' / ');
  const innermost = longestNames(innermostOf(named));
  const [first, ...others] = innermost;
  const ids = innermost.map(({ data }) => data.id);
  if (first && others.length > 0) return { missing: `«${evidence}» có thể là nhiều nơi cùng tên`, candidates: ids };
  if (first && named.some((place) => place.level !== first.level && !isWithin(first, place)))
    return { missing: `«${evidence}»: danh mục có ${first.data.name} ở nơi khác`, candidates: ids };
  if (first && isOfInner(whole, first))
    return { missing: `«${evidence}» là của nơi thuộc ${first.data.name}, danh mục địa bàn chưa có`, candidates: ids };
  if (first?.level === 'commune' && !namesParent(`${head.issuerLines.join(' ')}\n${text}`, first))
    return { missing: `nhiều tỉnh có thể có ${first.data.name}, văn bản không ghi huyện, tỉnh`, candidates: ids };
  if (first) return { value: first.data.id, evidence, why: 'tên địa phương ở đầu văn bản', confidence: 'medium' };
  if (!head.dateline) return { missing: 'đầu văn bản không ghi tên địa phương và không có dòng địa danh, ngày tháng' };
  const { place, written } = head.dateline;
  const called = placesCalled(place, context, { day });
  const provinces = called.filter(({ level }) => level === 'province');
  const fits = provinces.length > 0 ? provinces : called;
  const [only, ...more] = fits;
  if (!only) return { missing: `«${place}» chưa có trong danh mục địa bàn${day ? ` vào ngày ${day}` : ''}` };
  if (more.length > 0)
    return { missing: `«${place}» có thể là nhiều nơi cùng tên`, candidates: fits.map(({ data }) => data.id) };
  // The head names a place of this name, of a kind that the register lacks: the district beside the town «Mẫu».
  const isOther = PLACE_KIND_IDS.some((kind) => PLACE_KINDS[kind].prefix && namesPlace(whole, only.data.name, kind));
  if (isOther || isOfInner(whole, only)) return { missing: `«${evidence}»: danh mục địa bàn chưa có nơi này` };
  return {
    value: only.data.id,
    evidence: written,
    why: 'đầu văn bản không ghi tên địa phương; lấy theo dòng địa danh, ngày tháng',
    confidence: 'medium',
    byDateline: true,
  };
}

/** True where a head names the place behind the word of its kind, «huyện», or of its committee, «huyện ủy». */
function namesPlace(head: string, named: string, kind: PlaceKind): boolean {
  const prefix = fold(PLACE_KINDS[kind].prefix);
  // A name may hold the word of its kind: «Thành phố Hồ Chí Minh», «Quận 3».
  const name = foldedName(named).replace(new RegExp(`^${prefix} `), '');
  // «Thành ủy», «Thị ủy»: the first word of the kind; communes write theirs in full, «Đảng ủy xã».
  const committee = PLACE_KINDS[kind].level === 'commune' ? prefix : `(?:${prefix}|${prefix.split(' ')[0]}) uy`;
  // «Thị xã Quảng Yên» is no commune.
  return new RegExp(`(?:^|\\s)(?<!(?:^|\\s)thi )(?:${prefix}|${committee}) ${RegExp.escape(name)}(?=\\s|$)`).test(head);
}

const OF_COMMUNE = 'xa (?!hoi)|phuong |thi tran |dac khu ';
const committeesOf = (places: string) =>
  new RegExp(`(?:^|\\s)(?:uy ban nhan dan|hoi dong nhan dan|dang uy|dang bo) (?:${places})`);
/** Committees of places that lie below one of a level. */
const COMMITTEES_BELOW: Partial<Readonly<Record<Level, RegExp>>> = {
  province: new RegExp(
    `${committeesOf(`${OF_COMMUNE}|huyen |quan (?!su|khu|doi)|thi xa |thanh pho `).source}|(?:^|\\s)(?:huyen|quan|thi|thanh) uy `,
  ),
  district: committeesOf(OF_COMMUNE),
};

/** True where a head names a committee of a place that lies within the given one: it is not that one's, though it names it too. */
function isOfInner(head: string, { level, data }: LibraryPlace): boolean {
  // In a city the committees of the province are «thành ủy», «thành phố» themselves.
  return data.kind !== 'thanh-pho-truc-thuoc-trung-uong' && COMMITTEES_BELOW[level]?.test(head) === true;
}

const DEPTH: Readonly<Record<Level, number>> = { central: 0, province: 1, district: 2, commune: 3, unit: 4 };

/** A head names the body above its issuer first: the innermost place is the issuer's; of two, the one whose province it names. */
function innermostOf(places: readonly LibraryPlace[]): LibraryPlace[] {
  const deepest = Math.max(0, ...places.map(({ level }) => DEPTH[level]));
  const inner = places.filter(({ level }) => DEPTH[level] === deepest);
  const confirmed = inner.filter((place) => places.some((other) => other !== place && isWithin(place, other)));
  return confirmed.length > 0 ? confirmed : inner;
}

/** Of places named at one spot, those of the most words: «Bắc Mẫu» beside «Mẫu». */
function longestNames(places: readonly LibraryPlace[]): LibraryPlace[] {
  const most = Math.max(0, ...places.map(({ data }) => data.name.length));
  return places.filter(({ data }) => data.name.length === most);
}
