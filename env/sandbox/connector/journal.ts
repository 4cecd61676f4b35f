import type { JournalEntry } from './wire.ts';

const MAX_ENTRIES = 5_000;

/** Records the exchanges between bot and connector, and what was wrong with them. */
export class Journal {
  #entries: JournalEntry[] = [];
  #last = 0;

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  write(entry: Omit<JournalEntry, 'number'>): void {
    this.#last += 1;
    this.#entries.push({ number: this.#last, ...entry });
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
  }
}
