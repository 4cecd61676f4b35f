import type { CodeNews } from '../../domain/outcomes/code-news.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Outcomes } from '../../domain/ports/store/outcomes/outcomes.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { type PermissionDeps, requirePermission } from '../preferences/require-permission.ts';

interface ShowDeps extends PermissionDeps {
  readonly store: { readonly chats: Pick<Chats, 'of'>; readonly outcomes: Pick<Outcomes, 'newsOf'> };
}

interface ChooseDeps extends PermissionDeps {
  readonly store: { readonly transaction: Transact<'outcomes'> };
}

/** Which news about their own codes a person gets, and whether the bot knows their chat. */
export interface CodeNewsChoice {
  readonly news: CodeNews;
  readonly hasChat: boolean;
}

/** Returns a person's own choice. It is for people who may generate codes. */
export async function showCodeNews({ store, ...deps }: ShowDeps, admin: Admin): Promise<CodeNewsChoice> {
  await requirePermission(deps, admin, 'generate');
  const [news, chat] = await Promise.all([store.outcomes.newsOf(admin), store.chats.of(admin)]);
  return { news, hasChat: chat !== undefined };
}

/**
 * Stores a person's own choice. It changes nothing for others and no rule, so the audit doesn't record it, as it records
 * no other choice that people make for themselves.
 */
export async function chooseCodeNews({ store, ...deps }: ChooseDeps, admin: Admin, news: CodeNews): Promise<CodeNews> {
  await requirePermission(deps, admin, 'generate');
  await store.transaction((tx) => tx.outcomes.choose(admin, news));
  return news;
}
