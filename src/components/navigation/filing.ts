/** The registers in which a filing number is looked up, to which a site must link its number. */
const REGISTERS: readonly [RegExp, string][] = [
  [/ICP备\d+号/u, 'https://beian.miit.gov.cn/'],
  [/公网安备\s*\d+号/u, 'https://beian.mps.gov.cn/'],
];

/** Returns the address of the register of a filing number; undefined for a number of another kind. */
export function registerOf(number: string): string | undefined {
  return REGISTERS.find(([pattern]) => pattern.test(number))?.[1];
}
