/** Whether a row of a grid is selected; a `closed` row can't be selected. */
export type PickState = 'picked' | 'open' | 'closed';

/** The box in the header that selects all rows, and says how many are selected. */
export interface SelectAll {
  readonly state: 'none' | 'some' | 'all';
  readonly label: string;
  /** Whether there is nothing to select. */
  readonly isClosed: boolean;
  readonly onToggle: () => void;
}
