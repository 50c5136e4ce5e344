import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { rightAnswer } from '../teaching/quiz.ts';
import { giftOf } from './gift.ts';
import { moodleOf } from './moodle.ts';
import { questionsCsv } from './questions-csv.ts';
import { QUESTIONS } from './questions-fixture.ts';
import { asExported, readGift, readMoodle } from './read-questions.ts';

describe('GIFT', () => {
  it('parses back to the same questions', () => {
    expect(readGift(parseGift(giftOf(QUESTIONS, 'Thử')))).toEqual(QUESTIONS.map(asExported));
  });
});

describe('Moodle XML', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
  });

  it('parses back to the same questions', () => {
    expect(readMoodle(parser.parse(moodleOf(QUESTIONS, 'Thử / một')))).toEqual(QUESTIONS.map(asExported));
  });

  it('names the category', () => {
    expect(moodleOf([], 'Thử')).toContain('$course$/top/Thử');
  });
});

describe('CSV', () => {
  it('has a row a question, and no cell that a spreadsheet would run', () => {
    const hostile = { ...QUESTIONS[0], prompt: '=HYPERLINK("x")' } as (typeof QUESTIONS)[number];
    const rows: string[][] = parseCsv(questionsCsv([...QUESTIONS, hostile]), { bom: true });
    expect(rows).toHaveLength(QUESTIONS.length + 2);
    expect(rows.slice(1).map(([id, , , , right]) => [id, right])).toEqual(
      [...QUESTIONS, hostile].map((question) => [question.id, rightAnswer(question)]),
    );
    expect(rows.at(-1)?.[3]).toBe('\'=HYPERLINK("x")');
  });
});
