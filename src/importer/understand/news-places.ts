import { contextOfText } from '../../citations/text-context.ts';
import type { LibraryPlace } from '../../library/types.ts';
import { existedOn, type ImportContext, namesParent } from './context.ts';
import type { Findings } from './findings.ts';

/** Places of a news text: named in its headline, else named throughout, else the only province that it names. */
export function tellPlaces(title: string, text: string, findings: Findings, context: ImportContext): void {
  const day = typeof findings.data['publishedOn'] === 'string' ? findings.data['publishedOn'] : undefined;
  const inTitle = placesIn(title, day, context);
  const doubtful = inTitle.filter((place) => place.level === 'commune' && !namesParent(`${title}\n${text}`, place));
  if (doubtful.length > 0) {
    const called = doubtful.map(({ data }) => data.name).join(', ');
    const why = `tên bài nhắc ${called}, nhiều tỉnh có thể có nơi tên ấy, bài không nhắc huyện, tỉnh`;
    findings.lack(
      'places',
      why,
      inTitle.map(({ data }) => data.id),
    );
    return;
  }
  if (inTitle.length > 0) {
    tellPlace(inTitle, title, 'tên địa phương ở tên bài', findings);
    return;
  }
  const throughout = contextOfText(text, context.index).place;
  const named = throughout === undefined ? undefined : context.library.places.get(throughout);
  const today = named && placesIn(named.data.name, day, context).filter(({ level }) => level === named.level);
  if (today && today.length > 0) {
    tellPlace(today, today[0]?.data.name ?? '', 'địa phương được nhắc nhiều hơn hẳn trong bài', findings);
    return;
  }
  const provinces = placesIn(text, day, context).filter(({ level }) => level === 'province');
  if (provinces.length === 1)
    tellPlace(provinces, provinces[0]?.data.name ?? '', 'tỉnh duy nhất được nhắc trong bài', findings);
  else
    findings.lack(
      'places',
      provinces.length > 1
        ? 'bài nhắc nhiều tỉnh, không rõ là của tỉnh nào'
        : 'bài không nhắc địa phương nào trong danh mục',
      provinces.map(({ data }) => data.id),
    );
}

function tellPlace(places: readonly LibraryPlace[], evidence: string, why: string, findings: Findings): void {
  const names = new Set(places.map(({ data }) => data.name));
  if (names.size < places.length) {
    findings.lack(
      'places',
      `«${[...names].join(', ')}» có thể là nhiều nơi cùng tên`,
      places.map(({ data }) => data.id),
    );
    return;
  }
  findings.tell(
    'places',
    places.map(({ data }) => data.id),
    'medium',
    evidence,
    why,
  );
}

/** Places that existed on the day and that a text names with their capitals. Of one name, the higher level: a town of a province's name is not meant. */
function placesIn(text: string, day: string | undefined, { library }: ImportContext): LibraryPlace[] {
  const all = [...library.places.values()].filter(
    (place) =>
      place.level !== 'central' && (day === undefined || existedOn(place, day)) && names(text, place.data.name),
  );
  const rank = { central: 0, province: 1, district: 2, commune: 3, unit: 4 } as const;
  const highest = (place: LibraryPlace) =>
    all.every((other) => other.data.name !== place.data.name || rank[other.level] >= rank[place.level]);
  // «Thanh Ba» within «Thanh Ba Đình» is another name: the longer one wins where one holds the other.
  const longest = (place: LibraryPlace) =>
    all.every(
      (other) => other === place || !other.data.name.includes(place.data.name) || other.data.name === place.data.name,
    );
  return all.filter((place) => highest(place) && longest(place));
}

/** True where a text names a place, and not a person who bears its name. */
function names(text: string, name: string): boolean {
  const bare = RegExp.escape(name.replace(/^Thành phố /u, ''));
  const found = text.matchAll(new RegExp(`(?<!\\p{L})${bare}(?!\\p{L})`, 'gu'));
  return [...found].some(({ index }) => !OF_PERSON.test(text.slice(Math.max(0, index - 24), index)));
}

/** Surnames that are not words of offices or of the land as well: «Đoàn», «Hồ» stand before places too. */
const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trương|Trịnh|Tạ|Lò|Giàng|Vàng|Ksor|Rơ';
const TITLES =
  '[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Cc]ụ|[Bb]ác|[Tt]hầy|[Cc]háu|[Đđ]ồng chí|[Nn]ghệ nhân|[Bb]ác sĩ|[Gg]ià làng';
/** What stands before the name of a person: a title, a surname, «Văn», «Thị», and one more part of the name. */
const OF_PERSON = new RegExp(`(?<!\\p{L})(?:${TITLES}|${SURNAMES}|Văn|Thị)\\s(?:\\p{Lu}\\p{Ll}*\\s)?$`, 'u');
