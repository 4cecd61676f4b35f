import { serverSuite } from './server-suite.ts';

serverSuite(1_000_000, ['activities of Teams']);
