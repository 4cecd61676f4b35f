import * as v from 'valibot';

/** What can be wrong with a received member. */
const SHAPE_PROBLEMS = ['missing', 'not_usable', 'too_long', 'too_large'] as const;
export type ShapeProblem = (typeof SHAPE_PROBLEMS)[number];

/** Thrown when received data doesn't fit the contract. `field` is the path of the first member that is wrong. */
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

/** Checks received data and gives it a type. @throws ShapeError */
export type Reader<Value> = (value: unknown) => Value;

/** A schema that reads a value of any type. It is the source of the reader, the type and the OpenAPI document. */
export type Schema<Value = unknown> = v.GenericSchema<unknown, Value>;

/** Returns the reader of a schema. The reader stops at the first member that is wrong and names it. */
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

/** Writes the path of a member, such as `items[1].device.make`. */
function fieldOf(path: Path): string {
  const keys: readonly unknown[] = path?.map(({ key }) => key) ?? [];
  return keys.reduce<string>((field, key) => {
    if (typeof key === 'number') return `${field}[${key}]`;
    return field === '' ? String(key) : `${field}.${String(key)}`;
  }, '');
}

/**
 * Returns the problem that an issue stands for. A check gives its problem as the message. Every other issue is a wrong
 * type or a missing member.
 */
function problemOf({ message, path, received }: v.BaseIssue<unknown>): ShapeProblem {
  const named = SHAPE_PROBLEMS.find((problem) => problem === message);
  return named ?? (path !== undefined && received === 'undefined' ? 'missing' : 'not_usable');
}

/** A member that may be absent. Its type never includes `undefined`. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<Value>(schema: Schema<Value>): v.ExactOptionalSchema<Schema<Value>, undefined> {
  return v.exactOptional(schema);
}

/** Adds the meaning of a member and its unit, which the OpenAPI document shows. */
/* @__NO_SIDE_EFFECTS__ */
export function described<Value>(schema: Schema<Value>, description: string): Schema<Value> {
  return v.pipe(schema, v.description(description));
}

/** Turns a schema into a later step of a pipe, where its input is the output of the step before. */
/* @__NO_SIDE_EFFECTS__ */
export function after<Input, Output>(schema: { readonly kind: 'schema' }): v.GenericSchema<Input, Output> {
  return schema as unknown as v.GenericSchema<Input, Output>;
}

type Fields = Record<string, unknown>;

/**
 * Copies an object without its prototype. Only own members count, so that no name finds a member of a prototype, and
 * null counts as absent.
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

/** The schema of an object, with its entries, so that another schema can reuse them. */
export type MembersSchema<Entries extends v.ObjectEntries> = Schema<EntriesOf<Entries>> & { readonly entries: Entries };

/** An object with these members. The reader ignores others, so that an older reader understands a newer writer. */
/* @__NO_SIDE_EFFECTS__ */
export function members<const Entries extends v.ObjectEntries>(
  entries: Entries,
  description?: string,
): MembersSchema<Entries> {
  const schema = v.pipe(OWN_MEMBERS, after<Fields, EntriesOf<Entries>>(v.object(entries)));
  return Object.assign(description === undefined ? schema : described(schema, description), { entries });
}

/** One of several objects. The member `key` tells which one it is. */
/* @__NO_SIDE_EFFECTS__ */
export function membersBy<const Key extends string, const Options extends v.VariantOptions<Key>>(
  key: Key,
  options: Options,
): Schema<Readonly<v.InferOutput<Options[number]>>> {
  return v.pipe(OWN_MEMBERS, after<Fields, Readonly<v.InferOutput<Options[number]>>>(v.variant(key, options)));
}

/** An object that fits the schema `there` when it has the member `name`, and the schema `absent` when it doesn't. */
/* @__NO_SIDE_EFFECTS__ */
export function membersWith<With, Without>(
  name: string,
  there: Schema<With>,
  absent: Schema<Without>,
): Schema<With | Without> {
  const choice = v.lazy<Schema<With | Without>>((given) => (name in (given as Fields) ? there : absent));
  return v.pipe(OWN_MEMBERS, after<Fields, With | Without>(choice), v.metadata({ oneOf: [there, absent] }));
}

/** An object whose members the contract doesn't define. */
export const anyMembers: Schema<Readonly<Record<string, unknown>>> = v.pipe(
  OWN_MEMBERS,
  v.record(v.string(), v.unknown()),
);

/** Texts by names that the contract doesn't define. */
export const textsByName: Schema<Readonly<Record<string, string>>> = v.pipe(
  OWN_MEMBERS,
  v.record(v.string(), textUpTo(100_000)),
);

/** A list of at most `most` items. The reader checks its length before any of its items. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<Value>(item: Schema<Value>, most = 100_000): Schema<readonly Value[]> {
  return v.pipe(v.array(v.unknown()), v.maxLength(most, 'too_large'), v.array(item));
}

/** A text of at most `most` UTF-16 units. */
/* @__NO_SIDE_EFFECTS__ */
export function textUpTo(most: number): Schema<string> {
  return v.pipe(v.string(), v.maxLength(most, 'too_long'));
}

/** A text that the database can store, so it has no null characters. */
/* @__NO_SIDE_EFFECTS__ */
export function storableTextUpTo(most: number): Schema<string> {
  return v.pipe(textUpTo(most), v.excludes('\0'));
}

export const text: Schema<string> = textUpTo(100_000);

export const yesOrNo: Schema<boolean> = v.boolean();

export const amount: Schema<number> = v.pipe(v.number(), v.finite());

/** A whole number from `least` to `most`. */
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

/** An ID that the server created, or an object ID in Microsoft Entra ID. */
export const id: Schema<string> = v.pipe(v.string(), v.regex(ID));
