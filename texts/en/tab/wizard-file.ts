export const signInFileTexts = {
  /** The words before and after the list of columns. */
  firstLine: {
    before: 'The first line is',
    after: '. The last column is optional. Up to 1,000 rows and 256 kB, in UTF-8, with commas or semicolons.',
  },
  template: 'Download a template',
  remove: 'Remove',
  again: 'Choose the file again',
  againHint: "The page was reloaded, and the browser doesn't keep files with passwords.",
  chooseAnother: 'Choose another file',
  drop: 'or drop it here',
  file: 'CSV file with sign-in data',
  checking: 'Checking the file …',
  rowsFit: (count: number) => (count === 1 ? '1 row is valid' : `${count} rows are valid`),
  everyRow: (expected: number) =>
    `Every selected account has a row${expected > 0 ? `, ${expected} with an expected serial number` : ''}.`,
  otherColumns: "The columns don't match the template, so there is no preview.",
  preview: 'First rows of the file',
  previewTable: 'First rows of the file, passwords hidden',
};

export type SignInFileTexts = typeof signInFileTexts;
