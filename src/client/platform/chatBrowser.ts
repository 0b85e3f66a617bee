/** WeChat, 企业微信, DingTalk and QQ: their embedded browsers neither print nor save files made in a page. */
const CHAT_USER_AGENT = /MicroMessenger|DingTalk|\bQQ\//u;

/** Tells whether the page is open in the embedded browser of a chat program. */
export function isChatBrowser(): boolean {
  return CHAT_USER_AGENT.test(navigator.userAgent);
}
