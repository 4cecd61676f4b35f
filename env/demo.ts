import { mistakeInBehaviors } from './sandbox/behaviors/behavior-list.ts';
import { readCommandLine } from '../tools/command-line.ts';
import { announceDemo, withdrawDemo } from './demo/announce-demo.ts';
import { Cleanup } from './demo/cleanup.ts';
import { describeBehaviors } from './demo/describe-behaviors.ts';
import { hasDesktop, openBrowser } from './demo/open-browser.ts';
import { agreesToPlayground, type Playground, playgroundWelcome, startPlayground } from './demo/playground.ts';
import { rehearse } from './demo/rehearse.ts';
import { type Demo, startDemo } from './demo/start-demo.ts';

const HELP = `npm run demo               start the sandbox and the server on this machine, and open its page
npm run demo -- --no-open  the same, but print the page's address instead of opening it
npm run demo -- --playground  also start Microsoft's Agents Playground with npx; asks first unless you add --yes
npm run demo -- --json     print the addresses as one line of JSON, then keep running
npm run demo -- --replicas 3  start three servers on a private PostgreSQL behind one address
npm run demo -- --rehearse play two whole runs and exit
npm run demo -- --empty    leave out the week that the demo plays first, which takes some seconds
npm run demo -- --hostile  give two rooms names that break careless pages
npm run demo -- --behaviors  list the behaviors that SANDBOX_BEHAVIORS can name, and exit`;

const { values } = readCommandLine({
  options: {
    json: { type: 'boolean' },
    rehearse: { type: 'boolean' },
    hostile: { type: 'boolean' },
    empty: { type: 'boolean' },
    replicas: { type: 'string' },
    behaviors: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    playground: { type: 'boolean' },
    yes: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

/** The exit code of a demo that was stopped before it was ready, or before the rehearsal ended. */
const INTERRUPTED = 130;
const MOST_REPLICAS = 9;

function welcome({ addresses, server, exampleAccount }: Demo): string {
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
${server.hint === undefined ? '' : `${server.hint}\n`}Press Ctrl-C to stop everything.`;
}

async function openPlayground(demo: Demo, say: (line: string) => void): Promise<Playground> {
  say('Starting the Playground …');
  const playground = await startPlayground(demo);
  say(playgroundWelcome(playground, demo));
  return playground;
}

async function serve(demo: Demo, say: (line: string) => void): Promise<void> {
  demo.cleanup.add(() => withdrawDemo(demo.addresses));
  // A Ctrl-C in a terminal reaches the parts as well, and they end before this process has stopped them.
  void demo.crashed.then((how) => {
    if (!demo.cleanup.isStopping) console.error(`The demo can't go on: ${how} Stop it with Ctrl-C and start it again.`);
  });
  await announceDemo(demo.addresses);
  if (values.json) console.log(JSON.stringify(demo.addresses));
  else say(welcome(demo));
  const playground =
    values.playground && (values.yes || (await agreesToPlayground(say))) ? await openPlayground(demo, say) : undefined;
  if (!values.json && !values['no-open'] && hasDesktop(process.platform, process.env))
    openBrowser(playground?.url ?? demo.addresses.host);
}

/** Runs until it is stopped. A stop at any moment, also while it starts, ends everything that was started. */
async function run(replicas: number, say: (line: string) => void): Promise<void> {
  const cleanup = new Cleanup();
  let exitCode = INTERRUPTED;
  const stop = (): void => void cleanup.stop().then(() => process.exit(exitCode));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const sayWhileRunning = (line: string): void => void (cleanup.isStopping || say(line));
    const demo = await startDemo({
      replicas,
      cleanup,
      say: sayWhileRunning,
      hostile: values.hostile === true,
      withWeek: !values.rehearse && !values.empty && replicas === 1,
    });
    if (values.rehearse) {
      process.exitCode = await rehearse(demo, say);
      return await cleanup.stop();
    }
    exitCode = 0;
    await serve(demo, say);
  } catch (error) {
    // What was stopped on purpose makes others fail, which is no news.
    if (!cleanup.isStopping) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
    await cleanup.stop();
  }
}

const behaviorMistake = mistakeInBehaviors(process.env['SANDBOX_BEHAVIORS'] ?? '');
const replicas = Number(values.replicas ?? 1);
if (values.help) {
  console.log(HELP);
} else if (values.behaviors) {
  console.log(describeBehaviors());
} else if (behaviorMistake !== undefined) {
  console.error(`SANDBOX_BEHAVIORS: ${behaviorMistake}`);
  process.exitCode = 2;
} else if (!(Number.isInteger(replicas) && replicas >= 1 && replicas <= MOST_REPLICAS)) {
  console.error(`--replicas takes a whole number from 1 to ${MOST_REPLICAS}. See --help.`);
  process.exitCode = 2;
} else {
  await run(replicas, values.json ? (): void => undefined : (line: string): void => console.log(line));
}
