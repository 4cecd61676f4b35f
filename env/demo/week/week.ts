/** How a code of the demo's past ended. */
type End = 'signed in' | 'rejected' | 'revoked' | 'expired';

/** A code that somebody generated before the demo began. */
export interface PastCode {
  /** How many days ago it was generated. */
  readonly daysAgo: number;
  /** Number of the room in the sandbox. */
  readonly room: number;
  readonly end: End;
  /** Minutes between the request and the decision. */
  readonly decidedAfterMinutes: number;
}

/** The week before the demo, the oldest code first. The rooms of the first steps and of the rehearsal aren't among them. */
export const WEEK: readonly PastCode[] = [
  { daysAgo: 6, room: 9, end: 'signed in', decidedAfterMinutes: 4 },
  { daysAgo: 5, room: 10, end: 'signed in', decidedAfterMinutes: 11 },
  { daysAgo: 4, room: 11, end: 'expired', decidedAfterMinutes: 0 },
  { daysAgo: 3, room: 12, end: 'rejected', decidedAfterMinutes: 7 },
  { daysAgo: 2, room: 12, end: 'signed in', decidedAfterMinutes: 3 },
  { daysAgo: 2, room: 13, end: 'revoked', decidedAfterMinutes: 0 },
  { daysAgo: 1, room: 14, end: 'signed in', decidedAfterMinutes: 6 },
];
