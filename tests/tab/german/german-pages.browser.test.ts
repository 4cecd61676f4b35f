import { GERMAN_READER } from './german-reader.ts';
import { describePages } from './pages-in-language.ts';

describePages('the pages of a German reader', GERMAN_READER);
