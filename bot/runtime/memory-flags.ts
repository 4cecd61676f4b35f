import { setFlagsFromString } from 'node:v8';

/**
 * Keeps the young generation of the heap at its first size of a megabyte. Loading the modules of a server would let it
 * grow to 32 MB, which V8 gives back late (v8.dev/blog/trash-talk). V8 reads the flag each time that it wants to grow.
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Lets the young generation grow again by V8's own default, which makes a busy server faster. */
export function letYoungGenerationGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}

/**
 * Lets only V8's first compiler of WebAssembly run, Liftoff (v8.dev/blog/liftoff). The optimizing compiler needs half a
 * gigabyte while it compiles PostgreSQL, and keeps a core busy for a second at each start. It must be called before
 * PGlite is loaded. `--liftoff-only` implies the other two flags only at the start of a process.
 */
export function compileWebAssemblyOnce(): void {
  for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
}
