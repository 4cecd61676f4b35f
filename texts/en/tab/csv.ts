export const csvTexts = {
  mistakes: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  nothingStored: 'Nothing was saved. Fix the file, then choose it again.',
  place: 'Errors in the file',
  table: 'Errors by line and column',
  line: 'Line',
  column: 'Column',
  wrong: 'Error',
  wholeFile: 'File',
  firstOf: (shown: number, count: number) => `Showing the first ${shown} of ${count}.`,
  choose: 'Choose a CSV file',
  tooLarge: (file: string) => `${file} is larger than 256 kB. Split it into parts of up to 1,000 rows.`,
  empty: (file: string) => `${file} is empty.`,
  notUtf8: (file: string) => `${file} isn't in UTF-8. Save it again, in Excel as "CSV UTF-8".`,
  unreadable: (file: string) => `${file} can't be read.`,
};

export type CsvTexts = typeof csvTexts;
