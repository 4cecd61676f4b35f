import type { ChannelTab } from '../teams/teams-host.ts';
import type { PlainTexts } from '../texts/shell-texts.ts';

/** A page of the app that a channel tab can show. */
export interface ChannelPage {
  /** The id that Teams stores for the choice. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly hint: string;
}

/** Returns the pages to choose from. The first one is what most users want. */
export function channelPages({
  areas,
  shell: {
    channel: { hints },
  },
}: PlainTexts): readonly [ChannelPage, ...ChannelPage[]] {
  const page = (path: keyof typeof hints): ChannelPage => ({
    id: path.slice(1),
    path,
    title: areas[path],
    hint: hints[path],
  });
  return [page('/requests'), page('/overview'), page('/accounts')];
}

/**
 * Returns the channel tab in the form that Teams stores.
 * @param tabAddress the address of the tab's own page, without the part from `#` on
 */
export function channelTab({ id, path, title }: ChannelPage, tabAddress: string): ChannelTab {
  return { entityId: id, contentUrl: `${tabAddress}#${path}`, suggestedDisplayName: title };
}
