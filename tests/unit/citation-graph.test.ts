import { beforeAll, describe, expect, it } from 'vitest';
import { type CitationGraph, citationGraph } from '../../src/build/citation-graph.ts';
import { citationReport } from '../../src/build/citation-report.ts';
import { contentFolder, row, textFile } from '../../src/library/check/content-fixture.ts';
import { joinContent } from '../../src/library/join-content.ts';
import { readContent } from '../../src/library/read/read-content.ts';

const CITED = 'ket-luan/trung-uong/2019/43-kl-tw';
let graph: CitationGraph;

beforeAll(() => {
  const root = contentFolder({
    'conclusions/trung-uong/2019/43-kl-tw.md': textFile({}, '## 1. Một\n\nĐoạn đầu.\n\nĐoạn **hai**.\n'),
    'conclusions/trung-uong/2021/01-kl-tw.md': textFile(
      { number: '01-KL/TW', issuedOn: '2021-05-18' },
      'Theo đoạn 2 điểm 1 Kết luận **số 43-KL/TW** ngày 7/1/2019. Câu khác.\n\n- Thực hiện Kết luận 43-KL/TW.\n- Xem Kết luận 99-KL/TW ngày 1/1/2020 và Quyết định 217/QĐ-TW.\n\nKết luận 43-KL/TW ngày 8/1/2019.\n',
    ),
    'register/a.yaml': row({ number: '42-KL/TW' }),
  });
  graph = citationGraph(joinContent(readContent(root).content));
});

describe('the graph of citations', () => {
  it('tells who cites, where, and in which sentence, across inline markup', () => {
    expect(
      graph.byDocument.get(CITED)?.map(({ text, provision, sentence }) => [text.name, provision, sentence]),
    ).toEqual([
      ['Kết luận 01-KL/TW', 'mo-dau.doan-1', 'Theo đoạn 2 điểm 1 Kết luận số 43-KL/TW ngày 7/1/2019.'],
      ['Kết luận 01-KL/TW', 'mo-dau.gach-1', 'Thực hiện Kết luận 43-KL/TW.'],
    ]);
  });

  it('counts citations of provisions', () => {
    expect([...graph.citedProvisions(CITED)]).toEqual([['diem-1.doan-2', 1]]);
    expect(graph.provisionsOf(CITED).has('diem-1.doan-2')).toBe(true);
  });

  it('reports what asks for an editor', () => {
    const { notHeld, contradicted, mended, counts } = citationReport(graph);
    expect(notHeld.map(({ number }) => number)).toEqual(['217-QĐ/TW', '99-KL/TW']);
    expect(contradicted.map(({ citation }) => citation.findings[0]?.found)).toEqual(['8/1/2019']);
    expect(mended.map(({ citation }) => citation.canonical)).toEqual(['217-QĐ/TW']);
    expect(counts).toEqual({ all: 5, resolved: 2 });
  });
});
