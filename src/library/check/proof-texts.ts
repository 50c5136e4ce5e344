import { formatDate, parsePartialDate } from '../../domain/dates.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import { type DocumentEntry, type Entry, pathOf } from '../read/content.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { provisionsOf } from '../text/provisions.ts';
import type { CheckContext } from './check.ts';
import { numberOf } from './content-index.ts';
import { nearest } from './nearest.ts';

/** What a piece of evidence says, or why it is none. */
export type ProofText = { text: string; figure?: number | undefined } | { found: string; expected: string };

/** Reads what evidence points to. Texts of documents are parsed once, when they are first asked for. */
export function proofReader(context: CheckContext): (evidence: Evidence) => ProofText {
  const { content, index } = context;
  const provisions = new Map<string, Map<string, string>>();
  const models = new Map(content.models.map((entry) => [pathOf(entry), entry]));
  const articles = new Map(content.articles.map((entry) => [pathOf(entry), entry]));
  const terms = new Map(content.glossary.map(({ data }) => [data.id, data]));
  const sources = new Map(content.sources.map(({ data }) => [data.id, data]));
  const missing = (found: string, what: string, known: Iterable<string>): ProofText => {
    const near = nearest(found, [...known]);
    return { found: `«${found}»`, expected: `${what} có trong thư viện${near ? ` (gần giống: ${near})` : ''}` };
  };

  function provisionsIn(identity: string, entry: DocumentEntry): Map<string, string> {
    const known = provisions.get(identity);
    if (known) return known;
    const made = new Map(provisionsOf(parseMarkdown(entry.body)).map(({ id, text }) => [id, text]));
    provisions.set(identity, made);
    return made;
  }

  return (evidence) => {
    if ('document' in evidence) {
      const [entry] = index.documents.get(evidence.document) ?? [];
      if (!entry) return missing(evidence.document, 'một văn bản', index.documents.keys());
      if (evidence.provision === undefined) return { text: `${registerText(entry, context)} ${entry.body}` };
      const held = provisionsIn(evidence.document, entry);
      const text = held.get(evidence.provision);
      // A heading stands for all that lies below it.
      const below = [...held].filter(([id]) => id.startsWith(`${evidence.provision}.`)).map(([, words]) => words);
      if (text === undefined) return missing(evidence.provision, `một chỗ của ${evidence.document}`, held.keys());
      return { text: [registerText(entry, context), text, ...below].join(' ') };
    }
    if ('figure' in evidence) {
      const figure = index.figures.get(evidence.figure);
      if (!figure) return missing(evidence.figure, 'một số liệu', index.figures.keys());
      const { valueText, measures, period = '', unit, place = '' } = figure;
      return {
        text: [valueText, measures, period, unit, index.places.get(place)?.name].join(' '),
        figure: figure.value,
      };
    }
    if ('model' in evidence) {
      const entry = models.get(evidence.model);
      return entry ? { text: storyText(entry, context) } : missing(evidence.model, 'một mô hình', models.keys());
    }
    if ('article' in evidence) {
      const entry = articles.get(evidence.article);
      return entry ? { text: storyText(entry, context) } : missing(evidence.article, 'một bài viết', articles.keys());
    }
    if ('term' in evidence) {
      const term = terms.get(evidence.term);
      if (!term) return missing(evidence.term, 'một thuật ngữ', terms.keys());
      return { text: [term.term, term.abbreviation, ...(term.aliases ?? []), term.definition].join(' ') };
    }
    const source = sources.get(evidence.source);
    if (!source) return missing(evidence.source, 'một nguồn', sources.keys());
    return {
      text: [
        source.title,
        source.publisher,
        source.author,
        source.publishedOn && dateText(source.publishedOn),
        source.note,
      ].join(' '),
    };
  };
}

/** What the library says of a document beside its text: number, title, date, who and where, what it is joined with. */
function registerText(entry: DocumentEntry, { index }: CheckContext): string {
  const { data } = entry;
  const issuers = 'issuers' in data ? data.issuers.map((id) => index.bodies.get(id)?.name) : [];
  const joined = (data.relations ?? []).flatMap(({ to, note }) => {
    const [target] = index.documents.get(to) ?? [];
    return [target && numberOf(target), target && dateText(target.data.issuedOn), note];
  });
  return [
    numberOf(entry),
    data.title,
    dateText(data.issuedOn),
    data.term,
    index.places.get(data.place)?.name,
    ...issuers,
    ...joined,
  ].join(' ');
}

function storyText({ body, data }: Entry<'models' | 'articles'>, { index }: CheckContext): string {
  const places = data.places.map((id) => index.places.get(id)?.name);
  const steps = 'steps' in data ? (data.steps ?? []) : [];
  const own = 'name' in data ? [data.name, data.period, data.cost, data.actor.name] : [data.title];
  return [...own, data.summary, ...places, ...steps, body].join(' ');
}

function dateText(date: string): string {
  const parsed = parsePartialDate(date);
  return parsed ? formatDate(parsed) : '';
}

/** The numbers in a text, as digits: «trên 5.600 lượt, 7/1/2019» → `5 600`, `7 1 2019`. */
export function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,/:-]\d+)*/g) ?? []).map((number) => number.replace(/\D+/g, ' '));
}

/** True where a text has a number, written the same way but for its separators and leading zeros. */
export function hasNumber(text: string, number: string): boolean {
  const plain = (words: string) => ` ${words.replace(/\D+/g, ' ').replace(/(^| )0+(?=\d)/g, '$1')} `;
  return plain(text).includes(plain(number));
}
