const HOUR_MILLISECONDS = 3_600_000;

/** @param typed date and time as a field of that kind writes them, in the reader's time zone; `undefined` for what is none */
export function instantOf(typed: string): Date | undefined {
  const at = new Date(typed);
  return typed.trim() === '' || Number.isNaN(at.getTime()) ? undefined : at;
}

/** Why codes cannot be valid from then on; `undefined` when they can. @param now in milliseconds */
export function validFromProblem(typed: string, ttlHours: number, now: number): string | undefined {
  if (typed.trim() === '') return undefined;
  const at = instantOf(typed)?.getTime();
  if (at === undefined) return 'Valid from is a date with a time. Leave it empty for codes that can be used at once.';
  if (at <= now) return 'Valid from is over already. Leave it empty, or choose a later moment.';
  if (at < now + ttlHours * HOUR_MILLISECONDS) return undefined;
  return `The codes would end before they begin: they live ${ttlHours} ${ttlHours === 1 ? 'hour' : 'hours'} from Generate. Choose an earlier moment or a longer life.`;
}
