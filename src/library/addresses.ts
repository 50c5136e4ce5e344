import { comparedQuery } from '../domain/compared-stories.ts';

/** Addresses of the site. Every one begins and ends with a slash; none ever moves without leaving a redirect. */
export const addressOf = {
  document: (identity: string) => `/${identity}/`,
  number: (slug: string) => `/so-hieu/${slug}/`,
  model: (id: string) => `/mo-hinh/${id}/`,
  /** Stories side by side; without ids, where a reader chooses them. */
  compare: (ids: readonly string[] = []) => `/mo-hinh/so-sanh/${comparedQuery(ids)}`,
  article: (id: string) => `/bai-viet/${id}/`,
  course: (id: string) => `/khoa-hoc/${id}/`,
  lesson: (id: string) => `/khoa-hoc/${id}/`,
  question: (id: string) => `/cau-hoi/${id}/`,
  place: (id: string) => `/dia-ban/${id}/`,
  body: (id: string) => `/co-quan/${id}/`,
  topic: (id: string) => `/chu-de/${id}/`,
  term: (id: string) => `/thuat-ngu/${id}/`,
  source: (id: string) => `/nguon/${id}/`,
  figures: (sourceId: string) => `/so-lieu/${sourceId}/`,
  figure: (figure: { id: string; source: string }) => `/so-lieu/${figure.source}/#${figure.id.toLowerCase()}`,
  comparison: (id: string) => `/so-lieu/so-sanh/${id}/`,
  /** The file itself. */
  picture: (file: string) => `/anh/${file}`,
} as const;
