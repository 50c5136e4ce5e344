/** What stops a file from being read, by the system's code: errno(3). */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền đọc; hãy xem lại quyền của tệp',
  EPERM: 'không có quyền đọc; hãy xem lại quyền của tệp',
  ENOENT: 'tệp vừa bị xóa hoặc đổi tên',
  EISDIR: 'đây là thư mục',
  EIO: 'ổ đĩa báo lỗi; hãy chép tệp sang chỗ khác',
  EBUSY: 'một chương trình khác đang giữ tệp; hãy đóng chương trình ấy',
  EMFILE: 'máy đang mở quá nhiều tệp; hãy đóng bớt chương trình',
};

/** Why a file or folder cannot be read, in Vietnamese, from what reading it threw. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? 'máy báo lỗi khi đọc; hãy thử chép tệp sang chỗ khác';
}
