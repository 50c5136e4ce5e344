import { textsOfFile } from '../../src/importer/read.ts';
import { importContext } from '../../src/importer/understand/context.ts';
import { understand } from '../../src/importer/understand/understand.ts';
import { serveImports } from './import-serve.ts';

serveImports({ textsOfFile, contextOf: importContext, understand });
