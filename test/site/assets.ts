import { areAssetsStale, buildAssets } from '../../src/web/make-assets.ts';

/** Pages in a browser are judged in the style that they have now, not in one that was built before. */
export async function setup(): Promise<void> {
  if (areAssetsStale()) await buildAssets();
}
