import * as v from 'valibot';
import { after, readerOf, type Schema, ShapeError, wholeNumber } from './shape.ts';

type Value = string | number | boolean | undefined;

/** Writes a query such as `?a=1&b=2`. It leaves out values that are absent, empty or false. */
export function queryOf(values: Readonly<Record<string, Value>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '' || value === false) continue;
    parameters.set(name, value === true ? '1' : String(value));
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Returns the reader of an address's query. The reader throws a ShapeError. */
/* @__NO_SIDE_EFFECTS__ */
export function queryReaderOf<Query>(schema: Schema<Query>): (search: string) => Query {
  const read = readerOf(schema);
  return (search) => read(parametersOf(search));
}

/**
 * Returns the parameters of an address. An empty one counts as absent.
 * @throws ShapeError when a parameter is given twice
 */
function parametersOf(search: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(values, name)) throw new ShapeError(name.slice(0, 64), 'not_usable');
    if (value !== '') values[name] = value;
  }
  return values;
}

/** A whole number, written in digits. */
/* @__NO_SIDE_EFFECTS__ */
export function digits(least: number, most: number): Schema<number> {
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/),
    v.transform(Number),
    after<number, number>(wholeNumber(least, most)),
  );
}

/** A flag, which is `1` for yes and absent for no. */
export const flag: Schema<boolean> = v.pipe(
  v.literal('1'),
  v.transform(() => true),
);
