/** Each digit has five rows of three columns. */
const FONT: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '# #', '# #', '# #', '###'],
  '1': [' # ', '## ', ' # ', ' # ', '###'],
  '2': ['###', '  #', '###', '#  ', '###'],
  '3': ['###', '  #', '###', '  #', '###'],
  '4': ['# #', '# #', '###', '  #', '  #'],
  '5': ['###', '#  ', '###', '  #', '###'],
  '6': ['###', '#  ', '###', '# #', '###'],
  '7': ['###', '  #', '  #', '  #', '  #'],
  '8': ['###', '# #', '###', '# #', '###'],
  '9': ['###', '# #', '###', '  #', '###'],
};
const ROWS = [0, 1, 2, 3, 4];

function rowOf(digit: string, row: number): string {
  const pattern = FONT[digit]?.[row] ?? '   ';
  return pattern.replaceAll('#', '██').replaceAll(' ', '  ');
}

/**
 * Draws the verification digits five lines tall and in two groups of three, so that people can read them across a room.
 */
export function blockDigits(matchCode: string): string {
  const line = (digits: string, row: number) => [...digits].map((digit) => rowOf(digit, row)).join('  ');
  return ROWS.map((row) =>
    `  ${line(matchCode.slice(0, 3), row)}      ${line(matchCode.slice(3), row)}`.trimEnd(),
  ).join('\n');
}
