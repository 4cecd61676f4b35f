import { parseArgs } from 'node:util';
import { announceDemo, withdrawDemo } from './demo/announce-demo.ts';
import { rehearse } from './demo/rehearse.ts';
import { startDemo } from './demo/start-demo.ts';

const HELP = `npm run demo              start the sandbox and the server on this machine
npm run demo -- --json      print the addresses as one line of JSON, then serve
npm run demo -- --rehearse  play one whole run and exit`;

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, rehearse: { type: 'boolean' }, help: { type: 'boolean' } },
});

if (values.help) {
  console.log(HELP);
} else {
  const say = values.json ? (): void => undefined : (line: string): void => console.log(line);
  const demo = await startDemo(say);
  const stop = (): void => {
    void Promise.all([withdrawDemo(demo.addresses), demo.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (values.rehearse) {
    process.exitCode = await rehearse(demo, say);
    await demo.close();
  } else if (values.json) {
    await announceDemo(demo.addresses);
    console.log(JSON.stringify(demo.addresses));
  } else {
    await announceDemo(demo.addresses);
    say(`\nReady. ${Object.entries(demo.addresses).map(([name, url]) => `${name} ${url}`).join('  ')}

Try it, in two more terminals in this folder:
  npm run chat                     be an administrator: choose Adele, her chat with Rooms OTP, and type
                                   generate otp ${demo.exampleAccount}
  npm run console -- --server ${demo.addresses.server} --out /tmp --make Contoso --model Console --serial SN-1
                                   be the installer: type the code, read out the six digits
Then, in the chat, be Grady in "Room approvals": type the six digits into the card and approve.
Ctrl-C stops everything.`);
  }
}
