import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const DEPLOY = 'src/integration/deploy';
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));

interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

/** The workflows, each with its commands in order, the folder that it publishes and the version of Node. */
const WORKFLOWS = {
  'github-pages.yml': ({ jobs }: { jobs: Record<string, { steps: Step[] }> }) => {
    const steps = jobs['build']?.steps ?? [];
    const settingOf = (action: string, name: string) =>
      steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with?.[name];
    return {
      commands: steps.flatMap(({ run }) => run ?? []),
      published: settingOf('upload-pages-artifact', 'path'),
      node: settingOf('setup-node', 'node-version'),
    };
  },
  'gitlab-pages.yml': ({ pages }: { pages: { image: string; script: string[] } }) => ({
    commands: pages.script.filter((command) => command.startsWith('npm ')),
    published: /^cp -r (\S+) public$/u.exec(pages.script.at(-1) ?? '')?.[1],
    node: /^node:(\d+)-/u.exec(pages.image)?.[1],
  }),
  'gitee-go.yml': ({ stages }: { stages: { steps: GiteeStep[] }[] }) => {
    const [step] = stages.flatMap(({ steps }) => steps);
    return {
      commands: step?.commands ?? [],
      published: step?.artifacts[0]?.path[0]?.replace('./', ''),
      node: step?.nodeVersion,
    };
  },
};

interface GiteeStep {
  nodeVersion: string;
  commands: string[];
  artifacts: { path: string[] }[];
}

describe.each(Object.entries(WORKFLOWS))('the workflow %s', (name, read) => {
  const text = readFileSync(`${DEPLOY}/${name}`, 'utf8');
  const { commands, published, node } = read(parse(text));

  test('tests the project before it builds and publishes the site', () => {
    expect(commands).toEqual(['npm ci', 'npm run test:quick', 'npm run build']);
    expect(published).toBe('dist');
  });

  test('runs only what the project has, on a Node that it supports', () => {
    const named = commands.flatMap((command) => /^npm run (\S+)/u.exec(command)?.[1] ?? []);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
    expect(Number(node)).toBeGreaterThanOrEqual(Number(/\d+/u.exec(engines.node)?.[0]));
  });

  test('runs the actions of others only at a commit that it names', () => {
    const used = text.match(/uses: .+/gu) ?? [];
    expect(
      used.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line)),
    ).toEqual([]);
  });
});
