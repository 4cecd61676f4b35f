import type { TaskModuleResponse } from 'botbuilder';
import type { CodeNews } from '../../domain/outcomes/code-news.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Card } from '../cards/card.ts';
import { outcomeCard } from '../cards/outcomes/outcome.ts';
import { ROLLOUT_PAGE } from '../cards/outcomes/rollout-view.ts';
import type { Turn } from '../turn.ts';
import { type Press, required, textOf } from './press.ts';

const NEWS: ReadonlySet<string | undefined> = new Set<CodeNews>(['all', 'problems', 'none']);

function isNews(text: string | undefined): text is CodeNews {
  return NEWS.has(text);
}

/**
 * Stores which news of their codes a person wants, and shows the card again with the other choices.
 * @throws DomainError otp_unknown for a card of someone else or another choice, and those of the API
 */
export async function chooseNews({ api, admin, reader }: Turn, data: Press['data']): Promise<Card> {
  const news = textOf(data, 'news');
  if (!isNews(news)) throw new DomainError('otp_unknown');
  const outcome = await api.ownOutcome(admin, required(data, 'subjectId', 'otp_unknown'));
  return outcomeCard(reader.texts, outcome, await api.chooseCodeNews(admin, news));
}

/** Tells whether the data of a pressed button asks for the page of a rollout. */
export function asksForRollout(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { readonly page?: unknown }).page === ROLLOUT_PAGE;
}

/**
 * Opens the dialog with the page of a rollout, which gets all its data from our server with its own token.
 * @throws DomainError otp_unknown for a rollout of someone else, no_permission, directory_unavailable
 */
export async function openRolloutDialog(
  { api, admin, reader }: Turn,
  tabUrl: string,
  data: unknown,
): Promise<TaskModuleResponse> {
  const rolloutId = required((data ?? {}) as Press['data'], 'rolloutId', 'otp_unknown');
  await api.ownOutcome(admin, rolloutId);
  const url = `${tabUrl}#/batches/${encodeURIComponent(rolloutId)}`;
  const { dialog: title } = reader.texts.outcomes.rollout;
  return { task: { type: 'continue', value: { title, url, height: 'large', width: 'large' } } };
}
