import fs from 'node:fs';
import sinon from 'sinon';

/** A disk that has no room for new bytes in some of the files below Node's `fs`; those that were there are kept. */
export class FullDisk {
  #matches: ((path: string) => boolean) | undefined;
  readonly #paths = new Map<number, string>();

  constructor() {
    const { openSync, writeSync } = fs;
    sinon.stub(fs, 'openSync').callsFake((path, ...rest) => {
      const descriptor = openSync(path, ...rest);
      this.#paths.set(descriptor, String(path));
      return descriptor;
    });
    sinon.stub(fs, 'writeSync').callsFake(((descriptor: number, ...rest: [NodeJS.ArrayBufferView]) => {
      if (this.#matches?.(this.#paths.get(descriptor) ?? ''))
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return writeSync(descriptor, ...rest);
    }) as typeof fs.writeSync);
  }

  fill(matches: (path: string) => boolean): void {
    this.#matches = matches;
  }

  free(): void {
    this.#matches = undefined;
  }
}
