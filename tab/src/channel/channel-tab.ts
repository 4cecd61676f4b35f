import type { ChannelTab } from '../teams/teams-host.ts';
import type { PlainTexts } from '../texts/shell-texts.ts';

/** A page of the app that a tab of a channel can show. */
export interface ChannelPage {
  /** What Teams keeps of the choice. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly hint: string;
}

/** The first is what most want. */
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

/** @param tabAddress of the tab's own page, without what stands behind `#` */
export function channelTab({ id, path, title }: ChannelPage, tabAddress: string): ChannelTab {
  return { entityId: id, contentUrl: `${tabAddress}#${path}`, suggestedDisplayName: title };
}
