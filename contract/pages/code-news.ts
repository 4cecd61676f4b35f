import type * as v from 'valibot';
import { described, members, oneOf, readerOf, yesOrNo } from '../schema/shape.ts';

export const CODE_NEWS_PATHS = {
  /** GET returns {@link CodeNewsView}. PUT with {@link CodeNewsChange} stores the choice and returns the view. */
  codeNews: '/api/tab/code-news',
} as const;

/** Which news about their own codes a person gets in Teams: all, problems only, or none. */
export const CODE_NEWS = ['all', 'problems', 'none'] as const;
export type CodeNews = (typeof CODE_NEWS)[number];

export const CodeNewsChange = members({ news: oneOf(CODE_NEWS) }, "A person's choice about news of their own codes.");
export type CodeNewsChange = v.InferOutput<typeof CodeNewsChange>;

export const CodeNewsView = members(
  {
    news: oneOf(CODE_NEWS),
    hasChat: described(
      yesOrNo,
      "Whether the bot knows the person's chat. Without it, nobody is told in Teams what became of their codes.",
    ),
  },
  "A person's choice about news of their own codes.",
);
export type CodeNewsView = v.InferOutput<typeof CodeNewsView>;

export const parseCodeNewsChange = readerOf(CodeNewsChange);
export const parseCodeNewsView = readerOf(CodeNewsView);
