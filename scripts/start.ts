import { runAstro } from './lib/astro.ts';
import { contentIsValid } from './lib/content.ts';
import { serve } from './lib/serve.ts';

console.log('Đang dựng Thư viện Dân vận: đọc và kiểm tra nội dung, dựng trang, lập chỉ mục tìm kiếm …');
const begun = performance.now();
if (!contentIsValid()) process.exit(1);
if ((await runAstro(['build', '--silent'])) !== 0) process.exit(1);
console.log(`Đã dựng xong sau ${((performance.now() - begun) / 1000).toFixed(1)} giây.`);
const { origin } = await serve(4321);
console.log(`\n  Mở trong trình duyệt: ${origin}/\n  Dừng: Ctrl+C\n`);
