import { fileURLToPath } from 'node:url';
import { readCommandLine } from '../tools/command-line.ts';
import { COMMAND_HELP } from './chat/chat-command.ts';
import { DemoNotFound, findConnector } from './chat/find-connector.ts';
import { runChat } from './chat/run-chat.ts';
import { createStyle, wantsColors } from './chat/style.ts';
import { connectorClient } from './sandbox/connector-client.ts';

const USAGE = [
  'npm run chat -- [--connector http://127.0.0.1:PORT]',
  'Plays the people of the running demo: they talk to the bot and press buttons on its cards.',
  'The address comes from --connector, from ROOMS_OTP_CONNECTOR, or from the demo itself.',
  'You can also pipe commands in:  echo "generate otp Oslo 3.14" | npm run chat',
  '',
  ...COMMAND_HELP,
];

async function main(): Promise<number> {
  const { values } = readCommandLine({
    options: { connector: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    console.log(USAGE.join('\n'));
    return 0;
  }
  const connectorUrl = findConnector({
    option: values.connector,
    variable: process.env['ROOMS_OTP_CONNECTOR'],
    stateFile: fileURLToPath(new URL('../.rooms-otp/demo.json', import.meta.url)),
  });
  const { stdin, stdout } = process;
  return runChat({
    client: connectorClient(connectorUrl),
    input: stdin,
    output: stdout,
    isTerminal: stdin.isTTY && stdout.isTTY,
    style: createStyle(wantsColors(stdout.isTTY, process.env['NO_COLOR'])),
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof DemoNotFound ? error.message : error);
  process.exitCode = 1;
}
