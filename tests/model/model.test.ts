import { modelSuite } from './model-suite.ts';

modelSuite('the server and its model in 200 runs', 200);
