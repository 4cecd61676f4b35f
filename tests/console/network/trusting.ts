import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An operating system, as far as a console sees it, that trusts one private authority. */
export interface Trusting {
  readonly environment: NodeJS.ProcessEnv;
  remove(): void;
}

/**
 * Returns the environment of a program whose operating system trusts this root and nothing else. OpenSSL reads the
 * authorities of a Linux system from the file that `SSL_CERT_FILE` names, and Node reads them only when it is asked to.
 */
export function trusting(root: string): Trusting {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-roots-'));
  const file = join(folder, 'roots.pem');
  writeFileSync(file, root);
  return {
    environment: {
      SSL_CERT_FILE: file,
      SSL_CERT_DIR: folder,
      NODE_EXTRA_CA_CERTS: undefined,
      NODE_USE_SYSTEM_CA: undefined,
      NODE_USE_ENV_PROXY: undefined,
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
