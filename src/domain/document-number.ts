import { DOCUMENT_TYPES, type DocumentTypeId } from './document-types.ts';
import type { Level } from './levels.ts';

/** A number as printed, taken apart. What stands between the parts tells who writes: the Party or the State. */
export interface DocumentNumber {
  system: 'party' | 'state';
  /** Digits, with a letter where one follows (`8B`). */
  serial: string;
  /** Year inside the number of a normative text (`30/2020/NĐ-CP`). */
  year?: number;
  /** Code of the type; absent in numbers of the National Assembly and in State letters. */
  code?: string;
  /** What stands for the issuer, `TW`, `UBND-BDV`. */
  body: string;
}

const BODY = String.raw`[\p{L}\p{N}]+(?:[-& ][\p{L}\p{N}]+)*`;
const FORMS: ReadonlyArray<{ system: DocumentNumber['system']; pattern: RegExp }> = [
  // 43-KL/TW, 8B-NQ/HNTW, 340-KH/UBND-BDV
  { system: 'party', pattern: new RegExp(String.raw`^(?<serial>\d+\p{Lu}?)-(?<code>\p{L}+)/(?<body>${BODY})$`, 'u') },
  // 10/2022/QH15
  { system: 'state', pattern: /^(?<serial>\d+)\/(?<year>\d{4})\/(?<body>QH\d+)$/u },
  // 30/2020/NĐ-CP, 14/CT-UBND, 01/QCPH/UBND-UBMTTQ, 19/2008/NQLT/CP-UBTUMTTQVN
  {
    system: 'state',
    pattern: new RegExp(String.raw`^(?<serial>\d+)/(?:(?<year>\d{4})/)?(?<code>\p{L}+)[-/](?<body>${BODY})$`, 'u'),
  },
];

/** Takes a number apart; undefined where it has neither the Party's nor the State's form. Expects NFC with spaces closed. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  for (const { system, pattern } of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const { serial = '', year, code, body = '' } = groups;
    return { system, serial, body, ...(year && { year: Number(year) }), ...(code && { code }) };
  }
  return undefined;
}

/** A number that was typed or pasted, as the library writes it: `Số: 14 / QÐ – UBND` → `14/QĐ-UBND`. */
export function closedNumber(text: string): string {
  return text
    .normalize('NFC')
    .replace(/^\s*Số\s*:?\s*(?=\d)/iu, '')
    .replaceAll('\u00D0', 'Đ')
    .replace(/\s*([-/\u2010-\u2015\u2212])\s*/gu, (_, sign: string) => (sign === '/' ? '/' : '-'))
    .trim();
}

/** True where a document of that type can bear that number (a kết luận bears KL, a law none but QH…). */
export function numberFitsType(number: DocumentNumber, typeId: DocumentTypeId): boolean {
  const type = DOCUMENT_TYPES[typeId];
  if (number.code === undefined) return type.assembly === true;
  const codes = number.system === 'party' ? type.partyCodes : type.stateCodes;
  return codes.includes(number.code) || (type.codeless === true && number.system === 'state');
}

/** Numbers that fit the type, as a pattern for forms that check with nothing else; needs the flag `u`. */
export function numberPattern(typeId: DocumentTypeId): string {
  const type = DOCUMENT_TYPES[typeId];
  const coded = type.codeless ? String.raw`\p{L}+` : type.stateCodes.join('|');
  const forms = [
    ...(type.partyCodes.length > 0 ? [String.raw`\d+\p{Lu}?-(?:${type.partyCodes.join('|')})/${BODY}`] : []),
    ...(type.assembly ? [String.raw`\d+/\d{4}/QH\d+`] : []),
    ...(coded ? [String.raw`\d+/(?:\d{4}/)?(?:${coded})[-/]${BODY}`] : []),
  ];
  // A type that bears no number matches nothing.
  return forms.length > 0 ? `^(?:${forms.join('|')})$` : '^(?!)';
}

/** Numbers that would fit, for an error message: `số-KL/cơ quan`. */
export function expectedNumberForms(typeId: DocumentTypeId): string {
  const type = DOCUMENT_TYPES[typeId];
  const forms = [
    ...type.partyCodes.map((code) => `số-${code}/cơ quan`),
    ...type.stateCodes.map((code) => `số/${code}-cơ quan`),
    ...(type.assembly ? ['số/năm/QH…'] : []),
    ...(type.codeless ? ['số/cơ quan-đơn vị'] : []),
  ];
  return forms.join(' hoặc ') || 'không có số';
}

/** Ends of Party symbols that tell the level; UBND and HĐND tell none (they stand for every level). */
const LEVEL_OF_ENDING: ReadonlyArray<readonly [RegExp, Level]> = [
  [/TW$/u, 'central'],
  [/TU$/u, 'province'],
  [/HU$/u, 'district'],
];

/** The level that the symbol of the issuer tells, or undefined where it tells none. */
export function levelOfNumber(number: DocumentNumber): Level | undefined {
  if (number.system !== 'party') return undefined;
  return LEVEL_OF_ENDING.find(([ending]) => ending.test(number.body))?.[1];
}
