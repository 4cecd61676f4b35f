import { appTexts } from '../../../bot/contract/texts/en/tab/app.ts';
import type { Area } from '../app/navigation.ts';
import type { ChannelTab } from '../teams/teams-host.ts';

/** A page of the app that a tab of a channel can show. */
export interface ChannelPage {
  readonly path: Area['path'];
  readonly title: string;
  readonly hint: string;
}

function channelPage(path: ChannelPage['path'], hint: string): ChannelPage {
  return { path, title: appTexts.areas[path], hint };
}

/** What most want. */
export const FIRST_PAGE = channelPage('/requests', 'What waits for a decision, beside the cards of the channel.');

export const CHANNEL_PAGES: readonly ChannelPage[] = [
  FIRST_PAGE,
  channelPage('/overview', 'How far the codes came, with charts.'),
  channelPage('/accounts', 'All rooms with their readiness and provisioning status.'),
];

/** @param tabAddress of the tab's own page, without what stands behind `#` */
export function channelTab({ path, title }: ChannelPage, tabAddress: string): ChannelTab {
  return { entityId: idOf(path), contentUrl: `${tabAddress}#${path}`, suggestedDisplayName: title };
}

/** Of a tab that is changed; undefined for a new one. */
export function pageOf(entityId: string): ChannelPage | undefined {
  return CHANNEL_PAGES.find(({ path }) => idOf(path) === entityId);
}

function idOf(path: string): string {
  return path.slice(1);
}
