import type * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { described, members, oneOf, optional, text } from './schema/shape.ts';
import { CHECK_RESULTS } from './words.ts';

export const FailedCheck = members({ title: text, remedy: text });
export type FailedCheck = v.InferOutput<typeof FailedCheck>;

export const CheckView = members({
  name: text,
  title: text,
  result: oneOf(CHECK_RESULTS),
  remedy: optional(text),
  reason: optional(described(text, 'Why the check was not made, as a sentence.')),
  readAt: optional(described(instant, 'When the facts of the check were read. Absent if they never were.')),
});
export type CheckView = v.InferOutput<typeof CheckView>;
