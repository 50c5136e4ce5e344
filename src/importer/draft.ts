import type { Confidence } from '../domain/states.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Source } from '../schemas/source.ts';

/** The file that a text came from. */
export interface ImportedFile {
  /** Without its folders; of a file inside an archive, `goi.zip › van-ban.docx`. */
  name: string;
  /** Of the bytes as they lay on the disk, hexadecimal. */
  sha256: string;
  /** Day of the import, `2026-11-24`. */
  importedOn: string;
}

/** A value that the text states, with the words that state it. */
export interface Finding {
  /** Key of the front matter, `issuedOn`, `signer.role`. */
  field: string;
  value: unknown;
  confidence: Confidence;
  /** The words of the file. */
  evidence: string;
  /** Where they stand, or how the value follows from them, in Vietnamese. */
  why: string;
}

/** A value that the text does not state and the schema demands. */
export interface Question {
  /** Key of the front matter; what `--set` takes. */
  field: string;
  /** The field's Vietnamese name. */
  label: string;
  /** What is missing, in Vietnamese. */
  why: string;
  /** What might stand there, where a list is short. */
  candidates: string[];
}

/** Text that was taken out, and the rule that said so. */
export interface Removed {
  text: string;
  /** Name of the rule, in Vietnamese: «bộ đếm lượt xem». */
  rule: string;
}

/** Where every character of the file went; in characters that are no white space. */
export interface Accounting {
  /** In the file, counted apart from its reader. */
  inFile: number;
  /** In the head, the title, the bases, the signature and whatever else became metadata. */
  metadata: number;
  body: number;
  removed: number;
  /** Marks that the structure replaces: labels, dashes, bars, hyphens at line ends. */
  marks: number;
  /** What is left when all parts are taken from the file: 0 where every character is accounted for. */
  difference: number;
}

/** One heading or point of the body. */
export interface OutlineEntry {
  id: string;
  depth: number;
  text: string;
}

/** What became of one citation of the text. */
export interface CitationFound {
  text: string;
  outcome: string;
  document: string | null;
}

/** A file understood: what would be written, and how every part of it is known. Nothing is written yet. */
export interface Draft {
  file: ImportedFile;
  collection: CollectionName;
  /** Front matter; lacks what `questions` ask for. */
  data: Record<string, unknown>;
  /** The entry for the register of sources that `data.sources` names; a file in the library's own form brings none. */
  source?: Source;
  /** Markdown. */
  body: string;
  findings: Finding[];
  questions: Question[];
  removed: Removed[];
  accounting: Accounting;
  outline: OutlineEntry[];
  citations: CitationFound[];
  /** What was recognised and changed, or looks odd, in Vietnamese. */
  remarks: string[];
}
