import { CHECKS, checkContent } from '../../src/library/check/check-content.ts';
import { contentRoot } from '../../src/library/read/content-root.ts';
import { formatProblems } from '../../src/library/read/problem.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../src/schemas/collections.ts';

/** Checks the content and says what it found. False where something must be mended first. */
export function contentIsValid(): boolean {
  try {
    const { content, problems } = checkContent(contentRoot(), new Date().toISOString().slice(0, 10));
    if (problems.length > 0) {
      console.error(formatProblems(problems));
      return false;
    }
    const counts = COLLECTION_NAMES.map((name) => `${COLLECTIONS[name].name} ${content[name].length}`);
    console.log(`Nội dung đúng theo ${CHECKS.length} phép kiểm tra: ${counts.join(', ')}`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
