import { modelSuite } from './model-suite.ts';

// The same runs each time, so that no change fails by chance. The long tests look for new ones.
modelSuite('the server and its model in 200 runs', 200, 828242636);
