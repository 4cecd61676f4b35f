import { membersOf, oneOf, ShapeError, wholeNumber, type Members, type Read } from './shape.ts';

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

/** The parameters of an address; an empty one is absent. @throws ShapeError when one is given twice */
export function parametersOf(search: string): Members {
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(search)) {
    if (Object.hasOwn(values, name)) throw new ShapeError(name.slice(0, 64), 'not_usable');
    if (value !== '') values[name] = value;
  }
  return membersOf(values);
}

/** A whole number in digits. */
export function digits(least: number, most: number): Read<number> {
  return (value, path) => {
    if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) throw new ShapeError(path, 'not_usable');
    return wholeNumber(least, most)(Number(value), path);
  };
}

export const flag: Read<true> = (value, path) => {
  oneOf(['1'])(value, path);
  return true;
};
