/** Queries about the people whom the servers saw with the permission to approve. */
export interface SeenApproverQueries {
  /**
   * Returns when a person can confirm changes: so many hours after the servers first saw them as an approver. The answer
   * is `now` when that time is over, and also while the installation itself is younger than that, as its audit says.
   */
  mayConfirm(objectId: string, hours: number): Promise<'now' | { readonly from: Date } | 'unseen'>;
}

interface SeenApproverChanges {
  /** Stores that the servers see a person as an approver now. The answer is `true` if that was not known. */
  note(objectId: string): Promise<boolean>;
}

/** The people whom the servers saw with the permission to approve, and since when. */
export type SeenApprovers = SeenApproverQueries & SeenApproverChanges;
