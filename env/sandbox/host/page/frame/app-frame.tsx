import { useEffect, useRef, useState } from 'react';
import { dialogOf } from '../cards/press-outcome.ts';
import { askToken } from '../teams/teams-api.ts';
import { useTeams } from '../teams/teams-context.ts';
import type { TeamsWindow } from '../teams/teams-context.ts';
import { hostPage, tellTheme } from './teams-js-host.ts';
import type { PageHost } from './teams-js-host.ts';

export interface AppFrameProps {
  readonly url: string;
  readonly title: string;
  readonly frameContext: PageHost['frameContext'];
  readonly subPageId?: string;
  readonly refusesToken?: boolean;
  readonly onComplete?: (result: unknown) => void;
  readonly onEscape?: () => void;
  /** Reports where the page has gone, without `#`. */
  readonly onPlace?: (place: string) => void;
}

/** A page of the app from the server, in a frame that speaks teams-js. */
export function AppFrame(props: AppFrameProps) {
  const { url, title, onEscape, onPlace } = props;
  const teams = useTeams();
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const host = useRef<PageHost>(undefined);
  host.current = hostOf(teams, props, () => setReady(true));
  useEffect(() => {
    const { current: element } = frame;
    return element === null
      ? undefined
      : hostPage(element, () => host.current ?? hostOf(teams, props, () => setReady(true)));
  });
  useEffect(() => {
    if (frame.current !== null) tellTheme(frame.current, teams.theme);
  }, [teams.theme]);
  const onLoad = (): void => {
    setReady(true);
    const page = frame.current?.contentWindow;
    page?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') onEscape?.();
    });
    page?.addEventListener('hashchange', () => onPlace?.(page.location.hash.slice(1)));
  };
  return (
    <div className="app-frame" aria-busy={!ready}>
      <iframe ref={frame} title={title} src={underThisOrigin(url)} onLoad={onLoad} />
      {!ready && (
        <p className="frame-loading" role="status">
          Loading {title}
        </p>
      )}
    </div>
  );
}

function hostOf(
  { me, settings, theme, locale, openDialog }: TeamsWindow,
  props: AppFrameProps,
  ready: () => void,
): PageHost {
  const { frameContext, subPageId = '', refusesToken = false, onComplete } = props;
  return {
    frameContext,
    context: () => ({
      theme,
      frameContext,
      locale: locale.toLowerCase(),
      entityId: 'rooms-otp',
      subEntityId: subPageId,
      hostClientType: 'web',
      hostName: 'Teams',
      sessionId: 'sandbox',
      userObjectId: me.objectId,
      tid: settings.tenantId,
      loginHint: me.userPrincipalName,
      userPrincipalName: me.userPrincipalName,
    }),
    token: (claims) => (refusesToken ? Promise.reject(new Error('refused on demand')) : askToken(me.objectId, claims)),
    complete: (result) => onComplete?.(result),
    startTask: (task) =>
      new Promise((resolve, reject) => {
        openDialog({
          ...dialogOf(task),
          submit: (result) => {
            resolve(result);
            return Promise.resolve({ kind: 'done' });
          },
          cancel: () => reject(new Error('User cancelled/closed the task module.')),
        });
      }),
    openLink: (link) => openLink(link),
    ready,
  };
}

function openLink(link: string): void {
  if (URL.canParse(link) && ['http:', 'https:'].includes(new URL(link).protocol))
    window.open(link, '_blank', 'noopener');
}

/**
 * Rewrites an address to this origin, which also serves the server's pages. teams-js accepts this window as its host
 * only there.
 */
function underThisOrigin(url: string): string {
  const { pathname, search, hash } = new URL(url, location.origin);
  return pathname + search + hash;
}
