import { provisionName } from '../domain/provision-labels.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { Proof } from '../teaching/quiz.ts';
import { addressOf } from './addresses.ts';
import { known } from './join-places.ts';
import type { Library } from './types.ts';

/** Where evidence can be read, and what that place is called: «Chỉ thị 14/CT-UBND, điểm 5, đoạn 1». */
export function proofOf(evidence: Evidence, library: Library): Proof {
  if ('document' in evidence) {
    const document = known(library.byIdentity, evidence.document);
    const { provision } = evidence;
    if (provision === undefined) return { label: document.name, address: document.address };
    return { label: `${document.name}, ${provisionName(provision)}`, address: `${document.address}#${provision}` };
  }
  if ('figure' in evidence) {
    const figure = known(library.figureById, evidence.figure);
    return { label: `${figure.valueText} (${figure.measures})`, address: addressOf.figure(figure) };
  }
  if ('model' in evidence) {
    const model = library.models.find(({ id }) => id === evidence.model);
    return { label: `Mô hình ${model?.data.name ?? evidence.model}`, address: addressOf.model(evidence.model) };
  }
  if ('article' in evidence) {
    const article = library.articles.find(({ id }) => id === evidence.article);
    return { label: article?.data.title ?? evidence.article, address: addressOf.article(evidence.article) };
  }
  if ('term' in evidence) {
    const term = known(library.terms, evidence.term);
    return { label: `Thuật ngữ «${term.data.term}»`, address: term.address };
  }
  const source = known(library.sources, evidence.source);
  return { label: source.data.title, address: source.address };
}
