import type { Browser, BrowserContext, Download } from '@playwright/test';
import type { Effort } from './effort.ts';
import type { Goal } from './goals.ts';
import { Person } from './person.ts';
import type { Step } from './steps.ts';

const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  permissions: ['clipboard-read', 'clipboard-write'],
};
/** Milliseconds that the browser may take for an act, on a busy machine too. */
const TIMEOUT = 10_000;

/** Everything that the pages gave to the phone besides what they show. */
interface Taken {
  /** How often the phone was asked to print. */
  printed: number;
  /** The message that the phone was asked to share. */
  shared: string;
  download?: Download;
}

/** A person on the site, with a fresh phone. */
export interface Visit {
  person: Person;
  taken: Taken;
  /** The address of the site with a slash at the end. */
  site: string;
  /** Opens an address as somebody else does, on another fresh phone. */
  anew: (address: string) => Promise<Person>;
}

/** Goes one way from the home page, and returns what it cost, with the reason if the goal was not reached. */
export async function goOneWay(
  browser: Browser,
  site: string,
  { way, goal }: { way: readonly Step[]; goal: Goal },
): Promise<{ effort: Effort; reason: string }> {
  const phones: BrowserContext[] = [];
  const visit = await startVisit(browser, site, phones);
  let reason = '';
  try {
    await visit.person.open(site);
    // All phones of a browser have one clipboard.
    await visit.person.page.evaluate(() => navigator.clipboard.writeText(''));
    for (const step of way) await step(visit.person);
    await goal(visit);
  } catch (error) {
    reason = (error as Error).message.split('\n')[0] ?? '';
  }
  for (const phone of phones) await phone.close();
  return { effort: visit.person.effort, reason };
}

/** Gives a person a phone; all that are handed out are added to `phones`. */
async function startVisit(
  browser: Browser,
  site: string,
  phones: BrowserContext[],
): Promise<Visit> {
  const handOut = async () => {
    const phone = await browser.newContext(PHONE);
    phone.setDefaultTimeout(TIMEOUT);
    phones.push(phone);
    return phone;
  };
  const anew = async (address: string) => {
    const other = new Person(await (await handOut()).newPage());
    await other.open(address);
    return other;
  };
  const phone = await handOut();
  const taken = await takingFrom(phone);
  const person = new Person(await phone.newPage());
  person.page.on('download', (download) => Object.assign(taken, { download }));
  return { person, taken, site, anew };
}

/** Stands in for the phone's own printing and sharing, which a browser without a screen lacks. */
async function takingFrom(phone: BrowserContext): Promise<Taken> {
  const taken: Taken = { printed: 0, shared: '' };
  await phone.exposeFunction('errandPrints', () => {
    taken.printed += 1;
  });
  await phone.exposeFunction('errandShares', ({ title, text, url }: ShareData) => {
    taken.shared = [title, text, url].filter(Boolean).join('\n');
  });
  await phone.addInitScript(() => {
    const exposed = window as unknown as Record<string, (data?: ShareData) => Promise<void>>;
    Object.assign(window, { print: () => exposed['errandPrints']?.() });
    Object.assign(Navigator.prototype, {
      canShare: () => true,
      share: (data: ShareData) => exposed['errandShares']?.(data),
    });
  });
  return taken;
}
