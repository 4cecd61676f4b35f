import { mistakeInBehaviors } from './sandbox/behaviors/behavior-list.ts';
import { readCommandLine } from '../tools/command-line.ts';
import { announceDemo, withdrawDemo } from './demo/announce-demo.ts';
import { describeBehaviors } from './demo/describe-behaviors.ts';
import { hasDesktop, openBrowser } from './demo/open-browser.ts';
import { agreesToPlayground, type Playground, playgroundWelcome, startPlayground } from './demo/playground.ts';
import { rehearse } from './demo/rehearse.ts';
import { type Demo, startDemo } from './demo/start-demo.ts';

const HELP = `npm run demo               start the sandbox and the server on this machine, and open its page
npm run demo -- --no-open  the same, but print the page's address instead of opening it
npm run demo -- --playground  also start Microsoft's Agents Playground with npx; asks first unless you add --yes
npm run demo -- --json     print the addresses as one line of JSON, then keep running
npm run demo -- --rehearse play one whole run and exit
npm run demo -- --behaviors  list the behaviors that SANDBOX_BEHAVIORS can name, and exit`;

const { values } = readCommandLine({
  options: {
    json: { type: 'boolean' },
    rehearse: { type: 'boolean' },
    behaviors: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    playground: { type: 'boolean' },
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

function welcome({ addresses, exampleAccount }: Demo): string {
  const { host, ...others } = addresses;
  return `
  Open  ${host}  and follow the first steps there.
  The tab as Adele, who can generate:  ${host}/?as=adele#/tab   and as Megan, who can approve:  ${host}/?as=megan#/tab/requests

${Object.entries(others)
  .map(([name, url]) => `${name} ${url}`)
  .join('  ')}
If you have no browser, use two more terminals in this folder:
  npm run chat                     start as Adele in her chat with Rooms OTP: generate otp ${exampleAccount}
  npm run console -- --server ${addresses.server} --out /tmp --make Contoso --model Console --serial SN-1
Press Ctrl-C to stop everything.`;
}

async function openPlayground(demo: Demo, say: (line: string) => void): Promise<Playground> {
  say('Starting the Playground …');
  const playground = await startPlayground(demo);
  say(playgroundWelcome(playground, demo));
  return playground;
}

async function serve(demo: Demo, say: (line: string) => void): Promise<void> {
  const opened: Playground[] = [];
  const stop = (): void => {
    void Promise.all([
      withdrawDemo(demo.addresses),
      ...opened.map((playground) => playground.stop()),
      demo.close(),
    ]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  void demo.crashed.then((how) =>
    console.error(`The demo can't go on: ${how} Stop it with Ctrl-C and start it again.`),
  );
  await announceDemo(demo.addresses);
  if (values.json) console.log(JSON.stringify(demo.addresses));
  else say(welcome(demo));
  if (values.playground && (values.yes || (await agreesToPlayground(say))))
    opened.push(await openPlayground(demo, say));
  if (!values.json && !values['no-open'] && hasDesktop(process.platform, process.env))
    openBrowser(opened[0]?.url ?? demo.addresses.host);
}

const behaviorMistake = mistakeInBehaviors(process.env['SANDBOX_BEHAVIORS'] ?? '');
if (values.help) {
  console.log(HELP);
} else if (values.behaviors) {
  console.log(describeBehaviors());
} else if (behaviorMistake !== undefined) {
  console.error(`SANDBOX_BEHAVIORS: ${behaviorMistake}`);
  process.exitCode = 2;
} else {
  const say = values.json ? (): void => undefined : (line: string): void => console.log(line);
  const demo = await startDemo(say);
  if (values.rehearse) {
    process.exitCode = await rehearse(demo, say);
    await demo.close();
  } else {
    await serve(demo, say);
  }
}
