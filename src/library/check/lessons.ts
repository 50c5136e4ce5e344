import type { Link, Node, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { LESSON_FILE } from '../../schemas/content-files.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import { type Entry, pathOf } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { LESSON_LINKS, readReference } from '../text/lesson-links.ts';
import { parseMdx } from '../text/markdown.ts';
import type { Check, CheckContext } from './check.ts';
import { type ProofText, proofReader } from './proof-texts.ts';

const LESSONS = { least: 3, most: 6 } as const;

/** A course has three to six lessons in order; times add up; what a lesson refers to exists, and each statement says what it stands on. */
export const lessons: Check = {
  title: 'khóa học đủ bài, giờ cộng đúng, mỗi điều có căn cứ',
  run(context) {
    const read = proofReader(context);
    return [
      ...wrongOrder(context),
      ...context.content.lessons.flatMap((entry) => [
        ...wrongPlan(entry),
        ...wrongCase(entry, context),
        ...wrongQuestions(entry, context),
        ...wrongProofs(entry, read),
        ...wrongBody(entry, read),
      ]),
    ];
  },
};

function at(entry: Entry<'lessons'>, path: PropertyKey[], field: string, found: string, expected: string): Problem {
  return { file: entry.file, line: entry.lineOf(path), field, found, expected };
}

/** Lessons are numbered from 1 by their file names, without gaps, below the name of their course. */
function wrongOrder({ content }: CheckContext): Problem[] {
  const courses = new Map(content.courses.map((entry) => [pathOf(entry), entry]));
  const byCourse = Map.groupBy(content.lessons, (entry) => pathOf(entry).split('/')[0] ?? '');
  const strays = content.lessons.flatMap((entry) => {
    const [course = ''] = pathOf(entry).split('/');
    if (courses.has(course) && LESSON_FILE.test(pathOf(entry))) return [];
    return [
      at(
        entry,
        [],
        'Tên tệp',
        pathOf(entry),
        `lessons/MÃ KHÓA HỌC/SỐ-TÊN.mdx, khóa học có trong courses: ${[...courses.keys()].join(', ')}`,
      ),
    ];
  });
  const counts = [...courses].flatMap(([id, course]) => {
    const members = byCourse.get(id) ?? [];
    const numbers = members.map((entry) => Number(LESSON_FILE.exec(pathOf(entry))?.[1])).sort((a, b) => a - b);
    const inOrder = numbers.every((number, i) => number === i + 1);
    const fits = members.length >= LESSONS.least && members.length <= LESSONS.most;
    if (inOrder && fits) return [];
    return [
      {
        file: course.file,
        line: course.lineOf(['title']),
        field: 'Các bài',
        found: `bài số ${numbers.join(', ') || 'không có'}`,
        expected: `${LESSONS.least} đến ${LESSONS.most} bài, đánh số liền từ 1`,
      },
    ];
  });
  return [...strays, ...counts];
}

function wrongPlan(entry: Entry<'lessons'>): Problem[] {
  const { minutes, plan } = entry.data;
  const sum = plan.reduce((total, part) => total + part.minutes, 0);
  return sum === minutes
    ? []
    : [at(entry, ['minutes'], 'Thời lượng (minutes)', `${minutes}, kế hoạch cộng được ${sum}`, 'hai số bằng nhau')];
}

function wrongCase(entry: Entry<'lessons'>, { content }: CheckContext): Problem[] {
  const { model, figures } = entry.data.case;
  const story = content.models.find((other) => pathOf(other) === model);
  if (!story) return [];
  return figures
    .filter((id) => !story.data.figures?.includes(id))
    .map((id) =>
      at(
        entry,
        ['case', 'figures'],
        'Ví dụ › Số liệu (case.figures)',
        id,
        `số liệu của câu chuyện: ${(story.data.figures ?? []).join(', ') || 'không có'}`,
      ),
    );
}

function wrongQuestions(entry: Entry<'lessons'>, { content }: CheckContext): Problem[] {
  const known = new Set(content.questions.map(({ data }) => data.id));
  return entry.data.selfTest.flatMap((id, i) =>
    known.has(id)
      ? []
      : [
          at(
            entry,
            ['selfTest', i],
            `Tự kiểm tra (selfTest.${i})`,
            `«${id}»`,
            'mã của một câu hỏi trong content/questions',
          ),
        ],
  );
}

function wrongProofs(entry: Entry<'lessons'>, read: (evidence: Evidence) => ProofText): Problem[] {
  const { readings, discussion, situation, case: example } = entry.data;
  const all: Array<{ path: PropertyKey[]; evidence: Evidence }> = [
    ...readings.flatMap(({ document, provisions }, i) => [
      ...(provisions ?? []).map((provision, j) => ({
        path: ['readings', i, 'provisions', j],
        evidence: { document, provision },
      })),
      ...(provisions ? [] : [{ path: ['readings', i, 'document'], evidence: { document } }]),
    ]),
    { path: ['case', 'model'], evidence: { model: example.model } },
    ...discussion.flatMap(({ proofs }, i) =>
      proofs.map((evidence, j) => ({ path: ['discussion', i, 'proofs', j], evidence })),
    ),
    ...situation.options.flatMap(({ proofs }, i) =>
      proofs.map((evidence, j) => ({ path: ['situation', 'options', i, 'proofs', j], evidence })),
    ),
  ];
  return all.flatMap(({ path, evidence }) => {
    const proof = read(evidence);
    return 'found' in proof ? [at(entry, path, path.join('.'), proof.found, proof.expected)] : [];
  });
}

/** Every paragraph of a lesson leads to what it stands on, or stands in `<Advice>`: how to work, by the library's own lights. */
function wrongBody(entry: Entry<'lessons'>, read: (evidence: Evidence) => ProofText): Problem[] {
  let tree: Root;
  try {
    tree = parseMdx(entry.body);
  } catch (error) {
    const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
    return [
      {
        file: entry.file,
        line: entry.bodyLine + line - 1,
        field: 'Bài (MDX)',
        found: error instanceof Error ? error.message : String(error),
        expected: 'MDX đúng cú pháp; trong chữ viết &lt; và &#123; thay cho < và {',
      },
    ];
  }
  const problems: Problem[] = [];
  const tell = (node: Node, found: string, expected: string) =>
    problems.push({
      file: entry.file,
      line: entry.bodyLine + (node.position?.start.line ?? 1) - 1,
      field: 'Bài',
      found,
      expected,
    });
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'link') checkLink(node, read, tell);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name === 'Advice') return;
      tell(node, `<${node.name ?? ''}>`, 'chỉ có <Advice> … </Advice> dùng được trong bài');
    } else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      tell(node, 'mã JavaScript', 'chỉ chữ, liên kết và <Advice>');
    } else if (node.type === 'paragraph' && !isAdvice(ancestors) && !leadsSomewhere(node)) {
      tell(
        node,
        `«${textOf(node).slice(0, 60)} …» không dẫn tới căn cứ nào`,
        `liên kết ${Object.keys(LESSON_LINKS).join(', ')}, hoặc đặt trong <Advice> nếu là lời khuyên của thư viện`,
      );
    }
  });
  return problems;
}

function isAdvice(ancestors: readonly Parents[]): boolean {
  return ancestors.some((parent) => parent.type === 'mdxJsxFlowElement');
}

function leadsSomewhere(paragraph: Parents): boolean {
  return paragraph.children.some((child) => child.type === 'link' || ('children' in child && leadsSomewhere(child)));
}

function checkLink(
  node: Link,
  read: (evidence: Evidence) => ProofText,
  tell: (node: Node, found: string, expected: string) => void,
): void {
  const evidence = readReference(node.url);
  if (!evidence) {
    tell(node, node.url, `một liên kết ${Object.keys(LESSON_LINKS).join(', ')}`);
    return;
  }
  const proof = read(evidence);
  if ('found' in proof) tell(node, proof.found, proof.expected);
}
