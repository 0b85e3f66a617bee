/** How many there are, how many of them the filters leave, and whether there may be others. */
export function counted(all: number, complete: boolean, shown = all): string {
  const some = shown === all ? '' : `中的 ${shown} 条`;
  return `${all} 条结果${some}${complete ? '' : '，别处可能还有'}`;
}
