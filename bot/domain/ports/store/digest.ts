import type { PostedDigest } from '../../audit/overview.ts';

export interface DigestQueries {
  /** The digest in the channel, when there is one. */
  posted(): Promise<PostedDigest | undefined>;
}

/** The card that stands for many waiting requests. */
interface DigestChanges {
  /** A request without a card: the digest stands for it while more than `most` wait, and when it ended without one. */
  join(requestId: string, most: number): Promise<boolean>;
  /** Waiting requests that only the digest stood for: each wants a card of its own now. */
  leave(): Promise<readonly string[]>;
  save(digest: PostedDigest | undefined): Promise<void>;
}

export type DigestCard = DigestQueries & DigestChanges;
