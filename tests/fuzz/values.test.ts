import { valueSuite } from './values.ts';

valueSuite(3_000);
