import { PLACE_KINDS } from '../../domain/places.ts';
import { fold } from '../../domain/text.ts';
import type { LibraryBody, LibraryPlace } from '../../library/types.ts';
import { beginsWithRole } from './capitals.ts';
import { foldedName, type ImportContext } from './context.ts';
import type { Told } from './findings.ts';
import { placeOf } from './issuing-place.ts';
import type { OfficialFoot } from './official-foot.ts';
import type { OfficialHead } from './official-head.ts';

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

const spelt = (text: string) => SPELT.reduce((result, [short, long]) => result.replace(short, long), foldedName(text));

/**
 * Who issued a document and where, from its head, the statement under its type, the formula of its signature and its
 * dateline.
 */
export function issuerOf(
  head: OfficialHead,
  foot: OfficialFoot | undefined,
  text: string,
  context: ImportContext,
): Issuer {
  const lines = head.issuerLines.map(spelt);
  const place = placeOf(head, lines, text, context);
  const placed = 'value' in place ? context.library.places.get(place.value) : undefined;
  const byDateline = 'value' in place && place.byDateline === true;
  const body = bodyOf(head, foot, lines, { place: placed, byDateline }, text, context);
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
  // A body that is not known may be a central one, and those date their texts «Hà Nội».
  const isLocal = 'value' in body || body.candidates?.some((id) => levelOf(id, context) !== 'central');
  if ('value' in place && place.byDateline && !isLocal) {
    const missing = `đầu văn bản không ghi tên địa phương và chưa rõ cơ quan, nên không lấy theo «${place.evidence}»`;
    return { body, place: { missing, candidates: [place.value] } };
  }
  return { body, place };
}

const levelOf = (id: string, { library }: ImportContext) => library.bodies.get(id)?.data.level;

function bodyOf(
  head: OfficialHead,
  foot: OfficialFoot | undefined,
  lines: readonly string[],
  { place, byDateline }: { place: LibraryPlace | undefined; byDateline: boolean },
  text: string,
  context: ImportContext,
): Told<string> {
  const all = [...context.library.bodies.values()];
  // A head that names its province or district is of no central body: its «VĂN PHÒNG» is not that of the Party.
  const bodies = place && !byDateline ? all.filter(({ data }) => data.level !== 'central') : all;
  const headText = head.issuerLines.join(' / ');
  const joint = whyJoint(head, foot, all);
  if (joint) {
    const missing = `${joint}: hãy ghi đủ các cơ quan`;
    return { missing, candidates: alike(lines, place, bodies).map(({ data }) => data.id) };
  }
  for (const { words, evidence, why } of wordings(head, foot, lines, place)) {
    const matching = bodiesCalled(words, place, bodies);
    const [body, ...others] = matching;
    if (!body) continue;
    if (others.length > 0)
      return { missing: `«${evidence}» có thể là nhiều cơ quan`, candidates: matching.map(({ data }) => data.id) };
    const isOfChairman = /^chu tich\b/.test(fold(head.statement ?? ''));
    if (isOfChairman && !/^chu tich\b/.test(fold(body.data.name))) {
      const missing = `thẩm quyền ghi «${head.statement}», danh mục cơ quan chưa có`;
      return { missing, candidates: [body.data.id] };
    }
    return chairmanOf(body, foot, text, bodies) ?? { value: body.data.id, evidence, why, confidence: 'medium' };
  }
  if (!headText) return { missing: 'đầu văn bản không ghi tên cơ quan ban hành' };
  return {
    missing: `không tìm thấy «${headText}» trong danh mục cơ quan`,
    candidates: alike(lines, place, bodies).map(({ data }) => data.id),
  };
}

/** What says that several bodies issue a document together; undefined where nothing does. */
function whyJoint(
  { number, joint, type }: OfficialHead,
  foot: OfficialFoot | undefined,
  bodies: readonly LibraryBody[],
): string | undefined {
  if (foot?.several) return `nhiều bên cùng ký «${foot.lines.join(' / ')}»`;
  if (joint) return `tên loại ghi «${joint}»`;
  const symbols = new Set(bodies.flatMap(({ data }) => data.symbols ?? []));
  const named = number?.canonical.split(/[/-]/u).filter((part) => symbols.has(part)) ?? [];
  // A letter names the office that signs and the one that drafted.
  return number && named.length > 1 && type?.id !== 'cong-van'
    ? `số ${number.canonical} ghi ${named.join(' và ')}`
    : undefined;
}

