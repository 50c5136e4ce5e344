import type { Answers, FigureAnswer } from '../telling/answers.ts';

/** What is typed and chosen in the form, as it stands. */
export function readAnswers(form: HTMLFormElement): Answers {
  const data = new FormData(form);
  const one = (name: string) => String(data.get(name) ?? '');
  const all = (name: string) => data.getAll(name).map(String);
  const [province] = form.querySelector<HTMLSelectElement>('[name=province]')?.selectedOptions ?? [];
  return {
    name: one('name'),
    summary: one('summary'),
    danVanKheo: one('danVanKheo'),
    province: {
      id: province?.value ?? '',
      slug: province?.dataset['slug'] ?? '',
      name: province?.value ? province.text : '',
    },
    commune: one('commune'),
    spot: one('spot'),
    actorKind: one('actorKind'),
    actorName: one('actorName'),
    level: one('level'),
    from: one('from'),
    to: one('to'),
    problem: one('problem'),
    field: one('field'),
    problems: all('problems'),
    people: all('people'),
    topics: all('topics'),
    steps: rowsOf(form, 'steps').map((row) => part(row, 'step')),
    persuasion: one('persuasion'),
    result: one('result'),
    resultKinds: all('resultKinds'),
    figures: rowsOf(form, 'figures').map(figureOf),
    cost: one('cost'),
    hardship: one('hardship'),
    conditions: one('conditions'),
    document: one('document'),
    unknown: one('unknown'),
    after: one('after'),
    source: one('source'),
    role: one('role'),
    contact: one('contact'),
  };
}

/** The control that a field of a fault means: `name`, `steps` (the first step) or `figures.2.unit`. */
export function controlOf(form: HTMLFormElement, field: string): HTMLElement | null {
  const [list = '', row, name] = field.split('.');
  if (row !== undefined) return rowsOf(form, list)[Number(row)]?.querySelector(`[data-part="${name}"]`) ?? null;
  return form.querySelector(`[name="${list}"], [data-rows="${list}"] [data-part]`);
}

function rowsOf(form: HTMLFormElement, list: string): Element[] {
  return [...form.querySelectorAll(`[data-rows="${list}"] > .row`)];
}

function figureOf(row: Element): FigureAnswer {
  return {
    value: part(row, 'value'),
    qualifier: part(row, 'qualifier'),
    unit: part(row, 'unit'),
    measures: part(row, 'measures'),
    kind: part(row, 'kind'),
    period: part(row, 'period'),
    known: part(row, 'known'),
  };
}

function part(row: Element, name: string): string {
  return row.querySelector<HTMLInputElement | HTMLSelectElement>(`[data-part="${name}"]`)?.value ?? '';
}
