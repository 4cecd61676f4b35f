import { parseSync, type Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * Removes the descriptions of the contract's schemas from the bundle. People read them in the OpenAPI document, and a
 * browser would load them for nothing. The plugin turns `described(schema, 'text')` into `schema` and drops the second
 * argument of `members`.
 */
export function withoutDescriptions(): Plugin {
  return {
    name: 'without-descriptions',
    enforce: 'pre',
    transform: (source, id) => (/\/contract\/.+\.ts$/.test(id) ? undescribed(id, source) : undefined),
  };
}

function undescribed(file: string, source: string): string {
  const cuts = [...callsIn(parseSync(file, source).program)].flatMap(({ start, end, callee, arguments: given }) => {
    const { name } = callee as { readonly name?: unknown };
    const [first, second] = given as readonly Node[];
    if (first === undefined || second === undefined) return [];
    if (name === 'members') return [[first.end, second.end] as const];
    return name === 'described'
      ? ([
          [start, first.start],
          [first.end, end],
        ] as const)
      : [];
  });
  return cuts
    .toSorted(([left], [right]) => right - left)
    .reduce((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), source);
}

function* callsIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && value.type === 'CallExpression') yield value as Node;
  for (const child of Object.values(value)) yield* callsIn(child);
}
