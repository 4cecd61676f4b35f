import type { Notice, PageAct, PageView } from '../page-view.ts';

/** Where the page keeps its name, so that it is the same window after it was loaded again. */
const NAME_KEY = 'window';
const ATTEMPTS = 5;
const BETWEEN_ATTEMPTS_MS = 1_000;

function nameOfWindow(): string {
  const known = sessionStorage.getItem(NAME_KEY);
  const name = known ?? crypto.randomUUID();
  if (known === null) sessionStorage.setItem(NAME_KEY, name);
  return name;
}

/** What the page hears from the program. */
export interface Listener {
  readonly shown: (view: PageView) => void;
  /** The program refuses this window for good. */
  readonly refused: (notice: Notice) => void;
  /** The program is gone. */
  readonly gone: () => void;
}

/** The page's connection to its program. The secret of the address goes into a header and never into a log. */
export interface Connection {
  readonly send: (act: PageAct) => void;
}

async function readViews(response: Response, shown: Listener['shown']): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) shown(JSON.parse(line) as PageView);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Connects to the program, and again after an interruption, until the program refuses or doesn't answer for some seconds. */
export function connect({ shown, refused, gone }: Listener): Connection {
  const headers = { authorization: `Bearer ${location.hash.slice(1)}`, 'x-window': nameOfWindow() };
  const follow = async (): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await pause(BETWEEN_ATTEMPTS_MS);
      const response = await fetch('/views', { headers }).catch(() => undefined);
      if (response === undefined) continue;
      if (!response.ok) return refused((await response.json()) as Notice);
      attempt = 0;
      await readViews(response, shown).catch(() => {});
    }
    gone();
  };
  void follow();
  const post = (act: PageAct) =>
    fetch('/act', { method: 'POST', headers, body: JSON.stringify(act), keepalive: true }).catch(() => undefined);
  const typed = latestFirst((act: PageAct) => post(act));
  return { send: (act) => void (act.act === 'typed' ? typed(act) : post(act)) };
}

/**
 * Returns a function that sends one act after the other and leaves out those that a later one has replaced meanwhile. What
 * is left when the page is loaded again goes out with it.
 */
function latestFirst(post: (act: PageAct) => Promise<unknown>): (act: PageAct) => void {
  let next: PageAct | undefined;
  let isSending = false;
  const flush = async (): Promise<void> => {
    isSending = true;
    for (let act = next; act !== undefined; act = next) {
      next = undefined;
      await post(act);
    }
    isSending = false;
  };
  addEventListener('pagehide', () => {
    if (next !== undefined) void post(next);
  });
  return (act) => {
    next = act;
    if (!isSending) void flush();
  };
}
