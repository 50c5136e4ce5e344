import { expect, it } from 'vitest';
import { contentFolder } from '../../src/library/check/content-fixture.ts';
import { readContent } from '../../src/library/read/read-content.ts';
import { kindNamed } from '../../src/starter/kinds.ts';
import { start } from '../../src/starter/start.ts';
import { askForNeeds } from './new-ask.ts';

/** What an editor is asked for and told, who answers in that order; and the file that comes of it. */
async function talk(words: string, ...answers: string[]) {
  const root = contentFolder({});
  const { content } = readContent(root);
  const kind = kindNamed(words);
  if (!kind) throw new Error(`no kind «${words}»`);
  const heard: string[] = [];
  const attempt = (args: readonly string[]) => start(kind, args, content, root);
  const outcome = await askForNeeds(attempt([]), [], attempt, {
    ask: async ({ option }) => {
      heard.push(option);
      return answers.shift() ?? '';
    },
    say: (told) => heard.push(told),
  });
  return { heard, file: outcome.kind === 'files' ? outcome.made.file : outcome };
}

it('a wrong answer is asked for again, and those before it stay', async () => {
  const { heard, file } = await talk('chỉ thị', '14/CT-UBND', 'Gia Lia', 'Gia Lai', '31/2/2021', '23/12/2021');
  expect(heard).toEqual([
    'number',
    'place',
    expect.stringContaining('không có «Gia Lia» trong danh mục'),
    'place',
    'date',
    expect.stringContaining('cần một ngày có thật'),
    'date',
  ]);
  expect(file).toBe('directives/gia-lai/2021/14-ct-ubnd.md');
});

it('a document without a number is asked for a name in its address', async () => {
  const { heard, file } = await talk('chỉ thị', '', 've-tiep-dan', 'gia-lai', '2021');
  expect(heard).toEqual(['number', 'slug', 'place', 'date']);
  expect(file).toBe('directives/gia-lai/2021/ve-tiep-dan.md');
});
