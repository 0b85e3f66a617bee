/** How many there are, how many of them the filters leave, and whether there may be others. */
export function counted(all: number, complete: boolean, left = ''): string {
  return `${all} 条结果${left}${complete ? '' : '，别处可能还有'}`;
}
