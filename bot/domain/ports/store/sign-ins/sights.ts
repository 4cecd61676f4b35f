import type { Sight, SignInWitness } from '../../../sign-ins/sight.ts';
import type { SignInNews } from '../../../sign-ins/sign-in-news.ts';
import type { SignInState } from '../../../sign-ins/verdict.ts';

/** What a witness outside the console says about a request. What consoles say is in `ConsoleReports`. */
export interface NewSight extends Sight {
  readonly witness: Exclude<SignInWitness, 'event_log' | 'installer' | 'settings_file'>;
  readonly requestId: string;
  /** Number of the release that it is about; what is about an earlier one is not added. */
  readonly release?: number;
}

/** A sight that was added, with the verdict before and after it. */
export interface AddedSight {
  readonly before?: SignInState;
  readonly after?: SignInState;
  /** The sight made a contradiction that was not there before. */
  readonly contradicts: boolean;
}

/** What the witnesses outside the consoles say. Rows are only added; the same words again add nothing. */
export interface Sights {
  /**
   * Adds a sight to a delivered request, stores the new verdict in the column `requests.sign_in`, and makes the card and
   * pages show it. The answer is `undefined` when nothing was added.
   */
  add(sight: NewSight): Promise<AddedSight | undefined>;
  /** Notes that people are told this, and returns whether it is the first time in the present release. */
  noteTold(requestId: string, news: SignInNews): Promise<boolean>;
}
