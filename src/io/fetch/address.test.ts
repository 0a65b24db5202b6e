import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusedAddress } from './address.ts';

test('where private networks are permitted, the local link and the services of a data centre still are not', () => {
  for (const address of ['127.0.0.1', '10.0.0.8', '192.168.1.1', '::1', 'fd00::1'])
    assert.equal(refusedAddress(address, true), null, address);
  for (const address of ['169.254.169.254', 'fe80::1', '168.63.129.16', '::ffff:169.254.169.254'])
    assert.notEqual(refusedAddress(address, true), null, address);
});
