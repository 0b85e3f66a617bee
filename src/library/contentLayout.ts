import type { Problem } from '#edition/problem.ts';
import { folderProblem } from './contentFiles.ts';
import type { ContentFiles } from './contentFiles.ts';

const CONTENT = 'content';

/** Reports what stands in the content folder under a name that would have it passed over in silence. */
export function checkLayout(files: ContentFiles): Problem[] {
  const names = files.list(CONTENT);
  const folders = names.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1));
  const problems = folders
    .filter((name) => /\.(?:mdx|txt|ya?ml|json)$/u.test(name))
    .map((name) => folderProblem(`${CONTENT}/${name}`));
  if (names.includes('packs')) {
    const message = '这是文件，应当是文件夹';
    const mend = '移走或改名这个文件，现成宣讲单放在 content/packs/ 文件夹里';
    problems.push({ file: `${CONTENT}/packs`, message, mend });
  }
  return [
    ...problems,
    ...names.flatMap(misspeltList),
    ...folders.flatMap((name) => misspeltYaml(files, `${CONTENT}/${name}`)),
  ];
}

/** Reports a list under another spelling; a library may have none, so that nothing else would miss it. */
function misspeltList(name: string): Problem[] {
  const [, stem = ''] = /^(term|synonym)s?\.ya?ml$/iu.exec(name) ?? [];
  const right = `${stem.toLowerCase()}s.yaml`;
  if (stem === '' || name === right) return [];
  return [
    {
      file: `${CONTENT}/${name}`,
      message: `文件名“${name}”写法不对，这份文件会被略过`,
      mend: `改名为 ${right}，全用小写`,
    },
  ];
}

/** Reports a document.yaml under another spelling, without which its folder is no document. */
function misspeltYaml(files: ContentFiles, folder: string): Problem[] {
  if (files.has(`${folder}/document.yaml`)) return [];
  return files
    .list(folder)
    .filter((name) => /^document\.ya?ml$/iu.test(name))
    .map((name) => ({
      file: `${folder}/${name}`,
      message: `文件名“${name}”写法不对，这份文件会被略过`,
      mend: '改名为 document.yaml，全用小写',
    }));
}
