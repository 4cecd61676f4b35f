import type { NoteRefusal } from '../../bot/services/refusals/note-refusal.ts';

/** Leaves no trace of a refusal. */
export const unnoted: NoteRefusal = () => undefined;
