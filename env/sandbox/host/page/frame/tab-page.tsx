import { useEffect, useState } from 'react';
import { TAB_PATH } from '../../wire.ts';
import { AppFrame } from './app-frame.tsx';
import { notePlace } from '../steps/observed-steps.ts';
import { ask } from '../teams/teams-api.ts';
import { useTeams } from '../teams/teams-context.ts';

export function TabPage({ subPageId }: { readonly subPageId?: string }) {
  const { settings, me, locale, isNarrow, refusesToken } = useTeams();
  const isThere = useTabPage();
  return (
    <section className="tab-page" aria-labelledby="tab-name">
      <header className="conversation-header">
        <div className="conversation-title">
          <h1 id="tab-name">{settings.appName}</h1>
          <p>Tab</p>
        </div>
      </header>
      {isThere === true && (
        <div className={`tab-frame ${isNarrow ? 'tab-narrow' : ''}`}>
          <AppFrame
            key={[me.objectId, refusesToken, locale, subPageId].join(' ')}
            url={TAB_PATH}
            title={settings.appName}
            frameContext="content"
            onPlace={notePlace}
            refusesToken={refusesToken}
            {...(subPageId === undefined ? {} : { subPageId })}
          />
        </div>
      )}
      {isThere === false && <NoTab appName={settings.appName} />}
    </section>
  );
}

function NoTab({ appName }: { readonly appName: string }) {
  return (
    <div className="empty">
      <h2>No tab yet</h2>
      <p>The server has no page for a tab. Everything works in the chat with {appName} and in the approval channel.</p>
      <p>
        <a href="#/chat">Go to the chat</a>
      </p>
    </div>
  );
}

/** Says whether the server has the tab's page; `undefined` until that is known. */
function useTabPage(): boolean | undefined {
  const [isThere, setIsThere] = useState<boolean>();
  useEffect(() => {
    const asking = new AbortController();
    ask<{ readonly isThere: boolean }>('GET', 'tab', undefined, asking.signal).then(
      (answer) => setIsThere(answer.isThere),
      () => setIsThere(asking.signal.aborted ? undefined : false),
    );
    return () => asking.abort();
  }, []);
  return isThere;
}
