import { bodyOf, citationGraph } from '../../src/build/citation-graph.ts';
import { cite } from '../../src/citations/cite.ts';
import { indexRegisters } from '../../src/citations/registers.ts';
import { citableRegisters } from '../../src/library/citable.ts';
import { readLibrary } from '../lib/library.ts';

// How fast the engine reads the library's own prose, beside one plain regular expression for numbers over the same text.
const library = readLibrary();
const index = indexRegisters(citableRegisters(library));
const bodies = citationGraph(library).texts.map(({ file }) => bodyOf(file));
const prose = bodies.join('\n');
// Real prose repeated to about 4 MB, a text at a time, as the build and the draft checker read it.
const texts = Array.from({ length: Math.ceil(4_000_000 / Buffer.byteLength(prose)) }, () => bodies).flat();
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const hostile = '12-/'.repeat(250_000);

/** Plain: digits, a dash or slash, letters, a dash or slash, letters. */
const PLAIN = /\d+\s*[-/]\s*(?:\d{4}\/)?\p{L}+\s*[-/]\s*\p{L}+/gu;

function seconds(run: () => void): number {
  run();
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    run();
    return (performance.now() - begun) / 1000;
  });
  return Math.min(...times);
}

let citations = 0;
const engine = seconds(() => {
  citations = texts.reduce((sum, text) => sum + cite(text, index).length, 0);
});
let numbers = 0;
const plain = seconds(() => {
  numbers = texts.reduce((sum, text) => sum + (text.normalize('NFC').match(PLAIN)?.length ?? 0), 0);
});
const worst = seconds(() => cite(hostile, index));
const speed = (size: number, time: number) => `${(size / 1e6 / time).toFixed(1)} MB/s`;
console.log(
  `engine          ${speed(bytes, engine).padStart(12)}   ${citations} citations in ${(bytes / 1e6).toFixed(1)} MB`,
);
console.log(`plain regex     ${speed(bytes, plain).padStart(12)}   ${numbers} numbers`);
console.log(`engine / plain  ${(engine / plain).toFixed(2).padStart(7)} times`);
console.log(`hostile 1 MB    ${speed(hostile.length, worst).padStart(12)}`);
