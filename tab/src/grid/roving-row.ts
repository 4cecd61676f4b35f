/** Returns the row to which a key leads; `undefined` for a key that moves nothing. */
export function rowAfterKey(key: string, row: number, total: number, rowsPerPage: number): number | undefined {
  const last = total - 1;
  const target = targetOf(key, row, last, rowsPerPage);
  return target === undefined || last < 0 ? undefined : Math.min(Math.max(target, 0), last);
}

function targetOf(key: string, row: number, last: number, rowsPerPage: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + rowsPerPage;
    case 'PageUp':
      return row - rowsPerPage;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
