/** WeChat and 企业微信, DingTalk, QQ: their own browsers neither print nor save what is made in a page. */
const CHATS = /MicroMessenger|DingTalk|\bQQ\//u;

/** Whether the page is read in a chat program's own browser. */
export function inChat(): boolean {
  return CHATS.test(navigator.userAgent);
}
