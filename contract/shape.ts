/** Raised for what came over the wire and is not what was agreed; `field` is the path of the first such member. */
export class ShapeError extends TypeError {
  override readonly name = 'ShapeError';
  readonly field: string;
  readonly problem: ShapeProblem;

  constructor(field: string, problem: ShapeProblem) {
    super(field === '' ? `the whole is ${problem}` : `${field} is ${problem}`);
    this.field = field;
    this.problem = problem;
  }
}

export type ShapeProblem = 'missing' | 'not_usable' | 'too_long' | 'too_large';

/** Reads one member's value; `path` is for the error. @throws ShapeError */
export type Read<Value> = (value: unknown, path: string) => Value;

/** The members of an object, each taken once by its name; unknown ones are ignored. */
export interface Members {
  readonly required: <Value>(name: string, read: Read<Value>) => Value;
  /** As an object to spread, so that what is absent stays absent; null counts as absent. */
  readonly optional: <Name extends string, Value>(
    name: Name,
    read: Read<Value>,
  ) => { readonly [Member in Name]?: Value };
}

/** Only own members count, so that no name finds anything of a prototype. @throws ShapeError */
export function membersOf(value: unknown, path = ''): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(path, 'not_usable');
  const found = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  const pathOf = (name: string): string => (path === '' ? name : `${path}.${name}`);
  return {
    required: (name, read) => {
      const member = found(name);
      if (member === undefined || member === null) throw new ShapeError(pathOf(name), 'missing');
      return read(member, pathOf(name));
    },
    optional: <Name extends string, Value>(name: Name, read: Read<Value>): { readonly [Member in Name]?: Value } => {
      const member = found(name);
      const taken: { [Member in Name]?: Value } = {};
      if (member !== undefined && member !== null) taken[name] = read(member, pathOf(name));
      return taken;
    },
  };
}

/** A text of at most so many UTF-16 units. */
export function textUpTo(most: number): Read<string> {
  return (value, path) => {
    if (typeof value !== 'string') throw new ShapeError(path, 'not_usable');
    if (value.length > most) throw new ShapeError(path, 'too_long');
    return value;
  };
}

/** A text that goes into the database, which takes no null characters. */
export function storableTextUpTo(most: number): Read<string> {
  const read = textUpTo(most);
  return (value, path) => {
    const written = read(value, path);
    if (written.includes('\0')) throw new ShapeError(path, 'not_usable');
    return written;
  };
}

export const text: Read<string> = textUpTo(100_000);

export const yesOrNo: Read<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new ShapeError(path, 'not_usable');
  return value;
};

export const amount: Read<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeError(path, 'not_usable');
  return value;
};

/** A whole number within both ends. */
export function wholeNumber(least: number, most: number): Read<number> {
  return (value, path) => {
    if (!Number.isInteger(value)) throw new ShapeError(path, 'not_usable');
    const number = value as number;
    if (number < least || number > most) throw new ShapeError(path, number > most ? 'too_large' : 'not_usable');
    return number;
  };
}

/** RFC 3339 section 5.6: a date, or date and time with its offset, without a leap second. */
const RFC_3339 =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** An instant as RFC 3339; a date alone is its beginning in UTC. */
export const instant: Read<string> = (value, path) => {
  const written = textUpTo(40)(value, path);
  const [, year, month, day] = RFC_3339.exec(written)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined || day < 1 || day > daysIn(year, month))
    throw new ShapeError(path, 'not_usable');
  return written;
};

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Both ends are among what can be asked for; all of it can be written as RFC 3339 and kept by the database. */
export const ASKED_INSTANTS = { earliest: Date.UTC(2000, 0), latest: Date.UTC(10_000, 0) - 1 } as const;

/** An {@link instant} that somebody asks for, in UTC: the database would take a date for one of its own zone, and not every offset. */
export const askedInstant: Read<string> = (value, path) => {
  const at = Date.parse(instant(value, path));
  if (at < ASKED_INSTANTS.earliest || at > ASKED_INSTANTS.latest) throw new ShapeError(path, 'not_usable');
  return new Date(at).toISOString();
};

export function oneOf<Word extends string>(words: readonly Word[]): Read<Word> {
  return (value, path) => {
    const word = words.find((one) => one === value);
    if (word === undefined) throw new ShapeError(path, 'not_usable');
    return word;
  };
}

export function listOf<Value>(read: Read<Value>, most = 100_000): Read<readonly Value[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new ShapeError(path, 'not_usable');
    if (value.length > most) throw new ShapeError(path, 'too_large');
    return value.map((item: unknown, index) => read(item, `${path}[${index}]`));
  };
}

/** Ids that we make ourselves, and object ids of the directory. */
export const id: Read<string> = (value, path) => {
  if (typeof value !== 'string' || !isId(value)) throw new ShapeError(path, 'not_usable');
  return value;
};

function isId(value: string): boolean {
  return /^[\w-]{1,64}$/.test(value);
}
