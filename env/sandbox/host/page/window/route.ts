import { useMemo, useSyncExternalStore } from 'react';
import type { ConversationView } from '../../../connector/wire.ts';

export type Area = 'chat' | 'teams' | 'tab';

export interface Route {
  readonly area: Area;
  /** The name of a conversation, as the address has it. */
  readonly slug?: string;
  /** The page of the tab to open first. */
  readonly subPageId?: string;
}

function readRoute(hash: string): Route {
  const [area = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const detail = rest.join('/');
  if (area === 'tab') return { area, ...(detail === '' ? {} : { subPageId: detail }) };
  return { area: area === 'teams' ? 'teams' : 'chat', ...(detail === '' ? {} : { slug: detail }) };
}

/** Decodes a part of an address. A typed address may contain a bare percent sign. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

function onHashChange(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export function areaOf({ kind }: ConversationView): Area {
  return kind === 'channel' ? 'teams' : 'chat';
}

export function hashOf(conversation: ConversationView): string {
  return `#/${areaOf(conversation)}/${slugOf(conversation)}`;
}

function slugOf({ name }: ConversationView): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

/** Returns the conversation that the address names, or else the first of its kind. */
export function conversationAt(route: Route, conversations: readonly ConversationView[]): ConversationView | undefined {
  const own = conversations.filter((conversation) => areaOf(conversation) === route.area);
  return own.find((conversation) => slugOf(conversation) === route.slug) ?? own[0];
}

/** Makes an address such as `?as=adele`, so that each window is its own person. */
export function addressAs(userPrincipalName: string, hash = location.hash): string {
  return `/?as=${encodeURIComponent(userPrincipalName.split('@')[0] ?? '')}${hash}`;
}
