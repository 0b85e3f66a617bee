/** Why search data did not arrive. */
export type Reason = 'offline' | 'missing' | 'damaged' | 'release' | 'slow' | 'cancelled';

/** Search data that did not arrive, or did not arrive whole. */
export class Failure extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.name = 'Failure';
    this.reason = reason;
  }
}

/** What to tell the reader. */
export const EXPLANATIONS: Record<Reason, string> = {
  offline: '离线，或网络中断，查找用的文件没有取到。',
  missing: '索引不完整：查找用的文件没有取到。也可能是网站刚刚更新，请刷新页面。',
  damaged: '索引不完整：查找用的文件已损坏。',
  release: '网站已更新，请刷新页面后再查。',
  slow: '网络太慢，查找用的文件迟迟没有取到。',
  cancelled: '已取消。',
};

/** The failure that an error amounts to. */
export function failureOf(error: unknown): Failure {
  // Two scripts share these files, each with a class of its own.
  if (error instanceof Error && 'reason' in error) return error as Failure;
  const text = error instanceof Error ? error.message : '';
  return new Failure(text.includes('another release') ? 'release' : 'damaged');
}
