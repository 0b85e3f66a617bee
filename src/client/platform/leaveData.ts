/** Leaves data on the element of the running script, for the page that loaded it (lazyScript.ts). */
export function leaveData(data: unknown): void {
  const { currentScript } = document;
  if (currentScript) Object.assign(currentScript, { data });
}
