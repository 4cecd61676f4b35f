export const csvTexts = {
  mistakes: (count: number) => (count === 1 ? '1 mistake' : `${count} mistakes`),
  nothingStored: 'Nothing was stored. Mend the file, then choose it again.',
  place: 'Mistakes in the file',
  table: 'Mistakes by line and column',
  line: 'Line',
  column: 'Column',
  wrong: 'What is wrong',
  wholeFile: 'File',
  firstOf: (shown: number, count: number) => `The first ${shown} of ${count} are listed.`,
  choose: 'Choose a CSV file',
  tooLarge: (file: string) => `${file} is larger than 256 kB. Split it; each part may have 1,000 rows.`,
  empty: (file: string) => `${file} is empty.`,
  notUtf8: (file: string) => `${file} is not in UTF-8. Save it again, in Excel as "CSV UTF-8".`,
  unreadable: (file: string) => `${file} cannot be read.`,
};

export type CsvTexts = typeof csvTexts;
