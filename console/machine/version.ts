/**
 * Version of the console program. A test keeps it equal to the package's version, because the program ships without its
 * package.json.
 */
export const CONSOLE_VERSION = '0.1.0';
