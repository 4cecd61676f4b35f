import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ConversationView, PersonView } from '../../connector/wire.ts';
import type { HostSettings } from '../wire.ts';
import { Conversation } from './conversation/conversation.tsx';
import { LiveAnnouncer } from './conversation/live-announcer.tsx';
import { Rail } from './window/rail.tsx';
import { areaOf, conversationAt, useRoute } from './window/route.ts';
import { isUnread, markSeen } from './teams/seen.ts';
import { useShortcuts } from './window/shortcuts.ts';
import { ChannelList, ChatList } from './window/side-list.tsx';
import { TabPage } from './frame/tab-page.tsx';
import { TaskDialog } from './frame/task-dialog.tsx';
import type { TeamsApi } from './teams/teams-api.ts';
import { TeamsProvider, useTeams } from './teams/teams-context.ts';
import type { OpenedDialog } from './teams/teams-context.ts';
import type { TeamsState, TeamsStore } from './teams/teams-store.ts';
import { useSwitches } from './window/switches.ts';
import { TitleBar } from './window/title-bar.tsx';
import { useConsoleSteps, useObservedSteps } from './steps/observed-steps.ts';
import { Welcome } from './steps/welcome.tsx';

export interface AppProps {
  readonly api: TeamsApi;
  readonly store: TeamsStore;
  readonly me: PersonView;
  readonly settings: HostSettings;
}

const WELCOME_KEY = 'rooms-otp/welcome-closed';

/** One person's window. */
export function App({ api, store, me, settings }: AppProps) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const switches = useSwitches();
  const { theme, locale, isNarrow, refusesToken } = switches;
  const [dialog, openDialog] = useState<OpenedDialog>();
  const [welcome, showWelcome] = useWelcome();
  useShortcuts();
  useObservedSteps(state.conversations, settings);
  useConsoleSteps();
  const teams = useMemo(
    () => ({ api, store, me, settings, theme, locale, isNarrow, refusesToken, openDialog }),
    [api, store, me, settings, theme, locale, isNarrow, refusesToken],
  );
  return (
    <TeamsProvider value={teams}>
      <TitleBar people={state.people} me={me} switches={switches} onHelp={() => showWelcome(!welcome)} />
      <div className="connection" role="status">
        {state.connection === 'reconnecting' && <p>Reconnecting …</p>}
      </div>
      <div className="window">
        <Places state={state} me={me} />
        {welcome && (
          <Welcome onClose={() => showWelcome(false)} onGenerate={() => generate(api, settings, state.conversations)} />
        )}
      </div>
      {dialog !== undefined && <TaskDialog key={dialog.url ?? dialog.title} dialog={dialog} />}
    </TeamsProvider>
  );
}

/** Says whether the first steps show, which this browser remembers. The function shows or closes them. */
function useWelcome(): readonly [boolean, (shown: boolean) => void] {
  const [welcome, setWelcome] = useState(() => localStorage.getItem(WELCOME_KEY) === null);
  const showWelcome = (shown: boolean): void => {
    if (shown) localStorage.removeItem(WELCOME_KEY);
    else localStorage.setItem(WELCOME_KEY, 'closed');
    setWelcome(shown);
  };
  return [welcome, showWelcome];
}

function Places({ state, me }: { readonly state: TeamsState; readonly me: PersonView }) {
  const route = useRoute();
  const current = conversationAt(route, state.conversations);
  const messages = current === undefined ? undefined : state.messages[current.id];
  const { store } = useTeams();
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined) void store.open(currentId);
  }, [store, currentId]);
  useEffect(() => {
    if (current !== undefined && !document.hidden) markSeen(me.objectId, current);
  }, [current, messages, me.objectId]);
  const unread = (conversation: ConversationView): boolean =>
    conversation.id !== current?.id && isUnread(me.objectId, conversation);
  const own = state.conversations.filter((conversation) => areaOf(conversation) === route.area);
  const list = { conversations: own, current, isUnread: unread };
  return (
    <>
      <Rail area={route.area} unread={new Set(state.conversations.filter(unread).map(areaOf))} />
      {route.area === 'chat' && <ChatList {...list} />}
      {route.area === 'teams' && <ChannelList {...list} />}
      <main className="main">
        {route.area === 'tab' && <TabPage {...(route.subPageId === undefined ? {} : { subPageId: route.subPageId })} />}
        {current !== undefined && <Conversation key={current.id} conversation={current} messages={messages} />}
        {route.area !== 'tab' && current === undefined && (
          <p className="empty">You aren't in any {route.area === 'chat' ? 'chat' : 'channel'} here.</p>
        )}
      </main>
      <LiveAnnouncer key={current?.id ?? ''} messages={messages} me={me.objectId} />
    </>
  );
}

function generate(api: TeamsApi, { exampleRoom }: HostSettings, conversations: readonly ConversationView[]): void {
  const chat = conversations.find(({ kind }) => kind === 'personal');
  if (chat === undefined) return;
  location.hash = '#/chat';
  void api.say({ conversationId: chat.id, text: `generate otp ${exampleRoom.name}`, mention: false });
}
