import type { Button, Fact, Heading } from '../card.ts';

/** What the card shows of an outcome. */
export interface OutcomeView extends Heading {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  readonly buttons: readonly Button[];
  /** Buttons that open a page of the tab in a dialog. */
  readonly dialogs: readonly { readonly title: string; readonly data: object }[];
}
