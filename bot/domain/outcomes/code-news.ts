/** Which news about their own codes a person gets in Teams: all, problems only, or none. */
export type CodeNews = 'all' | 'problems' | 'none';
