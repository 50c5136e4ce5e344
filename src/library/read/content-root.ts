import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The folder that holds the content: `LIBRARY_CONTENT`, or `content` of the project. Absolute.
 * Throws where there is no such folder.
 */
export function contentRoot(): string {
  const named = process.env['LIBRARY_CONTENT'];
  const root = resolve(named ?? 'content');
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new Error(
      `Không có thư mục nội dung: ${root}\n` +
        (named ? 'Biến LIBRARY_CONTENT phải chỉ tới một thư mục có thật.' : 'Hãy chạy lệnh từ thư mục gốc của dự án.'),
    );
  }
  return root;
}
