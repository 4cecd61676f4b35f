/** Returns a function with numbers from 0 to `below` - 1 that are the same for the same seed (xorshift32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export type Random = ReturnType<typeof seeded>;

export function oneOf<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
  return items[random(items.length)] ?? items[0];
}

/** An id that nothing has. */
export const UNKNOWN_ID = '5a5a0000-0000-4000-8000-00000000ffff';

function deep(levels: number): string {
  return `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
}

/** JSON texts that stand where something else is expected. */
export const ODD: readonly string[] = [
  ...['null', 'true', '0', '-1', '1e308', '-0', '9007199254740993', '""', '"x"', '"\\u0000"', '"Oslo\\u0000"'],
  ...['"\\ud800"', '"\\udc00x"', '"\\u202e"', '[]', '{}', '[null]', '[[[]]]', '[{}]', '[1,"a"]', '{"id":null}'],
  ...[
    '{"id":5}',
    '{"id":"\\u0000"}',
    '{"id":""}',
    '{"__proto__":{"id":"x"}}',
    '{"constructor":1}',
    '{"type":"mention"}',
  ],
  ...[
    '[{"type":"mention"}]',
    '[{"type":5}]',
    '{"length":1e9}',
    '{"toString":1}',
    `"${UNKNOWN_ID}"`,
    `"${'9'.repeat(3000)}"`,
  ],
  ...['"generate otp \\u0000"', '"approve \\ud800 1"', '"<at></at>"', deep(60), deep(3000), `[${'1,'.repeat(2000)}1]`],
];

/** Returns the paths of all members, at every level. */
export function pathsOf(value: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = [...before, name];
    return [path, ...pathsOf(member, path)];
  });
}

/** Returns JSON in which the member at the path is replaced by a JSON text, or is left out without one. */
export function written(value: unknown, path: readonly string[], odd: string | undefined): string {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) => {
    const text = name !== first ? JSON.stringify(member) : rest.length === 0 ? odd : written(member, rest, odd);
    return text === undefined ? [] : [Array.isArray(value) ? text : `${JSON.stringify(name)}:${text}`];
  });
  return Array.isArray(value) ? `[${members.join(',')}]` : `{${members.join(',')}}`;
}

/** Returns bytes of which a part is missing, or that hold what UTF-8 can't. */
export function broken(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const kinds = [
    before,
    Buffer.concat([before, Buffer.from([0xff]), after]),
    Buffer.concat([before, Buffer.from([0xc0, 0x80]), after]),
    Buffer.concat([Buffer.from('\uFEFF'), bytes]),
    Buffer.concat([before, after.subarray(1)]),
  ];
  return kinds[random(kinds.length)] ?? bytes;
}
