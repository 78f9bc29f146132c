// Runs `npm ci` if the lock is another than the one installed last: a fetch for every build would
// cost more than the build.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LOCK = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const INSTALLED = fileURLToPath(new URL("../node_modules/.installed-lock.json", import.meta.url));

const lock = readFileSync(LOCK, "utf8");
if (!existsSync(INSTALLED) || readFileSync(INSTALLED, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
    stdio: "inherit",
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
  });
  writeFileSync(INSTALLED, lock);
}
