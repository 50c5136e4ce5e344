/** How Markdown is read everywhere: official quotes and dashes stay as they are, notes speak Vietnamese. */
export const markdownOptions = {
  gfm: true,
  // It rewrites the quotes and dashes of official texts.
  smartypants: false,
  // Its inline styles clash with the content security policy.
  syntaxHighlight: false,
  remarkRehype: {
    footnoteLabel: 'Chú thích',
    footnoteBackLabel: (index: number) => `Trở lại chỗ dẫn chú thích ${index + 1}`,
  },
} as const;
