import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { refusedAddress } from './address.ts';
import { FetchError } from './fetch-error.ts';

/** All addresses of a host, or the error that it has none. */
export type Resolve = (host: string, done: (error: Error | null, found: readonly LookupAddress[]) => void) => void;

const systemResolve: Resolve = (host, done) => {
  lookup(host, { all: true }, (error, found) => {
    done(error, error === null ? found : []);
  });
};

function refusalOf(host: string, found: readonly LookupAddress[], isLifted: boolean): FetchError | null {
  for (const { address } of found) {
    const why = refusedAddress(address, isLifted);
    if (why !== null) return new FetchError('address-refused', `${host} is not asked: it leads to ${address}, ${why}.`);
  }
  return null;
}

/**
 * A look-up that the connection itself makes, so that the address that was judged is the one that is spoken to, whatever the name answers
 * the next time. A host is refused when one of its addresses is no public one;
 * `isLifted` permits private ones, never the local link.
 */
export function guardedLookup(isLifted: boolean, resolve: Resolve = systemResolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, found) => {
      const [first] = found;
      const problem = error ?? refusalOf(host, found, isLifted);
      if (problem !== null) callback(problem, []);
      else if (first === undefined) callback(new FetchError('fetch-failed', `${host} has no address.`), []);
      else if (options.all === true) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
}
