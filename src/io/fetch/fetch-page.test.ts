import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Answer, LocalServer } from '../../../test/support/local-server.ts';
import { openLocalServer } from '../../../test/support/local-server.ts';
import { refusedAddress } from './address.ts';
import { agentOf } from './agent.ts';
import type { FetchOptions, FetchOutcome } from './fetch-page.ts';
import { fetchPage } from './fetch-page.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { retryAfter } from './retry-after.ts';

const agent = agentOf('0.0.0', 'mailto:desk@paper.example');
let server: LocalServer;
let other: LocalServer;
before(async () => {
  server = await openLocalServer();
  other = await openLocalServer(new Map([['/secret', 'not for you']]));
});
after(async () => {
  await server.close();
  await other.close();
});

function ask(path: string, options: Partial<FetchOptions> = {}): Promise<FetchOutcome> {
  return fetchPage(`${server.address}${path}`, { agent, privateHosts: new Set([server.host]), ...options });
}

function shown(outcome: FetchOutcome): string {
  if (outcome.kind === 'page') return Buffer.from(outcome.page.bytes).toString('utf8');
  return outcome.kind === 'failed' ? outcome.notice.code : outcome.kind;
}

function redirect(to: string): Answer {
  return (_request, response) => response.writeHead(302, { Location: to }).end();
}

test('only addresses of the public internet are asked', () => {
  const refused = [
    ...['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1', '100.100.100.200'],
    ...['169.254.169.254', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '240.0.0.1', '168.63.129.16'],
    ...['::', '::1', '::127.0.0.1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001::1'],
    ...['nonsense', '100::1', '4000::1'],
  ];
  assert.deepEqual(
    refused.filter((address) => refusedAddress(address) === null),
    [],
  );
  for (const address of ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '2a00:1450:4001::1'])
    assert.equal(refusedAddress(address), null);
});

test('an address is refused for its scheme, user name, port or number before anything is asked', async () => {
  const codes = {
    'ftp://paper.example/a': 'url-refused',
    'file:///etc/passwd': 'url-refused',
    'javascript:alert(1)': 'url-refused',
    'no address': 'url-refused',
    'https://user:word@paper.example/': 'url-refused',
    'https://paper.example:8443/': 'url-refused',
    'http://paper.example:22/': 'url-refused',
    'http://127.0.0.1/': 'address-refused',
    'http://2130706433/': 'address-refused',
    'http://0x7f.1/': 'address-refused',
    'http://0177.0.0.1/': 'address-refused',
    'http://169.254.169.254/latest/meta-data/': 'address-refused',
    'http://[::1]/': 'address-refused',
    'http://[::ffff:7f00:1]/': 'address-refused',
    'http://[64:ff9b::7f00:1]/': 'address-refused',
  };
  for (const [url, code] of Object.entries(codes)) assert.equal(shown(await fetchPage(url, { agent })), code, url);
});

test('a name is refused when any of its addresses is no public one', async () => {
  assert.equal(shown(await fetchPage('http://localhost/', { agent })), 'address-refused');
  const found = (addresses: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const answers = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const lookup = guardedLookup(false, (_host, done) => {
        done(null, answers);
      });
      lookup('paper.example', { all: true }, (error, all) => {
        resolve(error?.message ?? JSON.stringify(all));
      });
    });
  assert.match(await found(['8.8.8.8', '10.0.0.1']), /leads to 10\.0\.0\.1/u);
  assert.match(await found(['::ffff:10.0.0.1']), /IPv4 address in disguise/u);
  assert.match(await found([]), /has no address/u);
  assert.equal(await found(['8.8.8.8']), '[{"address":"8.8.8.8","family":4}]');
});

test('a host says in seconds or by a date how long it wants to be left alone', () => {
  const now = new Date('2020-01-01T00:00:00Z');
  assert.equal(retryAfter('120', now), 120);
  assert.equal(retryAfter('Wed, 01 Jan 2020 00:01:00 GMT', now), 60);
  assert.equal(retryAfter('Tue, 31 Dec 2019 00:00:00 GMT', now), 0);
  assert.equal(retryAfter('999999999', now), 86_400);
  assert.equal(retryAfter('soon', now), null);
  assert.equal(retryAfter('', now), null);
});

test('it says who it is, and keeps control characters out of it', () => {
  assert.equal(agent, 'Entente/0.0.0 (+mailto:desk@paper.example)');
  assert.equal(agentOf('1.2.3', null), 'Entente/1.2.3');
  assert.equal(agentOf('1.2.3', 'x\r\nHost: y (z)'), 'Entente/1.2.3 (+xHost: y z)');
});

