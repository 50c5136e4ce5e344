/** What remains to be done, at the head of a file that was started. */
export const FILE_NOTES: readonly string[] = [
  '# Tệp khởi đầu. Việc phải làm:',
  '# 1. Điền các trường còn trống và các chỗ trong hai ngoặc vuông ở bài. Chưa rõ thì đừng đoán.',
  '#    Chữ có dấu hai chấm hoặc dấu # thì đặt trong ngoặc kép "…". Trường là danh sách thì viết [một, hai],',
  '#    hoặc mỗi mục một dòng thụt vào, mở đầu bằng «- ».',
  '# 2. Chạy npm run check:content, phần mềm nói còn thiếu gì. Muốn điền trong trình duyệt thì chạy npm run edit.',
  '# 3. Xem trang bằng npm run dev.',
  '# 4. Xóa các dòng mở đầu bằng dấu # ở phần này, rồi ghi vào git: git add, git commit.',
  '',
];

/** The same, before a row that was started in a list. */
export const ROW_NOTES: readonly string[] = [
  '# Mục khởi đầu: điền các trường còn trống, chạy npm run check:content, rồi xóa các dòng có dấu # của mục này.',
];
