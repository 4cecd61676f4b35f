/**
 * Runs one lifecycle of the Toolkit's project as the Toolkit does: it reads the environment, then takes step after step
 * with the Toolkit's own drivers. A process of its own, because the Toolkit keeps values in the environment of its
 * process. Writes a report as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInForCloud } from './cloud.ts';
import { type DriverContext, type LifecycleName, loadCore } from './core.ts';
import type { Report } from './report.ts';

const [coreFolder = '', project = '', environment = '', lifecycle = '', reportFile = ''] = process.argv.slice(2);
const PROJECT_FILES: Readonly<Record<string, string>> = { dev: 'm365agents.yml', local: 'm365agents.local.yml' };

/** What the deployment to Azure returns: the names are those of the outputs in `infra/azure.bicep`. */
function deploymentOutputs(): Readonly<Record<string, string>> {
  const bicep = readFileSync(join(project, 'infra/azure.bicep'), 'utf8');
  const known: Readonly<Record<string, string>> = {
    BOT_DOMAIN: 'roomsotp-server.stand-in.azurecontainerapps.example',
    SERVER_IDENTITY_ID: '2a3c0000-0000-4000-8000-00000000d002',
    AZURE_REGISTRY_NAME: 'roomsotpstandin',
    AZURE_REGISTRY_SERVER: 'roomsotpstandin.azurecr.example',
  };
  const names = [...bicep.matchAll(/^output (\w+) string/gm)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? `${name.toLowerCase()}-of-stand-in`]));
}

async function run(): Promise<Report> {
  const core = loadCore(coreFolder);
  const { calls, ...providers } = standInForCloud(core, deploymentOutputs());
  const log: string[] = [];
  const note = (message: unknown): void => void log.push(typeof message === 'string' ? message : String(message));
  const logProvider = { verbose: () => undefined, debug: () => undefined, info: note, warning: note, error: note };
  core.setTools({ logProvider, tokenProvider: providers });
  const context: DriverContext = {
    ...{ projectPath: project, platform: 'cli', logProvider, ...providers, ui: undefined, progressBar: undefined },
  };
  const model = await core.parse(join(project, PROJECT_FILES[environment] ?? ''));
  if (!model.isOk()) return { isDone: false, calls, log: [String(model.error)], summaries: [] };
  await core.readEnvironment(project, environment);
  const ran = await model.value[lifecycle as LifecycleName]?.execute(context);
  return { isDone: ran?.result.isOk() ?? false, calls, log, summaries: ran?.summaries.flat() ?? [] };
}

writeFileSync(reportFile, JSON.stringify(await run()));
