/** Kept equal to the package's version by a test: the program is shipped without its package.json. */
export const CONSOLE_VERSION = '0.1.0';
