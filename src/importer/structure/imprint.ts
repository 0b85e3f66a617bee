const IMPRINT =
  /^(?:抄送|抄报|抄发|主送|分送|发送|主题词|出席|列席|请假|缺席|记录|参加(?:人员)?|主持(?:人)?|公开方式|联系人|联系电话|校对|打印|共印)\s?[:：]|印发$|^[（(](?:此件|联系人|公开)/u;

const LAST = /^(?:抄送|抄报|抄发|主送|分送|发送|主题词|校对|打印|共印)\s?[:：]|印发$/u;

/** Whether a line can only belong to the imprint at the very end, not to a form or a record. */
export function isLastImprint(text: string): boolean {
  return LAST.test(text);
}

/** Whether a line belongs to the imprint below the signature: copies to, persons present, printed by. */
export function isImprint(text: string): boolean {
  return IMPRINT.test(text);
}