describe('fetchPage', () => {
  it('gives the page with what its headers say, under the address after redirects', async () => {
    server.pages.set('/old', redirect('/new#part'));
    server.pages.set('/new', (request, response) => {
      const type = {
        'Content-Type': 'text/html; charset=KOI8-R',
        ETag: '"v1"',
        'Last-Modified': 'Tue, 04 Mar 2025 00:00:00 GMT',
      };
      response.writeHead(200, type).end(request.headers['user-agent']);
    });
    const outcome = await ask('/old');
    assert.ok(outcome.kind === 'page');
    const { url, type, charset, etag, lastModified, exchanges } = outcome.page;
    assert.deepEqual(
      { url, type, charset, etag, lastModified },
      {
        url: `${server.address}/new`,
        type: 'text/html',
        charset: 'KOI8-R',
        etag: '"v1"',
        lastModified: 'Tue, 04 Mar 2025 00:00:00 GMT',
      },
    );
    assert.equal(shown(outcome), agent);
    assert.deepEqual(
      exchanges.map(({ status, address }) => [status, address]),
      [
        [302, '127.0.0.1'],
        [200, '127.0.0.1'],
      ],
    );
  });

  it('asks conditionally for the address whose validators it has', async () => {
    server.pages.set('/kept', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, { ETag: '"v1"' }).end();
    });
    const validators = { url: `${server.address}/kept`, etag: '"v1"', lastModified: null };
    assert.equal(shown(await ask('/kept', { validators })), 'unchanged');
    assert.equal(shown(await ask('/kept', { validators: { ...validators, url: 'https://elsewhere.example/' } })), '');
  });

  it('refuses a redirect to a machine that may not be asked, and one that goes in a circle', async () => {
    server.pages.set('/inside', redirect(`${other.address}/secret`));
    server.pages.set('/metadata', redirect('http://169.254.169.254/'));
    server.pages.set('/name', redirect('http://localhost/'));
    server.pages.set('/file', redirect('file:///etc/passwd'));
    server.pages.set('/round', redirect('/again'));
    server.pages.set('/again', redirect('/round'));
    server.pages.set('/nowhere', redirect(''));
    for (let at = 0; at < 12; at++) server.pages.set(`/far${at}`, redirect(`/far${at + 1}`));
    assert.equal(shown(await ask('/inside')), 'url-refused');
    assert.equal(shown(await ask('/metadata')), 'address-refused');
    assert.equal(shown(await ask('/name')), 'address-refused');
    assert.equal(shown(await ask('/file')), 'url-refused');
    assert.equal(shown(await ask('/round')), 'redirect-loop');
    assert.equal(shown(await ask('/far0')), 'redirect-loop');
    assert.equal(shown(await ask('/nowhere')), 'fetch-failed');
    assert.deepEqual(other.asked, []);
  });

  it('gives up on a slow host, a silent one, and one that drips', async () => {
    server.pages.set('/silent', () => undefined);
    server.pages.set('/drip', (_request, response) => {
      const timer = setInterval(() => response.write('a'), 10);
      response.once('close', () => {
        clearInterval(timer);
      });
    });
    const limits = { idleMs: 60, totalMs: 250 };
    assert.equal(shown(await ask('/silent', { limits })), 'fetch-timeout');
    assert.equal(shown(await ask('/drip', { limits })), 'fetch-timeout');
  });

  it('stops at its limit of bytes, stated, endless or packed', async () => {
    server.pages.set('/stated', (_request, response) =>
      response.writeHead(200, { 'Content-Length': '99999999' }).write('a'),
    );
    server.pages.set('/endless', (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('a'.repeat(10_000)));
        response.once('drain', more);
      };
      more();
    });
    const zeros = gzipSync(Buffer.alloc(50_000_000));
    const packed = (name: string, body: Uint8Array): void => {
      server.pages.set(`/${name}`, (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': name }).end(body),
      );
    };
    packed('gzip', zeros);
    packed('br', brotliCompressSync(Buffer.alloc(5_000_000)));
    packed('deflate', deflateSync(Buffer.alloc(5_000_000)));
    for (const path of ['/stated', '/endless', '/gzip', '/br', '/deflate'])
      assert.equal(shown(await ask(path, { limits: { maxBytes: 1_000_000 } })), 'too-large', path);
  });

  it('unpacks gzip, deflate and br, and says what it cannot unpack', async () => {
    const bodies: readonly (readonly [string, Uint8Array, string])[] = [
      ['gzip', gzipSync('words'), 'words'],
      ['x-gzip', gzipSync('words'), 'words'],
      ['deflate', deflateSync('words'), 'words'],
      ['deflate', deflateRawSync('words'), 'words'],
      ['br', brotliCompressSync('words'), 'words'],
      ['identity', Buffer.from('words'), 'words'],
      ['gzip', gzipSync('words').subarray(0, 12), 'fetch-failed'],
      ['gzip, gzip', gzipSync(gzipSync('words')), 'fetch-failed'],
      ['zstd', Buffer.from('words'), 'fetch-failed'],
    ];
    for (const [coding, body, wanted] of bodies) {
      server.pages.set('/packed', (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': coding }).end(body),
      );
      assert.equal(shown(await ask('/packed')), wanted, coding);
    }
  });

  it('says what a host answers instead of a page', async () => {
    server.pages.set('/busy', (_request, response) => response.writeHead(429, { 'Retry-After': '7' }).end('wait'));
    server.pages.set('/broken', (_request, response) =>
      response.writeHead(200, { 'Content-Length': '100' }).write('a', () => response.destroy()),
    );
    server.pages.set('/hangs-up', (request) => request.destroy());
    server.pages.set('/picture', (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'image/png' }).end('x'),
    );
    const busy = await ask('/busy');
    assert.ok(busy.kind === 'failed');
    assert.deepEqual([busy.notice.code, busy.status, busy.retryAfter], ['http-status', 429, 7]);
    assert.match(busy.notice.message, /429/u);
    assert.equal(shown(await ask('/gone')), 'http-status');
    assert.equal(shown(await ask('/broken')), 'fetch-failed');
    assert.equal(shown(await ask('/hangs-up')), 'fetch-failed');
    assert.equal(shown(await ask('/picture')), 'binary-input');
    const closed = await openLocalServer();
    await closed.close();
    assert.equal(shown(await fetchPage(closed.address, { agent, privateHosts: 'all' })), 'fetch-failed');
  });
});
