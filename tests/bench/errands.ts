/**
 * Runs fifteen errands on a phone, and counts what each costs a person: taps, keys, screens, and seconds by the
 * keystroke-level model (`errands/effort.ts`) and by the pages. Goals and ways are apart, so that they hold before and
 * after a redesign: `[BEFORE=<file.json>] [SAVE=<file.json>] npm run bench -- errands`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { DIST } from '../e2e/site.ts';
import { BROWSER_FLAGS, ensureChineseFont, findBrowser } from '../machine/browser.ts';
import { sumOf } from './errands/effort.ts';
import { type Outcome, printOutcomes } from './errands/errandTable.ts';
import { type Errand, ERRANDS } from './errands/goals.ts';
import { goOneWay } from './errands/visit.ts';
import { WAYS } from './errands/ways.ts';
import { median } from './figures/median.ts';

/** Rounds of which the median of the seconds of pages counts; all else is the same in each. */
const ROUNDS = 3;

/** Prints the errands, beside those of an earlier run where `BEFORE` names them; the exit code is 1 if any failed. */
export async function bench(): Promise<void> {
  ensureChineseFont();
  const { url, close } = await serve(DIST);
  const args = [...BROWSER_FLAGS];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  const outcomes: Outcome[] = [];
  for (const errand of Object.keys(ERRANDS) as Errand[])
    outcomes.push(await runErrand(browser, url, errand));
  await browser.close();
  await close();
  const { BEFORE, SAVE } = process.env;
  printOutcomes(outcomes, BEFORE ? JSON.parse(readFileSync(BEFORE, 'utf8')) : undefined);
  if (SAVE) writeFileSync(SAVE, `${JSON.stringify(outcomes, null, 1)}\n`);
  if (outcomes.some(({ reason }) => reason)) process.exitCode = 1;
}

async function runErrand(browser: Browser, site: string, errand: Errand): Promise<Outcome> {
  const rounds: Outcome[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runOnce(browser, site, errand));
  const waited = median(rounds.map((outcome) => outcome.waited));
  return { ...(rounds[0] as Outcome), waited };
}

async function runOnce(browser: Browser, site: string, errand: Errand): Promise<Outcome> {
  const legs = [];
  for (const [at, goal] of ERRANDS[errand].entries())
    legs.push(await goOneWay(browser, site, { goal, way: WAYS[errand][at] ?? [] }));
  const reasons = legs.map(({ reason }) => reason).filter(Boolean);
  return { errand, reason: reasons.join('; '), ...sumOf(legs.map(({ effort }) => effort)) };
}
