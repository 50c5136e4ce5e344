import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftOf } from './draft.ts';
import { linesOf, tidy, tidyLine } from './tidy.ts';
import { FULL, HOSTILE } from './told-fixture.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ...HOSTILE,
    '\n---\n',
    '\r\n',
    '\n',
    '\u2028',
    '\u0085',
    '\t',
    ' ',
    ': ',
    ' #',
    '\u0338',
    'Ề'.normalize('NFD'),
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const typed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

it('any answers come back from the file as they were typed, without unseen letters', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 12, maxLength: 12 }), (texts) => {
      const [name = '', summary = '', spot = '', actorName = '', problem = '', step = '', cost = '', unknown = ''] =
        texts;
      const [commune = '', source = '', document = '', known = ''] = texts.slice(8);
      const figures = FULL.figures.map((figure) => ({ ...figure, known }));
      const answers = {
        ...FULL,
        name,
        summary,
        spot,
        actorName,
        problem,
        steps: [step, 'x'],
        cost,
        unknown,
        commune,
        source,
        document,
        figures,
      };
      const { text } = draftOf(answers);
      // Composed as a whole too: no mark joins what stands before it in the file.
      expect(text).toBe(text.normalize('NFC'));
      const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---[ \t]*\n([\s\S]*)$/.exec(text) ?? [];
      const story: unknown = parse(head);
      expect(story).toMatchObject({
        name: tidyLine(name),
        actor: { kind: 'collective', name: tidyLine(actorName) },
        steps: [tidyLine(step), 'x'].filter(Boolean),
        from: 2019,
        topics: FULL.topics,
      });
      for (const [key, value] of Object.entries({
        summary: tidyLine(summary),
        spot: tidyLine(spot),
        cost: tidy(cost),
      })) {
        if (value) expect(story).toHaveProperty(key, value);
        else expect(story).not.toHaveProperty(key);
      }
      const told = linesOf(unknown);
      if (told.length > 0) expect(story).toHaveProperty('gaps', expect.arrayContaining(told));
      expect(body).toContain('## Cách làm');
    }),
  );
});
