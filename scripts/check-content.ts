import { contentIsValid } from './lib/content.ts';

process.exit(contentIsValid() ? 0 : 1);
