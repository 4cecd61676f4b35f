import { serverSuite } from './server-suite.ts';

serverSuite(500, ['device API', 'tab API', 'activities of Teams']);
