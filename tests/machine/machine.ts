/** The first step of `npm test`: what the later ones need of this machine, installed in one go where that is allowed. */
import { ensureChineseFont, findBrowser, hasChineseFont, presentBrowser } from './browser.ts';
import { install } from './debian.ts';
import { HOSTS, versionOf } from '../hosts/host.ts';
import { missingForOffice } from '../libreoffice/libreoffice.ts';

const hosts = HOSTS.filter((host) => versionOf(host) === null);
install([
  ...(presentBrowser() ? [] : ['chromium']),
  ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ...hosts.map((host) => host.package),
  ...missingForOffice(),
]);
// Without a browser most of the tests mean nothing; what else is missing is skipped, and said, where it is needed.
console.log(findBrowser());
ensureChineseFont();
