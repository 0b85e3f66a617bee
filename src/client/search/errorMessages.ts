/** The sentences that tell the reader of an error, by its message. */
const EXPLANATIONS: Record<string, string> = {
  offline: '离线或网络中断，文件没有取到。',
  missing: '索引不完整：文件没有取到。可能网站已更新，请刷新页面。',
  slow: '网络太慢，文件没有取到。',
  'of another release': '网站已更新，请刷新页面。',
};

/** Returns the sentence that tells the reader of an error: a file did not arrive, or arrived damaged. */
export function explain(error: unknown): string {
  return EXPLANATIONS[(error as Error).message] ?? '索引不完整：文件损坏。';
}
