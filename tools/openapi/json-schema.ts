import * as v from 'valibot';
import type { Schema } from '../../contract/schema/shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The parts of Valibot's schemas and actions that the contract uses. */
interface Part {
  readonly kind: 'schema' | 'validation' | 'transformation' | 'metadata';
  readonly type: string;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: Part;
  readonly default?: unknown;
  readonly item?: Part;
  readonly value?: Part;
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly description?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

const REFERENCE = '#/components/schemas/';

/**
 * Writes schemas of the contract as JSON Schema 2020-12, the dialect of OpenAPI 3.1. A schema with a name becomes a
 * reference, and the writer puts it into `components` once.
 */
export class JsonSchemaWriter {
  readonly #names: ReadonlyMap<unknown, string>;
  readonly #components = new Map<string, JsonSchema>();

  constructor(names: ReadonlyMap<unknown, string>) {
    this.#names = names;
  }

  /** The schemas that the written ones refer to so far, by name. */
  get components(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#components].toSorted(([left], [right]) => (left < right ? -1 : 1)));
  }

  /** Writes a schema. @throws Error for a kind of schema that this writer doesn't know */
  write(schema: Schema): JsonSchema {
    return this.#write(schema as unknown as Part);
  }

  /** Writes the members of an object with their names. */
  writeMembers(entries: v.ObjectEntries): readonly { name: string; required: boolean; schema: JsonSchema }[] {
    return Object.entries(entries as unknown as Readonly<Record<string, Part>>).map(([name, entry]) => ({
      name,
      required: !isOptional(entry),
      schema: this.#write(entry),
    }));
  }

  #write(part: Part): JsonSchema {
    const name = this.#names.get(part);
    if (name === undefined) return this.#writeWhole(part);
    if (!this.#components.has(name)) {
      this.#components.set(name, {});
      this.#components.set(name, this.#writeWhole(part));
    }
    return { $ref: REFERENCE + name };
  }

  #writeWhole(part: Part): JsonSchema {
    if (part.pipe === undefined) return this.#writeSchema(part);
    return part.pipe.reduce<JsonSchema>((before, step) => this.#addStep(before, step), {});
  }

  /**
   * Adds a step of a pipe. A later schema says more about the same type, or replaces the one from before a
   * transformation.
   */
  #addStep(before: JsonSchema, step: Part): JsonSchema {
    if (step.kind !== 'schema') return { ...before, ...this.#writeAction(step, before['type']) };
    const written = this.#write(step);
    const isSame = before['type'] === undefined || written['type'] === undefined || before['type'] === written['type'];
    return isSame && !('oneOf' in written) ? { ...before, ...written } : written;
  }

  #writeSchema(part: Part): JsonSchema {
    switch (part.type) {
      case 'string':
      case 'number':
      case 'boolean':
        return { type: part.type };
      case 'literal':
        return { const: part.literal };
      case 'picklist':
        return { type: 'string', enum: part.options };
      case 'array':
        return { type: 'array', ...this.#writeInner('items', part.item) };
      case 'object':
        return this.#writeObject(part.entries ?? {});
      case 'record':
        return { type: 'object', ...this.#writeInner('additionalProperties', part.value) };
      case 'variant':
        return { oneOf: (part.options as readonly Part[]).map((option) => this.#write(option)) };
      case 'exact_optional':
      case 'optional':
        return { ...(part.wrapped && this.#write(part.wrapped)), ...defaultOf(part) };
      case 'custom':
        return { type: 'object' };
      case 'lazy':
        return {};
      default:
        throw new Error(`there is no JSON Schema for ${part.type}`);
    }
  }

  /** Writes what a list or a record holds. It writes nothing when that may be anything. */
  #writeInner(keyword: string, inner: Part | undefined): JsonSchema {
    return inner === undefined || inner.type === 'unknown' ? {} : { [keyword]: this.#write(inner) };
  }

  #writeObject(entries: Readonly<Record<string, Part>>): JsonSchema {
    const members = Object.entries(entries);
    const there = members.filter(([, entry]) => entry.wrapped?.type !== 'never');
    const required = there.filter(([, entry]) => !isOptional(entry)).map(([name]) => name);
    const never = members.filter((member) => !there.includes(member)).map(([name]) => ({ required: [name] }));
    return {
      type: 'object',
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(there.map(([name, entry]) => [name, this.#write(entry)])),
      ...(never.length > 0 && { not: { anyOf: never } }),
    };
  }

  #writeAction({ type, requirement, description, metadata }: Part, of: unknown): JsonSchema {
    switch (type) {
      case 'description':
        return { description };
      case 'metadata':
        return this.#writeMetadata(metadata ?? {});
      case 'max_length':
        return of === 'array' ? { maxItems: requirement } : { maxLength: requirement };
      case 'integer':
        return { type: 'integer' };
      case 'min_value':
        return { minimum: requirement };
      case 'max_value':
        return { maximum: requirement };
      case 'regex':
        return { pattern: (requirement as RegExp).source };
      case 'url':
        return { format: 'uri' };
      case 'uuid':
        return { format: 'uuid' };
      case 'check':
      case 'excludes':
      case 'finite':
      case 'transform':
        return {};
      default:
        throw new Error(`there is no JSON Schema for the action ${type}`);
    }
  }

  #writeMetadata({ oneOf, ...others }: Readonly<Record<string, unknown>>): JsonSchema {
    return { ...others, ...(Array.isArray(oneOf) && { oneOf: oneOf.map((option: Part) => this.#write(option)) }) };
  }
}

function isOptional({ type }: Part): boolean {
  return type === 'optional' || type === 'exact_optional';
}

/** Returns the default of a member in the form in which a client would send it, such as a number in digits. */
function defaultOf(part: Part): JsonSchema {
  if (part.default === undefined) return {};
  const read = v.safeParse(part as unknown as Schema, undefined);
  return { default: read.output };
}
