/** What the whole site says of itself. */
export const SITE = {
  name: 'Thư viện Dân vận',
  tagline: 'Thư viện mở về công tác dân vận',
  description:
    'Nghị quyết, chỉ thị, kết luận và mô hình «Dân vận khéo», nối với nhau theo chuỗi từ Trung ương tới thôn bản, mỗi thông tin kèm nguồn.',
  /** Where corrections go; set LIBRARY_EMAIL when publishing. Without it the reader's mail program asks. */
  email: import.meta.env['LIBRARY_EMAIL'] ?? process.env['LIBRARY_EMAIL'] ?? '',
} as const;

/** Main sections, in the order of the menu. */
export const SECTIONS = [
  { label: 'Văn bản', address: '/van-ban/' },
  { label: 'Mô hình', address: '/mo-hinh/' },
  { label: 'Bài viết', address: '/bai-viet/' },
  { label: 'Số liệu', address: '/so-lieu/' },
  { label: 'Địa bàn', address: '/dia-ban/' },
  { label: 'Chủ đề', address: '/chu-de/' },
  { label: 'Thuật ngữ', address: '/thuat-ngu/' },
  { label: 'Hướng dẫn', address: '/tro-giup/' },
] as const;
