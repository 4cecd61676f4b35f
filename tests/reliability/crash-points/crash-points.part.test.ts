import { pointSuite } from './point-suite.ts';

pointSuite('crashes at every commit of a journey', 1);
