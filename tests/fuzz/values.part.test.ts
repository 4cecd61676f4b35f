import { valueSuite } from './values.ts';

valueSuite(1_000_000);
