import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ComparableStory, ComparedStory } from '../../src/domain/compared-stories.ts';
import { FIGURE_KINDS } from '../../src/domain/figures.ts';
import { LEVELS } from '../../src/domain/levels.ts';
import { ACTOR_KINDS, MODEL_FIELDS, NAMED, PEOPLE, PROBLEMS } from '../../src/domain/model-fields.ts';
import { validContent } from '../../src/library/check/check-content.ts';
import { DIST, fileOf } from './pages.ts';

const content = validContent();
const byId = <T extends { id: string }>(entries: ReadonlyArray<{ data: T }>) =>
  new Map(entries.map(({ data }): [string, T] => [data.id, data]));
const [figures, places, sources] = [byId(content.figures), byId(content.places), byId(content.sources)];
const models = content.models.map(({ file, data }) => ({ id: file.replace(/^.*\/models\/(.*)\.md$/, '$1'), data }));

function get<T>(address: string): T {
  return JSON.parse(readFileSync(DIST + address, 'utf8'));
}

const nameOfSource = (id: string) => sources.get(id)?.title;

describe.each(models)('$id, to be compared', ({ id, data }) => {
  const story = get<ComparedStory>(`/mo-hinh/${id}/so-sanh.json`);

  it('says what the content says, word for word', () => {
    expect(story).toMatchObject({
      id,
      name: data.name,
      address: `/mo-hinh/${id}/`,
      aim: data.summary,
      actor: data.actor.name,
      actorKind: ACTOR_KINDS[data.actor.kind],
      level: LEVELS[data.level].name,
      field: MODEL_FIELDS[data.field],
      problems: (data.problems ?? []).map((problem) => PROBLEMS[problem]),
      people: data.people.map((people) => PEOPLE[people]),
      steps: data.steps ?? [],
      naming: NAMED[data.danVanKheo],
      gaps: data.gaps ?? [],
      notes: data.notes ?? [],
    });
    const { spot, period, persuasion, cost, hardship, conditions, namingNote } = story;
    expect([spot, period, persuasion, cost, hardship, conditions, namingNote]).toEqual([
      data.spot,
      data.period,
      data.persuasion,
      data.cost,
      data.hardship,
      data.conditions,
      data.danVanKheoNote,
    ]);
  });

  it('shows every figure as its source writes it, and what kind it is', () => {
    const expected = (data.figures ?? []).map((figureId) => {
      const figure = figures.get(figureId);
      return (
        figure && {
          value: figure.valueText,
          address: `/so-lieu/${figure.source}/#${figureId.toLowerCase()}`,
          measures: figure.measures,
          place: figure.place === undefined ? undefined : places.get(figure.place)?.name,
          period: figure.period,
          kind: FIGURE_KINDS[figure.kind].name,
          source: { name: nameOfSource(figure.source), address: `/nguon/${figure.source}/` },
        }
      );
    });
    // Through text, as the page gets it: what is not known is not there.
    expect(story.figures).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('names its places, documents and sources, each with a page', () => {
    expect(story.places.map(({ address }) => address)).toEqual(data.places.map((place) => `/dia-ban/${place}/`));
    for (const [i, place] of data.places.entries()) expect(story.places[i]?.name).toContain(places.get(place)?.name);
    expect(story.documents.map(({ address }) => address)).toEqual((data.exemplifies ?? []).map(({ to }) => `/${to}/`));
    expect(story.documentNotes).toEqual((data.exemplifies ?? []).flatMap(({ note }) => note ?? []));
    expect(story.sources.map(({ name, caveat }) => [name, caveat])).toEqual(
      data.sources.map(({ source, caveat }) => [nameOfSource(source), caveat]),
    );
    const linked = [...story.places, ...story.documents, ...story.sources];
    expect(linked.filter(({ address }) => fileOf(address) === undefined)).toEqual([]);
  });

  it('keeps every value where sources differ', () => {
    const said = story.differing.join(' ');
    for (const { values, note = '' } of data.discrepancies ?? []) {
      for (const { value, source } of values) expect(said).toContain(`«${value}» theo ${nameOfSource(source)}`);
      expect(said).toContain(note);
    }
  });

  it('has neighbours that can be compared, with the reason', () => {
    for (const near of story.neighbours) {
      expect(models.find((other) => other.id === near.id)?.data.name).toBe(near.name);
      expect(near.reasons.length).toBeGreaterThan(0);
    }
  });
});

it('every story can be chosen, by name and place', () => {
  const list = get<ComparableStory[]>('/mo-hinh/so-sanh/danh-sach.json');
  expect(list.map(({ id }) => id).sort()).toEqual(models.map(({ id }) => id).sort());
  for (const { id, data } of models) {
    const found = list.find((story) => story.id === id);
    expect([found?.name, found?.field]).toEqual([data.name, MODEL_FIELDS[data.field]]);
    for (const place of data.places) expect(found?.place).toContain(places.get(place)?.name);
  }
});
