import { defineConfig } from '@playwright/test';
import site from '../e2e/playwright.config.ts';
import { installPackages } from '../machine/debian.ts';
import { HOSTS, versionOf } from './host.ts';

// Workers load this file too: only the first to load it installs the hosts and prints their versions.
if (!process.env['HOSTS_SOUGHT']) {
  process.env['HOSTS_SOUGHT'] = 'yes';
  installPackages(HOSTS.filter((host) => versionOf(host) === null).map((host) => host.package));
  for (const host of HOSTS) console.log(`${host.name}: ${versionOf(host) ?? 'not available'}`);
}

/** Configuration of the tests of the built site on real web servers. */
export default defineConfig(site, {
  testDir: '.',
  outputDir: '../../test-results/hosts',
  reporter: [['dot'], ['../runner/playwrightReporter.ts']],
});
