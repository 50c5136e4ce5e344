/** Words of Sveltia CMS, by their keys in its files of words. */
export interface Words {
  [key: string]: string | Words;
}

/**
 * Words that the editor shows instead of its own, or that its Vietnamese still lacks, as far as editors of this library
 * meet them. Its own speak of repositories and posts; here there are a project's folder, files and entries.
 */
export const OWN_WORDS: Words = {
  work_with_local_repo: 'Mở thư mục dự án',
  work_with_local_repo_description: 'Chọn thư mục dự án: thư mục có «content» ở trong, rồi cho phép trang đọc và ghi.',
  unexpected_error: 'Chưa làm được. Hãy thử lại; nếu đang mở thư mục thì cho phép trang đọc và ghi.',
  sign_in_error: {
    not_project_root:
      'Đó không phải thư mục dự án: không thấy đủ «content» và «.git» ở trong. Hãy chọn thư mục có cả hai.',
    picker_dismissed: 'Chưa chọn thư mục nào. Hãy bấm lại và chọn thư mục dự án.',
  },
  entry_parent_folder: 'Thư mục của tệp',
  no_entries_created: 'Ngay đây không có bài nào. Hãy mở các thư mục ở cột trái, hoặc lập bài mới.',
  creating_entries_disabled_by_admin: 'Danh mục gồm sẵn các tệp này; mở một tệp để thêm hoặc sửa các mục trong đó.',
  saving_entry: {
    error: {
      title: 'Chưa lưu',
      description: 'Tệp chưa được lưu, vì:',
    },
  },
  show_errors: 'Xem chỗ sai',
  // There is one language, which has no name of its own.
  show_content_options_x_locale: 'Việc với cả bài',
  select_item: 'Chọn {$name}',
  list_item_options: 'Việc với mục này',
  folders: 'Thư mục',
  more_folders: 'Thư mục khác',
  domain: 'Tên miền',
  back_to_parent_folder: 'Về thư mục trên',
  new_folder: 'Thư mục mới',
  new_folder_name: 'Tên thư mục',
  new_folder_create: 'Lập',
  new_folder_description: 'Thư mục mới nằm trong «{$folder}».',
  new_folder_error: {
    empty: 'Hãy đặt tên cho thư mục.',
    invalid: 'Tên thư mục không có dấu gạch chéo và không bắt đầu bằng dấu chấm.',
    duplicate: 'Ở đây đã có thư mục hoặc tệp mang tên ấy.',
  },
  folder_created: 'Đã lập thư mục.',
  creating_folder: 'Đang lập thư mục …',
  creating_folder_failed: 'Chưa lập được thư mục.',
  folder_options: 'Việc với thư mục',
  show_folder_options: 'Mở các việc với thư mục',
  rename_folder: 'Đổi tên thư mục',
  delete_folder: 'Xóa thư mục',
  renaming_folder: 'Đang đổi tên thư mục …',
  renaming_folder_failed: 'Chưa đổi được tên thư mục.',
  folder_renamed: 'Đã đổi tên thư mục.',
  deleting_folder: 'Đang xóa thư mục …',
  deleting_folder_failed: 'Chưa xóa được thư mục.',
  folder_deleted: 'Đã xóa thư mục.',
  enter_new_name_for_folder: 'Ghi tên mới. Các tệp ở trong được chuyển theo, và các bài dùng chúng được sửa.',
  confirm_deleting_folder: 'Xóa thư mục «{$name}» cùng mọi tệp ở trong?',
  x_folders: '{$count} thư mục',
  create_new_entry: 'Lập bài mới',
  folder_path: 'Đường dẫn',
  folder_contents: 'Có gì ở trong',
  file_unavailable: 'Không mở được',
  file_unavailable_description: 'Không đọc được tệp này; có thể nó đã được chuyển hoặc xóa.',
  replace_file: 'Thay tệp',
  replace_image: 'Thay ảnh',
  remove_file: 'Bỏ tệp',
  remove_image: 'Bỏ ảnh',
  entry_sidebar: {
    slug: {
      title: 'Tên tệp',
      generated_on_save: 'Tên tệp lấy từ nội dung khi lưu.',
      unavailable: 'Mục này không có tên tệp.',
    },
  },
  save_conflict: {
    title: 'Tệp đã được người khác sửa',
    modified_by: '{$name} đã sửa tệp này ngày {$date}, sau khi bạn mở nó.',
    modified: 'Tệp này đã được sửa sau khi bạn mở nó.',
    deleted: 'Tệp này đã bị xóa sau khi bạn mở nó.',
    overwrite_warning: 'Nếu lưu bây giờ, phần sửa của người kia sẽ mất.',
    recreate_warning: 'Nếu lưu bây giờ, tệp sẽ được lập lại.',
    save_anyway: 'Vẫn lưu',
    branch_moved: 'Có người vừa lưu cùng lúc. Hãy thử lại.',
  },
  remote_change: {
    reload_entry: 'Mở lại tệp',
    confirm_reloading_entry: 'Mở lại tệp thì những chỗ chưa lưu sẽ mất. Vẫn mở lại?',
  },
  assets_dialog: {
    title: { folder: 'Chọn thư mục' },
    selected_folder: 'Thư mục đã chọn: {$path}',
    no_subfolders: 'Thư mục này không có thư mục con.',
  },
  relation_field: {
    save_together_hint: '{$name} mới được lưu cùng bài đang sửa.',
    add_failed: 'Chưa thêm được {$name}.',
  },
};

/** The editor's words with those of the library in their place. */
export function withOwnWords(words: Words, own: Words = OWN_WORDS): Words {
  const changed = Object.entries(own).map(([key, value]): [string, string | Words] => {
    const old = words[key];
    return [key, typeof value === 'string' ? value : withOwnWords(typeof old === 'object' ? old : {}, value)];
  });
  return { ...words, ...Object.fromEntries(changed) };
}
