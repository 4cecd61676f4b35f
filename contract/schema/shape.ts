import * as v from 'valibot';

/** What can be wrong with a member that came over the wire. */
const SHAPE_PROBLEMS = ['missing', 'not_usable', 'too_long', 'too_large'] as const;
export type ShapeProblem = (typeof SHAPE_PROBLEMS)[number];

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

/** Reads what came over the wire. @throws ShapeError */
export type Reader<Value> = (value: unknown) => Value;

/** A schema that reads a value of any type; the reader, the type and the OpenAPI document all come from it. */
export type Schema<Value = unknown> = v.GenericSchema<unknown, Value>;

/** The reader of a schema: it stops at the first member that is not usable, and names it. */
/* @__NO_SIDE_EFFECTS__ */
export function readerOf<Value>(schema: Schema<Value>): Reader<Value> {
  return (value) => {
    const read = v.safeParse(schema, value, { abortEarly: true });
    if (read.success) return read.output;
    const [issue] = read.issues;
    throw new ShapeError(fieldOf(issue.path), problemOf(issue));
  };
}

type Path = v.BaseIssue<unknown>['path'];

/** `items[1].device.make` */
function fieldOf(path: Path): string {
  const keys: readonly unknown[] = path?.map(({ key }) => key) ?? [];
  return keys.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');
}

/** A check names its problem as its message; everything else is a wrong type, or a member that is not there. */
function problemOf({ message, path, received }: v.BaseIssue<unknown>): ShapeProblem {
  const named = SHAPE_PROBLEMS.find((problem) => problem === message);
  return named ?? (path !== undefined && received === 'undefined' ? 'missing' : 'not_usable');
}

/** A member that may be absent; its type is never `undefined`. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<Value>(schema: Schema<Value>): v.ExactOptionalSchema<Schema<Value>, undefined> {
  return v.exactOptional(schema);
}

/** Adds what a member means, with its unit; the OpenAPI document repeats it. */
/* @__NO_SIDE_EFFECTS__ */
export function described<Value>(schema: Schema<Value>, description: string): Schema<Value> {
  return v.pipe(schema, v.description(description));
}

/** A schema as a later step of a pipe, where it takes what the step before it gives. */
/* @__NO_SIDE_EFFECTS__ */
export function after<Input, Output>(schema: { readonly kind: 'schema' }): v.GenericSchema<Input, Output> {
  return schema as unknown as v.GenericSchema<Input, Output>;
}

type Fields = Record<string, unknown>;

/**
 * Only own members count, so that no name finds anything of a prototype, and null is the same as absent. The copy has no
 * prototype either.
 */
const OWN_MEMBERS = v.pipe(
  v.custom<Fields>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  v.transform((value) => {
    const own = Object.create(null) as Fields;
    for (const [name, member] of Object.entries(value)) if (member !== null && member !== undefined) own[name] = member;
    return own;
  }),
);

type EntriesOf<Entries extends v.ObjectEntries> = Readonly<v.InferOutput<v.ObjectSchema<Entries, undefined>>>;

/** The schema of an object, with its entries, so that another one can have the same members. */
export type MembersSchema<Entries extends v.ObjectEntries> = Schema<EntriesOf<Entries>> & { readonly entries: Entries };

/** An object with these members; others are ignored, so that an older reader understands a newer writer. */
/* @__NO_SIDE_EFFECTS__ */
export function members<const Entries extends v.ObjectEntries>(
  entries: Entries,
  description?: string,
): MembersSchema<Entries> {
  const schema = v.pipe(OWN_MEMBERS, after<Fields, EntriesOf<Entries>>(v.object(entries)));
  return Object.assign(description === undefined ? schema : described(schema, description), { entries });
}

/** One of several objects that are told apart by the member `key`. */
/* @__NO_SIDE_EFFECTS__ */
export function membersBy<const Key extends string, const Options extends v.VariantOptions<Key>>(
  key: Key,
  options: Options,
): Schema<Readonly<v.InferOutput<Options[number]>>> {
  return v.pipe(OWN_MEMBERS, after<Fields, Readonly<v.InferOutput<Options[number]>>>(v.variant(key, options)));
}

/** An object of one form when it has the member `name`, and of another one when it has not. */
/* @__NO_SIDE_EFFECTS__ */
export function membersWith<With, Without>(
  name: string,
  there: Schema<With>,
  absent: Schema<Without>,
): Schema<With | Without> {
  const choice = v.lazy<Schema<With | Without>>((given) => (name in (given as Fields) ? there : absent));
  return v.pipe(OWN_MEMBERS, after<Fields, With | Without>(choice), v.metadata({ oneOf: [there, absent] }));
}

/** An object whose members are not agreed. */
export const anyMembers: Schema<Readonly<Record<string, unknown>>> = v.pipe(
  OWN_MEMBERS,
  v.record(v.string(), v.unknown()),
);

/** Texts by names that are not known beforehand. */
export const textsByName: Schema<Readonly<Record<string, string>>> = v.pipe(
  OWN_MEMBERS,
  v.record(v.string(), textUpTo(100_000)),
);

/** A list of at most so many; its length is checked before any of its items. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<Value>(item: Schema<Value>, most = 100_000): Schema<readonly Value[]> {
  return v.pipe(v.array(v.unknown()), v.maxLength(most, 'too_large'), v.array(item));
}

/** A text of at most so many UTF-16 units. */
/* @__NO_SIDE_EFFECTS__ */
export function textUpTo(most: number): Schema<string> {
  return v.pipe(v.string(), v.maxLength(most, 'too_long'));
}

/** A text that goes into the database, which takes no null characters. */
/* @__NO_SIDE_EFFECTS__ */
export function storableTextUpTo(most: number): Schema<string> {
  return v.pipe(textUpTo(most), v.excludes('\0'));
}

export const text: Schema<string> = textUpTo(100_000);

export const yesOrNo: Schema<boolean> = v.boolean();

export const amount: Schema<number> = v.pipe(v.number(), v.finite());

/** A whole number within both ends. */
/* @__NO_SIDE_EFFECTS__ */
export function wholeNumber(least: number, most: number): Schema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most, 'too_large'));
}

/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const Word extends string>(words: readonly Word[]): Schema<Word> {
  return v.picklist(words);
}

const ID = /^[\w-]{1,64}$/;

export function isId(text: string): boolean {
  return ID.test(text);
}

/** Ids that we make ourselves, and object ids of the directory. */
export const id: Schema<string> = v.pipe(v.string(), v.regex(ID));
