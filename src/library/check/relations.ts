import { formatDate, isCertainlyAfter, parsePartialDate } from '../../domain/dates.ts';
import { isAbove, LEVELS } from '../../domain/levels.ts';
import { RELATION_KINDS } from '../../domain/relations.ts';
import type { Relation } from '../../schemas/document.ts';
import { type DocumentEntry, documentEntries } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Check, CheckContext } from './check.ts';
import { type ContentIndex, levelOf } from './content-index.ts';

interface Asserted {
  entry: DocumentEntry;
  from: string;
  relation: Relation;
  position: number;
  target: DocumentEntry | undefined;
}

type Fault = { found: string; expected: string; key?: string } | undefined;
type Rule = (asserted: Asserted, context: CheckContext, all: readonly Asserted[]) => Fault;

/** What must hold of relations: see the legal vocabularies (ELI, Akoma Ntoso) and the rules on authority. */
const RULES: readonly Rule[] = [toItself, storedTwice, toTheFuture, withoutAuthority, withoutWords, statusDisagrees];

export const relations: Check = {
  title: 'quan hệ giữa các văn bản có thể có thật',
  run(context) {
    const all = documentEntries(context.content).flatMap((entry) => assertedBy(entry, context.index));
    const single = all.flatMap((asserted) =>
      RULES.flatMap((rule) => {
        const fault = rule(asserted, context, all);
        return fault ? [problemAt(asserted, fault.found, fault.expected, fault.key)] : [];
      }),
    );
    return [...single, ...circles(all)];
  },
};

function assertedBy(entry: DocumentEntry, index: ContentIndex): Asserted[] {
  const from = index.identities.get(entry) ?? '';
  return (entry.data.relations ?? []).map((relation, position) => ({
    entry,
    from,
    relation,
    position,
    target: index.documents.get(relation.to)?.[0],
  }));
}

function problemAt(asserted: Asserted, found: string, expected: string, key = 'to'): Problem {
  const { entry, position, relation } = asserted;
  return {
    file: entry.file,
    line: entry.lineOf(['relations', position, key]),
    field: `Quan hệ ${position + 1} › ${RELATION_KINDS[relation.kind].name} (relations.${position}.${key})`,
    found,
    expected,
  };
}

function toItself({ from, relation }: Asserted): Fault {
  if (relation.to !== from) return undefined;
  return { found: `«${relation.to}», chính văn bản này`, expected: 'một văn bản khác' };
}

function storedTwice(asserted: Asserted, _context: CheckContext, all: readonly Asserted[]): Fault {
  const { from, relation } = asserted;
  if (relation.to === from) return undefined;
  const index = all.indexOf(asserted);
  const twin = all.find(
    (other, i) =>
      i < index &&
      other.relation.kind === relation.kind &&
      ((other.from === relation.to && other.relation.to === from) ||
        (other.from === from && other.relation.to === relation.to)),
  );
  if (!twin) return undefined;
  return {
    found: `quan hệ đã ghi ở ${twin.entry.file}:${twin.entry.lineOf(['relations', twin.position])}`,
    expected: 'mỗi quan hệ ghi một lần, ở văn bản mới hơn; chiều ngược lại do máy tính ra',
  };
}

function toTheFuture({ entry, relation, target }: Asserted): Fault {
  const date = parsePartialDate(entry.data.issuedOn);
  const targetDate = target && parsePartialDate(target.data.issuedOn);
  if (!date || !targetDate || !isCertainlyAfter(targetDate, date)) return undefined;
  return {
    found: `«${relation.to}», ban hành ${formatDate(targetDate)}, sau văn bản này (${formatDate(date)})`,
    expected: 'một văn bản có trước',
  };
}

function withoutAuthority({ entry, relation, target }: Asserted, { index }: CheckContext): Fault {
  if (!RELATION_KINDS[relation.kind].needsAuthority || !target) return undefined;
  const [own, other] = [levelOf(entry, index), levelOf(target, index)];
  if (!own || !other || !isAbove(other, own)) return undefined;
  return {
    found: `văn bản ${LEVELS[own].name.toLowerCase()} với văn bản ${LEVELS[other].name.toLowerCase()}`,
    expected: 'văn bản của chính cơ quan ấy hoặc cấp trên mới sửa đổi, thay thế, bãi bỏ được',
    key: 'kind',
  };
}

function withoutWords({ relation }: Asserted): Fault {
  if (!RELATION_KINDS[relation.kind].needsAuthority || (relation.provision && relation.words)) return undefined;
  return {
    found: relation.provision ? 'thiếu words' : 'thiếu provision',
    expected: 'provision (hoặc unknown) và words: văn bản nói thế nào',
    key: 'kind',
  };
}

/** A document replaced as a whole must not be shown as in force. */
function statusDisagrees({ relation, target }: Asserted): Fault {
  if (relation.kind !== 'replaces' && relation.kind !== 'repeals') return undefined;
  const state = target?.data.status?.state;
  if (state !== 'inForce' && state !== 'amended') return undefined;
  return {
    found: `«${relation.to}» còn ghi là có hiệu lực`,
    expected: 'hiệu lực của văn bản kia là replaced hoặc repealed',
  };
}

/** Circles of replacements, each told once, at its first document. */
function circles(all: readonly Asserted[]): Problem[] {
  const replaces = all.filter(({ relation, from }) => relation.kind === 'replaces' && relation.to !== from);
  const byFrom = Map.groupBy(replaces, ({ from }) => from);
  const told = new Set<string>();
  return replaces.flatMap((start) => {
    const path = pathBack(start, byFrom);
    const key = path && [...path].sort().join(' ');
    if (!path || !key || told.has(key)) return [];
    told.add(key);
    return [
      problemAt(
        start,
        `vòng thay thế: ${[...path, path[0]].join(' → ')}`,
        'văn bản mới thay thế văn bản cũ, không vòng lại',
      ),
    ];
  });
}

function pathBack(start: Asserted, byFrom: ReadonlyMap<string, readonly Asserted[]>): string[] | undefined {
  const queue: Array<{ at: string; path: string[] }> = [{ at: start.relation.to, path: [start.from] }];
  const seen = new Set<string>();
  for (let step = queue.shift(); step; step = queue.shift()) {
    if (step.at === start.from) return step.path;
    if (seen.has(step.at)) continue;
    seen.add(step.at);
    const path = [...step.path, step.at];
    queue.push(...(byFrom.get(step.at) ?? []).map(({ relation }) => ({ at: relation.to, path })));
  }
  return undefined;
}
