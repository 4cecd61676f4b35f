import { startWitness } from '../sandbox/witness/witness.ts';

/** A witness of the demo's audit, with the settings by which the server finds it. */
export interface DemoWitness {
  readonly settings: { readonly AUDIT_WITNESS_URL: string; readonly AUDIT_WITNESS_KEYS: string };
  /**
   * Tells the witness the key with which the server at this address signs. Its operator would do that.
   * @throws Error when the server doesn't tell its keys
   */
  know(serverUrl: string): Promise<void>;
  close(): Promise<void>;
}

interface PublishedKeys {
  readonly keys: readonly { readonly key: string }[];
}

/** Starts a witness, which takes the name of the log from the first checkpoint that it gets. */
export async function startDemoWitness(): Promise<DemoWitness> {
  let publicKey: Buffer | undefined;
  const origin = (): string => witness.requests[0]?.split('\n\n')[1]?.split('\n')[0] ?? '';
  const witness = await startWitness({
    name: 'witness.demo/w1',
    logs: () => (publicKey ? [{ name: origin(), publicKey }] : []),
  });
  return {
    settings: { AUDIT_WITNESS_URL: witness.url, AUDIT_WITNESS_KEYS: witness.key },
    know: async (serverUrl) => {
      const response = await fetch(`${serverUrl}/.well-known/rooms-otp-audit`);
      if (!response.ok) throw new Error(`The server didn't tell the keys of its audit: ${response.status}`);
      const { keys } = (await response.json()) as PublishedKeys;
      publicKey = Buffer.from(keys.at(-1)?.key ?? '', 'base64url');
    },
    close: () => witness.close(),
  };
}
