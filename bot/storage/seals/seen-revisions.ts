/** The most requests whose revisions a server remembers. The ones that it saw longest ago are forgotten first. */
const MOST_REQUESTS = 50_000;
/** The most one-time passwords of which a server remembers that they ended. The oldest ones are forgotten first. */
const MOST_CODES = 50_000;
/** The most earlier choices of the channel that a server remembers. */
const MOST_CHOICES = 1000;

/**
 * The newest revisions that this server has seen since it started. Somebody who puts back an older row together with
 * the audit entries of its time is found by them. Only committed rows may be noted, because a transaction that is rolled
 * back leaves a lower revision behind. After a restart of all servers only a checkpoint outside finds such a change.
 */
export class SeenRevisions {
  readonly #requests = new Map<string, number>();
  readonly #endedCodes = new Set<string>();
  readonly #formerChoices = new Set<string>();
  #preferences = 0;
  #choice: string | undefined;
  #choices = 0;

  get newestPreferences(): number {
    return this.#preferences;
  }

  /** How many choices of the channel were noted, for {@link noteChannel}. */
  get choices(): number {
    return this.#choices;
  }

  noteRequest(id: string, revision: number): void {
    const newest = Math.max(revision, this.#requests.get(id) ?? 0);
    this.#requests.delete(id);
    this.#requests.set(id, newest);
    if (this.#requests.size > MOST_REQUESTS) this.#requests.delete(this.#requests.keys().next().value ?? id);
  }

  /** Notes one-time passwords that a committed transaction of this server took or ended. */
  noteEndedCodes(ids: readonly string[]): void {
    for (const id of ids) this.#endedCodes.add(id);
    for (const id of this.#endedCodes) {
      if (this.#endedCodes.size <= MOST_CODES) return;
      this.#endedCodes.delete(id);
    }
  }

  notePreferences(revision: number): void {
    this.#preferences = Math.max(revision, this.#preferences);
  }

  /**
   * Notes the choice that a read has found. Choices have no order of their own, so one is newer only if its read began
   * when the one before was noted already. Of two reads at the same time, the one that ends later may be the older one.
   * @param entryId the audit entry of the choice
   * @param choices {@link choices} when the read began
   */
  noteChannel(entryId: string, choices: number): void {
    if (this.#formerChoices.has(entryId) || this.#choice === entryId || choices < this.#choices) return;
    if (this.#choice !== undefined && this.#formerChoices.size < MOST_CHOICES) this.#formerChoices.add(this.#choice);
    this.#choice = entryId;
    this.#choices += 1;
  }

  hasNewerRequest(id: string, revision: number): boolean {
    return revision < (this.#requests.get(id) ?? 0);
  }

  hasEndedCode(id: string): boolean {
    return this.#endedCodes.has(id);
  }

  hasNewerPreferences(revision: number): boolean {
    return revision < this.#preferences;
  }

  hasNewerChannel(entryId: string): boolean {
    return this.#formerChoices.has(entryId);
  }
}
