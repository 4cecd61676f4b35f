import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ConnectorError } from '../sandbox/connector-client.ts';
import type { ConnectorClient } from '../sandbox/connector-client.ts';
import { parseCommand } from './chat-command.ts';
import { ChatSession } from './chat-session.ts';
import type { ChatScreen } from './chat-session.ts';
import { howToStart } from './find-connector.ts';
import { Follower } from './follower.ts';
import type { Style } from './style.ts';

/** After the last line of a script, the chat ends once nothing has happened for this many seconds. */
const QUIET_SECONDS = 1;

export interface ChatOptions {
  readonly client: ConnectorClient;
  readonly input: Readable;
  readonly output: Writable;
  /** True when a person types; false when a script comes through a pipe. */
  readonly isTerminal: boolean;
  readonly style: Style;
}

/** Runs the chat. @returns the exit code: 0, or 1 when a command of a script failed or the demo ended. */
export async function runChat(options: ChatOptions): Promise<number> {
  const { client, input, output, isTerminal, style } = options;
  const reader = createInterface({ input, output: isTerminal ? output : undefined, terminal: isTerminal });
  // The iterator must exist before the first `await`: lines that arrive earlier would be lost.
  const lines = reader[Symbol.asyncIterator]();
  const screen = createScreen(options, reader);
  let follower: Follower | undefined;
  try {
    const session = await ChatSession.open(client, screen);
    follower = new Follower(client, session);
    const failed = await Promise.race([serveLines(options, { session, follower, reader, lines }), follower.run()]);
    return isTerminal || failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'unreachable') throw error;
    screen.show([style.red(howToStart(`The demo isn't responding (${error.message}).`))]);
    return 1;
  } finally {
    follower?.stop();
    reader.close();
  }
}

function createScreen({ output, isTerminal, style }: ChatOptions, reader: Interface): ChatScreen {
  const show = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    if (isTerminal) {
      clearLine(output, 0);
      cursorTo(output, 0);
    }
    output.write(`${lines.join('\n')}\n`);
    if (isTerminal) reader.prompt(true);
  };
  return { style, show, echoesTyping: isTerminal };
}

interface Serving {
  readonly session: ChatSession;
  readonly follower: Follower;
  readonly reader: Interface;
  readonly lines: AsyncIterable<string>;
}

/** Runs the typed lines. @returns how many commands failed. */
async function serveLines(options: ChatOptions, { session, follower, reader, lines }: Serving): Promise<number> {
  const { client, output, isTerminal, style } = options;
  let failed = 0;
  if (isTerminal) for (const kind of ['people', 'chats', 'help'] as const) await session.run({ kind });
  await session.run({ kind: 'read' });
  ask(reader, session, isTerminal);
  for await (const line of lines) {
    const command = parseCommand(line);
    if (command.kind === 'quit') return failed;
    const { as } = session;
    try {
      await session.run(command);
    } catch (error) {
      if (error instanceof ConnectorError && error.code === 'unreachable') throw error;
      failed += 1;
      output.write(`${style.red(error instanceof Error ? error.message : String(error))}\n`);
    }
    if (as !== session.as) follower.restart();
    ask(reader, session, isTerminal);
  }
  if (!isTerminal) await untilQuiet(client, session);
  return failed;
}

function ask(reader: Interface, session: ChatSession, isTerminal: boolean): void {
  if (!isTerminal) return;
  reader.setPrompt(session.prompt);
  reader.prompt();
}

async function untilQuiet(client: ConnectorClient, session: ChatSession): Promise<void> {
  let { cursor } = await client.events(session.as);
  for (;;) {
    const page = await client.events(session.as, cursor, QUIET_SECONDS);
    await session.refresh();
    if (page.events.length === 0) return;
    cursor = page.cursor;
  }
}
