import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { asExported, readGift, readMoodle } from '../../src/exports/read-questions.ts';
import { validContent } from '../../src/library/check/check-content.ts';
import { joinContent } from '../../src/library/join-content.ts';
import { questionSets } from '../../src/library/quiz-questions.ts';
import { DIST } from './pages.ts';

const sets = questionSets(joinContent(validContent()));
const FOLDER = `${DIST}/cau-hoi/xuat`;
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');
const moodle = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
});

it('the files of questions are those of all and of each course', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(sets.flatMap(({ id }) => [`${id}.csv`, `${id}.gift`, `${id}.xml`]).sort());
  expect(sets[0]?.questions.length).toBeGreaterThanOrEqual(80);
});

describe.each(sets)('the questions «$id»', ({ id, questions }) => {
  const expected = questions.map(asExported);

  it('parse back from Moodle XML to the same questions', () => {
    expect(readMoodle(moodle.parse(read(`${id}.xml`)))).toEqual(expected);
  });

  it('parse back from GIFT to the same questions', () => {
    expect(readGift(parseGift(read(`${id}.gift`)))).toEqual(expected);
  });

  it('stand in the table, a row each', () => {
    const rows: string[][] = parseCsv(read(`${id}.csv`), { bom: true });
    expect(rows.slice(1).map(([name]) => name)).toEqual(questions.map((question) => question.id));
  });
});
