import * as v from 'valibot';
import { after, readerOf, type Schema, ShapeError, wholeNumber } from './shape.ts';

type Value = string | number | boolean | undefined;

/** `?a=1&b=2`, without what is absent, empty or no. */
export function queryOf(values: Readonly<Record<string, Value>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === '' || value === false) continue;
    parameters.set(name, value === true ? '1' : String(value));
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** The reader of what stands behind the question mark of an address. @throws ShapeError */
/* @__NO_SIDE_EFFECTS__ */
export function queryReaderOf<Query>(schema: Schema<Query>): (search: string) => Query {
  const read = readerOf(schema);
  return (search) => read(parametersOf(search));
}

/** The parameters of an address; an empty one is absent. @throws ShapeError when one is given twice */
function parametersOf(search: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(values, name)) throw new ShapeError(name.slice(0, 64), 'not_usable');
    if (value !== '') values[name] = value;
  }
  return values;
}

/** A whole number in digits. */
/* @__NO_SIDE_EFFECTS__ */
export function digits(least: number, most: number): Schema<number> {
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/),
    v.transform(Number),
    after<number, number>(wholeNumber(least, most)),
  );
}

/** `1` for yes; absent for no. */
export const flag: Schema<boolean> = v.pipe(
  v.literal('1'),
  v.transform(() => true),
);
