import { join } from 'node:path';
import { startChild } from '../../../env/demo/child.ts';

/** Runs the work next to a server from this folder, which prints its address as one line of JSON. */
export async function withServer<Result>(
  file: string,
  environment: Readonly<Record<string, string>>,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = startChild(file, join(import.meta.dirname, file), environment);
  try {
    const { url } = (await server.line(() => true)) as { readonly url: string };
    return await work(url);
  } finally {
    await server.stop();
  }
}
