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
  save(digest: PostedDigest | undefined): Promise<void>;
}

export type DigestCard = DigestQueries & DigestChanges;
