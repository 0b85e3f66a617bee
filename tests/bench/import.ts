/**
 * Measures the importer on laws: articles found, gate passed, seconds, memory.
 * `npm run bench -- import [laws]`; LAWS names a folder of real laws, otherwise they are generated.
 */
import { importLaw, numberingFaults } from '../laws/importLaw.ts';
import { numberingOf } from '../laws/lawNumbering.ts';
import { lawsForBench } from '../laws/lawTexts.ts';

/** The number of laws when none is given. */
const LAWS = 800;

/**
 * Prints the table, every law that is rejected or whose articles or headings differ from its own numbering, and every
 * law with an irregular numbering, with its irregularities and the number of questions asked.
 */
export async function bench(): Promise<void> {
  const laws = lawsForBench(Number(process.argv[3] ?? LAWS));
  const rejected: string[] = [];
  const inexact: string[] = [];
  const irregular: string[] = [];
  let [articles, seconds] = [0, 0];
  for (const law of laws) {
    const { file, text } = law;
    const { articles: names, oddities } = numberingOf(text);
    articles += names.length;
    const started = performance.now();
    const imported = await importLaw(law).catch((error: unknown) => String(error));
    seconds += (performance.now() - started) / 1000;
    if (typeof imported === 'string') {
      rejected.push(`${file}: ${imported}`);
      continue;
    }
    const faults = numberingFaults(imported.document, text);
    if (faults.length > 0) inexact.push(`${file}: ${faults.join('; ')}`);
    if (oddities.length > 0)
      irregular.push(`${file}: ${oddities.join(', ')}; asked ${imported.questions.length}`);
  }
  const exact = laws.length - rejected.length - inexact.length;
  console.table({
    import: {
      laws: laws.length,
      articles,
      'gate passed': laws.length - rejected.length,
      exact,
      share: `${((100 * exact) / laws.length).toFixed(1)} %`,
      'at least': '99.5 %',
      'irregular in themselves': irregular.length,
      seconds: Math.round(seconds * 10) / 10,
      peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
    },
  });
  for (const line of [...rejected, ...inexact]) console.log(line);
  for (const line of irregular) console.log(`irregular in itself: ${line}`);
}
