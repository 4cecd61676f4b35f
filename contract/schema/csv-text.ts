import { type Schema, textUpTo } from './shape.ts';

/**
 * The text of a CSV file. This limit is larger than any file that the server accepts, so that the check that counts
 * bytes reports the real limit.
 */
export const csvText: Schema<string> = textUpTo(1_000_000);
