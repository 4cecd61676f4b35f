import { isWholeForm } from './whole-form.ts';

/** One look of axe at one place. */
interface Look {
  readonly place: string;
  readonly theme: string;
  /** In pixels. */
  readonly width: number;
  /** How much was found. */
  readonly found: number;
}

const looks: Look[] = [];

/** Notes a look. In the whole form, the end of the process prints the list, a line for each place. */
export function noteLook(look: Look): void {
  if (looks.length === 0 && isWholeForm) process.once('exit', printLooks);
  looks.push(look);
}

function printLooks(): void {
  const places = Map.groupBy(looks, ({ place }) => place);
  const total = looks.reduce((sum, { found }) => sum + found, 0);
  console.log(`axe looked ${looks.length} times at ${places.size} places, and found ${total}:`);
  for (const [place, ofPlace] of places) {
    const ways = new Set(ofPlace.map(({ theme, width }) => `${theme} ${width}`));
    console.log(`  ${place}: ${ofPlace.reduce((sum, { found }) => sum + found, 0)} in ${[...ways].join(', ')}`);
  }
}
