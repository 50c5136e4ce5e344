import { describe, expect, it } from 'vitest';
import { type Agree, agreesInLetters, agreesWithMarks, spansOf } from './match-runs.ts';
import { syllablesOf } from './syllables.ts';

const shown = (text: string, queries: string[], agree: Agree) => {
  const syllables = syllablesOf(text);
  return spansOf(syllables, queries.map(syllablesOf), agree).map(({ at, length }) =>
    syllables.slice(at, at + length).join(' '),
  );
};

describe('where a query stands in a text', () => {
  it.each<[string, string[], string[]]>([
    ['quy chế dân chủ ở cơ sở', ['dân chủ ở cơ sở'], ['dân chủ ở cơ sở']],
    // A part of it that says something, and none that is only a link.
    ['dân chủ ở xã, ở cơ quan', ['dân chủ ở cơ sở'], ['dân chủ ở']],
    ['dân của xã', ['dân của tỉnh'], []],
    ['đất rừng, đất ở', ['đất'], ['đất', 'đất']],
    ['tiếp công dân và đối thoại', ['tiếp công dân', 'đối thoại'], ['tiếp công dân', 'đối thoại']],
    ['buổi đối thoại', ['đối tho'], ['đối thoại']],
    ['có số liệu', ['cơ sở'], []],
    ['', ['dân'], []],
    ['dân', [], []],
  ])('%s: %s', (text, queries, spans) => expect(shown(text, queries, agreesWithMarks)).toEqual(spans));

  it('marks that were typed must be there, unless only letters count', () => {
    expect(shown('Cơ sở', ['co so'], agreesWithMarks)).toEqual(['cơ sở']);
    expect(shown('Cơ sở', ['cơ số'], agreesWithMarks)).toEqual([]);
    expect(shown('Cơ sở', ['cơ số'], agreesInLetters)).toEqual(['cơ sở']);
  });
});
