import { dateSortKey } from '../domain/dates.ts';
import { LEVELS } from '../domain/levels.ts';
import { compareVietnamese } from '../domain/text.ts';
import type { SourceUse } from '../schemas/source.ts';
import { addressOf } from './addresses.ts';
import { comparisonsByFigure, joinComparisons } from './join-comparisons.ts';
import { dateOf, joinDocuments } from './join-documents.ts';
import { joinNumbers } from './join-numbers.ts';
import { joinBodies, joinPlaces, known } from './join-places.ts';
import { joinTeaching } from './join-teaching.ts';
import type {
  Library,
  LibraryArticle,
  LibraryDocument,
  LibraryInput,
  LibraryModel,
  LibrarySource,
  LibraryTerm,
  LibraryTopic,
} from './types.ts';

/** Joins the collections into what pages ask. Throws on a reference to nothing: content is checked before. */
export function joinLibrary(input: LibraryInput): Library {
  const places = joinPlaces(input.places);
  const bodies = joinBodies(input.bodies);
  const figureById = new Map(input.figures.map((figure) => [figure.id, figure]));
  const byIdentity = joinDocuments(input.documents, { places, bodies, figures: figureById });
  const documents = [...byIdentity.values()].sort(byNewest);

  const models = input.models.map(({ id, data, file }): LibraryModel => {
    const model: LibraryModel = {
      data,
      id,
      address: addressOf.model(id),
      file,
      places: data.places.map((place) => known(places, place)),
      figures: (data.figures ?? []).map((figure) => known(figureById, figure)),
      best: data.best === undefined ? undefined : known(figureById, data.best),
      documents: (data.exemplifies ?? []).map(({ to }) => known(byIdentity, to)),
    };
    for (const document of model.documents) document.models.push(model);
    return model;
  });
  models.sort((a, b) => compareVietnamese(a.data.name, b.data.name));

  const articles = input.articles.map(({ id, data, file }): LibraryArticle => {
    const article: LibraryArticle = {
      data,
      id,
      address: addressOf.article(id),
      file,
      places: data.places.map((place) => known(places, place)),
      figures: (data.figures ?? []).map((figure) => known(figureById, figure)),
      date: dateOf(data.publishedOn),
      documents: (data.relations ?? []).map(({ kind, to, note }) => ({ kind, document: known(byIdentity, to), note })),
    };
    for (const { document } of article.documents) document.articles.push(article);
    return article;
  });
  articles.sort((a, b) => dateSortKey(b.date).localeCompare(dateSortKey(a.date)));

  const terms = joinTerms(input, byIdentity);
  const comparisons = joinComparisons(input.comparisons, { figures: figureById, places });
  return {
    documents,
    byIdentity,
    numbers: joinNumbers(documents),
    models,
    articles,
    ...joinTeaching(input, { models, terms }),
    figures: input.figures,
    figureById,
    comparisons,
    comparisonsByFigure: comparisonsByFigure(comparisons),
    places,
    bodies,
    topics: joinTopics(input, { documents, models, articles, terms }),
    terms,
    sources: joinSources(input, { documents, models, articles }),
  };
}

function byNewest(a: LibraryDocument, b: LibraryDocument): number {
  return (
    dateSortKey(b.date).localeCompare(dateSortKey(a.date)) ||
    LEVELS[b.level].rank - LEVELS[a.level].rank ||
    compareVietnamese(a.identity, b.identity)
  );
}

function joinTerms(input: LibraryInput, byIdentity: ReadonlyMap<string, LibraryDocument>): Map<string, LibraryTerm> {
  const terms = new Map(
    [...input.glossary]
      .sort((a, b) => compareVietnamese(a.term, b.term))
      .map((data): [string, LibraryTerm] => {
        const identities = new Set([
          ...(data.documents ?? []),
          ...(data.basis.kind === 'document' ? data.basis.documents : []),
        ]);
        const documents = [...identities].map((identity) => known(byIdentity, identity));
        return [data.id, { data, address: addressOf.term(data.id), see: [], documents }];
      }),
  );
  for (const term of terms.values()) term.see = (term.data.see ?? []).map((id) => known(terms, id));
  return terms;
}

type Joined = Pick<Library, 'documents' | 'models' | 'articles'>;

function joinTopics(input: LibraryInput, joined: Joined & Pick<Library, 'terms'>): Map<string, LibraryTopic> {
  const about = (id: string) => (item: { data: { topics?: string[] | undefined } }) =>
    item.data.topics?.includes(id) ?? false;
  return new Map(
    input.topics.map((data): [string, LibraryTopic] => [
      data.id,
      {
        data,
        address: addressOf.topic(data.id),
        documents: joined.documents.filter(about(data.id)),
        models: joined.models.filter(about(data.id)),
        articles: joined.articles.filter(about(data.id)),
        terms: [...joined.terms.values()].filter(about(data.id)),
      },
    ]),
  );
}

function joinSources(input: LibraryInput, joined: Joined): Map<string, LibrarySource> {
  const sources = new Map(
    input.sources.map((data): [string, LibrarySource] => [
      data.id,
      {
        data,
        address: addressOf.source(data.id),
        uses: [],
        figures: input.figures.filter(({ source }) => source === data.id),
      },
    ]),
  );
  const note = (name: string, address: string, uses: readonly SourceUse[]) => {
    for (const use of uses) known(sources, use.source).uses.push({ name, address, use });
  };
  for (const document of joined.documents) note(document.name, document.address, document.data.sources);
  for (const model of joined.models) note(model.data.name, model.address, model.data.sources);
  for (const article of joined.articles) note(article.data.title, article.address, article.data.sources);
  for (const place of input.places) note(place.name, addressOf.place(place.id), place.sources);
  for (const body of input.bodies) note(body.name, addressOf.body(body.id), body.sources ?? []);
  for (const term of input.glossary) {
    if (term.basis.kind === 'source') note(term.term, addressOf.term(term.id), term.basis.sources);
  }
  return sources;
}
