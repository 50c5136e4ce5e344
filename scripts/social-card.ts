import { launchBrowser } from './lib/browser.ts';

// Draws the picture that social cards show: `node scripts/social-card.ts`. Its result is kept in public/.
const HTML = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 90px; background: #fbf8f2; color: #211c17;
    border-top: 28px solid #97191d; font-family: 'Liberation Serif', 'Times New Roman', serif; }
  h1 { margin: 0 0 30px; color: #97191d; font-size: 104px; font-weight: 700; }
  p { margin: 0; max-width: 950px; font-size: 46px; line-height: 1.45; }
</style><h1>Thư viện Dân vận</h1><p>Nghị quyết, chỉ thị, kết luận và mô hình «Dân vận khéo», nối từ Trung ương tới thôn bản, mỗi thông tin kèm nguồn.</p>`;

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(HTML);
await page.screenshot({ path: 'public/the-chia-se.png' });
await browser.close();
