import { parsePartialDate } from '../../domain/dates.ts';
import { PLACE_KINDS } from '../../domain/places.ts';
import type { Confidence } from '../../domain/states.ts';
import { fold } from '../../domain/text.ts';
import type { LibraryBody, LibraryPlace } from '../../library/types.ts';
import { existedOn, type ImportContext, placesCalled } from './context.ts';
import type { OfficialFoot } from './official-foot.ts';
import type { OfficialHead } from './official-head.ts';

/** A value with the words that tell it, or why there is none. */
export type Told<T> =
  | { value: T; evidence: string; why: string; confidence: Confidence }
  | { missing: string; candidates?: string[] };

export interface Issuer {
  place: Told<string>;
  body: Told<string>;
}

/** Abbreviations that heads print for bodies. */
const SPELT: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\btp\.?\s/g, 'thanh pho '],
];

const spelt = (text: string) => SPELT.reduce((result, [short, long]) => result.replace(short, long), fold(text));

/**
 * Who issued a document and where, from its head, the statement under its type, the formula of its signature and its
 * dateline. By Nghị định 30/2020 the dateline of a provincial body names the province.
 */
export function issuerOf(
  head: OfficialHead,
  foot: OfficialFoot | undefined,
  text: string,
  context: ImportContext,
): Issuer {
  const lines = head.issuerLines.map(spelt);
  const day = fullDay(head.dateline?.day);
  const place = placeOf(head, lines, day, context);
  const placed = 'value' in place ? context.library.places.get(place.value) : undefined;
  const body = bodyOf(head, foot, lines, placed, text, context);
  // A central body is at home in the country, wherever its dateline was written.
  const central = 'value' in body && context.library.bodies.get(body.value)?.data.level === 'central';
  const country = [...context.library.places.values()].find(({ level }) => level === 'central');
  if (central && country && 'value' in body) {
    return {
      body,
      place: {
        value: country.data.id,
        evidence: body.evidence,
        why: 'cơ quan ban hành là cơ quan Trung ương',
        confidence: 'medium',
      },
    };
  }
  return { body, place };
}

const fullDay = (day: string | undefined) => (day && parsePartialDate(day)?.precision === 'day' ? day : undefined);

function placeOf(
  head: OfficialHead,
  lines: readonly string[],
  day: string | undefined,
  context: ImportContext,
): Told<string> {
  const whole = lines.join(' ');
  const named = [...context.library.places.values()].filter(
    (place) => place.level !== 'central' && (day === undefined || existedOn(place, day)) && namesPlace(whole, place),
  );
  const longest = longestNames(named);
  const [first, ...others] = longest;
  const evidence = head.issuerLines.join(' / ');
  if (first && others.length === 0)
    return { value: first.data.id, evidence, why: 'tên địa phương ở đầu văn bản', confidence: 'medium' };
  if (first)
    return { missing: `«${evidence}» có thể là nhiều nơi cùng tên`, candidates: longest.map(({ data }) => data.id) };
  if (!head.dateline) return { missing: 'đầu văn bản không ghi tên địa phương và không có dòng địa danh, ngày tháng' };
  const { place, written } = head.dateline;
  const called = placesCalled(place, context, { day });
  const provinces = called.filter(({ level }) => level === 'province');
  const fits = provinces.length > 0 ? provinces : called;
  const [only, ...more] = fits;
  if (!only) return { missing: `«${place}» chưa có trong danh mục địa bàn${day ? ` vào ngày ${day}` : ''}` };
  if (more.length > 0)
    return { missing: `«${place}» có thể là nhiều nơi cùng tên`, candidates: fits.map(({ data }) => data.id) };
  return {
    value: only.data.id,
    evidence: written,
    why: 'đầu văn bản không ghi tên địa phương; lấy theo dòng địa danh, ngày tháng',
    confidence: 'medium',
  };
}

