import { expect, it } from 'vitest';
import type { Question } from '../../src/importer/draft.ts';
import { commandWith, rightAnswer } from './import-ask.ts';

const question = (field: string, ...candidates: string[]): Question => ({ field, label: field, why: '', candidates });
const PLAIN = { dryRun: false, asRevision: false };

it.each([
  ['ct31.docx', {}, [question('place', 'gia-lai')], PLAIN, 'ct31.docx --set place=gia-lai'],
  ['ct31.docx', {}, [question('place', 'a', 'b')], PLAIN, 'ct31.docx --set place=…'],
  [
    'C:\\Văn bản\\Chỉ thị 31.docx',
    { issuedOn: '2024-03-05', title: 'Về dân vận' },
    [question('place')],
    PLAIN,
    '"C:\\Văn bản\\Chỉ thị 31.docx" --set issuedOn=2024-03-05 --set "title=Về dân vận" --set place=…',
  ],
  ['giá $5.docx', {}, [question('place')], PLAIN, "'giá $5.docx' --set place=…"],
  [
    'a.docx',
    {},
    [question('place')],
    { dryRun: true, asRevision: true, out: 'ban nhap', report: 'bao-cao' },
    'a.docx --set place=… --out "ban nhap" --report bao-cao --as-revision --dry-run',
  ],
])('the command to go on with keeps what was typed: %s', (path, answers, questions, options, expected) => {
  expect(commandWith(path, answers, questions, options)).toBe(`npm run import -- ${expected}`);
});

it('a wrong answer is told and asked for again, until one is right or none is given', async () => {
  const heard: string[] = [];
  const talk = (...answers: string[]) =>
    rightAnswer(
      async () => answers.shift(),
      async (answer) => (answer === 'gia-lai' ? { value: answer } : { fault: `không có «${answer}»` }),
      (words) => heard.push(words),
    );
  expect(await talk('gia-lia', 'gia-lai', 'x')).toBe('gia-lai');
  expect(heard).toEqual(['không có «gia-lia»']);
  expect(await talk('gia-lia')).toBeUndefined();
});
