import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choose } from '../../env/chat/choose.ts';
import { parseCommand } from '../../env/chat/chat-command.ts';
import { findConnector } from '../../env/chat/find-connector.ts';
import { createStyle, wantsColors } from '../../env/chat/style.ts';
import { textAt } from '../../env/sandbox/connector/json-object.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { adaptiveCard, startStage } from '../sandbox/fake-bot.ts';
import type { Stage } from '../sandbox/fake-bot.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe('the terminal chat', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await startStage();
  });
  afterEach(() => stage.close());

  /** `npm run chat` with these lines piped in. */
  function chat(lines: readonly string[], connectorUrl = stage.connectorUrl): Promise<Ended> {
    const child = spawn(process.execPath, ['env/chat.ts', '--connector', connectorUrl]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.stdin.end(`${lines.join('\n')}\n`);
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  }

  const reply = (turn: unknown, activity: unknown) =>
    stage.ask(
      'POST',
      `/v3/conversations/${encodeURIComponent(textAt(turn, 'conversation', 'id') ?? '')}/activities`,
      activity,
    );

  const card = (text: string, actions: readonly unknown[] = []) => ({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text },
      { type: 'Input.Text', id: 'matchCode', label: 'Verification digits' },
    ],
    actions,
  });

  it('talks to the bot in a personal chat and shows what it answers, also a little later', async () => {
    let late: Promise<unknown> = Promise.resolve();
    stage.onTurn = async (turn) => {
      await reply(turn, { type: 'message', text: `You said ${textAt(turn, 'text') ?? ''}` });
      late = Promise.resolve().then(() => reply(turn, { type: 'message', text: 'And one thing more' }));
      return {};
    };
    const { code, out, err } = await chat(['help']);
    await late;
    assert.deepEqual([code, err], [0, '']);
    assert.match(
      out,
      /Adele Vance .*\n {2}help\nRooms OTP .*\n {2}You said help\nRooms OTP .*\n {2}And one thing more/,
    );
    assert.ok(!out.includes('\u001b'), 'no colors in a pipe');
  });

  it('presses the actions of a card in a channel as another person', async () => {
    stage.onTurn = async (turn) => {
      if (textAt(turn, 'type') !== 'invoke') {
        await reply(
          turn,
          adaptiveCard(card('A console waits', [{ type: 'Action.Execute', title: 'Approve', verb: 'approve' }])),
        );
        return {};
      }
      const code = textAt(turn, 'value', 'action', 'data', 'matchCode') ?? '';
      const value = card(`${textAt(turn, 'from', 'name') ?? ''} approved ${code}`);
      return { body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } };
    };
    const { code, out } = await chat([
      '/go approvals',
      'post it',
      '/as megan',
      '/wait console waits',
      '/press 1 matchcode=123456',
      '/press approve',
    ]);
    assert.match(out, /— Megan Bowen in Room approvals —/);
    assert.match(out, /│ \[1\] Approve/);
    assert.match(out, /changed, only you see this card\)\n {2}│ Megan Bowen approved 123456/);
    assert.match(out, /There is no action approve here/);
    assert.equal(code, 1);
    assert.equal(textAt(stage.turns[0], 'text')?.trim(), '<at>Rooms OTP</at> post it');
  });

  it('shows messages, errors and dialogs that answer a press', async () => {
    const answers: readonly unknown[] = [
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Only approvers may.' },
      {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: 'That code is wrong.' },
      },
      {
        task: {
          type: 'continue',
          value: { title: 'One-time password', url: 'http://127.0.0.1:3978/tab/code', height: 1, width: 1 },
        },
      },
    ];
    stage.onTurn = () => ({ body: answers[stage.turns.length - 1] });
    const actions = [
      { type: 'Action.Execute', title: 'Approve', verb: 'approve' },
      { type: 'Action.Submit', title: 'Show code', data: { msteams: { type: 'task/fetch' } } },
    ];
    await stage.ask('POST', '/v3/conversations', {
      channelData: { channel: { id: APPROVALS_CHANNEL_ID } },
      activity: adaptiveCard(card('A console waits', actions)),
    });
    const { code, out } = await chat(['/go 4', '/press Approve', '/press 1', '/press Show code']);
    assert.match(
      out,
      /Only approvers may\.\n {2}That code is wrong\.\n {2}A dialog would open, "One-time password": http:\/\/127\.0\.0\.1:3978\/tab\/code/,
    );
    assert.equal(code, 0);
  });

  it('says what went wrong and goes on', async () => {
    stage.onTurn = () => ({ status: 401 });
    const { code, out } = await chat(['help', '/go nowhere', '/fly', '/people', '/chats']);
    assert.match(out, /HTTP 401/);
    assert.match(out, /There is no nowhere\. Choose 1 to 7/);
    assert.match(out, /\/fly is unknown or incomplete\. Type \/help to see all commands/);
    assert.match(out, / 7 Isaiah Langer \(approvers, guest\)/);
    assert.match(out, / 7 Confidential \(private channel, without the bot\)/);
    assert.equal(code, 1);
  });

  it('tells what to type when the demo is not running', async () => {
    const { code, out } = await chat(['help'], 'http://127.0.0.1:9');
    assert.equal(code, 1);
    assert.match(out, /The demo isn't responding.*npm run demo/);
  });

  it('finds the demo by option, variable or state file, on this machine only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-chat-'));
    const stateFile = join(folder, 'demo.json');
    const nowhere = { option: undefined, variable: undefined, stateFile };
    assert.throws(() => findConnector(nowhere), /npm run demo/);
    await writeFile(stateFile, '{"server":"http://127.0.0.1:1","connector":"http://127.0.0.1:2"}');
    assert.equal(findConnector(nowhere), 'http://127.0.0.1:2');
    assert.equal(findConnector({ ...nowhere, variable: 'http://127.0.0.1:3' }), 'http://127.0.0.1:3');
    assert.equal(findConnector({ ...nowhere, variable: 'x', option: 'http://localhost:4' }), 'http://localhost:4');
    assert.throws(
      () => findConnector({ ...nowhere, option: 'https://contoso.example' }),
      /isn't an address of the demo/,
    );
    await writeFile(stateFile, 'half a fi');
    assert.throws(() => findConnector(nowhere), /npm run demo/);
    await rm(folder, { recursive: true });
  });

  it('reads commands as they are typed', () => {
    assert.deepEqual(parseCommand('  generate otp Oslo '), { kind: 'say', text: 'generate otp Oslo' });
    assert.deepEqual(parseCommand('/as'), { kind: 'people' });
    assert.deepEqual(parseCommand('/go room approvals'), { kind: 'go', what: 'room approvals' });
    assert.deepEqual(parseCommand('/press 2 reason="Wrong room" text=a=b'), {
      kind: 'press',
      action: '2',
      inputs: { reason: 'Wrong room', text: 'a=b' },
    });
    assert.deepEqual(parseCommand('/press "Show code"'), { kind: 'press', action: 'Show code', inputs: {} });
    assert.deepEqual(parseCommand('/press'), { kind: 'unknown', word: '/press' });
    assert.deepEqual(parseCommand(''), { kind: 'nothing' });
  });

  it('chooses by number, name, beginning or part of a name', () => {
    const list = ['Room approvals', 'Room', 'Projects'].map((name) => ({ name }));
    assert.deepEqual(
      ['3', 'room', 'room a', 'JECT'].map((typed) => choose(list, typed).name),
      ['Projects', 'Room', 'Room approvals', 'Projects'],
    );
  });

  it('is colored for people who want it', () => {
    assert.deepEqual(
      [wantsColors(true, undefined), wantsColors(true, ''), wantsColors(true, '1'), wantsColors(false, undefined)],
      [true, true, false, false],
    );
    assert.equal(createStyle(false).bold('x'), 'x');
    assert.equal(createStyle(true).red('x'), '\u001b[31mx\u001b[39m');
  });
});
