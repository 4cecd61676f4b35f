export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objectsIn(value: unknown): readonly JsonObject[] {
  return asList(value)
    .map((item) => asObject(item))
    .filter((item) => item !== undefined);
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Follows names from object to object: `at(activity, 'channelData', 'channel', 'id')`. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((current, name) => asObject(current)?.[name], value);
}

export function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  return asText(at(value, ...names));
}
