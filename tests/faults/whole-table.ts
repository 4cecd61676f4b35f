import type { Cell } from './cell.ts';
import { DATABASE_ACTS, DATABASE_TABLE } from './database/database-table.ts';
import { ACTS, TABLE } from './fault-table.ts';
import { type FaultName, FAULTS } from './fault-twists.ts';
import { WIRE_ACTS, WIRE_TABLE } from './wire/wire-table.ts';
import { WITNESS_ACTS, WITNESS_TABLE } from './witness-table.ts';

type Row = Readonly<Record<FaultName, Cell>>;

function rowsOf<Act extends string>(acts: readonly Act[], table: Readonly<Record<Act, Row>>) {
  return acts.map((act) => [act, table[act]] as const);
}

/** All rows of the fault table. */
export const ROWS: readonly (readonly [act: string, row: Row])[] = [
  ...rowsOf(ACTS, TABLE),
  ...rowsOf(WITNESS_ACTS, WITNESS_TABLE),
  ...rowsOf(WIRE_ACTS, WIRE_TABLE),
  ...rowsOf(DATABASE_ACTS, DATABASE_TABLE),
];

const DONE = /^(?:done|kept|replied|updated|taken)(?:, once)?$/;
const TWICE = /^(?:done|kept|replied|updated), twice$/;
const IN_PART = /^done, /;
const MAYBE = /^(?:unknown|unsure)(?:,|$)|^(?:store_unavailable|unreachable|status_504), once/;
const REFUSED = /permission|gone|nobody|switched_off|account_refused|^refused(?:, never)?$|^error 42/;

/** Returns the letter that stands for the kind of an outcome in the documentation. */
function letterOf(cell: Cell): string {
  if (typeof cell !== 'string') return '–';
  if (DONE.test(cell)) return 'D';
  if (cell === 'done after a retry') return 'R';
  if (TWICE.test(cell)) return 'T';
  if (IN_PART.test(cell)) return 'P';
  if (MAYBE.test(cell)) return '?';
  return REFUSED.test(cell) ? 'N' : 'F';
}

/** Writes the table as Markdown, with a line that counts its cells and the reasons for those that can't occur. */
export function matrixLines(): readonly string[] {
  const cells = ROWS.flatMap(([, row]) => FAULTS.map((fault) => row[fault]));
  const runs = cells.filter((cell) => typeof cell === 'string').length;
  const reasons = new Set(cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.never])));
  return [
    `| act | ${FAULTS.join(' | ')} |`,
    `|---|${'---|'.repeat(FAULTS.length)}`,
    ...ROWS.map(([act, row]) => `| ${act} | ${FAULTS.map((fault) => letterOf(row[fault])).join(' | ')} |`),
    '',
    `${runs} cells run, and ${cells.length - runs} can't occur:`,
    '',
    ...[...reasons].map((reason) => `- ${reason}`),
  ];
}
