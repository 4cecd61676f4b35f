import { pointSuite } from './point-suite.ts';

pointSuite('crashes at some commits of a journey', 70);
