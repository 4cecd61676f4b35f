/** What people are told about the sign-in of a release, each once. */
export type SignInNews = 'contradicted' | 'failed' | 'not_seen';
