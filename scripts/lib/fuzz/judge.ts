import { OUTCOME_IDS } from '../../../src/importer/write/outcome.ts';
import type { resultInFull } from '../import-result.ts';

/** One line of what the command prints with `--json`. */
export type Told = ReturnType<typeof resultInFull>;

/** What no message to an editor may hold: the words of a program's own errors. */
const OF_PROGRAMS =
  /Cannot (?:read|set|convert|destructure)|undefined|is not (?:a function|iterable|defined)|\bE(?:NOENT|ACCES|ISDIR|INVAL|NAMETOOLONG|EXIST|ROFS|NOTDIR)\b|Unexpected token|Invalid (?:array|string) length|Maximum call stack|\[object |\bat .+\.ts:\d+|\b\w*Error\b|\bNaN\b|Chương trình lỗi/;

/** Letters that only Vietnamese has, somewhere in the sentence. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** What is wrong with what the command told of a file, each in a sentence; none where all is as it must be. */
export function faultsOf(told: readonly Told[]): string[] {
  if (told.length === 0) return ['nothing was told'];
  return told.flatMap((one) => [...faultsOfOutcome(one), ...faultsOfMessages(one), ...faultsOfAccounting(one)]);
}

function faultsOfOutcome({ outcome, files }: Told): string[] {
  const isKnown = OUTCOME_IDS.includes(outcome);
  const writes = outcome === 'new' || outcome === 'revision';
  return [
    ...(isKnown ? [] : [`unknown outcome ${outcome}`]),
    ...(isKnown && !writes && files.length > 0 ? [`${outcome} writes ${files.length} files`] : []),
    ...(outcome === 'new' && files.length === 0 ? ['new and nothing written'] : []),
  ];
}

function faultsOfMessages({ message, remarks, questions = [] }: Told): string[] {
  const quoted = (text: string) => text.replace(/«[^»]*»/g, '«»');
  return [
    ...[message, ...remarks, ...questions.map(({ why }) => why)]
      .filter((text) => OF_PROGRAMS.test(quoted(text)))
      .map((text) => `words of a program: ${text}`),
    ...(VIETNAMESE.test(message) ? [] : [`not in Vietnamese: ${message}`]),
  ];
}

/** Where the sums differ, the editor must be told so. */
function faultsOfAccounting({ accounting, remarks }: Told): string[] {
  if (!accounting || accounting.difference === 0) return [];
  const parts = Object.values(accounting);
  if (!parts.every(Number.isSafeInteger)) return [`no whole numbers: ${JSON.stringify(accounting)}`];
  const isTold = remarks.some((remark) => remark.includes('lệch'));
  return isTold ? [] : [`a difference of ${accounting.difference} that no remark tells`];
}
