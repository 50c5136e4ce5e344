import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { citationLines, SNAPSHOT } from './citation-snapshot.ts';

it('every citation leads where the committed snapshot says; `npm run publish:citations` takes up a change that was meant', () => {
  expect(citationLines()).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
});
