import { modelSuite } from './model-suite.ts';

modelSuite('the server and its model in 5,000 runs', 5_000);
