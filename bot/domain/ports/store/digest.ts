import type { PostedDigest } from '../../audit/overview.ts';

/** Queries about the digest, at any time. */
export interface DigestQueries {
  /** Returns the digest in the channel, if there is one. */
  posted(): Promise<PostedDigest | undefined>;
}

/** Changes to the digest, the card that stands for many waiting requests. */
interface DigestChanges {
  /**
   * Lets the digest stand for a request that has no card of its own, while more than `most` requests wait or if the
   * request has ended without success. Returns whether the digest stands for it now.
   */
  join(requestId: string, most: number): Promise<boolean>;
  /** Returns the waiting requests that only the digest stood for. Each of them needs its own card now. */
  leave(): Promise<readonly string[]>;
  /** Stores where the digest is, or that there is none, and forgets posts that were in doubt. */
  save(digest: PostedDigest | undefined): Promise<void>;
  /**
   * Announces a post in a channel, because it may arrive although its answer gets lost. After such a post, one more is
   * allowed, and not before the pause is over. The answer is `undefined` if no post is allowed now.
   */
  beginPost(channelId: string, pauseSeconds: number): Promise<'first' | 'repeat' | undefined>;
  /** Takes the announcement back after it is certain that nothing was posted. */
  cancelPost(): Promise<void>;
}

export type DigestCard = DigestQueries & DigestChanges;
