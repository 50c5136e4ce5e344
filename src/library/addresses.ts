/** Addresses of the site. Every one begins and ends with a slash; none ever moves without leaving a redirect. */
export const addressOf = {
  document: (identity: string) => `/${identity}/`,
  number: (slug: string) => `/so-hieu/${slug}/`,
  model: (id: string) => `/mo-hinh/${id}/`,
  /** Stories side by side; none chosen yet without ids. */
  compare: (ids: readonly string[]) =>
    `/mo-hinh/so-sanh/${ids.length > 0 ? `?${new URLSearchParams(ids.map((id) => ['m', id]))}` : ''}`,
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
} as const;
