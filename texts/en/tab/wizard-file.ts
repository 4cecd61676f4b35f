export const signInFileTexts = {
  /** Before and after the columns. */
  firstLine: {
    before: 'The first line is',
    after: '; the last column may be left out. At most 1,000 rows and 256 kB, in UTF-8, with commas or semicolons.',
  },
  template: 'Download a template',
  remove: 'Remove',
  again: 'Choose the file once more',
  againHint: 'The page was loaded anew, and files with passwords are not kept in the browser.',
  chooseAnother: 'Choose another file',
  drop: 'or drop it here',
  file: 'CSV file with sign in data',
  checking: 'The server checks the file …',
  rowsFit: (count: number) => (count === 1 ? '1 row fits' : `${count} rows fit`),
  everyRow: (expected: number) =>
    `Every selected account has its row${expected > 0 ? `, ${expected} with an expected serial number` : ''}.`,
  otherColumns: 'The columns of this file are not those of the template, so nothing of it is shown here.',
  preview: 'First rows of the file',
  previewTable: 'First rows of the file, passwords hidden',
};

export type SignInFileTexts = typeof signInFileTexts;
