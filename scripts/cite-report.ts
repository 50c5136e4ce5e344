import { citationGraph } from '../src/build/citation-graph.ts';
import { citationReport } from '../src/build/citation-report.ts';
import { readLibrary } from './lib/library.ts';

// What editors should look at: `npm run -s cite:report`. The same as the page /vien-dan/.
const { notHeld, ambiguous, notUnderstood, contradicted, mended, counts } = citationReport(
  citationGraph(readLibrary()),
);
console.log(`${counts.all} chỗ viện dẫn, ${counts.resolved} chỗ biết chắc văn bản nào`);
console.log(`\nĐược viện dẫn mà chưa có: ${notHeld.length}`);
for (const { number, citations } of notHeld)
  console.log(`  ${String(citations.length).padStart(3)}  ${number}  (${citations[0]?.text.file})`);
const list = (title: string, rows: typeof ambiguous, note: (row: (typeof ambiguous)[number]) => string) => {
  console.log(`\n${title}: ${rows.length}`);
  for (const row of rows) console.log(`  ${row.text.file}: «${row.citation.text}» ${note(row)}`);
};
list('Chưa đủ căn cứ', ambiguous, ({ citation }) =>
  citation.candidates.map(({ document }) => document.identity).join(' | '),
);
list('Chưa hiểu là văn bản nào', notUnderstood, () => '');
list('Bằng chứng mâu thuẫn', contradicted, ({ citation }) =>
  citation.findings.map(({ found, expected }) => `«${found}» ≠ «${expected}»`).join('; '),
);
list('Lỗi chữ đã đọc giúp', mended, ({ citation }) => `→ ${citation.canonical}`);
