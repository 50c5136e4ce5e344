import { defineCollection } from 'astro:content';
import { contentLoader } from './build/content-loader.ts';
import { COLLECTIONS } from './schemas/collections.ts';

const { resolutions, directives, conclusions, documents, models, articles } = COLLECTIONS;
const { courses, lessons, questions } = COLLECTIONS;
const { register, figures, comparisons, places, bodies, topics, glossary, sources } = COLLECTIONS;

export const collections = {
  resolutions: defineCollection({ loader: contentLoader('resolutions'), schema: resolutions.schema }),
  directives: defineCollection({ loader: contentLoader('directives'), schema: directives.schema }),
  conclusions: defineCollection({ loader: contentLoader('conclusions'), schema: conclusions.schema }),
  documents: defineCollection({ loader: contentLoader('documents'), schema: documents.schema }),
  models: defineCollection({ loader: contentLoader('models'), schema: models.schema }),
  articles: defineCollection({ loader: contentLoader('articles'), schema: articles.schema }),
  courses: defineCollection({ loader: contentLoader('courses'), schema: courses.schema }),
  lessons: defineCollection({ loader: contentLoader('lessons'), schema: lessons.schema }),
  questions: defineCollection({ loader: contentLoader('questions'), schema: questions.schema }),
  register: defineCollection({ loader: contentLoader('register'), schema: register.schema }),
  figures: defineCollection({ loader: contentLoader('figures'), schema: figures.schema }),
  comparisons: defineCollection({ loader: contentLoader('comparisons'), schema: comparisons.schema }),
  places: defineCollection({ loader: contentLoader('places'), schema: places.schema }),
  bodies: defineCollection({ loader: contentLoader('bodies'), schema: bodies.schema }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topics.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: glossary.schema }),
  sources: defineCollection({ loader: contentLoader('sources'), schema: sources.schema }),
};
