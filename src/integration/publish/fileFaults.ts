import { isAbsolute, relative } from 'node:path';
import { getSystemErrorName } from 'node:util';

/** Explanations of faults of the file system, each with its mend, by code. */
const EXPLANATIONS: Record<string, (path: string) => string> = {
  ENOSPC: (path) => `磁盘已满，写不下 ${path}：腾出空间，再生成一次`,
  EDQUOT: (path) => `磁盘配额已用完，写不下 ${path}：腾出空间或提高配额，再生成一次`,
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: (path) => `${path} 在只读的磁盘上：改为可写的挂载，或换一个位置`,
  ENOTDIR: (path) => `${path} 的路径中有一级该是文件夹，却是文件：移走或改名那个文件`,
  EEXIST: (path) => `${path} 该是文件夹，却是文件：移走或改名这个文件`,
  EISDIR: (path) => `${path} 该是文件，却是文件夹：移走或改名这个文件夹`,
  ENOTEMPTY: (path) => `${path} 里有别的程序刚写入的文件：停下那个程序，再生成一次`,
  EBUSY: (path) => `${path} 正被别的程序占用：关掉那个程序，再生成一次`,
  EXDEV: (path) => `${path} 在另一个磁盘上，不能移过去：把它放到项目所在的磁盘上`,
  ELOOP: (path) => `${path} 是绕回自己的链接：改正链接`,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EIO: (path) => `磁盘读写 ${path} 时出错：检查磁盘，再生成一次`,
};

/** Faults in copying that concern the place that was written to, not the one copied from. */
const AT_DESTINATION = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EXDEV',
  'EEXIST',
  'EISDIR',
  'ENOTEMPTY',
]);

function noPermission(path: string): string {
  return `没有权限读写 ${path}：让运行生成的用户能读写它和它所在的文件夹（chown 或 chmod）`;
}

function tooManyFiles(path: string): string {
  return `同时打开的文件太多，打不开 ${path}：关掉别的程序，或用 ulimit -n 4096 提高上限，再生成一次`;
}

/** A fault of the file system. */
interface Fault {
  code: string;
  path: string | undefined;
}

/**
 * Explains a fault of the file system in Chinese, with its mend; returns undefined for any other error.
 * @param place stands for the path where the system names none
 */
export function explainFault(error: unknown, place = '.build'): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const fault = faultOf(error) ?? nativeFaultOf(error);
  const explain = fault && EXPLANATIONS[fault.code];
  return explain ? explain(shownPath(fault.path ?? place)) : explainFault(error.cause, place);
}

function faultOf(error: Error): Fault | undefined {
  const { code, syscall, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === undefined || syscall === undefined) return undefined;
  const isAtDestination = syscall === 'rename' || AT_DESTINATION.has(code);
  return { code, path: isAtDestination ? (dest ?? path) : path };
}

/** Reads the fault that the bundler, which is no JavaScript, states as text. */
function nativeFaultOf({ message }: Error): Fault | undefined {
  const number = /\(os error (\d+)\)/u.exec(message)?.[1];
  if (number === undefined) return undefined;
  return { code: getSystemErrorName(-number), path: /file in (.+)$/mu.exec(message)?.[1] };
}

/** Does work on files. @throws Error, in Chinese for the operator, on a fault of the file system */
export function explainFaults<T>(work: () => T, place?: string): T {
  try {
    return work();
  } catch (error) {
    const message = explainFault(error, place);
    throw message === undefined ? error : new Error(message);
  }
}

/** Returns a path as messages show it: below the working folder without that, else in full. */
export function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? path : below;
}
