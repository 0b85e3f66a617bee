/** Says quietly that the downloaded edition has become a newer one. */
export function startNews(): void {
  // Plain HTTP, old browsers and private windows have no such thing.
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data !== 'renewed' || document.querySelector('.news')) return;
    const news = document.createElement('p');
    news.className = 'sheet aside news';
    news.setAttribute('role', 'status');
    const again = document.createElement('a');
    again.href = location.href;
    again.textContent = '重新打开本页';
    again.addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    news.append('有新版本，', again, '即可看到。');
    document.querySelector('main')?.before(news);
  });
}
