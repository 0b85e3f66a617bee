import { isOutdated } from './freshness.ts';

/** Says quietly that there is a newer edition: the downloaded one was renewed, or a cache gave an old page. */
export function startNews(): void {
  // Plain HTTP, old browsers and private windows have no such thing.
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data === 'renewed') announce();
  });
  addEventListener('load', () =>
    // Not while the page itself still loads.
    setTimeout(async () => {
      if (await isOutdated()) announce();
    }, 1000),
  );
}

function announce(): void {
  if (document.querySelector('.news')) return;
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
}
