import type { Confidence } from '../../domain/states.ts';
import type { Finding } from '../draft.ts';

/** A value with the words that tell it, or why there is none. */
export type Told<T> =
  | { value: T; evidence: string; why: string; confidence: Confidence; byDateline?: true }
  | { missing: string; candidates?: string[] };

/** Why a field stays empty, and what might stand there. */
export interface Lack {
  why: string;
  candidates: string[];
}

/** Collects what a text states, field by field, each with its evidence, and what it does not state. */
export class Findings {
  readonly data: Record<string, unknown> = {};
  readonly list: Finding[] = [];
  readonly lacks = new Map<string, Lack>();

  /** A value that the text states; `field` may lead into a group, `signer.role`. */
  tell(field: string, value: unknown, confidence: Confidence, evidence: string, why: string): void {
    const [outer = field, inner] = field.split('.');
    if (inner === undefined) this.data[outer] = value;
    else this.data[outer] = { ...(this.data[outer] as Record<string, unknown> | undefined), [inner]: value };
    this.list.push({ field, value, confidence, evidence: shortened(evidence), why });
  }

  /** A value that the library sets by its own rules, which no words of the text state. */
  set(field: string, value: unknown): void {
    this.data[field] = value;
  }

  lack(field: string, why: string, candidates: string[] = []): void {
    this.lacks.set(field, { why, candidates });
  }

  has(field: string): boolean {
    return this.data[field] !== undefined;
  }
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > 240 ? `${plain.slice(0, 239)}…` : plain;
}
