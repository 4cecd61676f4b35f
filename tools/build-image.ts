/**
 * Makes the registry in Azure build the server's image: `npm run image`. The Toolkit's *Deploy* runs it, and reads the
 * name of the image from the last line. It needs a signed-in Azure command line and works in any shell.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { imageBuild } from './provision/image-build.ts';

const build = imageBuild(process.env, new Date());
if ('problem' in build) {
  console.error(build.problem);
  process.exitCode = 1;
} else {
  // On Windows, `az` is a batch file, which only a shell can start.
  const { status, error } = spawnSync(build.command, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    shell: true,
    stdio: 'inherit',
  });
  if (status === 0) console.log(`::set-teamsfx-env SERVER_IMAGE=${build.image}`);
  else console.error(`az acr build failed (${error?.message ?? `exit code ${status ?? 'none'}`}).`);
  process.exitCode = status === 0 ? 0 : 1;
}
