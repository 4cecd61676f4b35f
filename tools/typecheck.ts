import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const projects = [
  'tsconfig.json',
  'tab/tsconfig.json',
  'env/sandbox/host/page/tsconfig.json',
  'console/page/browser/tsconfig.json',
].filter((path) => existsSync(path));
const statuses = projects.map((project) => {
  const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { stdio: 'inherit' });
  return tsc.status ?? 1;
});
process.exitCode = Math.max(...statuses);
