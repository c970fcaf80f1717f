import { buildAssets } from './make-assets.ts';

// Run by `npm run build`, after the program itself is compiled.
await buildAssets();
