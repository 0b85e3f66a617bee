/** First step of `npm test`: installs the programs that later steps need, in one go, where that is possible. */
import { ensureChineseFont, findBrowser, hasChineseFont, installedBrowser } from './browser.ts';
import { installPackages } from './debian.ts';
import { HOSTS, versionOf } from '../hosts/host.ts';
import { missingOfficePackages } from '../libreoffice/libreoffice.ts';

const hosts = HOSTS.filter((host) => versionOf(host) === null);
installPackages([
  ...(installedBrowser() ? [] : ['chromium']),
  ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ...hosts.map((host) => host.package),
  ...missingOfficePackages(),
]);
// A missing browser stops here; steps report other missing programs as skipped.
console.log(findBrowser());
ensureChineseFont();
