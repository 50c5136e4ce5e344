import type { PartialDate } from '../domain/dates.ts';
import type { DocumentType } from '../domain/document-types.ts';
import type { Level } from '../domain/levels.ts';
import type { RelationKind } from '../domain/relations.ts';
import type { Coverage } from '../domain/states.ts';
import type { Comparison } from '../schemas/comparison.ts';
import type { DocumentText, Obligation, RegisterRow, Relation } from '../schemas/document.ts';
import type { Figure } from '../schemas/figure.ts';
import type { Question } from '../schemas/question.ts';
import type { Body, Place, Term, Topic } from '../schemas/registers.ts';
import type { Source, SourceUse } from '../schemas/source.ts';
import type { Article, Model } from '../schemas/stories.ts';
import type { Course, Lesson } from '../schemas/teaching.ts';

/** Plain entries as the collections hold them. */
export interface LibraryInput {
  documents: Array<{ data: RegisterRow | DocumentText; file: string }>;
  models: Array<{ id: string; data: Model; file: string }>;
  articles: Array<{ id: string; data: Article; file: string }>;
  courses: Array<{ id: string; data: Course; file: string }>;
  lessons: Array<{ id: string; data: Lesson; file: string }>;
  questions: Question[];
  figures: Figure[];
  comparisons: Comparison[];
  places: Place[];
  bodies: Body[];
  topics: Topic[];
  glossary: Term[];
  sources: Source[];
}

export interface LibraryPlace {
  data: Place;
  address: string;
  /** Segment of document addresses. */
  slug: string;
  fullName: string;
  level: Level;
  within: LibraryPlace | undefined;
  /** The province that it is or lies in; undefined for the country. */
  province: LibraryPlace | undefined;
  successors: LibraryPlace[];
  predecessors: LibraryPlace[];
  children: LibraryPlace[];
}

export interface LibraryBody {
  data: Body;
  address: string;
  successors: LibraryBody[];
  predecessors: LibraryBody[];
}

export interface DocumentLink {
  kind: RelationKind;
  document: LibraryDocument;
  relation: Relation;
}

export interface LibraryDocument {
  data: RegisterRow | DocumentText;
  identity: string;
  address: string;
  type: DocumentType;
  number: string | undefined;
  /** `Chỉ thị 14/CT-UBND`; without a number, the type with the title in quotes. */
  name: string;
  date: PartialDate;
  place: LibraryPlace;
  level: Level;
  issuers: Array<{ body: LibraryBody; name: string }>;
  coverage: Coverage;
  /** Markdown file with the body; undefined for rows of the register. */
  file: string | undefined;
  obligations: readonly Obligation[];
  figures: Figure[];
  /** To older documents, as editors asserted them. */
  outgoing: DocumentLink[];
  /** From newer documents, computed. */
  incoming: DocumentLink[];
  models: LibraryModel[];
  articles: LibraryArticle[];
}

export interface LibraryModel {
  data: Model;
  id: string;
  address: string;
  file: string;
  places: LibraryPlace[];
  figures: Figure[];
  best: Figure | undefined;
  documents: LibraryDocument[];
}

export interface LibraryArticle {
  data: Article;
  id: string;
  address: string;
  file: string;
  places: LibraryPlace[];
  figures: Figure[];
  date: PartialDate;
  documents: Array<{ kind: 'reviews' | 'cites'; document: LibraryDocument; note: string | undefined }>;
}

export interface LibraryTopic {
  data: Topic;
  address: string;
  documents: LibraryDocument[];
  models: LibraryModel[];
  articles: LibraryArticle[];
  terms: LibraryTerm[];
}

export interface LibraryTerm {
  data: Term;
  address: string;
  see: LibraryTerm[];
  documents: LibraryDocument[];
}

export interface LibrarySource {
  data: Source;
  address: string;
  /** What rests on it. */
  uses: Array<{ name: string; address: string; use: SourceUse }>;
  figures: Figure[];
}

/** Figures that stand together on one axis, or are told beside each other. */
export interface LibraryGroup {
  /** Where it stands on the page. */
  id: string;
  label: string;
  note: string | undefined;
  /** Why figures of different units stand on one axis. */
  units: string | undefined;
  whole: Figure | undefined;
  /** In the order in which they are shown. */
  figures: Figure[];
  /** One figure, or aims without a result, are told and not drawn. */
  drawn: boolean;
  /** The end of the axis, in the base unit; it begins at zero. */
  most: number;
}

export interface LibraryComparison {
  data: Comparison;
  address: string;
  groups: LibraryGroup[];
}

/** One printed number and everything known to bear it. */
export interface NumberEntry {
  slug: string;
  address: string;
  /** As printed; the first is the standard form. */
  spellings: string[];
  documents: LibraryDocument[];
  namesakes: Array<{ issuedOn: PartialDate; about: string; source: string; told: LibraryDocument }>;
}

export interface LibraryCourse {
  id: string;
  data: Course;
  file: string;
  address: string;
  /** In order. */
  lessons: LibraryLesson[];
}

export interface LibraryLesson {
  id: string;
  data: Lesson;
  file: string;
  address: string;
  /** From 1. */
  number: number;
  course: LibraryCourse;
  /** The story of its case. */
  model: LibraryModel;
  /** Its self-test. */
  questions: Question[];
  terms: LibraryTerm[];
}

export interface Library {
  documents: LibraryDocument[];
  byIdentity: ReadonlyMap<string, LibraryDocument>;
  numbers: NumberEntry[];
  models: LibraryModel[];
  articles: LibraryArticle[];
  courses: LibraryCourse[];
  questions: ReadonlyMap<string, Question>;
  figures: Figure[];
  figureById: ReadonlyMap<string, Figure>;
  comparisons: LibraryComparison[];
  /** In which comparisons a figure stands, by its id. */
  comparisonsByFigure: ReadonlyMap<string, LibraryComparison[]>;
  places: ReadonlyMap<string, LibraryPlace>;
  bodies: ReadonlyMap<string, LibraryBody>;
  topics: ReadonlyMap<string, LibraryTopic>;
  terms: ReadonlyMap<string, LibraryTerm>;
  sources: ReadonlyMap<string, LibrarySource>;
}
