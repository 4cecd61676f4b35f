/**
 * Whether a release changed the password of its account. It is `maybe` once a write has left and no clear answer came:
 * a lost reply, a time-out or a 5xx does not mean that nothing happened.
 */
export type PasswordChange = 'yes' | 'maybe' | 'no';

/**
 * Who may have made a change that the directory shows after our own successful write. `same_release` is a late attempt
 * of the same release, which sets the same password. `other_release` is a late attempt with another password.
 * `someone` is nobody of us.
 */
type ChangeSource = 'same_release' | 'other_release' | 'someone';

/** A change of the password that the directory showed after the one of the release. */
export interface LaterChange {
  readonly source: ChangeSource;
  /** When the password changed, by the directory. */
  readonly at: Date;
}

/** Milliseconds that the directory has to answer one try of a call. */
export const DEFAULT_CALL_MILLISECONDS = 20_000;
/**
 * Seconds past the time limit of a write until which it may still take effect. After them, the next write leaves, so
 * that two writes with different passwords do not overtake each other.
 */
export const DEFAULT_LATE_SECONDS = 30;
/**
 * Hours for which a write without an answer counts as one that may still take effect. Much later changes are other
 * people's.
 */
export const UNRESOLVED_HOURS = 24;
/**
 * Seconds after a write left within which a later change may be its effect: the time limit of a call, the time after
 * which the next write leaves, and clocks that differ. Any later change is taken for somebody else's, because an alert
 * about our own late write does less harm than silence about another person's.
 */
const EFFECT_SECONDS = 180;
/** Minutes from delivery, and then from each look, to the next look at the time of the last password change. */
export const MINUTES_BETWEEN_LOOKS = [1, 2, 2] as const;
/** How often a person may release the password of one request again. */
export const MAX_RELEASES_AGAIN = 3;

/** The facts by which {@link judgeChange} tells who changed the password. */
export interface ChangeFacts {
  /** The time of the last change that the directory showed after our own successful write. */
  readonly shownAt: Date | undefined;
  /** The time of the last change that the directory shows now. */
  readonly readAt: Date | undefined;
  /** Whether attempts of the same release, or with another password for this account, got no answer. */
  readonly unresolved: { readonly same: boolean; readonly other: boolean };
  /** When the latest of these attempts left. */
  readonly lastSent?: { readonly same?: Date; readonly other?: Date };
}

function mayBeEffect(readAt: Date, sentAt: Date | undefined): boolean {
  return sentAt === undefined || readAt.getTime() - sentAt.getTime() <= EFFECT_SECONDS * 1000;
}

/**
 * Returns the change that came after our own successful write, or `undefined` if there is none. An attempt with another
 * password counts first, because it is the one that would lock the console out.
 */
export function judgeChange({ shownAt, readAt, unresolved, lastSent }: ChangeFacts): LaterChange | undefined {
  if (!shownAt || !readAt || readAt <= shownAt) return undefined;
  if (unresolved.other && mayBeEffect(readAt, lastSent?.other)) return { source: 'other_release', at: readAt };
  const isSame = unresolved.same && mayBeEffect(readAt, lastSent?.same);
  return { source: isSame ? 'same_release' : 'someone', at: readAt };
}