const MOST_ALIKE = 6;

/** Bodies that the head may mean: those named within it, else those whose names begin as one of its lines does. */
function alike(
  lines: readonly string[],
  place: LibraryPlace | undefined,
  bodies: readonly LibraryBody[],
): LibraryBody[] {
  const fitting = bodies.filter((body) => fits(body, place));
  const whole = lines.join(' ');
  const within = fitting.filter(({ data }) => whole.includes(fold(data.name)));
  const beginningOf = (name: string) => name.split(' ').slice(0, 4).join(' ');
  const beginnings = lines.map(beginningOf);
  const alikes = fitting.filter(({ data }) => beginnings.includes(beginningOf(fold(data.name))));
  return (within.length > 0 ? within : alikes).slice(0, MOST_ALIKE);
}

/** A body of the province issues nothing for a district, even where both are named «thành phố». */
function fits({ data }: LibraryBody, place: LibraryPlace | undefined): boolean {
  return place === undefined || data.level === 'central' || data.level === 'unit' || data.level === place.level;
}

interface Wording {
  words: string;
  evidence: string;
  why: string;
}

const BEHALF = 'ký thay mặt cơ quan này';
const isPerson = (who: string) => beginsWithRole(who.toLocaleUpperCase('vi'));

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
  // «T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG»: who signs by order of a committee gives out what it decided.
  const behalfOf = foot?.onBehalfOf ?? (foot?.byOrderOf && isPerson(foot.byOrderOf) ? undefined : foot?.byOrderOf);
  if (foot && behalfOf) {
    const behalf = spelt(behalfOf);
    const evidence = foot.lines.join(' / ');
    add(behalf, evidence, BEHALF);
    if (whole) add(`${behalf} ${whole}`, evidence, BEHALF);
    // «T/M BAN CHẤP HÀNH» under the head of a Tỉnh ủy is the committee of the province's Party organisation.
    if (/^tinh uy\b/.test(whole)) add(`${behalf} dang bo tinh`, evidence, BEHALF);
    if (/^thanh uy\b/.test(whole)) add(`${behalf} dang bo thanh pho`, evidence, BEHALF);
  }
  const why = 'tên cơ quan ở đầu văn bản';
  const evidence = head.issuerLines.join(' / ');
  add(whole, evidence, why);
  add(lastFirst, evidence, why);
  if (place) add(`${whole} ${fold(PLACE_KINDS[place.data.kind].prefix)}`, evidence, `${why}, cấp theo dòng địa danh`);
  const last = lines.at(-1);
  if (last && foot && behalfOf) add(`${spelt(behalfOf)} ${last}`, foot.lines.join(' / '), BEHALF);
  // A department of the Central Committee prints its parent above its own name: «Ban Dân vận Trung ương».
  if (last && /^ban chap hanh trung uong(?: dang)?$/.test(lines[0] ?? '')) add(`${last} trung uong`, evidence, why);
  if (last) add(last, evidence, why);
  return found.filter(({ words }) => words);
}

/** Bodies whose name the words are, when the names of places in them are left out. */
function bodiesCalled(words: string, place: LibraryPlace | undefined, bodies: readonly LibraryBody[]): LibraryBody[] {
  const name = place ? foldedName(place.data.name).replace(/^thanh pho /, '') : '';
  const withoutPlace = name ? words.replace(new RegExp(` ${RegExp.escape(name)}(?=\\s|$)`, 'g'), '') : words;
  const forms = new Set([words, withoutPlace]);
  return bodies.filter((body) => {
    const { data } = body;
    if (!fits(body, place)) return false;
    const inCity = place?.data.kind === 'thanh-pho-truc-thuoc-trung-uong' && data.nameInCity;
    const names = (inCity ? [inCity] : place ? [data.name] : [data.name, data.nameInCity ?? data.name]).map(fold);
    const shortened =
      data.level === 'central'
        ? names.flatMap((full) => [full.replace(/ dang$/, ''), full.replace(/^(ban bi thu) trung uong dang$/, '$1')])
        : [];
    return [...names, ...shortened].some((known) => forms.has(known));
  });
}

const SIGNS_AS_CHAIRMAN = /^(?:Quyền )?Chủ tịch$/u;

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
  if (!foot || foot.onBehalfOf || !SIGNS_AS_CHAIRMAN.test(foot.insteadOf ?? foot.role ?? '')) return undefined;
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
