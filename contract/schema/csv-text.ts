import { type Schema, textUpTo } from './shape.ts';

/** Longer than any CSV that is accepted, so that the limit in bytes is told by what counts bytes. */
export const csvText: Schema<string> = textUpTo(1_000_000);
