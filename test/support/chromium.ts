import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const INSTALL = 'apt-get install -y chromium';

/** The browser that the tests in test/browser drive, or undefined when this machine has none. */
export const chromiumPath = process.env.CHROMIUM_PATH || findOnPath();

/** As root Chromium has no sandbox of its own. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** `describe` where there is a Chromium; elsewhere the tests count as skipped, and the log says how to have them. */
export const describeInChromium: typeof describe | typeof describe.skip = chromiumPath ? describe : describe.skip;

if (!chromiumPath) {
  process.stderr.write(
    `\nPASSED OVER: the browser tests need Chromium, and there is none on this machine. Install it with: ${INSTALL}\n\n`,
  );
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
