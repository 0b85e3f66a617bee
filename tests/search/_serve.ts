import { createServer } from 'node:http';
import sirv from 'sirv';
const h = sirv('/tmp/exp/site', { dev: true });
createServer((q, r) =>
  h(q, r, () => {
    r.statusCode = 404;
    r.end('no');
  }),
).listen(4777);