/** True where a head names the place: after the word of its kind, or at its end. */
function namesPlace(head: string, { data }: LibraryPlace): boolean {
  const name = fold(data.name).replace(/^thanh pho /, '');
  const { prefix } = PLACE_KINDS[data.kind];
  return new RegExp(`(?:^|\\s)(?:${fold(prefix)}(?: uy)?|uy) ${escaped(name)}(?=\\s|$)`).test(head);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Of places named at one spot, those of the most words: «Bắc Mẫu» beside «Mẫu». */
function longestNames(places: readonly LibraryPlace[]): LibraryPlace[] {
  const most = Math.max(0, ...places.map(({ data }) => data.name.length));
  return places.filter(({ data }) => data.name.length === most);
}

function bodyOf(
  head: OfficialHead,
  foot: OfficialFoot | undefined,
  lines: readonly string[],
  place: LibraryPlace | undefined,
  text: string,
  context: ImportContext,
): Told<string> {
  const bodies = [...context.library.bodies.values()];
  const headText = head.issuerLines.join(' / ');
  for (const { words, evidence, why } of wordings(head, foot, lines, place)) {
    const matching = bodiesCalled(words, place, bodies);
    const [body, ...others] = matching;
    if (!body) continue;
    if (others.length > 0)
      return { missing: `«${evidence}» có thể là nhiều cơ quan`, candidates: matching.map(({ data }) => data.id) };
    return chairmanOf(body, foot, text, bodies) ?? { value: body.data.id, evidence, why, confidence: 'medium' };
  }
  return {
    missing: headText
      ? `không tìm thấy «${headText}» trong danh mục cơ quan`
      : 'đầu văn bản không ghi tên cơ quan ban hành',
  };
}

interface Wording {
  words: string;
  evidence: string;
  why: string;
}

/** The ways in which a document may name its issuer, the most exact first. */
function wordings(
  head: OfficialHead,
  foot: OfficialFoot | undefined,
  lines: readonly string[],
  place: LibraryPlace | undefined,
): Wording[] {
  const found: Wording[] = [];
  const add = (words: string, evidence: string, why: string) =>
    found.push({ words: words.replace(/\s+/g, ' ').trim(), evidence, why });
  const whole = lines.join(' ');
  const lastFirst = [...lines].reverse().join(' ');
  if (head.statement) {
    const statement = spelt(head.statement).replace(/^cua /, '');
    add(statement, head.statement, 'dòng nêu cơ quan ban hành ở đầu văn bản');
    if (lines[0]) add(`${statement} ${whole}`, head.statement, 'dòng nêu cơ quan ban hành, cùng tên ở đầu văn bản');
  }
  if (foot?.onBehalfOf) {
    const behalf = spelt(foot.onBehalfOf);
    const evidence = foot.lines.join(' / ');
    const why = 'ký thay mặt cơ quan này';
    add(behalf, evidence, why);
    if (whole) add(`${behalf} ${whole}`, evidence, why);
    // «T/M BAN CHẤP HÀNH» under the head of a Tỉnh ủy is the committee of the province's Party organisation.
    if (/^(?:tinh|thanh) uy\b/.test(whole)) add(`${behalf} dang bo tinh`, evidence, why);
  }
  const why = 'tên cơ quan ở đầu văn bản';
  const evidence = head.issuerLines.join(' / ');
  add(whole, evidence, why);
  add(lastFirst, evidence, why);
  if (place) add(`${whole} ${fold(PLACE_KINDS[place.data.kind].prefix)}`, evidence, `${why}, cấp theo dòng địa danh`);
  const last = lines.at(-1);
  if (last) add(last, evidence, why);
  return found.filter(({ words }) => words);
}

/** Bodies whose name the words are, when the names of places in them are left out. */
function bodiesCalled(words: string, place: LibraryPlace | undefined, bodies: readonly LibraryBody[]): LibraryBody[] {
  const name = place ? fold(place.data.name).replace(/^thanh pho /, '') : '';
  const withoutPlace = name ? words.replace(new RegExp(` ${escaped(name)}(?=\\s|$)`, 'g'), '') : words;
  const forms = new Set([words, withoutPlace]);
  return bodies.filter(({ data }) => {
    const names = [data.name, ...(data.nameInCity ? [data.nameInCity] : [])].map(fold);
    const shortened = data.level === 'central' ? names.map((full) => full.replace(/(?: trung uong)? dang$/, '')) : [];
    return [...names, ...shortened].some((known) => forms.has(known));
  });
}

/**
 * A document under the head of a people's committee that its chairman signs in his own name is his: `TM.` is not there,
 * and the text gives its orders in his name (Nghị định 30/2020/NĐ-CP). Without such words a lost `TM.` is as likely.
 */
function chairmanOf(
  body: LibraryBody,
  foot: OfficialFoot | undefined,
  text: string,
  bodies: readonly LibraryBody[],
): Told<string> | undefined {
  if (!foot || foot.onBehalfOf || (foot.role !== 'Chủ tịch' && foot.insteadOf !== 'Chủ tịch')) return undefined;
  const chairman = bodies.find(({ data }) => fold(data.name) === `chu tich ${fold(body.data.name)}`);
  if (!chairman) return undefined;
  const order = new RegExp(`${chairman.data.name}\\s+(?:yêu cầu|chỉ thị|giao|quyết định)`, 'iu').exec(
    text.normalize('NFC'),
  )?.[0];
  const signature = foot.lines.join(' / ');
  if (!order) {
    return {
      missing: `chỗ ký ghi «${signature}», không ghi thay mặt (TM.): không rõ là văn bản của cơ quan hay của Chủ tịch`,
      candidates: [body.data.id, chairman.data.id],
    };
  }
  return {
    value: chairman.data.id,
    evidence: `${order} … ${signature}`,
    why: 'giao việc và ký nhân danh Chủ tịch, không ghi thay mặt (TM.) cơ quan ở đầu văn bản',
    confidence: 'medium',
  };
}
