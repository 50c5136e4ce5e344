import { cite } from '../citations/cite.ts';
import { type CitationIndex, type CitationRegisters, indexRegisters } from '../citations/registers.ts';
import { contextOfText } from '../citations/text-context.ts';
import { correctedDraft, type Verdict, verdicts } from '../citations/verdict.ts';

/** What the page asks of the worker, and what it answers. */
export interface DraftQuestion {
  id: number;
  text: string;
  place: string;
}
export interface DraftAnswer {
  /** Of the question; 0 says that the registers are loaded. */
  id: number;
  verdicts: Verdict[];
  corrected: string;
  /** Address of the worker's own script, which the page cannot see. */
  script: string;
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<DraftQuestion>) => void;
  postMessage(answer: DraftAnswer): void;
};

// Loaded at once, so that the page works without a network from then on.
const index = loadRegisters();

async function loadRegisters(): Promise<CitationIndex> {
  const response = await fetch('/kiem-tra/so-dang-ky.json');
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const registers: CitationRegisters = await response.json();
  return indexRegisters(registers);
}

async function answer({ id, text, place }: DraftQuestion): Promise<DraftAnswer> {
  const ready = await index;
  const context = { ...contextOfText(text, ready), ...(place && { place }) };
  const found = verdicts(cite(text, ready, context), ready);
  return { id, verdicts: found, corrected: correctedDraft(text, found), script: self.location.href };
}

/** A promise that fails in a worker tells the page nothing; an error that is thrown does. */
function tell(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

scope.onmessage = ({ data }) => void answer(data).then((answered) => scope.postMessage(answered), tell);
index.then(() => scope.postMessage({ id: 0, verdicts: [], corrected: '', script: self.location.href }), tell);
